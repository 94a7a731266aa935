#include "shell/cli/explain.h"

namespace memobox::cli {
namespace {

constexpr std::string_view page_head =
    "# Rules\n\n"
    "Everything that `memobox check` can find. This page is what `memobox check --explain all` prints.\n\n"
    "An error stops a viewer; with `--strict` it is whatever the schema of the message's version refuses. A warning is refused by the\n"
    "platform today. A note is unusual. Where the severity differs with `--strict`, it stands behind the arrow.\n\n"
    "| rule | severity | in English | på dansk | source |\n|---|---|---|---|---|\n";

std::string severities(const memo::Rule& rule, std::string_view between) {
  std::string out(memo::severity_name(rule.severity));
  if (rule.strict != rule.severity) out.append(between).append(memo::severity_name(rule.strict));
  return out;
}

// Text of a table's cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '*' || c == '_') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string explain(const memo::Rule& rule, Language language) {
  std::string out(rule.id);
  out.append("\n").append(severities(rule, "; with --strict: "));
  out.append("\n").append(memo::sentence(rule, language)).append(".\n");
  return out.append(rule.source).append("\n");
}

std::string rules_page() {
  std::string out(page_head);
  for (const memo::Rule& rule : memo::rule_table) {
    out.append("| `").append(rule.id).append("` | ").append(severities(rule, " → "));
    for (const Language language : {Language::en, Language::da}) out.append(" | ").append(cell(memo::sentence(rule, language)));
    out.append(" | ").append(cell(rule.source)).append(" |\n");
  }
  return out;
}

}  // namespace memobox::cli
