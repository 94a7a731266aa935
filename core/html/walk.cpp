#include "core/html/walk.h"

#include <algorithm>
#include <span>

#include "core/base/utf8.h"
#include "core/document/link.h"
#include "core/html/elements.h"
#include "core/html/flow.h"
#include "core/html/table.h"

namespace memobox::html {

using document::Block;
using document::Blocks;
using document::Run;

namespace {

std::span<GumboNode* const> nodes_of(const GumboVector& vector) { return {reinterpret_cast<GumboNode* const*>(vector.data), vector.length}; }

std::span<GumboNode* const> children_of(const GumboNode& node) { return nodes_of(node.v.element.children); }

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT; }

bool is_text(const GumboNode& node) { return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA; }

// The node after this one in reading order, children first, without leaving `root`; `leave` sees each element that ends on the way.
template <class Leave>
const GumboNode* next_node(const GumboNode* node, const GumboNode* root, bool into, Leave leave) {
  if (into && is_element(*node) && !children_of(*node).empty()) return children_of(*node).front();
  while (node != root) {
    if (is_element(*node)) leave(*node);
    const auto siblings = children_of(*node->parent);
    if (node->index_within_parent + 1 < siblings.size()) return siblings[node->index_within_parent + 1];
    node = node->parent;
  }
  return nullptr;
}

bool is_comment(const GumboNode& node, std::string_view text) { return node.type == GUMBO_NODE_COMMENT && node.v.text.text == text; }

std::string text_of(const GumboNode& root) {
  std::string text;
  for (const GumboNode* at = &root; at != nullptr; at = next_node(at, &root, true, [](const GumboNode&) {})) {
    if (is_text(*at)) text += at->v.text.text;
  }
  return text;
}

// Microsoft Word writes a bulleted item as a paragraph whose bullet stands between two comments. Which child comes after them; 0 when
// the paragraph is no such item, or is numbered: its number stays text.
std::size_t after_word_bullet(const GumboNode& node) {
  if (attribute(node.v.element, "style").value_or("").find("mso-list:") == std::string_view::npos) return 0;
  const auto children = children_of(node);
  const auto begins = [](const GumboNode* child) { return is_comment(*child, "[if !supportLists]"); };
  const auto ends = [](const GumboNode* child) { return is_comment(*child, "[endif]"); };
  const auto begin = std::find_if(children.begin(), children.end(), begins);
  const auto end = std::find_if(begin, children.end(), ends);
  std::string mark;
  for (auto child = begin; child != end; ++child) mark += text_of(**child);
  for (std::size_t at; (at = mark.find("\xC2\xA0")) != std::string::npos;) mark.erase(at, 2);
  mark = clean_line(mark);
  const bool bullet = end != children.end() && count_code_points(mark) == 1 && (mark[0] < '0' || mark[0] > '9');
  return bullet ? static_cast<std::size_t>(end - children.begin()) + 1 : 0;
}

struct Place {
  int depth = 0;
  Style style;
};

// What any element may say of the text in it.
void enter(const GumboElement& element, Style& style) {
  if (std::string lang = language_of(element); !lang.empty()) style.lang = std::move(lang);
  if (is_struck(element)) style.struck = true;
}

class Walker {
 public:
  Walker(const Limits& limits, Parsed& parsed) : limits_(limits), parsed_(parsed), flow_(limits.blocks) {}

  void run(const GumboNode& root) {
    parsed_.blocks = flow_.capture({}, [&] { node(root, {}); });
    parsed_.cut = parsed_.cut || flow_.full();
  }

 private:
  void node(const GumboNode& node, const Place& place);
  void children(const GumboNode& parent, const Place& place);
  void element(const GumboNode& node, Part part, Place place);
  void flatten(const GumboNode& root, const Place& place);
  bool passes(const GumboNode& node, Part part);

  void block(const GumboNode& node, const Place& place);
  void word_item(const GumboNode& node, const Place& place, std::size_t first);
  void heading(const GumboNode& node, const Place& place);
  void link(const GumboNode& node, Place place);
  void image(const GumboNode& node, const Place& place);
  void preformatted(const GumboNode& node, const Place& place);
  void quote(const GumboNode& node, const Place& place);
  void list(const GumboNode& node, const Place& place, bool ordered);
  void list_child(const GumboNode& child, const Place& place, std::vector<Blocks>& items);
  void table(const GumboNode& node, const Place& place);
  void table_part(const GumboNode& node, const Place& place, document::Table& out);
  void row(const GumboNode& node, const Place& place, document::Table& out);

  // What the node's children become, as blocks of their own.
  Blocks blocks_within(const GumboNode& node, const Place& place) {
    return flow_.capture(place.style.lang, [&] { children(node, place); });
  }

  const Limits& limits_;
  Parsed& parsed_;
  Flow flow_;
  int tables_ = 0;  // met so far
  bool unnamed_image_ = false;  // in the link that is open
};

// False: nothing of the element is shown.
bool Walker::passes(const GumboNode& node, Part part) {
  if (part == Part::head) return false;
  if (part == Part::dropped) {
    if (!children_of(node).empty()) ++parsed_.dropped;
    return false;
  }
  return !is_hidden(node.v.element) && (part != Part::dialog || attribute(node.v.element, "open"));
}

void Walker::node(const GumboNode& node, const Place& place) {
  if (flow_.full()) return;
  if (is_text(node)) return flow_.text(node.v.text.text, place.style);
  if (!is_element(node)) return;
  const Part part = part_of(node.v.element);
  if (!passes(node, part)) return;
  if (place.depth >= limits_.depth) return flatten(node, place);
  Place inside = place;
  ++inside.depth;
  enter(node.v.element, inside.style);
  const bool begins_struck = inside.style.struck && !place.style.struck;
  element(node, part, std::move(inside));
  if (begins_struck) flow_.end_stretch(place.style);
}

void Walker::children(const GumboNode& parent, const Place& place) {
  for (const GumboNode* const child : children_of(parent)) node(*child, place);
}

void Walker::element(const GumboNode& node, Part part, Place place) {
  const bool plain = flow_.in_line() && ends_line(part);  // a table in a heading
  switch (plain ? Part::block : part) {
    case Part::strong: place.style.strong = true; return children(node, place);
    case Part::em: place.style.em = true; return children(node, place);
    case Part::code: place.style.code = true; return children(node, place);
    case Part::link: return link(node, std::move(place));
    case Part::quotation:
      flow_.text("\xE2\x80\x9C", place.style);
      children(node, place);
      return flow_.text("\xE2\x80\x9D", place.style);
    case Part::line_break: return flow_.line_break();
    case Part::image: return image(node, place);
    case Part::term: place.style.strong = true; return block(node, place);
    case Part::heading: return heading(node, place);
    case Part::list: return list(node, place, false);
    case Part::ordered_list: return list(node, place, true);
    case Part::quote: return quote(node, place);
    case Part::preformatted: return preformatted(node, place);
    case Part::separator: return flow_.add(document::Separator{}, place.style.lang);
    case Part::table: return table(node, place);
    default: return ends_line(part) ? block(node, place) : children(node, place);
  }
}

// Deeper than the limit: text and ends of paragraphs, nothing else; without recursion, since nothing bounds the depth.
void Walker::flatten(const GumboNode& root, const Place& place) {
  const auto leave = [&](const GumboNode& node) {
    if (ends_line(part_of(node.v.element))) flow_.end_paragraph();
  };
  flow_.end_paragraph();
  for (const GumboNode* at = &root; at != nullptr && !flow_.full();) {
    bool into = true;
    if (is_text(*at)) flow_.text(at->v.text.text, place.style);
    if (is_element(*at)) {
      const Part part = part_of(at->v.element);
      into = passes(*at, part);
      if (into && part == Part::line_break) flow_.line_break();
      if (into && ends_line(part)) flow_.end_paragraph();
    }
    at = next_node(at, &root, into, leave);
  }
  flow_.end_paragraph();
}

void Walker::block(const GumboNode& node, const Place& place) {
  flow_.end_paragraph();
  if (const std::size_t first = after_word_bullet(node); first > 0 && !flow_.in_line()) return word_item(node, place, first);
  std::string around = flow_.set_lang(place.style.lang);
  children(node, place);
  flow_.end_paragraph();
  flow_.set_lang(std::move(around));
}

void Walker::word_item(const GumboNode& node, const Place& place, std::size_t first) {
  Blocks content = flow_.capture(place.style.lang, [&] {
    for (const GumboNode* const child : children_of(node).subspan(first)) this->node(*child, place);
  });
  if (!content.empty()) flow_.add_item(std::move(content), place.style.lang);
}

void Walker::heading(const GumboNode& node, const Place& place) {
  const int level = 1 + static_cast<int>(node.v.element.tag) - static_cast<int>(GUMBO_TAG_H1);
  document::Inline line = flow_.capture_line(place.style.lang, [&] { children(node, place); });
  if (!line.empty()) flow_.add(document::Heading{level, std::move(line)}, place.style.lang);
}

// A link around an image without a text is named by its address: it must not vanish.
void Walker::link(const GumboNode& node, Place place) {
  const Style outside = place.style;
  place.style.href = document::allowed_address(attribute(node.v.element, "href").value_or(""));
  if (place.style.href.empty()) return children(node, place);
  unnamed_image_ = false;
  const int words_before = flow_.words();
  children(node, place);
  if (unnamed_image_ && flow_.words() == words_before) flow_.word(place.style.href, place.style);
  flow_.end_stretch(outside);
}

void Walker::image(const GumboNode& node, const Place& place) {
  const std::string source = clean_line(attribute(node.v.element, "src").value_or(""));
  std::string alternative = clean_line(attribute(node.v.element, "alt").value_or(""));
  const bool attached = source.starts_with("cid:") && source.size() > 4 && place.style.href.empty() && !flow_.in_line();
  if (attached) return flow_.add(document::Image{source, std::move(alternative)}, place.style.lang);
  if (!alternative.empty()) return flow_.word(alternative, place.style);
  if (!place.style.href.empty()) unnamed_image_ = true;
}

// Its characters as they stand; the parser has taken the first line end away.
void Walker::preformatted(const GumboNode& node, const Place& place) {
  std::string text;
  const auto leave = [&](const GumboNode& left) {
    if (ends_line(part_of(left.v.element)) && !text.ends_with('\n')) text += '\n';
  };
  for (const GumboNode* at = &node; at != nullptr;) {
    bool into = true;
    if (is_text(*at)) text += at->v.text.text;
    if (is_element(*at) && at != &node) {
      const Part part = part_of(at->v.element);
      into = passes(*at, part);
      if (into && part == Part::line_break) text += '\n';
      if (into && part == Part::image) text += attribute(at->v.element, "alt").value_or("");
    }
    at = next_node(at, &node, into, leave);
  }
  text = clean_text(text);
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\t')) text.pop_back();
  if (!text.empty()) flow_.add(document::Preformatted{std::move(text)}, place.style.lang);
}

void Walker::quote(const GumboNode& node, const Place& place) {
  Blocks content = blocks_within(node, place);
  if (!content.empty()) flow_.add(document::Quote{std::move(content)}, place.style.lang);
}

void Walker::list(const GumboNode& node, const Place& place, bool ordered) {
  document::List list{.ordered = ordered};
  for (const GumboNode* const child : children_of(node)) list_child(*child, place, list.items);
  if (!list.items.empty()) flow_.add(std::move(list), place.style.lang);
}

// Lists that stand between items, as some programs write them, belong to the item before.
void Walker::list_child(const GumboNode& child, const Place& place, std::vector<Blocks>& items) {
  const Part part = is_element(child) ? part_of(child.v.element) : Part::text;
  Blocks content = flow_.capture(place.style.lang, [&] { node(child, place); });
  if (content.empty()) return;
  const bool nested = part == Part::list || part == Part::ordered_list;
  if (nested && !items.empty()) items.back().insert(items.back().end(), std::make_move_iterator(content.begin()), std::make_move_iterator(content.end()));
  else if (flow_.take_room()) items.push_back(std::move(content));
}

void Walker::table(const GumboNode& node, const Place& place) {
  const GumboElement& element = node.v.element;
  FoundTable found{.says_data = has_role(element, "table") || has_role(element, "grid"),
                   .says_layout = has_role(element, "presentation") || has_role(element, "none")};
  const int tables_before = ++tables_;
  flow_.end_paragraph();
  table_part(node, place, found.table);
  found.holds_tables = tables_ > tables_before;
  fit_spans(found.table);
  if (is_data(found)) return flow_.add(std::move(found.table), place.style.lang);
  if (!found.table.caption.empty()) flow_.text(found.table.caption, place.style);
  for (auto& cells : found.table.rows) {
    for (document::Cell& cell : cells) flow_.add_all(std::move(cell.content), place.style.lang);
  }
}

void Walker::table_part(const GumboNode& node, const Place& place, document::Table& out) {
  for (const GumboNode* const child : children_of(node)) {
    if (!is_element(*child)) continue;
    const Part part = part_of(child->v.element);
    if (!passes(*child, part)) continue;
    if (part == Part::caption) out.caption = clean_line(document::plain_text(blocks_within(*child, place)));
    else if (part == Part::row_group) table_part(*child, place, out);
    else if (part == Part::row) row(*child, place, out);
  }
}

void Walker::row(const GumboNode& node, const Place& place, document::Table& out) {
  std::vector<document::Cell> cells;
  for (const GumboNode* const child : children_of(node)) {
    if (!is_element(*child)) continue;
    const Part part = part_of(child->v.element);
    if ((part != Part::cell && part != Part::header_cell) || !passes(*child, part) || !flow_.take_room()) continue;
    Place inside = place;
    inside.depth += 3;  // row group, row, cell
    enter(child->v.element, inside.style);
    cells.push_back({.header = part == Part::header_cell,
                     .column_span = span_of(child->v.element, "colspan"),
                     .row_span = span_of(child->v.element, "rowspan"),
                     .content = flow_.capture(place.style.lang, [&] { block(*child, inside); })});
  }
  if (!cells.empty()) out.rows.push_back(std::move(cells));
}

}  // namespace

void walk(const GumboNode& root, const Limits& limits, Parsed& parsed) { Walker(limits, parsed).run(root); }

}  // namespace memobox::html
