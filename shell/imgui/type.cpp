#include "shell/imgui/type.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/base/utf8.h"
#include "shell/imgui/fonts.h"
#include "shell/imgui/symbols.h"

namespace memobox::imgui {
namespace {

ImFont* load(FontStyle style) {
  ImFont* font = nullptr;
  for (const std::span<const std::uint8_t> bytes : font_parts(style)) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.MergeMode = font != nullptr;
    config.PixelSnapH = true;  // whole pixels only: what makes a picture the same on every machine
    config.SizePixels = 16;
    font = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<std::uint8_t*>(bytes.data()), static_cast<int>(bytes.size()), 0, &config);
  }
  return font;
}

// Marks that say how other characters join, or nothing: they take no room.
bool is_invisible(char32_t point) {
  return point == 0xAD || (point >= 0x200B && point <= 0x200F) || point == 0x2060 || point == 0xFEFF || (point >= 0xFE00 && point <= 0xFE0F);
}

// What to draw in place of a character that the font lacks: one it has, or the character itself.
char32_t stand_in(char32_t point) {
  if (point >= 0x2000 && point <= 0x200A) return ' ';
  if (point == 0x202F || point == 0x205F || point == 0x3000) return 0xA0;
  if (point == 0x2010 || point == 0x2011 || point == 0x2212) return '-';
  return point;
}

// ImGui counts a font's size from ascent to descent, CSS by the em. Whole sizes only: ImGui rounds anyway.
float imgui_size(int em) { return std::round(static_cast<float>(em) * (ascent + descent)); }

ImFontBaked& baked_at(ImFont& font, int em) { return *font.GetFontBaked(imgui_size(em)); }

struct Character {
  enum class Kind { glyph, symbol, missing, nothing } kind = Kind::nothing;
  char32_t point = 0;
  float advance = 0;
};

// Rounded to whole pixels a space can become so narrow that small text runs together, so it is rounded up.
float space_advance(int em) { return std::ceil(static_cast<float>(em) * 0.25f); }

bool has_glyph(ImFontBaked& baked, char32_t point) { return point <= 0xFFFF && baked.FindGlyphNoFallback(static_cast<ImWchar>(point)) != nullptr; }

Character character(ImFontBaked& baked, char32_t point, int em) {
  if (is_invisible(point)) return {};
  if (point == ' ' || point == 0xA0) return {Character::Kind::nothing, point, space_advance(em)};
  if (point == '\t') return {Character::Kind::nothing, point, 4 * space_advance(em)};
  if (!has_glyph(baked, point) && stand_in(point) != point) return character(baked, stand_in(point), em);
  if (has_glyph(baked, point)) return {Character::Kind::glyph, point, baked.GetCharAdvance(static_cast<ImWchar>(point))};
  const float room = std::round(static_cast<float>(em) * 0.75f);
  return {has_symbol(point) ? Character::Kind::symbol : Character::Kind::missing, point, room};
}

void draw_missing(ImDrawList& list, float x, float baseline, float room, int em, ImU32 colour) {
  const float top = baseline - std::round(static_cast<float>(em) * cap_height);
  const float line = std::max(1.0f, std::round(static_cast<float>(em) / 16));
  list.AddRectFilled({x + line, top}, {x + room - line, top + line}, colour);
  list.AddRectFilled({x + line, baseline - line}, {x + room - line, baseline}, colour);
  list.AddRectFilled({x + line, top + line}, {x + 2 * line, baseline - line}, colour);
  list.AddRectFilled({x + room - 2 * line, top + line}, {x + room - line, baseline - line}, colour);
}

}  // namespace

Type::Type() : fonts_{load(FontStyle::regular), load(FontStyle::semibold), load(FontStyle::italic)} {}

float Type::width(std::string_view text, Letters letters) const {
  ImFontBaked& baked = baked_at(*font(letters.cut), letters.em);
  float sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    sum += character(baked, decoded.point, letters.em).advance;
    at += decoded.length;
  }
  return sum;
}

std::size_t Type::fitting(std::string_view text, Letters letters, float width) const {
  ImFontBaked& baked = baked_at(*font(letters.cut), letters.em);
  float sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    sum += character(baked, decoded.point, letters.em).advance;
    if (sum > width && at > 0) return at;
    at += decoded.length;
  }
  return text.size();
}

void Type::draw(ImDrawList& list, std::string_view text, Letters letters, float x, float baseline, ImU32 colour) const {
  const float size = imgui_size(letters.em);
  ImFont& cut = *font(letters.cut);
  ImFontBaked& baked = baked_at(cut, letters.em);
  const float top = baseline - baked.Ascent;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text, at);
    const Character one = character(baked, decoded.point, letters.em);
    if (one.kind == Character::Kind::glyph) cut.RenderChar(&list, size, {x, top}, colour, static_cast<ImWchar>(one.point));
    if (one.kind == Character::Kind::symbol) draw_symbol(list, one.point, {x, baseline}, letters.em, colour);
    if (one.kind == Character::Kind::missing) draw_missing(list, x, baseline, one.advance, letters.em, colour);
    x += one.advance;
    at += decoded.length;
  }
}

}  // namespace memobox::imgui
