// Writes XML 1.0 in UTF-8 without BOM, in pieces, to a sink. What must be escaped is escaped as Canonical XML 1.1 (section 2.3) does, so
// that equal content is equal bytes and a reader gets back every character: & < > and CR in text, & < " TAB LF CR in attributes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/base/stream.h"

namespace memobox::xml {

// Usage: declaration(); open("a:b"); attribute("c", "d"); close_tag(); text("e"); end("a:b"); finish();
// Preconditions: names are names of XML; tags are balanced. The first error stops everything: later calls do nothing.
class Writer {
 public:
  // Precondition: the sink outlives the writer.
  explicit Writer(const Sink& sink) : sink_(sink) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void declaration() { put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"); }
  void open(std::string_view name) { tag("<", name, ""); }  // "<name"
  void attribute(std::string_view name, std::string_view value);
  void close_tag() { put(">"); }
  void start(std::string_view name) { tag("<", name, ">"); }  // open and close_tag
  void end(std::string_view name) { tag("</", name, ">"); }
  void text(std::string_view text);
  // Text that needs no escape, such as base64.
  void put(std::string_view markup);

  void fail(Error error);
  bool failed() const { return failed_; }

  // Sends what is left. Errors: not_well_formed with xml.encoding (text is not UTF-8) or xml.character (one that XML forbids; section 2.2);
  // those of the sink and of fail().
  Status finish();

 private:
  void tag(std::string_view before, std::string_view name, std::string_view after);
  // The end of the stretch from `at` that is written as it stands. It may stop at more than what has an escape.
  using Skip = const char* (*)(const char* at, const char* end);
  void escaped(std::string_view text, Skip skip);
  void flush();
  void send(std::string_view piece);

  const Sink& sink_;
  Status status_ = Nothing{};
  bool failed_ = false;
  std::size_t used_ = 0;
  std::array<char, 8192> room_;
};

}  // namespace memobox::xml
