#include "core/memo/rules.h"

#include "core/memo/rules_table.h"

namespace memobox::memo {

static_assert(std::equal(rule_table.begin(), rule_table.end(), rule_words.begin(), rule_words.end(),
                         [](const Rule& rule, const RuleWords& words) { return rule.id == words.id; }),
              "core/memo/rules.h and assets/strings/rules do not have the same rules");

std::string_view sentence(const Rule& rule, Language language) {
  const RuleWords& words = rule_words[static_cast<std::size_t>(&rule - rule_table.data())];
  return language == Language::da ? words.da : words.en;
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "note";
}

}  // namespace memobox::memo
