// The findings of several files as text, JSON and SARIF 2.1.0 (OASIS), which editors and code hosts show.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shell/cli/console.h"
#include "shell/cli/sentences.h"

namespace memobox::cli {

struct CheckedFile {
  std::string path;
  Exit exit = Exit::ok;
  std::vector<memo::Finding> findings;
  std::string problem;  // why it could not be read at all; "" when it could
};

// A line per finding.
std::string text_report(std::span<const CheckedFile> files);
// [{"file", "status", "findings", "error"}], status being the exit status of the file alone.
std::string json_report(std::span<const CheckedFile> files);
std::string sarif_report(std::span<const CheckedFile> files);

}  // namespace memobox::cli
