// Which of the tables in HTML are tables: most are there for the looks. Knows no HTML parser.
#pragma once

#include "core/document/blocks.h"

namespace memobox::html {

struct FoundTable {
  document::Table table;
  bool says_data = false;      // role table or grid
  bool says_layout = false;    // role presentation or none
  bool holds_tables = false;   // some cell holds one
};

// A table is data when it says so, or when it has header cells or a caption, or when it is at least two by two and each cell holds
// at most one short paragraph. One that holds tables, says it is for layout, or has no room on any screen (over 32 columns) is not.
// Precondition: fit_spans.
bool is_data(const FoundTable& found);

// Spans made to fit: no cell reaches below the last row, or is wider than the row with the most cells.
void fit_spans(document::Table& table);

}  // namespace memobox::html
