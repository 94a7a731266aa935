#include "core/base/base64.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace memobox {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t foreign = 0x80000000;

// Four tables, one for each place in a quantum: the character's bits already shifted, so that a quantum is four reads and three ORs.
using PlaceTable = std::array<std::uint32_t, 256>;
constexpr std::array<PlaceTable, 4> make_places() {
  std::array<PlaceTable, 4> places{};
  for (std::size_t place = 0; place < 4; ++place) {
    places[place].fill(foreign);
    for (std::size_t value = 0; value < alphabet.size(); ++value) {
      places[place][static_cast<unsigned char>(alphabet[value])] = static_cast<std::uint32_t>(value << (6 * (3 - place)));
    }
  }
  return places;
}
constexpr std::array<PlaceTable, 4> places = make_places();

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// The 24 bits of four characters, with `foreign` set when one of them is not of the alphabet.
std::uint32_t quantum(const unsigned char* in) {
  return places[0][in[0]] | places[1][in[1]] | places[2][in[2]] | places[3][in[3]];
}

void store(std::uint8_t* out, std::uint32_t bits) {
  out[0] = static_cast<std::uint8_t>(bits >> 16);
  out[1] = static_cast<std::uint8_t>(bits >> 8);
  out[2] = static_cast<std::uint8_t>(bits);
}

// Where the decoder stands in its input and output.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;
  std::uint8_t* out = nullptr;
};

// Whole quanta without white space or padding; stops at the first other one.
void decode_run(Cursor& cursor) {
  const auto* in = reinterpret_cast<const unsigned char*>(cursor.text.data());
  const std::size_t size = cursor.text.size();
  while (size - cursor.at >= 8) {
    const std::uint32_t first = quantum(in + cursor.at);
    const std::uint32_t second = quantum(in + cursor.at + 4);
    if ((first | second) & foreign) break;
    store(cursor.out, first);
    store(cursor.out + 3, second);
    cursor.at += 8;
    cursor.out += 6;
  }
  while (size - cursor.at >= 4) {
    const std::uint32_t bits = quantum(in + cursor.at);
    if (bits & foreign) break;
    store(cursor.out, bits);
    cursor.at += 4;
    cursor.out += 3;
  }
}

void skip_space(Cursor& cursor) {
  while (cursor.at < cursor.text.size() && is_space(cursor.text[cursor.at])) ++cursor.at;
}

Error refuse(std::string_view rule, std::size_t offset) {
  return Error{.code = ErrorCode::not_well_formed, .detail = rule, .offset = offset};
}

// After `seen` characters of the last quantum the input must hold the missing '=' and nothing more.
Status finish_padded(Cursor& cursor, std::uint32_t bits, std::size_t seen) {
  const std::size_t start = cursor.at;
  if (seen < 2) return refuse("base64.padding", start);
  for (std::size_t missing = 4 - seen; missing > 0; --missing) {
    if (cursor.at >= cursor.text.size() || cursor.text[cursor.at] != '=') return refuse("base64.padding", cursor.at);
    ++cursor.at;
    skip_space(cursor);
  }
  if (cursor.at < cursor.text.size()) return refuse("base64.padding", cursor.at);
  if (bits & (seen == 2 ? 0xFFFFu : 0xFFu)) return refuse("base64.trailing_bits", start);
  *cursor.out++ = static_cast<std::uint8_t>(bits >> 16);
  if (seen == 3) *cursor.out++ = static_cast<std::uint8_t>(bits >> 8);
  return Nothing{};
}

// One quantum with white space between its characters, or the padded last one.
Status decode_slow(Cursor& cursor) {
  std::uint32_t bits = 0;
  std::size_t seen = 0;
  for (skip_space(cursor); seen < 4 && cursor.at < cursor.text.size(); skip_space(cursor)) {
    const char c = cursor.text[cursor.at];
    if (c == '=') return finish_padded(cursor, bits, seen);
    const std::uint32_t value = places[seen][static_cast<unsigned char>(c)];
    if (value & foreign) return refuse("base64.foreign_character", cursor.at);
    bits |= value;
    ++seen;
    ++cursor.at;
  }
  if (seen == 0) return Nothing{};
  if (seen < 4) return refuse("base64.padding", cursor.at);
  store(cursor.out, bits);
  cursor.out += 3;
  return Nothing{};
}

}  // namespace

std::size_t decoded_base64_size(std::string_view text) {
  const auto spaces = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_space));
  std::size_t padding = 0;
  for (std::size_t at = text.size(); at > 0 && padding < 2; --at) {
    if (text[at - 1] == '=') ++padding;
    else if (!is_space(text[at - 1])) break;
  }
  const std::size_t characters = text.size() - spaces - padding;
  return characters / 4 * 3 + characters % 4 * 3 / 4;
}

Result<Buffer> decode_base64(std::string_view text) {
  Result<Buffer> buffer = Buffer::allocate(decoded_base64_size(text));
  if (!buffer) return buffer;
  Cursor cursor{.text = text, .out = buffer->data()};
  while (cursor.at < text.size()) {
    decode_run(cursor);
    if (Status status = decode_slow(cursor); !status) return status.error();
  }
  return buffer;
}

void append_base64(std::string& out, std::span<const std::uint8_t> bytes) {
  const std::size_t start = out.size();
  out.resize(start + (bytes.size() + 2) / 3 * 4);
  char* to = out.data() + start;
  std::size_t at = 0;
  for (; bytes.size() - at >= 3; at += 3, to += 4) {
    const std::uint32_t bits = std::uint32_t{bytes[at]} << 16 | std::uint32_t{bytes[at + 1]} << 8 | bytes[at + 2];
    to[0] = alphabet[bits >> 18];
    to[1] = alphabet[bits >> 12 & 63];
    to[2] = alphabet[bits >> 6 & 63];
    to[3] = alphabet[bits & 63];
  }
  const std::size_t rest = bytes.size() - at;
  if (rest == 0) return;
  const std::uint32_t bits = std::uint32_t{bytes[at]} << 16 | (rest == 2 ? std::uint32_t{bytes[at + 1]} << 8 : 0);
  to[0] = alphabet[bits >> 18];
  to[1] = alphabet[bits >> 12 & 63];
  to[2] = rest == 2 ? alphabet[bits >> 6 & 63] : '=';
  to[3] = '=';
}

// What is decoded goes over itself again and again, a piece of whole quanta at a time.
Status validate_base64(std::string_view text) {
  std::array<std::uint8_t, 3072> decoded;
  Cursor cursor{.text = text};
  while (cursor.at < text.size()) {
    cursor.out = decoded.data();
    cursor.text = text.substr(0, std::min(text.size(), cursor.at + 4096));
    decode_run(cursor);
    cursor.text = text;
    if (Status status = decode_slow(cursor); !status) return status;
  }
  return Nothing{};
}

}  // namespace memobox
