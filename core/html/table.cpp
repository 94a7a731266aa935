#include "core/html/table.h"

#include <algorithm>

namespace memobox::html {

using document::Cell;
using document::Table;

namespace {

using Row = std::vector<Cell>;

constexpr std::size_t most_columns = 32;
constexpr std::size_t longest_datum = 240;  // bytes: two or three lines of a narrow column

std::size_t most_cells(const Table& table) {
  std::size_t most = 0;
  for (const Row& row : table.rows) most = std::max(most, row.size());
  return most;
}

// Columns that the cells take, those that reach down from rows above counted in; stops counting past `most`.
std::size_t columns_of(const Table& table, std::size_t most) {
  std::vector<int> taken;  // for each column, how many rows it is still taken
  for (const Row& row : table.rows) {
    std::size_t column = 0;
    for (const Cell& cell : row) {
      while (column < taken.size() && taken[column] > 0) ++column;
      const std::size_t end = column + static_cast<std::size_t>(cell.column_span);
      if (end > most) return end;
      if (end > taken.size()) taken.resize(end, 0);
      for (; column < end; ++column) taken[column] = cell.row_span;
    }
    for (int& rows : taken) rows = std::max(0, rows - 1);
  }
  return taken.size();
}

bool is_header(const Cell& cell) { return cell.header && !cell.content.empty(); }

bool is_datum(const Cell& cell) {
  if (cell.content.empty()) return true;
  return cell.content.size() == 1 && std::holds_alternative<document::Paragraph>(cell.content[0].content) &&
         document::plain_text(cell.content).size() <= longest_datum;
}

template <class Test>
bool any_cell(const Table& table, Test test) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const Row& row) { return std::any_of(row.begin(), row.end(), test); });
}

}  // namespace

void fit_spans(Table& table) {
  const int widest = static_cast<int>(most_cells(table));
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    const int rows_left = static_cast<int>(table.rows.size() - at);
    for (Cell& cell : table.rows[at]) {
      cell.column_span = std::clamp(cell.column_span, 1, widest);
      cell.row_span = std::clamp(cell.row_span, 1, rows_left);
    }
  }
}

bool is_data(const FoundTable& found) {
  const Table& table = found.table;
  if (table.rows.empty() || found.holds_tables || found.says_layout || columns_of(table, most_columns) > most_columns) return false;
  if (found.says_data || !table.caption.empty() || any_cell(table, is_header)) return true;
  return table.rows.size() > 1 && most_cells(table) > 1 && !any_cell(table, [](const Cell& cell) { return !is_datum(cell); });
}

}  // namespace memobox::html
