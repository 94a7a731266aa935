// What a run found wrong: the first finding ends it.
#pragma once

#include <optional>
#include <string>

namespace memobox::sim {

struct Finding {
  std::string rule, sentence;
};

class Findings {
 public:
  void report(std::string rule, std::string sentence) {
    if (!first_) first_ = Finding{std::move(rule), std::move(sentence)};
  }
  const std::optional<Finding>& first() const { return first_; }

 private:
  std::optional<Finding> first_;
};

}  // namespace memobox::sim
