#include "core/html/write.h"

#include "core/base/markup.h"

namespace memobox::html {
namespace {

using document::Blocks;
using document::Inline;
using document::Run;

void element(std::string& out, std::string_view tag, std::string_view text) {
  out.append("<").append(tag).append(">");
  append_escaped(out, text);
  out.append("</").append(tag).append(">");
}

void write_run(std::string& out, const Run& run) {
  if (run.kind == Run::Kind::line_break) return void(out += "<br>\n");
  const std::string_view marks[] = {run.strong ? "strong" : "", run.em ? "em" : "", run.struck ? "s" : "", run.kind == Run::Kind::code ? "code" : ""};
  std::string end;
  for (const std::string_view mark : marks) {
    if (mark.empty()) continue;
    out.append("<").append(mark).append(">");
    end.insert(0, std::string("</").append(mark).append(">"));
  }
  if (run.kind == Run::Kind::link) {
    out += "<a href=\"";
    append_escaped(out, run.href);
    out += "\">";
    end.insert(0, "</a>");
  }
  append_escaped(out, run.text);
  out += end;
}

void write_inline(std::string& out, std::string_view tag, const Inline& content) {
  out.append("<").append(tag).append(">");
  for (const Run& run : content) write_run(out, run);
  out.append("</").append(tag).append(">\n");
}

void write_blocks(std::string& out, const Blocks& blocks);

struct Writer {
  std::string& out;

  void operator()(const document::Paragraph& paragraph) { write_inline(out, "p", paragraph.content); }
  void operator()(const document::Heading& heading) { write_inline(out, std::string("h") + static_cast<char>('0' + heading.level), heading.content); }
  void operator()(const document::Preformatted& code) {
    element(out, "pre", code.text);
    out += "\n";
  }
  void operator()(const document::Separator&) { out += "<hr>\n"; }
  void operator()(const document::Image& image) { element(out, "p", image.alternative); }
  void operator()(const document::Table& table) {
    for (const auto& row : table.rows)
      for (const document::Cell& cell : row) write_blocks(out, cell.content);
  }
  void operator()(const document::Quote& quote) {
    out += "<blockquote>\n";
    write_blocks(out, quote.content);
    out += "</blockquote>\n";
  }
  void operator()(const document::List& list) {
    out += list.ordered ? "<ol>\n" : "<ul>\n";
    for (const Blocks& item : list.items) {
      out += "<li>";
      write_blocks(out, item);
      out += "</li>\n";
    }
    out += list.ordered ? "</ol>\n" : "</ul>\n";
  }
};

void write_blocks(std::string& out, const Blocks& blocks) {
  for (const document::Block& block : blocks) std::visit(Writer{out}, block.content);
}

}  // namespace

std::string document_from_blocks(const Blocks& blocks, std::string_view title, std::string_view lang) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"";
  append_escaped(out, lang);
  out += "\">\n<meta charset=\"utf-8\">\n";
  element(out, "title", title);
  out += "\n<body>\n";
  write_blocks(out, blocks);
  return out += "</body>\n</html>\n";
}

}  // namespace memobox::html
