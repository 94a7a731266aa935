#include "core/html/html.h"

#include <algorithm>
#include <string>

#include "core/base/utf8.h"
#include "core/html/arena.h"
#include "core/html/walk.h"

namespace memobox::html {
namespace {

using Bytes = std::span<const std::uint8_t>;

void* take(void* arena, std::size_t size) { return static_cast<Arena*>(static_cast<MemoboxBounds*>(arena))->allocate(size); }
void leave(void*, void*) {}

// At most `limit` bytes, cut before a character where the text is UTF-8.
Bytes first_bytes(Bytes bytes, std::size_t limit) {
  if (bytes.size() <= limit) return bytes;
  std::size_t end = limit;
  for (int back = 0; back < 3 && end > 0 && (bytes[end] & 0xC0) == 0x80; ++back) --end;
  return bytes.first(end);
}

// The label after "charset=" in the tag that begins here, if any (HTML Standard, section 13.2.3.2, much shortened: browsers, too, take
// either form of the tag).
std::string_view charset_in(std::string_view tag) {
  tag = tag.substr(0, tag.find('>'));
  const std::size_t name = tag.find("charset");
  if (name == std::string_view::npos) return {};
  tag.remove_prefix(name + std::string_view("charset").size());
  const std::size_t equals = tag.find_first_not_of(" \t\r\n\f");
  if (equals == std::string_view::npos || tag[equals] != '=') return {};
  tag.remove_prefix(equals + 1);
  tag.remove_prefix(std::min(tag.find_first_not_of(" \t\r\n\f\"'"), tag.size()));
  return tag.substr(0, tag.find_first_of(" \t\r\n\f\"';/"));
}

std::string declared_charset(Bytes bytes) {
  std::string start(reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 1024));
  for (char& c : start) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (std::size_t at = start.find("<meta"); at != std::string::npos; at = start.find("<meta", at + 1)) {
    const std::string_view label = charset_in(std::string_view(start).substr(at));
    const Encoding encoding = encoding_of(label);
    if (encoding == Encoding::utf16_little || encoding == Encoding::utf16_big) return "utf-8";  // it could not have been read here
    if (encoding != Encoding::unknown) return std::string(label);
  }
  return {};
}

}  // namespace

Result<Parsed> blocks_from_html(Bytes bytes, std::string_view charset, const Limits& limits) {
  const Bytes read = first_bytes(bytes, limits.bytes);
  Parsed parsed{.cut = read.size() < bytes.size()};
  const std::string declared = declared_charset(read);
  const std::string text = to_utf8(read, declared.empty() ? charset : declared);

  Arena arena(limits.memory);
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = leave;
  options.userdata = static_cast<MemoboxBounds*>(&arena);
  options.max_errors = 0;
  if (!arena.prepare(text.size())) return Error{.code = ErrorCode::no_memory, .detail = "html.parse"};
  const GumboOutput* const output = gumbo_parse_with_options(&options, text.data(), text.size());
  if (arena.out_of_memory()) return Error{.code = ErrorCode::no_memory, .detail = "html.parse"};

  parsed.cut = parsed.cut || arena.spent();
  walk(*output->root, limits, parsed);
  return parsed;
}

}  // namespace memobox::html
