// What memobox check --explain says.
#pragma once

#include <string>

#include "core/memo/rules.h"

namespace memobox::cli {

// Id, severities, sentence and source, one a line.
std::string explain(const memo::Rule& rule, Language language);

// All rules as one Markdown page in both languages: docs/rules.md.
std::string rules_page();

}  // namespace memobox::cli
