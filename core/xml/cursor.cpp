#include "core/xml/cursor.h"

#include "core/base/utf8.h"

namespace memobox::xml {

bool Cursor::fail(std::string_view rule, const char* at, ErrorCode code) {
  // Whatever was expected, at the end of the bytes the reason is that they end.
  if (at == end_ && code == ErrorCode::not_well_formed && rule != "xml.no_root") rule = "xml.truncated";
  error_ = {.code = code, .detail = rule, .offset = static_cast<std::size_t>(at - begin_)};
  return false;
}

bool Cursor::skip_space() {
  const char* from = at_;
  while (at_ < end_ && is_space(*at_)) ++at_;
  return at_ != from;
}

// AttValue [10].
bool Cursor::value(Value& out) {
  if (at_ == end_ || (*at_ != '"' && *at_ != '\'')) return fail("xml.attribute");
  const char quote = *at_++;
  const char* from = at_;
  out.plain = true;
  for (;;) {
    at_ = skip_plain_value(at_, end_);
    if (at_ == end_) return fail("xml.truncated");
    if (*at_ == quote) break;
    if (*at_ == '<') return fail("xml.attribute_less_than");
    if (*at_ == '&' || is_space(*at_)) out.plain = false;
    if (*at_ == '&' ? !reference() : !character()) return false;
  }
  out.raw = {from, static_cast<std::size_t>(at_ - from)};
  ++at_;
  return true;
}

// Stops at the mark, not behind it.
bool Cursor::characters_until(std::string_view mark) {
  const std::size_t length = rest().find(mark);
  if (length == std::string_view::npos) return fail("xml.truncated", end_);
  const char* stop = at_ + length;
  while ((at_ = skip_plain_text(at_, stop)) != stop) {
    if (*at_ == '<' || *at_ == '&' || *at_ == ']') {
      ++at_;
    } else if (!character()) {
      return false;
    }
  }
  return true;
}

bool Cursor::character() {
  const Decoded decoded = decode_utf8(rest(), 0);
  if (!decoded.valid) return fail("xml.encoding");
  if (!is_character(decoded.point)) return fail("xml.character");
  at_ += decoded.length;
  return true;
}

bool Cursor::reference() {
  const Reference reference = read_reference(rest());
  if (!reference.broken.empty()) return fail(reference.broken);
  at_ += reference.length;
  return true;
}

// QName of Namespaces in XML 1.0.
bool Cursor::name(Name& out) {
  const char* from = at_;
  if (!simple_name(out.local)) return false;
  if (take(':')) {
    out.prefix = out.local;
    if (!simple_name(out.local)) return false;
  }
  out.whole = {from, static_cast<std::size_t>(at_ - from)};
  return true;
}

// NCName.
bool Cursor::simple_name(std::string_view& out) {
  const char* from = at_;
  if (at_ < end_ && is_plain_letter(*at_)) {
    ++at_;
  } else if (!name_point(true)) {
    return false;
  }
  for (;;) {
    at_ = skip_plain_name(at_, end_);
    if (at_ == end_ || static_cast<unsigned char>(*at_) < 0x80) break;
    if (!name_point(false)) return false;
  }
  out = {from, static_cast<std::size_t>(at_ - from)};
  return true;
}

bool Cursor::name_point(bool first) {
  if (at_ == end_) return fail("xml.truncated");
  const Decoded decoded = decode_utf8(rest(), 0);
  if (!decoded.valid) return fail("xml.encoding");
  if (first ? !is_name_start(decoded.point) : !is_name_part(decoded.point)) return fail("xml.name");
  at_ += decoded.length;
  return true;
}

}  // namespace memobox::xml
