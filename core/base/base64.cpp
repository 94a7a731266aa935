#include "core/base/base64.h"

#include <algorithm>
#include <array>

#include "core/base/base64_vectors.h"

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

// Whole quanta without white space or padding; stops at the first other one, and where out has no room for two.
std::size_t decode_run(std::string_view text, std::size_t& at, std::span<std::uint8_t> out) {
  const Base64Progress blocks = decode_base64_blocks(text.substr(at), out);
  at += blocks.read;
  std::size_t written = blocks.written;
  const auto* in = reinterpret_cast<const unsigned char*>(text.data());
  while (text.size() - at >= 8 && out.size() - written >= 6) {
    const std::uint32_t first = quantum(in + at);
    const std::uint32_t second = quantum(in + at + 4);
    if ((first | second) & foreign) break;
    store(out.data() + written, first);
    store(out.data() + written + 3, second);
    at += 8;
    written += 6;
  }
  return written;
}

void skip_space(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_space(text[at])) ++at;
}

Error refuse(std::string_view rule, std::size_t offset) {
  return Error{.code = ErrorCode::not_well_formed, .detail = rule, .offset = offset};
}

// The bits of one quantum and how many bytes they make: 3, in a padded one fewer.
struct Group {
  std::uint32_t bits = 0;
  std::size_t bytes = 3;
};

// After `seen` characters of the last quantum the text must hold the missing '=' and nothing more.
Result<Group> finish_padded(std::string_view text, std::size_t& at, std::uint32_t bits, std::size_t seen) {
  const std::size_t start = at;
  if (seen < 2) return refuse("base64.padding", start);
  for (std::size_t missing = 4 - seen; missing > 0; --missing) {
    if (at >= text.size() || text[at] != '=') return refuse("base64.padding", at);
    ++at;
    skip_space(text, at);
  }
  if (at < text.size()) return refuse("base64.padding", at);
  if (bits & (seen == 2 ? 0xFFFFu : 0xFFu)) return refuse("base64.trailing_bits", start);
  return Group{bits, seen - 1};
}

// One quantum with white space between its characters, or the padded last one. Precondition: no white space at `at`, nor the end.
Result<Group> next_group(std::string_view text, std::size_t& at) {
  std::uint32_t bits = 0;
  std::size_t seen = 0;
  for (; seen < 4 && at < text.size(); skip_space(text, at)) {
    if (text[at] == '=') return finish_padded(text, at, bits, seen);
    const std::uint32_t value = places[seen][static_cast<unsigned char>(text[at])];
    if (value & foreign) return refuse("base64.foreign_character", at);
    bits |= value;
    ++seen;
    ++at;
  }
  if (seen < 4) return refuse("base64.padding", at);
  return Group{bits};
}

}  // namespace

std::size_t decoded_base64_size(std::string_view text) {
  const Base64Progress scanned = scan_base64_blocks(text);
  const std::string_view rest = text.substr(scanned.read);
  std::size_t characters = scanned.written + rest.size() - static_cast<std::size_t>(std::count_if(rest.begin(), rest.end(), is_space));
  std::size_t padding = 0;
  for (std::size_t at = rest.size(); at > 0 && padding < 2; --at) {
    if (rest[at - 1] == '=') ++padding;
    else if (!is_space(rest[at - 1])) break;
  }
  characters -= padding;
  return characters / 4 * 3 + characters % 4 * 3 / 4;
}

Result<std::size_t> Base64Decoder::read(std::span<std::uint8_t> out) {
  std::size_t written = 0;
  for (skip_space(text_, at_); at_ < text_.size() && out.size() - written >= 3; skip_space(text_, at_)) {
    if (const std::size_t run = decode_run(text_, at_, out.subspan(written)); run > 0) {
      written += run;
      continue;
    }
    const Result<Group> group = next_group(text_, at_);
    if (!group) return group.error();
    for (std::size_t byte = 0; byte < group->bytes; ++byte) out[written++] = static_cast<std::uint8_t>(group->bits >> (16 - 8 * byte));
  }
  return written;
}

Result<Buffer> decode_base64(std::string_view text) {
  // Three bytes more: the decoder looks on as long as a whole group would have room.
  const std::size_t size = decoded_base64_size(text);
  Result<Buffer> buffer = Buffer::allocate(size + 3);
  if (!buffer) return buffer;
  const Result<std::size_t> written = Base64Decoder(text).read({buffer->data(), buffer->size()});
  if (!written) return written.error();
  buffer->shrink(*written);
  return buffer;
}

Status validate_base64(std::string_view text) {
  const Base64Progress scanned = scan_base64_blocks(text);
  // Back to the start of the quantum that the scan ended in.
  std::size_t at = scanned.read;
  for (std::size_t characters = scanned.written % 4; characters > 0;) characters -= is_space(text[--at]) ? 0 : 1;
  for (skip_space(text, at); at < text.size();) {
    if (const Result<Group> group = next_group(text, at); !group) return group.error();
  }
  return Nothing{};
}

void encode_base64(std::span<const std::uint8_t> bytes, char* out) {
  const Base64Progress blocks = encode_base64_blocks(bytes, out);
  bytes = bytes.subspan(blocks.read);
  out += blocks.written;
  for (; !bytes.empty(); out += 4) {
    const std::size_t taken = std::min<std::size_t>(bytes.size(), 3);
    std::uint32_t bits = 0;
    for (std::size_t at = 0; at < taken; ++at) bits |= std::uint32_t{bytes[at]} << (16 - 8 * at);
    for (std::size_t at = 0; at < 4; ++at) out[at] = at <= taken ? alphabet[bits >> (18 - 6 * at) & 63] : '=';
    bytes = bytes.subspan(taken);
  }
}

void append_base64(std::string& out, std::span<const std::uint8_t> bytes) {
  const std::size_t start = out.size();
  out.resize(start + encoded_base64_size(bytes.size()));
  encode_base64(bytes, out.data() + start);
}

}  // namespace memobox
