// Tables of data: columns as wide as their content asks for, as far as there is room.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "shell/imgui/families.h"
#include "shell/imgui/painter.h"

namespace memobox::imgui {

using tree::Node;
using tree::Role;

namespace {

constexpr int most_columns = 200;  // wider tables are not read as tables by anyone

struct Slot {
  const Node* cell;
  int row, column, columns, rows;
  Box box;
};

struct Grid {
  std::vector<Slot> slots;
  int columns = 0, rows = 0;
};

bool is_header(const Node& cell) { return cell.role == Role::columnheader || cell.role == Role::rowheader; }

// Places cells as HTML does: each takes the first free column of its row; a cell of several rows keeps its columns taken.
Grid place_cells(const Node& table) {
  Grid grid;
  std::vector<int> taken(most_columns, 0);  // for how many more rows each column is taken
  for (const Node& row : table.children) {
    if (row.role != Role::row) continue;
    int column = 0;
    for (const Node& cell : row.children) {
      while (column < most_columns - 1 && taken[static_cast<std::size_t>(column)] > 0) ++column;
      const int columns = std::clamp(cell.column_span, 1, most_columns - column);
      const int rows = std::max(1, cell.row_span);
      grid.slots.push_back({&cell, grid.rows, column, columns, rows, {}});
      for (int at = column; at < column + columns; ++at) taken[static_cast<std::size_t>(at)] = rows;
      column = std::min(column + columns, most_columns - 1);
      grid.columns = std::max(grid.columns, grid.slots.back().column + columns);
    }
    for (int& left : taken) left = std::max(0, left - 1);
    ++grid.rows;
  }
  for (Slot& slot : grid.slots) slot.rows = std::min(slot.rows, grid.rows - slot.row);
  return grid;
}

float widest_word(const Layout& layout, const Node& node, const Style& style) {
  float width = 0;
  for (std::size_t at = 0; at < node.name.size();) {
    const std::size_t end = std::min(node.name.find(' ', at), node.name.size());
    width = std::max(width, layout.width(std::string_view(node.name).substr(at, end - at), style));
    at = end + 1;
  }
  for (const Node& child : node.children) width = std::max(width, widest_word(layout, child, style));
  return width;
}

struct Need {
  float least = 0, most = 0;
};

class Table {
 public:
  Table(Layout& layout, const Node& node, const Space& space)
      : layout_(layout), node_(node), space_(space), pad_x_(layout.px(layout.narrow() ? 8 : 12)), pad_y_(layout.px(8)), line_(layout.px(1)), grid_(place_cells(node)) {
    space_.style.align = Align::left;
    if (space_.style.place == tree::Look::letter) space_.style.place = tree::Look::none;
  }

  Box make() {
    Box box = box_of(node_, space_);
    const float top = caption(box);
    const std::vector<float> widths = column_widths();
    lay_cells(widths);
    set_rows(box, widths, row_heights(), top);
    box.ink = draw_frame;
    box.ink_at = {0, top};
    box.style.colour = layout_.colour(layout_.palette().line_strong);
    return box;
  }

 private:
  float caption(Box& box) {
    if (node_.name.empty()) return 0;
    Space space = space_.narrower(0);
    space.style.letters.cut = Cut::semibold;
    const Lines lines = own_words(layout_, box, node_.name, space, {0, 0});
    box.baseline = lines.baseline;
    return lines.size.y + layout_.px(8);
  }

  Style cell_style(const Node& cell) const {
    Style style = space_.style;
    if (is_header(cell)) style.letters.cut = Cut::semibold;
    return style;
  }

  Need need_of(const Slot& slot) {
    Space space = space_.fitting(layout_.px(4000)).styled(cell_style(*slot.cell));
    Style bold = space.style;
    bold.letters.cut = Cut::semibold;
    const float most = std::ceil(layout_.box(*slot.cell, space).size.x) + 2 * pad_x_;
    return {std::min(most, std::ceil(widest_word(layout_, *slot.cell, bold)) + 2 * pad_x_), most};
  }

  std::vector<Need> column_needs() {
    std::vector<Need> needs(static_cast<std::size_t>(grid_.columns));
    for (const bool spanning : {false, true}) {
      for (const Slot& slot : grid_.slots) {
        if ((slot.columns > 1) == spanning) widen(needs, slot);
      }
    }
    return needs;
  }

  // What a cell of several columns needs more than they have is shared among them.
  void widen(std::vector<Need>& needs, const Slot& slot) {
    const Need own = need_of(slot);
    const std::span<Need> columns = std::span(needs).subspan(static_cast<std::size_t>(slot.column), static_cast<std::size_t>(slot.columns));
    Need have;
    for (const Need& one : columns) have = {have.least + one.least, have.most + one.most};
    const float count = static_cast<float>(slot.columns);
    for (Need& one : columns) {
      one.least += std::max(0.0f, std::ceil((own.least - have.least) / count));
      one.most += std::max(0.0f, std::ceil((own.most - have.most) / count));
    }
  }

  // Columns that ask for no more than their share get it; those that ask for more share what is left, by what they ask for.
  std::vector<float> column_widths() {
    const std::vector<Need> needs = column_needs();
    std::vector<float> widths(needs.size(), 0);
    float room = space_.width - 2 * line_, least = 0, asked = 0;
    for (const Need& one : needs) least += one.least;
    std::size_t open = needs.size();
    for (bool changed = true; changed && open > 0;) {
      changed = false;
      for (std::size_t at = 0; at < needs.size(); ++at) {
        const bool fits = needs[at].most <= room / static_cast<float>(open) && needs[at].most + least - needs[at].least <= room;
        if (widths[at] > 0 || !fits) continue;
        widths[at] = std::max(1.0f, needs[at].most);
        room -= widths[at];
        least -= needs[at].least;
        --open;
        changed = true;
      }
    }
    for (std::size_t at = 0; at < needs.size(); ++at) asked += widths[at] > 0 ? 0 : needs[at].most - needs[at].least;
    for (std::size_t at = 0; at < needs.size(); ++at) {
      if (widths[at] > 0) continue;
      const float more = asked > 0 ? std::max(0.0f, room - least) * (needs[at].most - needs[at].least) / asked : 0;
      widths[at] = std::max(layout_.px(24), std::floor(needs[at].least * std::min(1.0f, room / std::max(1.0f, least)) + more));
    }
    return widths;
  }

  void lay_cells(const std::vector<float>& widths) {
    for (Slot& slot : grid_.slots) {
      const auto first = widths.begin() + slot.column;
      const float width = std::accumulate(first, first + slot.columns, 0.0f);
      Space space = space_.styled(cell_style(*slot.cell)).narrower(0);
      space.width = std::max(1.0f, width - 2 * pad_x_);
      space.fit = false;
      slot.box = layout_.box(*slot.cell, space);
      shift(slot.box);
      slot.box.size = {width, slot.box.size.y + 2 * pad_y_};
    }
  }

  void shift(Box& box) const {
    for (Box& child : box.children) child.at = {child.at.x + pad_x_, child.at.y + pad_y_};
    for (Words& words : box.words) {
      words.x += pad_x_;
      words.top += pad_y_;
      words.baseline += pad_y_;
    }
  }

  std::vector<float> row_heights() const {
    std::vector<float> heights(static_cast<std::size_t>(grid_.rows), space_.style.line + 2 * pad_y_);
    for (const Slot& slot : grid_.slots) {
      if (slot.rows == 1) heights[static_cast<std::size_t>(slot.row)] = std::max(heights[static_cast<std::size_t>(slot.row)], slot.box.size.y);
    }
    for (const Slot& slot : grid_.slots) {
      if (slot.rows == 1) continue;
      const auto first = heights.begin() + slot.row;
      heights[static_cast<std::size_t>(slot.row + slot.rows - 1)] += std::max(0.0f, slot.box.size.y - std::accumulate(first, first + slot.rows, 0.0f));
    }
    return heights;
  }

  void set_rows(Box& table, const std::vector<float>& widths, const std::vector<float>& heights, float top) {
    const float width = std::accumulate(widths.begin(), widths.end(), 0.0f);
    float y = top + line_;
    std::size_t next = 0;
    int index = 0;
    for (const Node& node : node_.children) {
      if (node.role != Role::row) {  // not a row: it has its own line under what stands so far
        Box other = layout_.box(node, space_.narrower(0));
        other.at = {0, y};
        y += other.size.y;
        table.children.push_back(std::move(other));
        continue;
      }
      Box row = box_of(node, space_);
      const float height = heights[static_cast<std::size_t>(index)];
      row.at = {line_, y};
      row.size = {width, height};
      for (; next < grid_.slots.size() && grid_.slots[next].row == index; ++next) {
        const auto below = heights.begin() + index;
        set_cell(row, grid_.slots[next], widths, std::accumulate(below, below + grid_.slots[next].rows, 0.0f));
      }
      y += height;
      ++index;
      table.children.push_back(std::move(row));
    }
    table.size = {width + 2 * line_, y + line_};
    table.keeps_width = true;
  }

  void set_cell(Box& row, Slot& slot, const std::vector<float>& widths, float height) const {
    Box& box = slot.box;
    box.at = {std::accumulate(widths.begin(), widths.begin() + slot.column, 0.0f), 0};
    box.size.y = height;
    const ImU32 line = layout_.colour(layout_.palette().line);
    if (slot.row > 0) box.dress.line_above = line;
    if (slot.column > 0) box.dress.line_left = line;
    if (is_header(*slot.cell)) box.dress.fill = layout_.colour(layout_.palette().page);
    row.children.push_back(std::move(box));
  }

  static void draw_frame(Painter& painter, const Box& box, ImVec2 corner) {
    const float line = painter.layout().px(1), half = line / 2;
    painter.list().AddRect({corner.x + half - 0.5f, corner.y + box.ink_at.y + half - 0.5f}, {corner.x + box.size.x - half + 0.5f, corner.y + box.size.y - half + 0.5f},
                           box.style.colour, 0, 0, line);
  }

  Layout& layout_;
  const Node& node_;
  Space space_;
  float pad_x_, pad_y_, line_;
  Grid grid_;
};

}  // namespace

Box table_box(Layout& layout, const Node& node, const Space& space) { return Table(layout, node, space).make(); }

}  // namespace memobox::imgui
