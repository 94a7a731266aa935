#include "core/document/blocks.h"

namespace memobox::document {

bool List::operator==(const List&) const = default;
bool Quote::operator==(const Quote&) const = default;
bool Cell::operator==(const Cell&) const = default;

namespace {

std::string inline_text(const Inline& content) {
  std::string out;
  for (const Run& run : content) out += run.kind == Run::Kind::line_break ? std::string_view("\n") : std::string_view(run.text);
  return out;
}

// Each part ends its own line; an empty part leaves none.
void append_line(std::string& out, std::string_view line) {
  if (line.empty()) return;
  out += line;
  if (out.back() != '\n') out += '\n';
}

std::string list_text(const List& list) {
  std::string out;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const std::string mark = list.ordered ? std::to_string(i + 1) + ". " : "- ";
    append_line(out, mark + plain_text(list.items[i]));
  }
  return out;
}

// A row is one line, its cells parted by tabs.
std::string row_text(const std::vector<Cell>& row) {
  std::string out;
  for (const Cell& cell : row) {
    if (&cell != &row.front()) out += '\t';
    std::string text = plain_text(cell.content);
    if (text.ends_with('\n')) text.pop_back();
    for (char& c : text) {
      if (c == '\n') c = ' ';
    }
    out += text;
  }
  return out;
}

std::string table_text(const Table& table) {
  std::string out;
  append_line(out, table.caption);
  for (const std::vector<Cell>& row : table.rows) append_line(out, row_text(row));
  return out;
}

struct Writer {
  std::string& out;
  void operator()(const Paragraph& paragraph) const { append_line(out, inline_text(paragraph.content)); }
  void operator()(const Heading& heading) const { append_line(out, inline_text(heading.content)); }
  void operator()(const List& list) const { append_line(out, list_text(list)); }
  void operator()(const Table& table) const { append_line(out, table_text(table)); }
  void operator()(const Quote& quote) const { append_line(out, plain_text(quote.content)); }
  void operator()(const Preformatted& preformatted) const { append_line(out, preformatted.text); }
  void operator()(const Separator&) const {}
  void operator()(const Image& image) const { append_line(out, image.alternative); }
};

}  // namespace

std::string plain_text(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) std::visit(Writer{out}, block.content);
  return out;
}

}  // namespace memobox::document
