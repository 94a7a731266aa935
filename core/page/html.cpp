// Tree -> HTML. Every byte that comes from a node passes append_escaped; tags and attribute names are written here and nowhere else.
#include <algorithm>

#include "core/base/markup.h"
#include "core/page/page.h"
#include "core/page/style.h"

namespace memobox::page {
namespace {

using tree::Look;
using tree::Node;
using tree::Role;

bool is_row(Look look) { return look == Look::message_row || look == Look::folder_row || look == Look::attachment_row; }

bool holds_rows(const Node& list) {
  return std::any_of(list.children.begin(), list.children.end(), [](const Node& item) {
    return is_row(item.look) || (item.children.size() == 1 && is_row(item.children.front().look));
  });
}

bool holds_panes(const Node& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) { return child.look == Look::folders || child.look == Look::letters; });
}

// The element of a role that is a plain container, and whether its name is said as a label.
struct Container {
  std::string_view tag;
  bool labelled;
};

Container container_of(Role role) {
  switch (role) {
    case Role::banner: return {"header", false};
    case Role::main: return {"main", false};
    case Role::navigation: return {"nav", true};
    case Role::complementary: return {"aside", true};
    case Role::contentinfo: return {"footer", false};
    case Role::region: case Role::dialog: return {"section", true};
    case Role::article: return {"article", true};
    case Role::blockquote: return {"blockquote", false};
    case Role::paragraph: return {"p", false};
    case Role::facts: return {"dl", false};
    case Role::row: return {"tr", false};
    default: return {"div", false};
  }
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void write(const Node& node, const Node* parent) {
    switch (node.role) {
      case Role::text: case Role::strong: case Role::em: case Role::mark: case Role::attachment: return write_run(node);
      case Role::code: return write_code(node, parent);
      case Role::line_break: out_ += "<br>"; return;
      case Role::separator: out_ += "<hr>"; return;
      case Role::heading: return write_heading(node);
      case Role::list: return write_list(node);
      case Role::listitem: return write_element("li", node, node.state.current ? "current" : "");
      case Role::table: return write_table(node);
      case Role::columnheader: case Role::rowheader: case Role::cell: return write_cell(node);
      case Role::fact: return write_fact(node);
      case Role::link: return write_link(node, parent);
      case Role::disclosure: return write_disclosure(node);
      case Role::status: case Role::alert: return write_message(node);
      case Role::image: return write_image(node);
      case Role::progress: case Role::frame: return write_named_paragraph(node);
      default:
        // What is left to operate needs the program, and a page has none.
        if (!tree::is_control(node.role)) write_container(node);
    }
  }

 private:
  void attribute(std::string_view name, std::string_view value) {
    ((out_ += ' ') += name) += "=\"";
    append_escaped(out_, value);
    out_ += '"';
  }

  void open(std::string_view tag, const Node& node, std::string_view kind = {}) {
    (out_ += '<') += tag;
    std::string classes(kind);
    if (node.look != Look::none) ((classes += classes.empty() ? "" : " ")) += look_name(node.look);
    if (!classes.empty()) attribute("class", classes);
    if (!node.lang.empty()) attribute("lang", node.lang);
  }

  void close(std::string_view tag) { ((out_ += "</") += tag) += '>'; }

  // The name, where no children stand for it.
  void write_content(const Node& node) {
    if (node.children.empty() && tree::shows_name(node.role)) append_escaped(out_, node.name);
    for (const Node& child : node.children) write(child, &node);
  }

  void write_element(std::string_view tag, const Node& node, std::string_view kind = {}) {
    open(tag, node, kind);
    out_ += '>';
    write_content(node);
    close(tag);
  }

  // A container whose content was all left out is left out too.
  void write_container(const Node& node) {
    const Container container = container_of(node.role);
    const std::size_t start = out_.size();
    open(container.tag, node, holds_panes(node) ? "panes" : node.state.current ? "current" : "");
    const bool named_group = node.role == Role::group && !node.name.empty();
    if (named_group) attribute("role", "group");
    if ((container.labelled || named_group) && !node.name.empty()) attribute("aria-label", node.name);
    out_ += '>';
    const std::size_t inner = out_.size();
    write_content(node);
    if (out_.size() == inner) out_.resize(start);
    else close(container.tag);
  }

  void write_run(const Node& node) {
    switch (node.role) {
      case Role::strong: return write_element("strong", node);
      case Role::em: return write_element("em", node);
      case Role::mark: return write_element("span", node, "mark");
      default:
        if (node.role == Role::text && node.look == Look::none && node.lang.empty()) write_content(node);
        else write_element("span", node);
    }
  }

  void write_code(const Node& node, const Node* parent) {
    const bool sentence = parent && (parent->role == Role::paragraph || parent->role == Role::heading || tree::is_inline(parent->role));
    const bool one_line = parent && tree::children_run_together(*parent) && node.name.find('\n') == std::string::npos;
    if (sentence || one_line) return write_element("code", node);
    out_ += "<pre>";
    write_element("code", node);
    out_ += "</pre>";
  }

  void write_heading(const Node& node) {
    const char tag[] = {'h', static_cast<char>('0' + std::clamp(node.level, 1, 6))};
    write_element({tag, 2}, node);
  }

  void write_list(const Node& node) {
    if (node.children.empty()) return;
    const std::string_view tag = node.ordered ? "ol" : "ul";
    const bool rows = holds_rows(node);
    open(tag, node, rows ? "rows" : "");
    if (rows) attribute("role", "list");  // Safari forgets a list without marks
    if (!node.name.empty()) attribute("aria-label", node.name);
    out_ += '>';
    write_content(node);
    close(tag);
  }

  // A table too wide for the screen is moved sideways in its own box, by keyboard too (WCAG 1.4.10, 2.1.1).
  void write_table(const Node& node) {
    out_ += "<div class=\"scroll\" tabindex=\"0\">";
    open("table", node);
    out_ += '>';
    if (!node.name.empty()) {
      out_ += "<caption>";
      append_escaped(out_, node.name);
      out_ += "</caption>";
    }
    for (const Node& row : node.children) write(row, &node);
    close("table");
    close("div");
  }

  void write_cell(const Node& node) {
    const std::string_view tag = node.role == Role::cell ? "td" : "th";
    open(tag, node);
    if (node.role != Role::cell) attribute("scope", node.role == Role::columnheader ? "col" : "row");
    if (node.column_span > 1) attribute("colspan", std::to_string(node.column_span));
    if (node.row_span > 1) attribute("rowspan", std::to_string(node.row_span));
    out_ += '>';
    write_content(node);
    close(tag);
  }

  void write_fact(const Node& node) {
    open("div", node);
    out_ += "><dt>";
    append_escaped(out_, node.name);
    out_ += "</dt><dd>";
    for (const Node& child : node.children) write(child, &node);
    out_ += "</dd></div>";
  }

  void write_link(const Node& node, const Node* parent) {
    if (tree::is_safe_address(node.href)) {
      open("a", node);
      attribute("href", node.href);
      attribute("rel", "noopener noreferrer");
      if (!node.children.empty() && node.name != tree::text_of(node)) attribute("aria-label", node.name);
      if (!node.description.empty()) attribute("aria-description", node.description);
      out_ += '>';
      write_content(node);
      return close("a");
    }
    // It leads nowhere without the program: a row and a word in a sentence stay as text, a command goes.
    if (is_row(node.look)) write_element("div", node, node.state.current ? "current" : "");
    else if (parent && tree::children_run_together(*parent)) write_element("span", node);
  }

  void write_disclosure(const Node& node) {
    if (node.children.empty()) return;
    open("details", node);
    out_ += node.state.expanded.value_or(true) ? " open><summary>" : "><summary>";
    append_escaped(out_, node.name);
    out_ += "</summary>";
    for (const Node& child : node.children) write(child, &node);
    close("details");
  }

  void write_message(const Node& node) {
    open("div", node, node.role == Role::alert ? "alert" : "");
    out_ += '>';
    write_content(node);
    close("div");
  }

  void write_image(const Node& node) {
    const bool logo = node.look == Look::logo;
    const std::string& words = logo ? node.value : node.name;
    if (words.empty()) return;
    open("span", node, logo ? "" : "picture");
    if (logo) attribute("aria-hidden", "true");
    out_ += '>';
    append_escaped(out_, words);
    close("span");
  }

  void write_named_paragraph(const Node& node) {
    open("p", node);
    out_ += '>';
    append_escaped(out_, node.name);
    if (!node.value.empty()) {
      out_ += ' ';
      append_escaped(out_, node.value);
    }
    close("p");
  }

  std::string& out_;
};

constexpr std::string_view head_start =
    "<meta charset=\"utf-8\">"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
    "<meta name=\"referrer\" content=\"no-referrer\">"
    "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">";

}  // namespace

std::string to_html(const tree::Tree& tree, const PageOptions& options) {
  std::string out = "<!doctype html>\n<html lang=\"";
  append_escaped(out, tree.lang);
  ((out += "\">\n<head>") += head_start) += "<title>";
  append_escaped(out, tree.title);
  ((out += "</title>\n<style>") += style_sheet(options)) += "</style></head>\n<body>";
  Writer(out).write(tree.root, nullptr);
  out += "</body>\n</html>\n";
  return out;
}

}  // namespace memobox::page
