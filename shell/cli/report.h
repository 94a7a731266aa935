// The findings of several files as text, JSON and SARIF 2.1.0 (OASIS), which editors and code hosts show.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shell/cli/console.h"
#include "shell/cli/excerpt.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {

struct CheckedFinding : memo::Finding {
  Region region;      // for SARIF
  std::string value;  // what stands there, if it was asked for
};

struct CheckedFile {
  std::string path;
  Exit exit = Exit::ok;
  std::vector<CheckedFinding> findings;
  std::string problem;  // why it could not be read at all; "" when it could
};

// A line per finding.
std::string text_report(std::span<const CheckedFile> files, Language language);
// [{"file", "status", "findings": [{"severity", "rule", ... "value"}], "error"}], status being the exit status of the file alone.
std::string json_report(std::span<const CheckedFile> files, Language language);
std::string sarif_report(std::span<const CheckedFile> files, Language language);

}  // namespace memobox::cli
