// The words of a page of a PDF -> lines, and lines without tags -> blocks. Internal to this room.
//
// Words on one base line are a row; where a page is set in columns, one is read after the other; rows of cells that stand below each other are
// a table; a hyphen at a line's end goes when the word goes on; a gap, another size or a bullet begins a paragraph; large lines are headings.
#pragma once

#include <string>
#include <vector>

#include "core/document/blocks.h"

namespace memobox::document {

// Words, or a line of them: text is clean, places are points from the page's upper left corner, y the base line.
struct PdfWords {
  std::string text;
  double x = 0, y = 0, width = 0, size = 0;
  int mark = -1;
  double edge = 0;  // of a line: where its column ends on the right; 0: not known
  double right() const { return x + width; }
};
using PdfLines = std::vector<PdfWords>;

// Blocks of a page, or of what is left of it; `words` in the order of the file.
Blocks blocks_from_pdf_words(const std::vector<PdfWords>& words);

// Words in the order they are to be read in -> lines: another base line begins one.
PdfLines lines_of_pdf_words(const std::vector<PdfWords>& words, double edge);
// Lines -> running text. A line that ends although the next word had fitted before its edge keeps its end (addresses).
Inline inline_of_pdf_lines(const PdfLines& lines);
// Adds to the list that ends `blocks`, or begins one.
void add_pdf_item(Blocks& blocks, Inline content);
double right_edge(const std::vector<PdfWords>& words);

// "•", "–" ... and the white space after it: how many bytes; 0: the text begins with no bullet.
std::size_t bullet_length(std::string_view text);
// Text without white space around it.
std::string_view pdf_trimmed(std::string_view text);

}  // namespace memobox::document
