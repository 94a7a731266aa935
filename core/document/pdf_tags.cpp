#include "core/document/pdf_tags.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "core/base/utf8.h"
#include "core/document/pdf_text.h"

namespace memobox::document {
namespace {

struct Tag {
  std::string role, lang, alternative;
  std::vector<JsonValue> kids;
};

bool is_one_of(std::string_view role, std::string_view words) {
  const std::size_t at = role.empty() ? std::string_view::npos : words.find(role);
  return at != std::string_view::npos && (at == 0 || words[at - 1] == ' ') && (at + role.size() == words.size() || words[at + role.size()] == ' ');
}
constexpr std::string_view block_roles =
    "P H H1 H2 H3 H4 H5 H6 Title L Table Sect Div Part Art Document DocumentFragment Aside BlockQuote TOC TOCI Figure Formula Note FENote Form";

// A language as BCP 47 writes it, else "".
std::string language(const std::string& tag) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
  const bool fine = tag.size() >= 2 && tag.size() <= 35 && tag.front() != '-' && tag.back() != '-' && std::all_of(tag.begin(), tag.end(), fits);
  return fine ? tag : std::string();
}

int heading_level(std::string_view role) {
  if (role == "Title" || role == "H") return 1;
  const bool numbered = role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6';
  return numbered ? role[1] - '0' : 0;
}

class Tags {
 public:
  Tags(const std::vector<PdfWords>& words, std::vector<bool>& used, int& left)
      : words_(words), used_(used), left_(left), right_(right_edge(words)) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].mark < 0) continue;
      const auto mark = static_cast<std::size_t>(words[i].mark);
      if (mark >= marks_.size()) marks_.resize(mark + 1);
      marks_[mark].push_back(i);
    }
  }

  Blocks blocks(const JsonValue& json, int depth = 0) {
    Blocks all;
    if (const auto tag = read(json, depth)) add(all, *tag, depth);
    return all;
  }

 private:
  // nullopt: no tag, or one too many.
  std::optional<Tag> read(const JsonValue& json, int depth) {
    if (!json.is(JsonKind::array) || depth > deepest_pdf_tags || left_ <= 0) return std::nullopt;
    --left_;
    Tag tag;
    int i = 0;
    for (auto each = json.first(); each; each = each->next(), ++i) {
      std::string* const member = i == 0 ? &tag.role : i == 1 ? &tag.lang : i == 2 ? &tag.alternative : nullptr;
      if (member) *member = each->text().value_or("");
      else tag.kids.push_back(*each);
    }
    return tag;
  }

  void add(Blocks& all, const Tag& tag, int depth) {
    const std::size_t before = all.size();
    if (const int level = heading_level(tag.role)) add_line(all, tag, depth, level);
    else if (tag.role == "L") all.push_back({list(tag, depth), {}});
    else if (tag.role == "Table") all.push_back({table(tag, depth), {}});
    else if (tag.role == "BlockQuote") all.push_back({Quote{inside(tag, depth)}, {}});
    else if (is_one_of(tag.role, "Figure Formula") && !tag.alternative.empty()) add_figure(all, tag, depth);
    else if (tag.role != "P" && holds_blocks(tag)) append(all, inside(tag, depth));
    else add_line(all, tag, depth, 0);
    const std::string lang = language(tag.lang);
    for (std::size_t i = before; i < all.size(); ++i)
      if (all[i].lang.empty()) all[i].lang = lang;
  }

  // Paragraphs that begin with a bullet come one by one, and are one list.
  static void append(Blocks& all, Blocks more, bool bullets = false) {
    List* list = bullets && !all.empty() ? std::get_if<List>(&all.back().content) : nullptr;
    List* next = list && more.size() == 1 ? std::get_if<List>(&more.front().content) : nullptr;
    if (next) std::move(next->items.begin(), next->items.end(), std::back_inserter(list->items));
    else std::move(more.begin(), more.end(), std::back_inserter(all));
  }

  static bool holds_blocks(const Tag& tag) {
    return std::any_of(tag.kids.begin(), tag.kids.end(), [](const JsonValue& kid) {
      const auto role = kid.is(JsonKind::array) ? kid.first() : std::nullopt;
      return role && is_one_of(role->text().value_or(""), block_roles);
    });
  }

  // Kids that are blocks, and what stands between them as paragraphs.
  Blocks inside(const Tag& tag, int depth) {
    Blocks all;
    std::vector<PdfWords> loose;
    for (const JsonValue& kid : tag.kids) {
      if (kid.is(JsonKind::array) && is_block(kid)) {
        add_paragraph(all, std::exchange(loose, {}), 0);
        append(all, blocks(kid, depth + 1), kid.first()->text() == "P");
      } else {
        collect(kid, loose, depth + 1);
      }
    }
    add_paragraph(all, std::move(loose), 0);
    return all;
  }

  static bool is_block(const JsonValue& kid) {
    const auto role = kid.first();
    return role && is_one_of(role->text().value_or(""), block_roles);
  }

  void collect(const JsonValue& json, std::vector<PdfWords>& out, int depth) {
    if (const auto mark = json.integer()) {
      if (*mark < 0 || static_cast<std::size_t>(*mark) >= marks_.size()) return;
      for (const std::size_t word : marks_[static_cast<std::size_t>(*mark)]) {
        if (used_[word]) continue;  // a mark that stands in two tags is read once
        used_[word] = true;
        out.push_back(words_[word]);
      }
    } else if (const auto tag = read(json, depth)) {
      for (const JsonValue& kid : tag->kids) collect(kid, out, depth + 1);
    }
  }

  std::vector<PdfWords> collected(const Tag& tag, int depth) {
    std::vector<PdfWords> all;
    for (const JsonValue& kid : tag.kids) collect(kid, all, depth + 1);
    return all;
  }

  // in_cell: where its lines end says nothing.
  void add_paragraph(Blocks& all, const std::vector<PdfWords>& words, int level, bool in_cell = false) const {
    PdfLines lines = lines_of_pdf_words(words, in_cell ? 0 : right_);
    const std::size_t bullet = lines.empty() || level > 0 || in_cell || in_item_ ? 0 : bullet_length(lines.front().text);
    if (bullet > 0) lines.front().text.erase(0, bullet);
    Inline content = inline_of_pdf_lines(lines);
    if (content.empty()) return;
    if (bullet > 0) add_pdf_item(all, std::move(content));
    else if (level > 0) all.push_back({Heading{level, std::move(content)}, {}});
    else all.push_back({Paragraph{std::move(content)}, {}});
  }
  void add_line(Blocks& all, const Tag& tag, int depth, int level) { add_paragraph(all, collected(tag, depth), level); }

  void add_figure(Blocks& all, const Tag& tag, int depth) {
    all.push_back({Image{{}, clean_line(tag.alternative)}, {}});
    add_line(all, tag, depth, 0);
  }

  // ---- lists

  // The number or bullet goes, since the list brings its own; any other label stays.
  List list(const Tag& tag, int depth) {
    List list;
    for (const JsonValue& kid : tag.kids) {
      const auto item = read(kid, depth + 1);
      if (!item) continue;
      if (item->role == "L") {
        append_nested(list, *item, depth + 1);
        continue;
      }
      bool numbered = false;
      Blocks content = item_blocks(*item, depth + 1, numbered);
      if (list.items.empty()) list.ordered = numbered;
      if (!content.empty()) list.items.push_back(std::move(content));
    }
    return list;
  }

  void append_nested(List& list, const Tag& nested, int depth) {
    if (list.items.empty()) list.items.emplace_back();
    list.items.back().push_back({this->list(nested, depth), {}});
  }

  Blocks item_blocks(const Tag& item, int depth, bool& numbered) {
    Blocks all;
    std::vector<PdfWords> label;
    Tag rest{"LBody", {}, {}, {}};
    for (const JsonValue& kid : item.kids) {
      const auto role = kid.is(JsonKind::array) ? kid.first() : std::nullopt;
      const std::string name = role ? role->text().value_or("") : std::string();
      if (name == "Lbl") collect(kid, label, depth + 1);
      else if (name == "LBody") for (auto part = kid.first(); part; part = part->next()) rest.kids.push_back(*part);
      else rest.kids.push_back(kid);
    }
    const bool outer = std::exchange(in_item_, true);
    all = inside(rest, depth + 1);
    in_item_ = outer;
    settle_label(all, plain_text({{Paragraph{inline_of_pdf_lines(lines_of_pdf_words(label, 0))}, {}}}), numbered);
    return all;
  }

  static void settle_label(Blocks& item, std::string label, bool& numbered) {
    label = std::string(pdf_trimmed(label));
    const bool bullet = label.empty() || bullet_length(label + " ") > 0 || label == "o";
    numbered = label.size() >= 2 && label[0] >= '0' && label[0] <= '9' && label.find_first_not_of("0123456789.)") == std::string::npos;
    auto* first = item.empty() ? nullptr : std::get_if<Paragraph>(&item.front().content);
    if (!bullet && !numbered) {
      if (first) first->content.insert(first->content.begin(), Run{.text = label + " "});
      else item.insert(item.begin(), Block{Paragraph{{Run{.text = label}}}, {}});
    } else if (first && label.empty()) {
      std::string& text = first->content.front().text;
      text.erase(0, bullet_length(text));
    }
  }

  // ---- tables

  Table table(const Tag& tag, int depth) {
    Table table;
    for (const JsonValue& kid : tag.kids) {
      const auto part = read(kid, depth + 1);
      if (!part) continue;
      if (part->role == "TR") add_row(table, *part, depth + 1);
      else if (part->role == "Caption") table.caption = clean_line(plain_text(inside(*part, depth + 1)));
      else for (const JsonValue& row : part->kids)
        if (const auto inner = read(row, depth + 2)) add_row(table, *inner, depth + 2);
    }
    return table;
  }

  void add_row(Table& table, const Tag& row, int depth) {
    std::vector<Cell> cells;
    for (const JsonValue& kid : row.kids) {
      const auto tag = read(kid, depth + 1);
      if (!tag) continue;
      Cell cell{.header = tag->role == "TH"};
      if (holds_blocks(*tag)) cell.content = inside(*tag, depth + 1);
      else add_paragraph(cell.content, collected(*tag, depth + 1), 0, true);
      cells.push_back(std::move(cell));
    }
    if (!cells.empty()) table.rows.push_back(std::move(cells));
  }

  const std::vector<PdfWords>& words_;
  std::vector<bool>& used_;
  int& left_;
  double right_;
  bool in_item_ = false;  // of a list with tags
  std::vector<std::vector<std::size_t>> marks_;  // words by mark
};

}  // namespace

Blocks blocks_from_pdf_tags(const JsonValue& tags, const std::vector<PdfWords>& words, std::vector<bool>& used, int& tags_left) {
  return Tags(words, used, tags_left).blocks(tags);
}

}  // namespace memobox::document
