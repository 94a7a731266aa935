#include "core/xml/writer.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/utf8.h"
#include "core/xml/characters.h"

namespace memobox::xml {
namespace {

// Long text is judged in pieces that stay in the processor's first cache while more than one pass looks at them.
constexpr std::ptrdiff_t judged_at_a_time = 16 * 1024;

// The end of the stretch from `at` that is written as it stands: it has none of `also` and nothing that skip_plain_text stops at.
const char* skip_written(const char* at, const char* end, std::string_view also) {
  while (at < end) {
    const char* const limit = at + std::min(end - at, judged_at_a_time);
    const char* stop = skip_plain_text(at, limit);
    for (const char c : also) {
      if (const void* hit = std::memchr(at, c, static_cast<std::size_t>(stop - at))) stop = static_cast<const char*>(hit);
    }
    if (stop < limit) return stop;
    at = limit;
  }
  return end;
}

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

void Writer::open(std::string_view name) {
  put("<");
  put(name);
}

void Writer::start(std::string_view name) {
  open(name);
  close_tag();
}

void Writer::end(std::string_view name) {
  put("</");
  put(name);
  put(">");
}

void Writer::attribute(std::string_view name, std::string_view value) {
  put(" ");
  put(name);
  put("=\"");
  escaped(value, "\"\t\n\r");
  put("\"");
}

void Writer::text(std::string_view text) { escaped(text, ">\r"); }

void Writer::escaped(std::string_view text, std::string_view also) {
  if (failed_ || text.empty()) return;
  const char* const end = text.data() + text.size();
  const char* run = text.data();
  const char* at = run;
  while ((at = skip_written(at, end, also)) < end) {
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
