#include "core/view/body.h"

#include <algorithm>
#include <array>
#include <utility>

namespace memobox::view {
namespace {

using document::Run;

// Makes the nodes of one body; keeps count of heading levels.
class Body {
 public:
  Body(const Context& context, int level) : context_(context), first_level_(level) {}

  Nodes blocks(const document::Blocks& blocks, const std::string& id) {
    Nodes all;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      Node node = std::visit([&](const auto& content) { return make_block(content, id + "/" + std::to_string(i)); }, blocks[i].content);
      node.lang = blocks[i].lang;
      all.push_back(std::move(node));
    }
    return all;
  }

 private:
  Node make_block(const document::Paragraph& paragraph, const std::string& id) {
    return container(Role::paragraph, id, Look::none, inline_nodes(paragraph.content, id));
  }
  Node make_block(const document::Heading& from, const std::string& id) {
    Node node = heading(context_, id, level_of(from.level), words_of(from.content));
    const bool plain = from.content.size() == 1 && from.content.front().kind == Run::Kind::text;
    if (!plain) node.children = inline_nodes(from.content, id);
    return node;
  }
  Node make_block(const document::List& list, const std::string& id) {
    Node node = make(Role::list, id);
    node.ordered = list.ordered;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string item = id + "/" + std::to_string(i);
      node.children.push_back(container(Role::listitem, item, Look::none, blocks(list.items[i], item)));
    }
    return node;
  }
  Node make_block(const document::Quote& quote, const std::string& id) {
    return container(Role::blockquote, id, Look::none, blocks(quote.content, id));
  }
  Node make_block(const document::Preformatted& code, const std::string& id) { return make(Role::code, id, code.text); }
  Node make_block(const document::Separator&, const std::string& id) { return make(Role::separator, id); }
  Node make_block(const document::Image& image, const std::string& id) {
    const std::string words = image.alternative.empty() ? context_.words(Text::letter_image_left_out)
                                                        : context_.words(Text::letter_image_of, {{"text", image.alternative}});
    return sentence(id, words, Look::secondary);
  }
  Node make_block(const document::Table& table, const std::string& id) {
    Node node = make(Role::table, id, table.caption);
    for (std::size_t r = 0; r < table.rows.size(); ++r) node.children.push_back(row(table.rows[r], id + "/" + std::to_string(r), r == 0));
    return node;
  }

  Node row(const std::vector<document::Cell>& cells, const std::string& id, bool first) {
    Node node = make(Role::row, id);
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string cell_id = id + "/" + std::to_string(c);
      const Role role = !cells[c].header ? Role::cell : first ? Role::columnheader : Role::rowheader;
      Node cell = container(role, cell_id, Look::none, cell_content(cells[c], cell_id));
      cell.column_span = cells[c].column_span;
      cell.row_span = cells[c].row_span;
      node.children.push_back(std::move(cell));
    }
    return node;
  }

  // A cell of one paragraph holds its text directly, as a table of figures should.
  Nodes cell_content(const document::Cell& cell, const std::string& id) {
    if (cell.content.size() == 1)
      if (const auto* only = std::get_if<document::Paragraph>(&cell.content.front().content)) return inline_nodes(only->content, id);
    return blocks(cell.content, id);
  }

  Nodes inline_nodes(const document::Inline& runs, const std::string& id) {
    Nodes all;
    tell(runs, [&](const Run& run) { all.push_back(run_node(run, id + "/" + std::to_string(all.size()))); });
    return all;
  }

  // What the sender struck out stands between words that say so: a line through it would be neither heard nor copied.
  template <class Use>
  void tell(const document::Inline& runs, Use use) const {
    bool struck = false;
    const auto change = [&](bool to) {
      if (std::exchange(struck, to) != to) use(struck_mark(to));
    };
    for (const Run& run : runs) {
      change(run.struck);
      use(run);
    }
    change(false);
  }

  // What stands before {text} in the words of the mark, or behind it.
  Run struck_mark(bool before) const {
    constexpr std::string_view place = "{text}";
    const std::string words = context_.words(Text::letter_struck);
    const std::size_t at = std::min(words.find(place), words.size());
    return {.text = before ? words.substr(0, at) : words.substr(std::min(at + place.size(), words.size())),
            .lang = std::string(screen_language(context_))};
  }

  Node run_node(const Run& run, const std::string& id) {
    Node node = plain_run(run, id);
    if (run.em) node = wrapped(Role::em, std::move(node));
    if (run.strong) node = wrapped(Role::strong, std::move(node));
    node.lang = run.lang;
    return node;
  }

  static Node plain_run(const Run& run, const std::string& id) {
    if (run.kind == Run::Kind::line_break) return make(Role::line_break, id);
    if (run.kind == Run::Kind::code) return make(Role::code, id, run.text);
    if (run.kind != Run::Kind::link) return text(id, run.text);
    Node link = make(Role::link, id, run.text.empty() ? run.href : run.text);
    link.href = run.href;
    link.actions.emplace_back("open");
    return link;
  }

  static Node wrapped(Role role, Node inside) {
    const std::string id = inside.id;
    inside.id += role == Role::em ? "/em" : "/strong";
    return container(role, id, Look::none, nodes(std::move(inside)));
  }

  std::string words_of(const document::Inline& runs) const {
    std::string words;
    tell(runs, [&](const Run& run) { words += run.kind == Run::Kind::line_break ? " " : run.text; });
    return words;
  }

  // The sender's h1, h4, h4, h2 become first, second, second, second: no level is skipped (WCAG 1.3.1).
  int level_of(int written) {
    while (!open_.empty() && open_.back() >= written) open_.pop_back();
    open_.push_back(written);
    return first_level_ + static_cast<int>(open_.size()) - 1;
  }

  const Context& context_;
  int first_level_;
  std::vector<int> open_;  // levels, as written, of the headings that enclose the next block
};

}  // namespace

Nodes body_nodes(const Context& context, const document::Blocks& blocks, const std::string& id, int level) {
  return Body(context, level).blocks(blocks, id);
}

}  // namespace memobox::view
