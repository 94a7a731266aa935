#include "core/xml/gate.h"

#include <algorithm>

#include "core/xml/cursor.h"
#include "core/xml/scope.h"

namespace memobox::xml {
namespace {

struct Attribute {
  Name name;
  Value value;
  std::uint32_t space = no_space;  // as in nodes.h

  bool declares() const { return space == declaration; }
  static constexpr std::uint32_t declaration = 0xFFFFFFFF;
};

struct Open {
  Name name;
  std::size_t scope_mark;
  std::uint32_t node = 0, last_child = 0, last_piece = 0;  // as in nodes.h; the last piece of its later text
};

// Functions that return bool are as in Cursor.
class Gate : Cursor {
 public:
  Gate(std::string_view text, const Limits& limits, const std::optional<Stop>& stop) : Cursor(text), limits_(limits), stop_(stop) {
    open_.reserve(16);
    attributes_.reserve(16);
  }

  Result<Passed> run();

 private:
  bool size();
  bool prolog();
  bool declaration();
  bool pseudo_attribute(std::string_view name, std::string_view& value);
  bool misc();
  bool content();
  bool epilog();
  bool text();
  bool markup();
  bool start_tag();
  bool attributes();
  bool attribute();
  bool namespaces();
  bool declare(std::size_t index);
  bool resolve_prefix(Attribute& attribute);
  bool unique(std::size_t index) const;
  bool end_tag();
  bool comment();
  bool instruction();
  bool cdata();
  bool count_node() { return ++nodes_ <= limits_.nodes || fail("xml.nodes", at_, ErrorCode::too_large); }
  bool close();

  // Into the tree. False: no memory.
  bool add_element(const char* from);
  bool add_attributes();
  bool add_text(std::string_view raw, Written written);
  bool add_later_text(const Piece& piece);
  bool end_text();
  bool kept(bool pushed) { return pushed || fail("xml.tree", at_, ErrorCode::no_memory); }
  Range range(std::string_view part) const { return {offset(part.data()), static_cast<std::uint32_t>(part.size())}; }
  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  const Limits& limits_;
  const std::optional<Stop>& stop_;
  std::vector<Open> open_;
  std::vector<Attribute> attributes_;
  Scope scope_;
  std::size_t nodes_ = 0;
  bool stopped_ = false;
  bool before_child_ = false;    // the innermost open element has no child yet
  std::size_t first_piece_ = 0;  // of its text
  Passed passed_;
};

Result<Passed> Gate::run() {
  const bool passed = size() && prolog() && start_tag() && content() && (stopped_ || epilog());
  if (!passed) {
    for (const Open& open : open_) error_.path.append("/").append(open.name.local);
    return error_;
  }
  passed_.end = static_cast<std::size_t>(at_ - begin_);
  return std::move(passed_);
}

// Places in the tree have 31 bits.
bool Gate::size() {
  constexpr std::size_t most = 0x7FFFFFFF;
  return rest().size() <= std::min(limits_.bytes, most) || fail("xml.size", at_, ErrorCode::too_large);
}

bool Gate::prolog() {
  if (ahead("<?xml") && at_ + 5 < end_ && is_space(at_[5]) && !declaration()) return false;
  if (!misc()) return false;
  if (at_ == end_) return fail("xml.no_root");
  return *at_ == '<' || fail("xml.text_outside_root");
}

// XMLDecl [23]: version, then encoding, then standalone; only the first must be there.
bool Gate::declaration() {
  at_ += 5;
  std::string_view version, encoding, standalone;
  if (!pseudo_attribute("version", version) || !pseudo_attribute("encoding", encoding) || !pseudo_attribute("standalone", standalone)) {
    return false;
  }
  skip_space();
  if (!ahead("?>")) return fail("xml.declaration");
  const bool numbered = version.size() > 2 && version.starts_with("1.") && version.find_first_not_of("0123456789", 2) == version.npos;
  const bool named = encoding.data() == nullptr || !encoding.empty();
  const bool settled = standalone.data() == nullptr || standalone == "yes" || standalone == "no";
  if (!numbered || !named || !settled) return fail("xml.declaration");
  at_ += 2;
  return true;
}

// Leaves `out` without data when the next word is another one.
bool Gate::pseudo_attribute(std::string_view word, std::string_view& out) {
  const char* from = at_;
  if (!skip_space() || !ahead(word)) {
    at_ = from;
    return true;
  }
  at_ += word.size();
  skip_space();
  if (!take('=')) return fail("xml.declaration");
  skip_space();
  Value found;
  if (!value(found)) return false;
  out = found.raw;
  return true;
}

// Comments, processing instructions and white space around the root.
bool Gate::misc() {
  for (;;) {
    skip_space();
    if (ahead("<!--")) {
      if (!comment()) return false;
    } else if (ahead("<?")) {
      if (!instruction()) return false;
    } else {
      return !ahead("<!DOCTYPE") || fail("xml.doctype", at_, ErrorCode::unsupported);
    }
  }
}

bool Gate::epilog() {
  if (!misc()) return false;
  if (at_ == end_) return true;
  return fail(*at_ == '<' && !ahead("<!") && !ahead("</") ? "xml.second_root"
              : ahead("</")                               ? "xml.mismatched_tag"
                                                          : "xml.text_outside_root");
}

bool Gate::content() {
  while (!open_.empty() && !stopped_) {
    if (!text() || !markup()) return false;
  }
  return true;
}

// Character data up to the next markup.
bool Gate::text() {
  const char* from = at_;
  Written written = Written::plain;
  for (;;) {
    at_ = skip_plain_text(at_, end_);
    if (at_ == end_) return fail("xml.truncated");
    if (*at_ == '<') return add_text({from, static_cast<std::size_t>(at_ - from)}, written);
    if (*at_ == '&' || *at_ == '\r') written = Written::text;
    if (ahead("]]>")) return fail("xml.cdata_end");
    if (*at_ == '&' ? !reference() : !character()) return false;
  }
}

// Precondition: at '<', inside the root.
bool Gate::markup() {
  if (ahead("</")) return end_tag();
  if (ahead("<?")) return instruction();
  if (!ahead("<!")) return start_tag();
  if (ahead("<!--")) return comment();
  if (ahead("<![CDATA[")) return cdata();
  return fail(rest().size() < 9 && std::string_view("<![CDATA[").starts_with(rest()) ? "xml.truncated" : "xml.markup");
}

bool Gate::start_tag() {
  const char* from = at_;
  if (open_.size() >= static_cast<std::size_t>(limits_.depth)) return fail("xml.depth", from, ErrorCode::too_deep);
  if (!count_node() || !end_text()) return false;
  ++at_;
  Open open{.scope_mark = scope_.mark()};
  if (!name(open.name)) return false;
  open_.push_back(open);
  if (!attributes()) return false;
  const bool empty = take('/');
  if (!take('>')) return fail("xml.markup");
  if (!attributes_.empty() && !namespaces()) return false;
  return add_element(from) && (!empty || close());
}

bool Gate::attributes() {
  attributes_.clear();
  for (;;) {
    const bool spaced = skip_space();
    if (at_ == end_ || *at_ == '>' || *at_ == '/') return true;
    if (!spaced) return fail("xml.markup");
    if (!attribute()) return false;
  }
}

bool Gate::attribute() {
  if (attributes_.size() == limits_.attributes) return fail("xml.attributes", at_, ErrorCode::too_large);
  if (!count_node()) return false;
  Attribute attribute;
  if (!name(attribute.name)) return false;
  skip_space();
  if (!take('=')) return fail("xml.attribute");
  skip_space();
  if (!value(attribute.value)) return false;
  attributes_.push_back(attribute);
  return true;
}

// Declares what the start tag declares, then judges its attributes' prefixes and uniqueness.
bool Gate::namespaces() {
  for (std::size_t index = 0; index < attributes_.size(); ++index) {
    const Name& name = attributes_[index].name;
    if ((name.whole == "xmlns" || name.prefix == "xmlns") && !declare(index)) return false;
  }
  for (std::size_t index = 0; index < attributes_.size(); ++index) {
    const char* where = attributes_[index].name.whole.data();
    if (!resolve_prefix(attributes_[index])) return fail("xml.undeclared_prefix", where);
    if (!unique(index)) return fail("xml.duplicate_attribute", where);
  }
  return true;
}

// An attribute without a prefix has no namespace, whatever is the default.
bool Gate::resolve_prefix(Attribute& attribute) {
  if (attribute.declares() || attribute.name.prefix.empty()) return true;
  const Binding* binding = scope_.find(attribute.name.prefix);
  if (binding) attribute.space = binding->space;
  return binding != nullptr;
}

bool Gate::declare(std::size_t index) {
  Attribute& attribute = attributes_[index];
  attribute.space = Attribute::declaration;
  const char* where = attribute.name.whole.data();
  if (scope_.mark() == limits_.namespaces) return fail("xml.namespaces", where, ErrorCode::too_large);
  const std::string_view prefix = attribute.name.prefix.empty() ? std::string_view() : attribute.name.local;
  const std::size_t space = first_declared_space + passed_.nodes.attributes.size() + index;
  return scope_.declare(prefix, attribute.value, static_cast<std::uint32_t>(space)) || fail("xml.namespace", where);
}

// No attribute before this one has its name, now that the prefixes are resolved.
bool Gate::unique(std::size_t index) const {
  const Attribute& one = attributes_[index];
  for (std::size_t before = 0; before < index; ++before) {
    if (attributes_[before].space == one.space && attributes_[before].name.local == one.name.local) return false;
  }
  return true;
}

bool Gate::end_tag() {
  const char* from = at_;
  at_ += 2;
  // Nearly always the name expected and '>': no need to look at its characters again.
  const std::string_view expected = open_.back().name.whole;
  if (ahead(expected) && at_ + expected.size() < end_ && at_[expected.size()] == '>') {
    at_ += expected.size();
  } else {
    Name found;
    if (!name(found)) return false;
    if (found.whole != expected) return fail("xml.mismatched_tag", from);
    skip_space();
  }
  if (!take('>')) return fail("xml.markup");
  return close();
}

bool Gate::close() {
  const Open& open = open_.back();
  stopped_ = stop_ && open_.size() == static_cast<std::size_t>(stop_->depth) && open.name.local == stop_->local &&
             scope_.find(open.name.prefix)->uri == stop_->name_space;
  if (!end_text()) return false;
  scope_.restore(open.scope_mark);
  open_.pop_back();
  return true;
}

// Comment [15]: no "--" inside, none before the closing '>'.
bool Gate::comment() {
  if (!count_node()) return false;
  at_ += 4;
  if (!characters_until("--")) return false;
  if (!ahead("-->")) return rest().size() == 2 ? fail("xml.truncated", end_) : fail("xml.comment");
  at_ += 3;
  return true;
}

// PI [16]; Namespaces in XML 7: no colon in its target.
bool Gate::instruction() {
  if (!count_node()) return false;
  const char* from = at_;
  at_ += 2;
  std::string_view target;
  if (!simple_name(target)) return false;
  const auto is = [&](std::size_t i, char lower) { return (target[i] | 0x20) == lower; };
  if (target.size() == 3 && is(0, 'x') && is(1, 'm') && is(2, 'l')) return fail("xml.declaration", from);
  if (!skip_space() && !ahead("?>")) return fail("xml.instruction");
  if (!characters_until("?>")) return false;
  at_ += 2;
  return true;
}

bool Gate::cdata() {
  if (!count_node()) return false;
  at_ += 9;
  const char* from = at_;
  if (!characters_until("]]>")) return false;
  const std::string_view raw(from, static_cast<std::size_t>(at_ - from));
  at_ += 3;
  return add_text(raw, raw.find('\r') == raw.npos ? Written::plain : Written::cdata);
}

// The element that was opened last, behind its elder siblings.
bool Gate::add_element(const char* from) {
  Open& self = open_.back();
  const Binding* binding = scope_.find(self.name.prefix);
  if (!binding) return fail("xml.undeclared_prefix", from);
  Array<ElementNode>& elements = passed_.nodes.elements;
  self.node = static_cast<std::uint32_t>(elements.size());
  if (open_.size() > 1) {
    Open& parent = open_[open_.size() - 2];
    (parent.last_child == 0 ? elements[parent.node].child : elements[parent.last_child].next) = self.node;
    parent.last_child = self.node;
  }
  before_child_ = true;
  return kept(elements.push({.begin = offset(from),
                             .local = range(self.name.local),
                             .space = binding->space,
                             .first_attribute = static_cast<std::uint32_t>(passed_.nodes.attributes.size()),
                             .attributes = static_cast<std::uint32_t>(attributes_.size())})) &&
         add_attributes();
}

bool Gate::add_attributes() {
  Nodes& nodes = passed_.nodes;
  for (const Attribute& attribute : attributes_) {
    const Range local = range(attribute.name.local), value = range(attribute.value.raw);
    const std::uint32_t space = attribute.declares() ? no_space : attribute.space;
    const auto index = static_cast<std::uint32_t>(nodes.attributes.size()), piece = static_cast<std::uint32_t>(nodes.pieces.size());
    if (!kept(nodes.attributes.push({local, value, space, attribute.declares()}))) return false;
    if (attribute.value.plain) continue;
    if (!kept(nodes.pieces.push({value, Written::value}) && nodes.unresolved.push({index, true, piece, 1}))) return false;
  }
  first_piece_ = nodes.pieces.size();
  return true;
}

bool Gate::add_text(std::string_view raw, Written written) {
  if (raw.empty()) return true;
  const Piece piece{range(raw), written};
  return before_child_ ? kept(passed_.nodes.pieces.push(piece)) : is_blank(raw) || add_later_text(piece);
}

bool Gate::add_later_text(const Piece& piece) {
  Nodes& nodes = passed_.nodes;
  ElementNode& owner = nodes.elements[open_.back().node];
  const auto number = static_cast<std::uint32_t>(nodes.pieces.size() + 1);
  if (owner.later_text == 0) owner.later_text = number;
  else nodes.pieces[open_.back().last_piece - 1].next = number;
  open_.back().last_piece = number;
  return kept(nodes.pieces.push(piece));
}

// The text in front of the first child, or of the end tag, is whole.
bool Gate::end_text() {
  if (!before_child_) return true;
  before_child_ = false;
  Nodes& nodes = passed_.nodes;
  const std::uint32_t owner = open_.back().node;
  const std::size_t pieces = nodes.pieces.size() - first_piece_;
  if (pieces == 0) return true;
  if (pieces == 1 && nodes.pieces[first_piece_].written == Written::plain) {
    nodes.elements[owner].text = nodes.pieces[first_piece_].raw;
    nodes.pieces.truncate(first_piece_);
    return true;
  }
  return kept(nodes.unresolved.push({owner, false, static_cast<std::uint32_t>(first_piece_), static_cast<std::uint32_t>(pieces)}));
}

}  // namespace

Result<Passed> pass_gate(std::string_view text, const Limits& limits, const std::optional<Stop>& stop) {
  return Gate(text, limits, stop).run();
}

}  // namespace memobox::xml
