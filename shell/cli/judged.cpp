#include "shell/cli/judged.h"

#include <optional>
#include <span>
#include <vector>

#include "core/memo/writer.h"
#include "shell/cli/files.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {
namespace {

void tell(const std::vector<memo::Finding>& findings, const std::string& name, const Console& console) {
  std::string lines;
  for (const memo::Finding& finding : findings) lines += line_of(name, finding);
  write_all(console.err, lines);
}

}  // namespace

Exit write_judged(const memo::Message& message, const std::string& name, const Arguments& arguments, const Console& console) {
  std::optional<Output> output;
  const Sink sink = [&](std::span<const std::uint8_t> piece) -> Status {
    if (!output) output.emplace(arguments.value("--output"), console);
    return output->write({reinterpret_cast<const char*>(piece.data()), piece.size()}) ? Status(Nothing{}) : Error{};
  };
  const memo::Refuse refuse = arguments.has("--force") ? memo::Refuse::errors : memo::Refuse::warnings;
  const auto judged = memo::write_checked(message, refuse, sink);
  if (judged) tell(judged->findings, name, console);
  if (judged && !judged->written) return Exit::errors;
  if (judged && output->keep()) return Exit::ok;
  if (output && !output->problem().empty()) complain(console, arguments.value("--output", "standard output") + ": " + output->problem());
  else write_all(console.err, line_of(name, finding_of(judged.error())));
  return Exit::errors;
}

}  // namespace memobox::cli
