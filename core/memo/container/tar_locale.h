// libarchive reads and writes names in the locale of the thread. While one of these lives that is UTF-8, whatever the host chose.
#pragma once

#include <locale.h>

namespace memobox::memo {

class TarLocale {
 public:
  TarLocale() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}
  ~TarLocale() {
    if (locale_ != nullptr) freelocale(locale_);
  }
  TarLocale(const TarLocale&) = delete;
  TarLocale& operator=(const TarLocale&) = delete;

  // False: the machine has no such locale.
  bool exists() const { return locale_ != nullptr; }

  // Precondition: exists().
  class Use {
   public:
    explicit Use(const TarLocale& tar) : before_(uselocale(tar.locale_)) {}
    ~Use() { uselocale(before_); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

   private:
    locale_t before_;
  };

 private:
  locale_t locale_;
};

}  // namespace memobox::memo
