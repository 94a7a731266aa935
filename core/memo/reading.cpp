#include "core/memo/reading.h"

#include <algorithm>
#include <utility>

#include "core/memo/place.h"
#include "core/memo/values.h"
#include "core/xml/characters.h"

namespace memobox::memo {
namespace {

constexpr std::string_view schema_instance = "http://www.w3.org/2001/XMLSchema-instance";

// What any element may carry without saying anything: where a schema lies, but not xsi:nil, which MeMo has no use for.
bool is_markup_only(const xml::Attribute& attribute) {
  if (attribute.declares_namespace()) return true;
  const std::string_view name = attribute.local();
  return attribute.name_space() == schema_instance && (name == "schemaLocation" || name == "noNamespaceSchemaLocation");
}

// Messages keep the schema's order nearly always, so the row after the last one is tried first.
std::size_t find_row(std::span<const Row> rows, std::optional<Space> space, std::string_view name, std::size_t expected) {
  if (!space) return rows.size();
  std::size_t index = expected;
  for (std::size_t tried = 0; tried < rows.size(); ++tried, ++index) {
    if (index == rows.size()) index = 0;
    if (rows[index].space == *space && rows[index].name == name) return index;
  }
  return rows.size();
}

// xs:boolean: white space collapses.
std::optional<bool> read_boolean(std::string_view text) {
  text = trimmed(text);
  if (text == "true" || text == "1") return true;
  // The default of the schema applies to an element without content (memo.md section 2); a viewer takes white space for none.
  if (text == "false" || text == "0" || text.empty()) return false;
  return std::nullopt;
}

}  // namespace

void Reading::read_class(const xml::Element& element, void* owner, std::span<const Row> rows) {
  open_.push_back({element, std::exchange(number_, 0)});
  if (open_.size() > 1) keep_attributes(element);
  keep_text(element, element.text());
  std::uint32_t seen = 0;
  std::size_t expected = 0;
  for (xml::Element child = element.first_child(); child; child = child.next()) read_child(child, owner, rows, seen, expected);
  keep_text(element, element.later_text());
  note_missing(element, rows, seen);
  open_.pop_back();
}

// The elements of one declaration share its URI, and most elements have the namespace of the one before.
std::optional<Space> Reading::space_of(std::string_view uri) {
  if (uri.data() == uri_.data() && uri.size() == uri_.size()) return space_;
  const auto found = std::find(space_uris.begin(), space_uris.end(), uri);
  uri_ = uri;
  space_ = found == space_uris.end() ? std::nullopt : std::optional(static_cast<Space>(found - space_uris.begin()));
  return space_;
}

void Reading::read_child(const xml::Element& child, void* owner, std::span<const Row> rows, std::uint32_t& seen, std::size_t& expected) {
  const std::size_t index = find_row(rows, space_of(child.name_space()), child.local(), expected);
  if (index == rows.size()) return keep_element(child, "memo.unknown_element");
  const Row& row = rows[index];
  const std::uint32_t bit = 1u << index;
  type_ = row.facts.type;
  const std::uint32_t number = (seen & bit) && !row.repeated ? 0 : row.read(*this, child, owner);
  if (number == 0) return keep_element(child, "memo.duplicate_element");
  seen |= bit;
  if (!belongs(row.facts, version_)) note(child, "memo.not_in_version", row.name);
  if (index < expected) return note(child, "memo.out_of_order", row.name, row.repeated ? number : 0);
  expected = index;
}

void Reading::read_leaf(const xml::Element& element, Text& text) {
  text = element.text();
  keep_leftovers(element, type_name(type_));
}

void Reading::read_leaf(const xml::Element& element, std::optional<bool>& value) {
  const std::string_view text = element.text();
  value = read_boolean(text);
  keep_leftovers(element, boolean_type);
  if (value && (text.empty() || !xml::is_blank(text))) return;
  note(element, "memo.bad_boolean", element.local());
  if (!value) keep(element.name_space(), element.local(), text);
}

void Reading::read_leaf(const xml::Element& element, FileContent& content) {
  content = {document_.buffer(), element.text()};
  keep_leftovers(element, content_type);
}

// What no text element may have: attributes, and elements or text behind elements.
void Reading::keep_leftovers(const xml::Element& leaf, TypeName own) {
  if (leaf.is_plain()) return;
  open_.push_back({leaf, 0});
  keep_attributes(leaf, own);
  for (xml::Element child = leaf.first_child(); child; child = child.next()) keep_element(child, "memo.unknown_element");
  keep_text(leaf, leaf.later_text());
  open_.pop_back();
}

void Reading::keep_attributes(const xml::Element& element, TypeName own) {
  for (xml::Attribute attribute = element.first_attribute(); attribute; attribute = attribute.next())
    keep_attribute(element, attribute, own);
}

void Reading::keep_attribute(const xml::Element& owner, const xml::Attribute& attribute, TypeName own) {
  if (is_markup_only(attribute) || names(attribute, own)) return;
  const std::string name = "@" + std::string(attribute.local());
  note(owner, "memo.unknown_attribute", name);
  keep(attribute.name_space(), name, attribute.value());
}

// xsi:type with the type that the element, the innermost open one, has anyway.
bool Reading::names(const xml::Attribute& attribute, TypeName type) const {
  if (attribute.name_space() != schema_instance || attribute.local() != "type" || type.local.empty()) return false;
  std::string_view name = trimmed(attribute.value());
  const std::size_t colon = name.find(':');
  const std::string_view prefix = colon == name.npos ? std::string_view() : name.substr(0, colon);
  if (colon != name.npos) name.remove_prefix(colon + 1);
  return name == type.local && uri_of_prefix(prefix) == type.uri;
}

// By the declarations in force at the innermost open element; "" when there is none. The gate resolves the prefixes of names only.
std::string_view Reading::uri_of_prefix(std::string_view prefix) const {
  if (prefix == "xmlns") return {};  // nothing can declare it; below it is what declares the default
  for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
    for (xml::Attribute attribute = open->element.first_attribute(); attribute; attribute = attribute.next())
      if (attribute.declares_namespace() && attribute.local() == (prefix.empty() ? "xmlns" : prefix)) return attribute.value();
  }
  return {};
}

void Reading::read_version(const xml::Element& root, Message& message) {
  open_.push_back({root, 0});
  bool versioned = false;
  for (xml::Attribute attribute = root.first_attribute(); attribute; attribute = attribute.next()) {
    const std::string_view name = attribute.name_space().empty() ? attribute.local() : std::string_view();
    if (name == "memoVersion") {
      message.memoVersion = attribute.value();
      version_ = held_to(message.memoVersion);
      versioned = true;
    } else if (name == "memoSchVersion") {
      message.memoSchVersion = attribute.value();
    } else {
      keep_attribute(root, attribute);
    }
  }
  if (!versioned) note(root, "memo.missing_attribute", "@memoVersion");
  open_.pop_back();
}

void Reading::keep_element(const xml::Element& element, std::string_view rule) {
  note(element, rule, element.local());
  keep_tree(element);
}

void Reading::keep_tree(const xml::Element& element) {
  const xml::Element first = element.first_child();
  if (!first) keep(element.name_space(), element.local(), element.text());
  open_.push_back({element, 0});
  for (xml::Attribute attribute = element.first_attribute(); attribute; attribute = attribute.next()) {
    if (!is_markup_only(attribute)) keep(attribute.name_space(), "@" + std::string(attribute.local()), attribute.value());
  }
  if (first && !xml::is_blank(element.text())) keep("", "#text", element.text());
  for (xml::Element child = first; child; child = child.next()) keep_tree(child);
  if (const std::string later = element.later_text(); !later.empty()) keep("", "#text", later);
  open_.pop_back();
}

void Reading::keep(std::string_view name_space, std::string_view name, std::string_view text) {
  unknown_.push_back({path(), std::string(name_space), std::string(name), Text(text)});
}

void Reading::keep_text(const xml::Element& owner, std::string_view text) {
  if (xml::is_blank(text)) return;
  note(owner, "memo.unexpected_text", "#text");
  keep("", "#text", text);
}

void Reading::note_missing(const xml::Element& element, std::span<const Row> rows, std::uint32_t seen) {
  for (std::size_t index = 0; index < rows.size(); ++index) {
    if (!rows[index].needed[static_cast<std::size_t>(version_)] || (seen >> index & 1)) continue;
    const bool fatal = rows[index].name == "MessageHeader";
    note(element, "memo.missing_element", rows[index].name, 0, fatal ? Severity::error : Severity::warning);
  }
}

// Until take_findings, `offset` counts in the UTF-8 form.
void Reading::note(const xml::Element& where, std::string_view rule, std::string_view name, std::uint32_t number, Severity severity) {
  std::string at = path();
  append_step(at, name, number);
  findings_.push_back({.severity = severity, .rule = std::string(rule), .path = std::move(at), .offset = where.offset()});
}

std::string Reading::path() const {
  std::string path;
  for (const Open& open : open_) append_step(path, open.element.local(), open.number);
  return path;
}

std::vector<Finding> Reading::take_findings(xml::Extents& extents) {
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) { return a.offset < b.offset; });
  for (Finding& finding : findings_) place(finding, extents, finding.offset, finding.rule == "memo.bad_boolean");
  return std::move(findings_);
}

}  // namespace memobox::memo
