#include "shell/raster/raster.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "shell/raster/triangles.h"

namespace memobox::raster {
namespace {

std::int64_t fixed(float value) { return static_cast<std::int64_t>(std::floor(value * 256 + 0.5f)); }

Corner corner_of(const ImDrawVert& vertex, const Texture& texture) {
  return {fixed(vertex.pos.x), fixed(vertex.pos.y), fixed(vertex.uv.x * static_cast<float>(texture.width)), fixed(vertex.uv.y * static_cast<float>(texture.height)),
          {static_cast<std::uint8_t>(vertex.col >> IM_COL32_R_SHIFT), static_cast<std::uint8_t>(vertex.col >> IM_COL32_G_SHIFT),
           static_cast<std::uint8_t>(vertex.col >> IM_COL32_B_SHIFT), static_cast<std::uint8_t>(vertex.col >> IM_COL32_A_SHIFT)}};
}

// Two triangles that ImGui wrote as one upright rectangle: corners a b c, a c d, clockwise from the top left.
bool is_rectangle(const ImDrawVert* vertices, const ImDrawIdx* index) {
  if (index[3] != index[0] || index[4] != index[2]) return false;
  const ImDrawVert &a = vertices[index[0]], &b = vertices[index[1]], &c = vertices[index[2]], &d = vertices[index[5]];
  const bool upright = a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x && a.pos.x < c.pos.x && a.pos.y < c.pos.y;
  const bool even = a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x;
  return upright && even && a.col == b.col && a.col == c.col && a.col == d.col;
}

void draw_command(Canvas& canvas, const ImDrawList& list, const ImDrawCmd& command) {
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  const auto corner = [&](unsigned at) { return corner_of(vertices[index[at]], canvas.texture); };
  for (unsigned at = 0; at + 2 < command.ElemCount;) {
    if (at + 5 < command.ElemCount && is_rectangle(vertices, index + at)) {
      fill_rectangle(canvas, corner(at), corner(at + 2));
      at += 6;
    } else {
      fill_triangle(canvas, corner(at), corner(at + 1), corner(at + 2));
      at += 3;
    }
  }
}

Clip clip_of(const ImDrawCmd& command, const Picture& picture) {
  const auto whole = [](float value, int most) { return std::clamp(static_cast<int>(std::floor(value + 0.5f)), 0, most); };
  return {whole(command.ClipRect.x, picture.width), whole(command.ClipRect.y, picture.height), whole(command.ClipRect.z, picture.width),
          whole(command.ClipRect.w, picture.height)};
}

void draw_list(Picture& picture, const ImDrawList& list) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImTextureData* texture = command.TexRef._TexData;
    if (command.UserCallback != nullptr || texture == nullptr || texture->Pixels == nullptr) continue;
    Canvas canvas{picture.pixels.data(), picture.width, clip_of(command, picture), {texture->Pixels, texture->Width, texture->Height, texture->BytesPerPixel}};
    if (canvas.clip.left < canvas.clip.right && canvas.clip.top < canvas.clip.bottom) draw_command(canvas, list, command);
  }
}

// The pixels of a texture are read where ImGui keeps them, so there is nothing to make, to update or to destroy.
void acknowledge_textures(ImDrawData& data) {
  if (data.Textures == nullptr) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace

Result<Picture> draw(ImDrawData& data) {
  Picture picture;
  picture.width = static_cast<int>(data.DisplaySize.x);
  picture.height = static_cast<int>(data.DisplaySize.y);
  const std::int64_t area = std::int64_t{picture.width} * picture.height;
  if (area <= 0 || area > max_area || picture.width > max_side || picture.height > max_side) return Error{.code = ErrorCode::too_large, .detail = "raster.size"};
  Result<Buffer> pixels = Buffer::allocate(static_cast<std::size_t>(area) * 4);
  if (!pixels) return pixels.error();
  picture.pixels = std::move(*pixels);
  set_pixels(picture.pixels.data(), static_cast<std::size_t>(area), {0, 0, 0, 255});
  for (const ImDrawList* list : data.CmdLists) draw_list(picture, *list);
  acknowledge_textures(data);
  return picture;
}

}  // namespace memobox::raster
