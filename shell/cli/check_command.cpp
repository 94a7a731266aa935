// memobox check: what is wrong with letters, for people and for programs.
#include <algorithm>
#include <vector>

#include "core/memo/reader.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/report.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {{"--format", "", "text|json|sarif", "how to tell it; text if not given"}};

CheckedFile check(const std::string& path, const Console& console) {
  CheckedFile checked{path, Exit::unreadable, {}, ""};
  Input input(path, console);
  if (!input.read_all()) {
    checked.problem = input.problem();
    checked.findings = {{.severity = memo::Severity::error, .rule = std::string(unreadable_rule)}};
    return checked;
  }
  auto read = memo::read_message(input.take());
  if (!read) {
    checked.findings = {finding_of(read.error())};
    return checked;
  }
  checked.findings = std::move(read->findings);
  const bool has_error = std::any_of(checked.findings.begin(), checked.findings.end(),
                                     [](const memo::Finding& finding) { return finding.severity == memo::Severity::error; });
  checked.exit = has_error ? Exit::errors : Exit::ok;
  return checked;
}

Exit run_check(const Arguments& arguments, const Console& console) {
  if (arguments.files.empty()) return misuse(console, "check", "give at least one FILE");
  const std::string format = arguments.value("--format", "text");
  std::vector<CheckedFile> all;
  Exit worst = Exit::ok;
  for (const std::string& path : arguments.files) {
    all.push_back(check(path, console));
    worst = std::max(worst, all.back().exit);
    if (!all.back().problem.empty()) complain(console, path + ": " + all.back().problem);
  }
  const std::string report = format == "json" ? json_report(all) : format == "sarif" ? sarif_report(all) : text_report(all);
  return write_all(console.out, report) ? worst : Exit::errors;
}

}  // namespace

const Command check_command = {
    "check",
    "FILE... [--format text|json|sarif]\n",
    "what is wrong with MeMo files",
    "Tells what does not follow the MeMo format, with severity, rule, place and a sentence: an error stops a viewer, a warning is refused\n"
    "by the platform today, a note is unusual. Judged are the XML, the root, and which elements and attributes stand where. A file "
    "without\n"
    "findings is passed over in silence. Of several files the highest exit status counts.\n",
    options,
    run_check,
};

}  // namespace memobox::cli
