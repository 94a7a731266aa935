#include "core/xml/writer.h"

#include <cstring>
#include <utility>

#include "core/base/utf8.h"
#include "core/xml/characters.h"

namespace memobox::xml {
namespace {

// Empty: the character has no escape.
std::string_view escape_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#x9;";
    case '\n':
      return "&#xA;";
    case '\r':
      return "&#xD;";
    default:
      return {};
  }
}

}  // namespace

// Half of a small message is tags, so their three pieces go in one step where there is room.
void Writer::tag(std::string_view before, std::string_view name, std::string_view after) {
  const std::size_t size = before.size() + name.size() + after.size();
  if (size > room_.size() - used_) flush();
  if (size > room_.size()) return put(before), put(name), put(after);
  char* to = room_.data() + used_;
  for (const std::string_view piece : {before, name, after}) to += piece.copy(to, piece.size());
  used_ += size;
}

void Writer::attribute(std::string_view name, std::string_view value) {
  put(" ");
  put(name);
  put("=\"");
  escaped(value, skip_plain_value);
  put("\"");
}

void Writer::text(std::string_view text) { escaped(text, skip_written_text); }

void Writer::escaped(std::string_view text, Skip skip) {
  if (failed_ || text.empty()) return;
  const char* const end = text.data() + text.size();
  const char* run = text.data();
  const char* at = run;
  while ((at = skip(at, end)) < end) {
    if (const std::string_view escape = escape_of(*at); !escape.empty()) {
      put({run, at});
      put(escape);
      run = ++at;
      continue;
    }
    const Decoded decoded = decode_utf8({at, end}, 0);
    if (!decoded.valid) return fail({.code = ErrorCode::not_well_formed, .detail = "xml.encoding"});
    if (!is_character(decoded.point)) return fail({.code = ErrorCode::not_well_formed, .detail = "xml.character"});
    at += decoded.length;
  }
  put({run, end});
}

void Writer::put(std::string_view markup) {
  if (markup.size() > room_.size() - used_) {
    flush();
    if (markup.size() > room_.size()) return send(markup);
  }
  std::memcpy(room_.data() + used_, markup.data(), markup.size());
  used_ += markup.size();
}

void Writer::flush() {
  if (used_ != 0) send({room_.data(), std::exchange(used_, 0)});
}

void Writer::send(std::string_view piece) {
  if (failed_) return;
  if (Status sent = sink_({reinterpret_cast<const std::uint8_t*>(piece.data()), piece.size()}); !sent) fail(sent.error());
}

void Writer::fail(Error error) {
  if (failed_) return;
  failed_ = true;
  status_ = std::move(error);
}

Status Writer::finish() {
  flush();
  return status_;
}

}  // namespace memobox::xml
