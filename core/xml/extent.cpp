#include "core/xml/extent.h"

#include <algorithm>

#include "core/xml/characters.h"

namespace memobox::xml {
namespace {

// Behind the '>' of the tag that begins at `at`.
std::size_t tag_end(std::string_view text, std::size_t at) {
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    }
  }
  return text.size();
}

std::size_t behind(std::string_view text, std::string_view mark, std::size_t at) {
  const std::size_t found = text.find(mark, at);
  return found == text.npos ? text.size() : found + mark.size();
}

// Where the text from `at` ends: at the first '<' that begins a tag.
std::size_t text_end(std::string_view text, std::size_t at) {
  for (;;) {
    at = std::min(text.find('<', at), text.size());
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--"))
      at = behind(text, "-->", at + 4);
    else if (rest.starts_with("<![CDATA["))
      at = behind(text, "]]>", at + 9);
    else if (rest.starts_with("<?"))
      at = behind(text, "?>", at + 2);
    else
      return at;
  }
}

// The value of the attribute `local` in a start tag; empty and without data when it has none.
std::string_view attribute_value(std::string_view tag, std::string_view local) {
  for (std::size_t at = tag.find('='); at != tag.npos; at = tag.find('=', at + 1)) {
    std::size_t name_end = at, name = at;
    while (name_end > 0 && is_space(tag[name_end - 1])) --name_end;
    for (name = name_end; name > 0 && !is_space(tag[name - 1]) && tag[name - 1] != ':'; --name) continue;
    const std::size_t quote = std::min(tag.find_first_of("\"'", at), tag.size() - 1);
    const std::size_t end = std::min(tag.find(tag[quote], quote + 1), tag.size());
    if (tag.substr(name, name_end - name) == local) return tag.substr(quote + 1, end - quote - 1);
    at = end;
  }
  return {};
}

}  // namespace

void Extents::open() {
  if (locator_) return;
  const Result<Coding> coding = detect_coding(input_);
  locator_.emplace(input_, coding ? *coding : Coding{});
  if (!coding) return;
  if (const auto text = utf8_form(input_, *coding, transcoded_)) text_ = *text;
}

Extent Extents::between(std::size_t from, std::size_t to) {
  const Position start = locator_->locate(from);
  return {start, to > from ? locator_->locate(to).offset - start.offset : 0};
}

Extent Extents::start_tag(std::size_t element) {
  open();
  return between(element, tag_end(text_, element));
}

Extent Extents::content(std::size_t element) {
  open();
  const std::size_t from = tag_end(text_, element);
  if (from < 2 || text_[from - 2] == '/') return start_tag(element);
  const std::size_t to = text_end(text_, from);
  return to == from ? start_tag(element) : between(from, to);
}

Extent Extents::attribute(std::size_t element, std::string_view local) {
  open();
  if (element >= text_.size()) return start_tag(element);
  const std::string_view value = attribute_value(text_.substr(element, tag_end(text_, element) - element), local);
  if (value.data() == nullptr) return start_tag(element);
  const auto from = static_cast<std::size_t>(value.data() - text_.data());
  return between(from, from + value.size());
}

}  // namespace memobox::xml
