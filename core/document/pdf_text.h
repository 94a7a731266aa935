// The words of a PDF -> blocks to read. What comes in was made by pdf.js from a stranger's file, in a frame of its own (web/pdf/frame.js), as
// one JSON text; none of it is believed, and everything in it is bounded here.
//
//   {"total": 3, "pages": [{"width", "height", "text": [[words, x, y, width, size, mark], ...], "tags": [role, lang, alternative, kid...]}]}
//
// Places are points from the page's upper left corner, y the base line. mark: the marked content that the words stand in, -1 none, -2
// decoration. A kid is a mark, or again [role, lang, alternative, kid...] (PDF 1.7, 14.8.4: P, H1-H6, L, LI, Table, TR, TH, TD ...).
//
// A page with tags is read in their order; words that no tag holds follow at its end, so that none is lost. A page without: lines are joined in
// reading order (pdf_lines.h).
#pragma once

#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/document/blocks.h"

namespace memobox::document {

struct PdfPage {
  int number = 1;
  Blocks blocks;
  bool operator==(const PdfPage&) const = default;
};

struct PdfText {
  std::vector<PdfPage> pages;  // those with words
  int total = 0;               // pages of the file
  bool derived = false;        // a page had no tags: the order was worked out
  bool cut = false;            // only the beginning was read
  bool operator==(const PdfText&) const = default;
};

inline constexpr std::size_t most_pdf_pages = 200, most_pdf_words = 50'000, most_pdf_bytes = 1024 * 1024;
inline constexpr int deepest_pdf_tags = 40;

// No pages: the file holds no text (it was scanned). Errors: those of JsonDocument::read; wrong_type "document.pdf" (not the form above).
Result<PdfText> read_pdf_text(std::string_view json);

}  // namespace memobox::document
