#include "core/xml/encoding.h"

#include <cstring>
#include <string>

#include "core/xml/characters.h"

namespace memobox::xml {
namespace {

constexpr char32_t broken = 0x110000;  // no code point: what stood there is not valid in its encoding

std::string_view as_text(std::span<const std::uint8_t> bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// The encoding's name in the declaration, or "". The gate judges the declaration; here it is only searched.
std::string_view declared_label(std::string_view text) {
  if (!text.starts_with("<?xml") || text.size() == 5 || !is_space(text[5])) return {};
  const std::string_view declaration = text.substr(0, text.find("?>"));
  std::size_t at = declaration.find("encoding");
  if (at == declaration.npos) return {};
  at = declaration.find_first_of("\"'", at);
  if (at == declaration.npos) return {};
  const std::size_t end = declaration.find(declaration[at], at + 1);
  return end == declaration.npos ? std::string_view() : declaration.substr(at + 1, end - at - 1);
}

char32_t unit_at(std::span<const std::uint8_t> input, std::size_t at, bool big) {
  return static_cast<char32_t>(big ? input[at] << 8 | input[at + 1] : input[at + 1] << 8 | input[at]);
}

char32_t next_utf16(std::span<const std::uint8_t> input, std::size_t& at, bool big) {
  if (input.size() - at < 2) {
    at = input.size();
    return broken;
  }
  const char32_t high = unit_at(input, at, big);
  at += 2;
  if (high < 0xD800 || high > 0xDFFF) return high;
  if (high > 0xDBFF || input.size() - at < 2) return broken;
  const char32_t low = unit_at(input, at, big);
  if (low < 0xDC00 || low > 0xDFFF) return broken;
  at += 2;
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

// Precondition: at < input.size(). UTF-8 is walked byte by byte, as its bytes are its own UTF-8 form.
char32_t next(std::span<const std::uint8_t> input, std::size_t& at, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_little:
      return next_utf16(input, at, false);
    case Encoding::utf16_big:
      return next_utf16(input, at, true);
    case Encoding::windows_1252:
      return windows_1252_point(input[at++]);
    default:
      return input[at++];
  }
}

std::size_t utf8_size(char32_t point) { return point < 0x80 || point == broken ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4; }

}  // namespace

Result<Coding> detect_coding(std::span<const std::uint8_t> input) {
  const std::string_view text = as_text(input);
  if (text.starts_with("\xEF\xBB\xBF")) return Coding{Encoding::utf8, 3};
  if (text.starts_with("\xFE\xFF")) return Coding{Encoding::utf16_big, 2};
  if (text.starts_with("\xFF\xFE")) return Coding{Encoding::utf16_little, 2};
  const std::string_view label = declared_label(text);
  if (label.empty()) return Coding{};
  const Encoding encoding = encoding_of(label);
  if (encoding == Encoding::utf8 || encoding == Encoding::windows_1252) return Coding{encoding, 0};
  return Error{.code = ErrorCode::unsupported,
               .detail = "xml.encoding",
               .offset = static_cast<std::size_t>(label.data() - text.data()),
               .line = 1,
               .column = static_cast<std::uint32_t>(label.data() - text.data() + 1)};
}

Result<Buffer> transcode(std::span<const std::uint8_t> input, Coding coding) {
  std::size_t size = 0;
  for (std::size_t at = coding.start; at < input.size();) size += utf8_size(next(input, at, coding.encoding));
  Result<Buffer> buffer = Buffer::allocate(size);
  if (!buffer) return buffer;
  std::uint8_t* out = buffer->data();
  std::string one;
  for (std::size_t at = coding.start; at < input.size();) {
    const char32_t point = next(input, at, coding.encoding);
    one.clear();
    if (point == broken) {
      one.push_back('\xFF');
    } else {
      append_utf8(one, point);
    }
    std::memcpy(out, one.data(), one.size());
    out += one.size();
  }
  return buffer;
}

Result<std::string_view> utf8_form(std::span<const std::uint8_t> input, Coding coding, Buffer& transcoded) {
  if (coding.encoding == Encoding::utf8) return as_text(input.subspan(coding.start));
  Result<Buffer> buffer = transcode(input, coding);
  if (!buffer) return buffer.error();
  transcoded = std::move(*buffer);
  return transcoded.text();
}

Locator::Locator(std::span<const std::uint8_t> input, Coding coding)
    : input_(input), coding_(coding), in_(coding.start), line_start_(coding.start) {}

Position Locator::locate(std::size_t utf8_offset) {
  if (utf8_offset < out_) *this = Locator(input_, coding_);
  while (out_ < utf8_offset && in_ < input_.size()) step();
  return {.offset = in_, .line = line_, .column = static_cast<std::uint32_t>(in_ - line_start_ + 1)};
}

void Locator::step() {
  const char32_t point = next(input_, in_, coding_.encoding);
  out_ += coding_.encoding == Encoding::utf8 ? 1 : utf8_size(point);
  std::size_t ahead = in_;
  const bool pair = point == '\r' && in_ < input_.size() && next(input_, ahead, coding_.encoding) == '\n';
  if (point != '\n' && (point != '\r' || pair)) return;
  ++line_;
  line_start_ = in_;
}

}  // namespace memobox::xml
