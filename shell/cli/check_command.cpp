// memobox check: what is wrong with letters, for people and for programs.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/memo/check.h"
#include "shell/cli/command.h"
#include "shell/cli/explain.h"
#include "shell/cli/files.h"
#include "shell/cli/report.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--strict", "", "", "an error is whatever the schema of the message's version refuses; contents are checked as base64 too"},
    {"--format", "", "text|json|sarif", "how to tell it; text if not given"},
    {"--lang", "", "da|en", "the language of the sentences; en if not given"},
    {"--show-values", "", "", "show what stands in the file too; letters are personal data"},
    {"--explain", "", "RULE", "tell what a rule is about and who says so; all is a page of all rules"},
};

struct Wish {
  memo::CheckOptions options;
  Language language = Language::en;
  bool values = false, regions = false;
};

CheckedFinding looked_up(memo::Finding finding, std::string_view bytes, const Wish& wish) {
  CheckedFinding checked{std::move(finding), {}, ""};
  if (checked.line == 0) return checked;
  if (wish.regions) checked.region = region_of(bytes, checked);
  if (wish.values) checked.value = value_of(bytes, checked);
  return checked;
}

CheckedFile check(const std::string& path, const Wish& wish, const Console& console) {
  CheckedFile checked{path, Exit::unreadable, {}, ""};
  Input input(path, console);
  if (!input.read_all()) {
    checked.problem = input.problem();
    checked.findings = {{{.severity = memo::Severity::error, .rule = std::string(unreadable_rule)}, {}, ""}};
    return checked;
  }
  const std::string& bytes = input.bytes();
  auto read = memo::check(input.data(), wish.options);
  if (!read) {
    checked.findings = {looked_up(finding_of(read.error()), bytes, wish)};
    return checked;
  }
  for (memo::Finding& finding : read->findings) checked.findings.push_back(looked_up(std::move(finding), bytes, wish));
  const bool has_error = std::any_of(checked.findings.begin(), checked.findings.end(),
                                     [](const memo::Finding& finding) { return finding.severity == memo::Severity::error; });
  checked.exit = has_error ? Exit::errors : Exit::ok;
  return checked;
}

Exit explain_rule(const std::string& id, Language language, const Console& console) {
  const memo::Rule* rule = memo::find_rule(id);
  if (rule == nullptr && id != "all") return misuse(console, "check", "there is no rule " + id);
  return write_all(console.out, rule == nullptr ? rules_page() : explain(*rule, language)) ? Exit::ok : Exit::errors;
}

Exit run_check(const Arguments& arguments, const Console& console) {
  const std::string format = arguments.value("--format", "text");
  const Wish wish{.options = {.strict = arguments.has("--strict")},
                  .language = arguments.value("--lang") == "da" ? Language::da : Language::en,
                  .values = arguments.has("--show-values"),
                  .regions = format == "sarif"};
  if (arguments.has("--explain")) return explain_rule(arguments.value("--explain"), wish.language, console);
  if (arguments.files.empty()) return misuse(console, "check", "give at least one FILE");
  std::vector<CheckedFile> all;
  Exit worst = Exit::ok;
  for (const std::string& path : arguments.files) {
    all.push_back(check(path, wish, console));
    worst = std::max(worst, all.back().exit);
    if (!all.back().problem.empty()) complain(console, path + ": " + all.back().problem);
  }
  const auto report = format == "json" ? json_report : format == "sarif" ? sarif_report : text_report;
  return write_all(console.out, report(all, wish.language)) ? worst : Exit::errors;
}

}  // namespace

const Command check_command = {
    "check",
    "[--strict] FILE... [--format text|json|sarif] [--lang da|en] [--show-values]\n--explain RULE\n",
    "what is wrong with MeMo files",
    "Tells what is wrong or unusual in each file, with severity, rule, place and a sentence. An error stops a viewer, or with --strict is\n"
    "whatever the schema of the message's version refuses; a warning is refused by the platform today; a note is unusual. The values of a\n"
    "letter are not shown unless --show-values is given. A file without findings is passed over in silence. Of several files the highest\n"
    "exit status counts. docs/rules.md lists the rules.\n",
    options,
    run_check,
};

}  // namespace memobox::cli
