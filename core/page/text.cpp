// Tree -> lines of text.
#include <algorithm>
#include <iterator>
#include <vector>

#include "core/base/utf8.h"
#include "core/page/page.h"

namespace memobox::page {
namespace {

using tree::Look;
using tree::Node;
using tree::Role;

// Stands in a line of words; everything else begins lines of its own.
bool is_phrase(const Node& node) {
  switch (node.role) {
    case Role::code: return node.name.find('\n') == std::string::npos;
    case Role::disclosure: case Role::radiogroup: case Role::listbox: case Role::menu: return false;
    case Role::image: case Role::progress: case Role::frame: return true;
    default: return tree::is_inline(node.role) || tree::is_control(node.role);
  }
}

std::string phrases(const Node& node);

std::string visible_words(const Node& node) { return node.children.empty() ? node.name : phrases(node); }

// The address behind a link, unless its words already are the address.
std::string address_behind(std::string_view words, std::string_view href) {
  for (const std::string_view before : {"", "https://", "mailto:", "tel:"}) {
    for (const std::string_view after : {"", "/"}) {
      if (href == std::string(before).append(words).append(after)) return {};
    }
  }
  return " <" + std::string(href) + ">";
}

std::string link_words(const Node& node) {
  // The parts of a row stand apart on the screen; in a line its name, which has commas, reads better.
  const bool row = node.look == Look::message_row || node.look == Look::folder_row;
  const std::string words = row ? node.name : visible_words(node);
  return tree::is_safe_address(node.href) ? words + address_behind(words, node.href) : "[" + words + "]";
}

std::string field_words(const Node& node) {
  std::string words = "[" + node.name + (node.value.empty() ? "" : ": " + node.value) + "]";
  return node.error.empty() ? words : words + " (" + node.error + ")";
}

std::string choice_words(const Node& node, char open, char close) {
  const auto checked = node.state.checked.value_or(tree::Checked::no);
  const char mark = checked == tree::Checked::yes ? 'x' : checked == tree::Checked::mixed ? '-' : ' ';
  return std::string{open, mark, close, ' '} + visible_words(node);
}

std::string phrase(const Node& node) {
  switch (node.role) {
    case Role::line_break: return "\n";
    case Role::link: return link_words(node);
    case Role::textbox: case Role::searchbox: case Role::select: case Role::combobox: return field_words(node);
    case Role::checkbox: return choice_words(node, '[', ']');
    case Role::radio: return choice_words(node, '(', ')');
    case Role::image: return node.look == Look::logo || node.name.empty() ? "" : "(" + node.name + ")";
    case Role::progress: return node.value.empty() ? node.name : node.name + " " + node.value;
    case Role::frame: return "[" + node.name + "]";
    default: return tree::is_control(node.role) ? "[" + visible_words(node) + "]" : visible_words(node);
  }
}

// The words of the children in one line: running text as it stands, other parts with one space between them.
std::string phrases(const Node& node) {
  const bool running = tree::children_run_together(node);
  std::string words;
  for (const Node& child : node.children) {
    const std::string part = is_phrase(child) ? phrase(child) : phrases(child);
    const bool joined = running && tree::is_inline(child.role);
    if (!joined && !words.empty() && !part.empty() && words.back() != '\n') words += ' ';
    words += part;
  }
  return words;
}

using Lines = std::vector<std::string>;

Lines split(std::string_view words) {
  Lines lines;
  while (true) {
    const std::string_view line = words.substr(0, words.find('\n'));
    lines.emplace_back(line.substr(0, line.find_last_not_of(' ') + 1));
    if (line.size() == words.size()) return lines;
    words.remove_prefix(line.size() + 1);
  }
}

// One block after the other, with an empty line between them when they are paragraphs rather than rows.
void add(Lines& to, Lines block, bool spaced) {
  if (spaced && !to.empty() && !block.empty()) to.emplace_back();
  std::move(block.begin(), block.end(), std::back_inserter(to));
}

Lines indented(Lines lines, std::string_view first, std::string_view rest) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string_view before = at == 0 ? first : rest;
    lines[at].insert(0, lines[at].empty() ? before.substr(0, before.find_last_not_of(' ') + 1) : before);
  }
  return lines;
}

Lines paragraph(std::string_view words) {
  return words.find_first_not_of(" \n") == std::string_view::npos ? Lines{} : split(words);
}

Lines heading(const Node& node) {
  constexpr std::size_t longest_rule = 80;
  const std::string words = clean_line(visible_words(node));
  return {words, std::string(std::min(count_code_points(words), longest_rule), node.level == 1 ? '=' : '-')};
}

Lines block(const Node& node);

// Neighbouring phrases share a line; a look that stacks them gives each its own.
Lines children(const Node& node, bool spaced) {
  const bool running = tree::children_run_together(node), stacked = node.look == Look::stack;
  Lines lines;
  std::string words;
  const auto flush = [&] {
    add(lines, paragraph(words), spaced && !stacked);
    words.clear();
  };
  for (const Node& child : node.children) {
    if (!is_phrase(child)) {
      flush();
      add(lines, block(child), spaced);
      continue;
    }
    if (stacked) flush();
    const std::string part = phrase(child);
    if (!words.empty() && !part.empty() && !(running && tree::is_inline(child.role))) words += ' ';
    words += part;
  }
  flush();
  return lines;
}

Lines container(const Node& node) {
  return node.children.empty() && tree::shows_name(node.role) ? paragraph(node.name) : children(node, true);
}

// A file's name, and its type and size behind it.
Lines attachment(const Node& row) {
  std::string name, facts;
  for (const Node& part : row.children) {
    std::string& words = part.look == Look::secondary ? facts : name;
    words += (words.empty() ? "" : " ") + phrase(part);
  }
  return split(facts.empty() ? name : name + " (" + facts + ")");
}

Lines list(const Node& node) {
  Lines lines;
  int number = 0;
  for (const Node& item : node.children) {
    const std::string mark = node.ordered ? std::to_string(++number) + ". " : "- ";
    const auto paragraphs = std::count_if(item.children.begin(), item.children.end(), [](const Node& child) { return child.role == Role::paragraph; });
    Lines words = item.look == Look::attachment_row ? attachment(item) : children(item, paragraphs > 1);
    add(lines, indented(std::move(words), mark, std::string(mark.size(), ' ')), false);
  }
  return lines;
}

Lines table(const Node& node) {
  Lines lines = paragraph(node.name);
  for (const Node& row : node.children) {
    std::string words;
    for (const Node& cell : row.children) {
      if (&cell != &row.children.front()) words += " | ";
      words += clean_line(visible_words(cell));
    }
    lines.push_back(std::move(words));
  }
  return lines;
}

Lines facts(const Node& node) {
  Lines lines;
  for (const Node& fact : node.children) add(lines, indented(split(fact.name + ": " + phrases(fact)), "", "  "), false);
  return lines;
}

Lines choices(const Node& node) {
  Lines lines = paragraph(node.name);
  for (const Node& choice : node.children) add(lines, paragraph(phrase(choice)), false);
  return lines;
}

Lines disclosure(const Node& node) {
  Lines lines = {"[" + node.name + "]"};
  add(lines, children(node, true), true);
  return lines;
}

Lines block(const Node& node) {
  switch (node.role) {
    case Role::heading: return heading(node);
    case Role::paragraph: return paragraph(phrases(node));
    case Role::code: return indented(split(node.name), "    ", "    ");
    case Role::separator: return {"* * *"};
    case Role::blockquote: return indented(children(node, true), "> ", "> ");
    case Role::list: return list(node);
    case Role::table: return table(node);
    case Role::facts: return facts(node);
    case Role::radiogroup: return choices(node);
    case Role::disclosure: return disclosure(node);
    default: return is_phrase(node) ? paragraph(phrase(node)) : container(node);
  }
}

}  // namespace

std::string to_text(const tree::Tree& tree) {
  std::string out;
  for (const std::string& line : block(tree.root)) (out += line) += '\n';
  // A tree may come from a file: what reaches a terminal holds no control characters.
  return clean_text(out);
}

}  // namespace memobox::page
