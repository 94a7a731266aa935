// Names of files that are made beside each other.
#pragma once

#include <map>
#include <string>

namespace memobox::cli {

class UniqueNames {
 public:
  // stem + ending the first time, then "stem-2" + ending ... Case does not tell names apart, as on some file systems.
  std::string unique(const std::string& stem, const std::string& ending);
  // Split before the last dot.
  std::string unique(const std::string& name);

 private:
  std::map<std::string, int> taken_;  // by the folded name: the number that was given last to another of that name
};

}  // namespace memobox::cli
