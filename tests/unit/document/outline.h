// Blocks as one short line of text, so that a test's expectation can be read:
//   p[Kære *Anna*, læs <her|https://borger.dk/>]   *strong* /em/ `code` ~struck~ <text|address> and | for a line break; {en:text} for a language
//   h2[...]  ul[[p[a]] [p[b]]]  ol[...]  table("caption" [th[p[a]] td2x1[p[b]]])  quote[...]  pre[...]  hr  img(cid:1 "alt")
//   en:p[...] for a block with a language
#pragma once

#include <string>

#include "core/document/blocks.h"

namespace memobox::document {

inline std::string outline(const Blocks& blocks);

inline std::string outline(const Run& run) {
  if (run.kind == Run::Kind::line_break) return "|";
  std::string text = run.kind == Run::Kind::code ? "`" + run.text + "`" : run.text;
  if (run.struck) text = "~" + text + "~";
  if (run.em) text = "/" + text + "/";
  if (run.strong) text = "*" + text + "*";
  if (run.kind == Run::Kind::link) text = "<" + text + "|" + run.href + ">";
  return run.lang.empty() ? text : "{" + run.lang + ":" + text + "}";
}

inline std::string outline(const Inline& line) {
  std::string out;
  for (const Run& run : line) out += outline(run);
  return out;
}

inline std::string outline(const Cell& cell) {
  std::string out = cell.header ? "th" : "td";
  if (cell.column_span != 1 || cell.row_span != 1) out += std::to_string(cell.column_span) + "x" + std::to_string(cell.row_span);
  return out + "[" + outline(cell.content) + "]";
}

inline std::string outline(const Table& table) {
  std::string out = "table(";
  if (!table.caption.empty()) out += "\"" + table.caption + "\" ";
  for (const auto& row : table.rows) {
    out += &row == &table.rows.front() ? "[" : " [";
    for (const Cell& cell : row) out += (&cell == &row.front() ? "" : " ") + outline(cell);
    out += "]";
  }
  return out + ")";
}

inline std::string outline(const List& list) {
  std::string out = list.ordered ? "ol[" : "ul[";
  for (const Blocks& item : list.items) out += (&item == &list.items.front() ? "[" : " [") + outline(item) + "]";
  return out + "]";
}

struct Outliner {
  std::string operator()(const Paragraph& paragraph) const { return "p[" + outline(paragraph.content) + "]"; }
  std::string operator()(const Heading& heading) const { return "h" + std::to_string(heading.level) + "[" + outline(heading.content) + "]"; }
  std::string operator()(const List& list) const { return outline(list); }
  std::string operator()(const Table& table) const { return outline(table); }
  std::string operator()(const Quote& quote) const { return "quote[" + outline(quote.content) + "]"; }
  std::string operator()(const Preformatted& preformatted) const { return "pre[" + preformatted.text + "]"; }
  std::string operator()(const Separator&) const { return "hr"; }
  std::string operator()(const Image& image) const { return "img(" + image.source + " \"" + image.alternative + "\")"; }
};

inline std::string outline(const Blocks& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (!out.empty()) out += " ";
    if (!block.lang.empty()) out += block.lang + ":";
    out += std::visit(Outliner{}, block.content);
  }
  return out;
}

}  // namespace memobox::document
