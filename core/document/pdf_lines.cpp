#include "core/document/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/order.h"
#include "core/document/text.h"

namespace memobox::document {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";
constexpr double space_width = 0.15, word_space = 0.25;  // of the size: less is no space; what a space takes

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool is_lower(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() >= 'a' && text.front() <= 'z') return true;
  // æ ø å and the other small letters of Latin-1
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0;
}
std::string_view first_word(std::string_view text) { return text.substr(0, std::min(text.find(' '), text.size())); }

bool same_line(const PdfWords& a, const PdfWords& b) { return std::abs(a.y - b.y) < 0.4 * std::max({a.size, b.size, 1.0}); }

void append(PdfWords& line, const PdfWords& next) {
  const bool apart = next.x - line.right() > space_width * next.size;
  if (apart && !line.text.empty() && !is_space(line.text.back()) && !is_space(next.text.front())) line.text += ' ';
  line.text += next.text;
  line.width = std::max(line.right(), next.right()) - line.x;
  line.size = std::max(line.size, next.size);
}

void trim(PdfWords& line) { line.text = std::string(pdf_trimmed(line.text)); }

// "kommune-" before "kontor" is one word; before "og" it stands for the word it shares.
bool is_divided(std::string_view before, std::string_view after) {
  if (before.size() < 2 || before.back() != '-' || is_space(before[before.size() - 2]) || !is_lower(after)) return false;
  const std::string_view word = first_word(after);
  return word != "og" && word != "eller" && word != "samt" && word != "and" && word != "or";
}

// Clearly short: senders' programs differ by a word in what they take a line to hold.
bool had_room(const PdfWords& line, const PdfWords& next) {
  if (line.width > 0.75 * (line.edge - line.x)) return false;
  const double share = static_cast<double>(first_word(next.text).size()) / static_cast<double>(std::max<std::size_t>(next.text.size(), 1));
  return line.right() + word_space * line.size + next.width * share < line.edge - 0.5 * line.size;
}

std::string joined(const PdfLines& lines) {
  std::string all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& next = lines[i].text;
    if (all.ends_with(soft_hyphen)) all.resize(all.size() - soft_hyphen.size());
    else if (is_divided(all, next)) all.pop_back();
    else if (i > 0) all += had_room(lines[i - 1], lines[i]) ? '\n' : ' ';
    all += next;
  }
  return all;
}

// ---- rows

using Row = std::vector<PdfWords>;  // its segments, left to right: a wide gap stands between them

Row segments(std::vector<PdfWords> words) {
  constexpr double wide = 1.5;
  sort_stably(words, [](const PdfWords& a, const PdfWords& b) { return a.x < b.x; });
  Row row;
  for (PdfWords& each : words) {
    if (pdf_trimmed(each.text).empty()) continue;
    if (row.empty() || each.x - row.back().right() > wide * each.size) row.push_back(std::move(each));
    else append(row.back(), each);
  }
  for (PdfWords& each : row) trim(each);
  return row;
}

std::vector<Row> rows_of(std::vector<PdfWords> words) {
  sort_stably(words, [](const PdfWords& a, const PdfWords& b) { return a.y < b.y; });
  std::vector<Row> rows;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i + 1;
    while (end < words.size() && same_line(words[i], words[end])) ++end;
    Row row = segments({std::make_move_iterator(words.begin() + static_cast<std::ptrdiff_t>(i)), std::make_move_iterator(words.begin() + static_cast<std::ptrdiff_t>(end))});
    if (!row.empty()) rows.push_back(std::move(row));
    i = end;
  }
  return rows;
}

// ---- columns

constexpr int fewest_in_column = 4;

struct Side {
  int rows = 0;
  double widest = 0, width = 0;
  std::size_t bytes = 0;
  void count(const PdfWords& line) {
    ++rows;
    width += line.width;
    widest = std::max(widest, line.width);
    bytes += line.text.size();
  }
  // Lines of running text fill their column; cells do not.
  bool is_prose() const { return width > 0.55 * widest * rows && bytes > static_cast<std::size_t>(20 * rows); }
};

struct Columns {
  std::size_t first = 0, end = 0;  // rows
  double gutter = 0;
  int weight = 0;  // lines in the thinner column
};

bool crosses(const Row& row, double gutter) {
  return std::any_of(row.begin(), row.end(), [&](const PdfWords& each) { return each.x < gutter - 1 && each.right() > gutter - 6; });
}

// The run of rows from `first` that leave the gutter free, if it is two columns of text.
Columns columns_at(const std::vector<Row>& rows, std::size_t first, double gutter) {
  Columns found{first, first, gutter, 0};
  Side left, right;
  int both = 0;
  for (; found.end < rows.size() && !crosses(rows[found.end], gutter); ++found.end) {
    bool on_left = false, on_right = false;
    for (const PdfWords& each : rows[found.end]) {
      (each.x < gutter - 1 ? left : right).count(each);
      (each.x < gutter - 1 ? on_left : on_right) = true;
    }
    both += on_left && on_right ? 1 : 0;
  }
  const bool text = (left.is_prose() && right.is_prose()) || both * 2 < static_cast<int>(found.end - first);
  if (text) found.weight = std::min(left.rows, right.rows);
  return found;
}

Columns best_columns(const std::vector<Row>& rows) {
  constexpr std::size_t most_tries = 64;
  Columns best;
  std::vector<double> tried;
  for (const Row& row : rows) {
    for (const PdfWords& each : row) {
      const bool known = std::any_of(tried.begin(), tried.end(), [&](double x) { return std::abs(x - each.x) < 2; });
      if (known || tried.size() == most_tries) continue;
      tried.push_back(each.x);
      for (std::size_t first = 0; first < rows.size();) {
        const Columns here = columns_at(rows, first, each.x);
        if (here.weight > best.weight) best = here;
        first = std::max(here.end, first) + 1;
      }
    }
  }
  return best;
}

void add_side(std::vector<Row>& all, const std::vector<Row>& rows, const Columns& columns, bool left) {
  for (std::size_t i = columns.first; i < columns.end; ++i) {
    Row part;
    for (const PdfWords& each : rows[i])
      if ((each.x < columns.gutter - 1) == left) part.push_back(each);
    if (!part.empty()) all.push_back(std::move(part));
  }
}

// Rows in reading order: what stands above the columns, the left one, the right one, what stands below.
std::vector<Row> in_reading_order(std::vector<Row> rows) {
  const Columns columns = best_columns(rows);
  if (columns.weight < fewest_in_column) return rows;
  std::vector<Row> all(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(columns.first));
  add_side(all, rows, columns, true);
  add_side(all, rows, columns, false);
  all.insert(all.end(), rows.begin() + static_cast<std::ptrdiff_t>(columns.end), rows.end());
  return all;
}

// ---- blocks

// The lower one of the two in the middle.
double middle(std::vector<double> values) {
  if (values.empty()) return 0;
  sort_stably(values, [](double a, double b) { return a < b; });
  return values[(values.size() - 1) / 2];
}

// Makes the blocks of one page, from the top.
class Page {
 public:
  explicit Page(std::vector<Row> rows) : rows_(std::move(rows)) { measure(); }

  Blocks blocks() {
    for (at_ = 0; at_ < rows_.size();) {
      if (table()) continue;
      PdfWords line = line_of(rows_[at_]);
      if (begins(line)) end_paragraph();
      line.edge = column_edge(line);
      open_.push_back(std::move(line));
      ++at_;
    }
    end_paragraph();
    return std::move(blocks_);
  }

 private:
  void measure() {
    std::vector<double> sizes, gaps;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      sizes.push_back(rows_[i].front().size);
      for (const PdfWords& each : rows_[i]) right_ = std::max(right_, each.right());
      const double gap = i > 0 ? rows_[i].front().y - rows_[i - 1].front().y : 0;
      if (gap > 0 && gap < 3 * rows_[i].front().size) gaps.push_back(gap);
    }
    size_ = middle(sizes);
    for (const Row& row : rows_) measure_column(row);
    gap_ = gaps.empty() ? 1.2 * size_ : middle(gaps);
  }

  static PdfWords line_of(const Row& row) {
    PdfWords line = row.front();
    for (std::size_t i = 1; i < row.size(); ++i) append(line, row[i]);
    return line;
  }

  bool is_large(const PdfWords& line) const { return line.size > 1.15 * size_ && line.text.size() < 200; }

  bool begins(const PdfWords& line) const {
    if (open_.empty()) return false;
    const PdfWords& before = open_.back();
    if (std::abs(line.size - before.size) > 0.1 * before.size || bullet_length(line.text) > 0) return true;
    const double gap = line.y - before.y;
    return gap > std::max(1.3 * gap_, is_large(line) ? 1.5 * line.size : 0) || (gap <= 0 && !is_lower(line.text));
  }

  void end_paragraph() {
    if (open_.empty()) return;
    const std::size_t bullet = bullet_length(open_.front().text);
    if (bullet > 0) open_.front().text.erase(0, bullet);
    Inline content = inline_of_pdf_lines(open_);
    if (bullet > 0) add_pdf_item(blocks_, std::move(content));
    else if (is_large(open_.front())) blocks_.push_back({Heading{open_.front().size > 1.4 * size_ ? 1 : 2, std::move(content)}, {}});
    else blocks_.push_back({Paragraph{std::move(content)}, {}});
    open_.clear();
  }

  // Of the lines that begin where this one does: in a page of columns, that of its own.
  double column_edge(const PdfWords& line) const {
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const PdfWords& each) { return near(each, line); });
    return column == columns_.end() ? right_ : column->right();
  }
  bool near(const PdfWords& a, const PdfWords& b) const { return std::abs(a.x - b.x) < 3 * size_; }

  void measure_column(const Row& row) {
    constexpr std::size_t most_columns = 32;
    const auto column = std::find_if(columns_.begin(), columns_.end(), [&](const PdfWords& each) { return near(each, row.front()); });
    const double right = row.back().right();
    if (column != columns_.end()) column->width = std::max(column->right(), right) - column->x;
    else if (columns_.size() < most_columns) columns_.push_back({.x = row.front().x, .width = right - row.front().x});
  }

  // Rows as many cells wide as this one, each cell beginning or ending where that of the first row does.
  bool is_next_row(const Row& first, const Row& row) const {
    if (row.size() != first.size() || row.front().y - first.front().y <= 0) return false;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (std::abs(row[i].x - first[i].x) > 4 && std::abs(row[i].right() - first[i].right()) > 4) return false;
    return true;
  }

  bool table() {
    const Row& first = rows_[at_];
    std::size_t end = at_;
    if (first.size() < 2 || bullet_length(first.front().text + " ") > 0) return false;
    while (end < rows_.size() && is_next_row_or_first(first, end)) ++end;
    if (end - at_ < 2) return false;
    end_paragraph();
    Table table;
    for (; at_ < end; ++at_) {
      auto& cells = table.rows.emplace_back();
      for (const PdfWords& each : rows_[at_]) cells.push_back(Cell{.content = {{Paragraph{inline_of_pdf_lines({each})}, {}}}});
    }
    blocks_.push_back({std::move(table), {}});
    return true;
  }
  bool is_next_row_or_first(const Row& first, std::size_t row) const { return row == at_ || is_next_row(first, rows_[row]); }

  std::vector<Row> rows_;
  std::size_t at_ = 0;
  double right_ = 0, size_ = 0, gap_ = 0;  // the page's right edge, its usual size and distance of lines
  PdfLines columns_;                       // where lines begin, and the right edge there
  PdfLines open_;                          // of the paragraph under way
  Blocks blocks_;
};

}  // namespace

std::string_view pdf_trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t bullet_length(std::string_view text) {
  constexpr std::string_view bullets[] = {"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\x93", "\xEF\x82\xB7", "-", "*"};  // • · ▪ ◦ – and Symbol's
  for (const std::string_view bullet : bullets)
    if (text.starts_with(bullet) && text.size() > bullet.size() && is_space(text[bullet.size()])) return bullet.size() + 1;
  return 0;
}

void add_pdf_item(Blocks& blocks, Inline content) {
  List* list = blocks.empty() ? nullptr : std::get_if<List>(&blocks.back().content);
  if (!list) list = &std::get<List>(blocks.emplace_back(Block{List{}, {}}).content);
  list->items.push_back(Blocks{{Paragraph{std::move(content)}, {}}});
}

double right_edge(const std::vector<PdfWords>& words) {
  double right = 0;
  for (const PdfWords& each : words) right = std::max(right, each.right());
  return right;
}

PdfLines lines_of_pdf_words(const std::vector<PdfWords>& words, double edge) {
  PdfLines lines;
  for (const PdfWords& each : words) {
    if (each.text.empty()) continue;
    if (lines.empty() || !same_line(lines.back(), each)) lines.push_back(each);
    else append(lines.back(), each);
  }
  for (PdfWords& each : lines) {
    trim(each);
    each.edge = edge;
  }
  std::erase_if(lines, [](const PdfWords& each) { return each.text.empty(); });
  return lines;
}

Inline inline_of_pdf_lines(const PdfLines& lines) {
  std::string text = joined(lines);
  Blocks blocks = blocks_from_text(text);  // for its addresses
  if (blocks.size() == 1)
    if (auto* only = std::get_if<Paragraph>(&blocks.front().content)) return std::move(only->content);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.empty() ? Inline{} : Inline{Run{.text = std::move(text)}};
}

Blocks blocks_from_pdf_words(const std::vector<PdfWords>& words) { return Page(in_reading_order(rows_of(words))).blocks(); }

}  // namespace memobox::document
