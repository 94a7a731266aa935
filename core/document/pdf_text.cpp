#include "core/document/pdf_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/json_reader.h"
#include "core/base/utf8.h"
#include "core/document/pdf_lines.h"
#include "core/document/pdf_tags.h"

namespace memobox::document {
namespace {

Error wrong() { return Error{.code = ErrorCode::wrong_type, .detail = "document.pdf"}; }

// What may still be read of the file.
struct Budget {
  std::size_t words = most_pdf_words, bytes = most_pdf_bytes;
  int tags = static_cast<int>(most_pdf_words);
  bool spent = false;
};

// clean_text would take the white space that stands between words.
std::string clean_words(const std::string& text) {
  std::string clean;
  if (text.starts_with(' ')) clean = ' ';
  clean += clean_line(text);
  if (text.ends_with(' ') && !clean.ends_with(' ')) clean += ' ';
  return clean;
}

bool read_words(const JsonValue& json, PdfWords& words) {
  if (!json.is(JsonKind::array)) return false;
  auto each = json.first();
  const auto text = each ? each->text() : std::nullopt;
  if (!text) return false;
  words.text = clean_words(*text);
  for (double* const place : std::array{&words.x, &words.y, &words.width, &words.size}) {
    each = each->next();
    const auto number = each ? each->number() : std::nullopt;
    if (!number || *number < -1e6 || *number > 1e6) return false;
    *place = *number;
  }
  each = each->next();
  const auto mark = each ? each->integer() : std::nullopt;
  if (mark && *mark >= -2 && *mark < static_cast<std::int64_t>(most_pdf_words)) words.mark = static_cast<int>(*mark);
  return true;
}

// False: not of the form above.
bool read_page_words(const JsonValue& page, std::vector<PdfWords>& all, Budget& budget) {
  const auto text = page.find("text");
  if (!text || !text->is(JsonKind::array)) return false;
  for (auto each = text->first(); each; each = each->next()) {
    PdfWords words;
    if (!read_words(*each, words)) return false;
    if (budget.words == 0 || words.text.size() > budget.bytes) {
      budget.spent = true;
      return true;
    }
    --budget.words;
    budget.bytes -= words.text.size();
    all.push_back(std::move(words));
  }
  return true;
}

std::size_t bytes_of(const std::vector<PdfWords>& words, const std::vector<bool>* used) {
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].mark != -2 && (!used || (*used)[i])) bytes += words[i].text.size();
  return bytes;
}

// Tags that hold less than half of the words say little of their order.
Blocks page_blocks(const JsonValue& page, const std::vector<PdfWords>& words, Budget& budget, bool& derived) {
  std::vector<bool> used(words.size(), false);
  Blocks blocks;
  if (const auto tags = page.find("tags")) blocks = blocks_from_pdf_tags(*tags, words, used, budget.tags);
  const std::size_t all = bytes_of(words, nullptr);
  const bool tagged = bytes_of(words, &used) * 2 >= all && !blocks.empty();
  if (!tagged) {
    blocks.clear();
    derived = derived || all > 0;
  }
  std::vector<PdfWords> left;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].mark != -2 && !(tagged && used[i])) left.push_back(words[i]);
  for (Block& each : blocks_from_pdf_words(left)) blocks.push_back(std::move(each));
  return blocks;
}

}  // namespace

Result<PdfText> read_pdf_text(std::string_view json) {
  const auto document = JsonDocument::read(json);
  if (!document) return document.error();
  const auto pages = document->root().find("pages");
  const auto total = document->root().find("total");
  if (!pages || !pages->is(JsonKind::array) || !total || !total->integer()) return wrong();
  PdfText text;
  text.total = static_cast<int>(std::clamp<std::int64_t>(*total->integer(), 0, 1'000'000));
  Budget budget;
  int number = 0;
  for (auto page = pages->first(); page && !budget.spent; page = page->next()) {
    if (++number > static_cast<int>(most_pdf_pages)) break;
    std::vector<PdfWords> words;
    if (!read_page_words(*page, words, budget)) return wrong();
    Blocks blocks = page_blocks(*page, words, budget, text.derived);
    if (!blocks.empty()) text.pages.push_back({number, std::move(blocks)});
  }
  text.cut = budget.spent || number < text.total;
  return text;
}

}  // namespace memobox::document
