#include "core/xml/gate.h"

#include "core/base/utf8.h"
#include "core/xml/characters.h"
#include "core/xml/scope.h"

namespace memobox::xml {
namespace {

struct Name {
  std::string_view whole, prefix, local;
};

struct Attribute {
  Name name;
  std::string_view value;
};

struct Open {
  Name name;
  std::size_t scope_mark;
};

// Every function that returns bool reads its construct from at_ and leaves at_ behind it, or sets error_ and returns false.
class Gate {
 public:
  Gate(std::string_view text, const Limits& limits, const std::optional<Stop>& stop)
      : begin_(text.data()), at_(begin_), end_(begin_ + text.size()), limits_(limits), stop_(stop) {}

  Result<Passed> run() {
    const bool passed = size() && prolog() && start_tag() && content() && (stopped_ || epilog());
    if (!passed) return error_;
    passed_.end = static_cast<std::size_t>(at_ - begin_);
    for (const Open& open : open_) passed_.open.push_back(open.name.whole);
    return passed_;
  }

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
  bool value(std::string_view& out);
  bool namespaces();
  bool declare(const Attribute& attribute);
  bool unique(std::size_t index);
  bool end_tag();
  bool comment();
  bool instruction();
  bool cdata();
  bool characters_until(std::string_view mark);
  bool character();
  bool reference();
  bool name(Name& out);
  bool simple_name(std::string_view& out);
  bool name_point(bool first);

  bool fail(std::string_view rule, const char* at, ErrorCode code = ErrorCode::not_well_formed);
  bool fail(std::string_view rule) { return fail(rule, at_); }
  bool count_node() { return ++nodes_ <= limits_.nodes || fail("xml.nodes", at_, ErrorCode::too_large); }
  bool skip_space();
  bool ahead(std::string_view mark) const { return rest().starts_with(mark); }
  bool take(char c) { return at_ < end_ && *at_ == c ? (++at_, true) : false; }
  std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }
  void close();

  const char *begin_, *at_, *end_;
  const Limits& limits_;
  const std::optional<Stop>& stop_;
  std::vector<Open> open_;
  std::vector<Attribute> attributes_;
  Scope scope_;
  std::size_t nodes_ = 0;
  bool stopped_ = false;
  Passed passed_;
  Error error_;
};

bool Gate::fail(std::string_view rule, const char* at, ErrorCode code) {
  // Whatever was expected, at the end of the bytes the reason is that they end.
  if (at == end_ && code == ErrorCode::not_well_formed && rule != "xml.no_root") rule = "xml.truncated";
  error_ = {.code = code, .detail = rule, .offset = static_cast<std::size_t>(at - begin_)};
  for (const Open& open : open_) error_.path.append("/").append(open.name.local);
  return false;
}

bool Gate::skip_space() {
  const char* from = at_;
  while (at_ < end_ && is_space(*at_)) ++at_;
  return at_ != from;
}

bool Gate::size() { return rest().size() <= limits_.bytes || fail("xml.size", at_, ErrorCode::too_large); }

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
  return value(out);
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
  for (;;) {
    at_ = skip_plain_text(at_, end_);
    if (at_ == end_) return fail("xml.truncated");
    if (*at_ == '<') return true;
    if (*at_ == '&') {
      if (!reference()) return false;
    } else if (*at_ == ']') {
      if (ahead("]]>")) return fail("xml.cdata_end");
      ++at_;
    } else if (!character()) {
      return false;
    }
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
  if (!count_node()) return false;
  ++at_;
  Open open{.scope_mark = scope_.mark()};
  if (!name(open.name)) return false;
  open_.push_back(open);
  if (!attributes()) return false;
  const bool empty = take('/');
  if (!take('>')) return fail("xml.markup");
  if (!attributes_.empty() && !namespaces()) return false;
  if (!scope_.find(open.name.prefix)) return fail("xml.undeclared_prefix", from);
  if (empty) close();
  return true;
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

// AttValue [10].
bool Gate::value(std::string_view& out) {
  if (at_ == end_ || (*at_ != '"' && *at_ != '\'')) return fail("xml.attribute");
  const char quote = *at_++;
  const char* from = at_;
  for (;;) {
    at_ = skip_plain_value(at_, end_);
    if (at_ == end_) return fail("xml.truncated");
    if (*at_ == quote) break;
    if (*at_ == '<') return fail("xml.attribute_less_than");
    if (*at_ == '&') {
      if (!reference()) return false;
    } else if (!character()) {
      return false;
    }
  }
  out = {from, static_cast<std::size_t>(at_ - from)};
  ++at_;
  return true;
}

// Declares what the start tag declares, then judges its attributes' prefixes and uniqueness.
bool Gate::namespaces() {
  for (const Attribute& attribute : attributes_) {
    if ((attribute.name.whole == "xmlns" || attribute.name.prefix == "xmlns") && !declare(attribute)) return false;
  }
  for (std::size_t index = 0; index < attributes_.size(); ++index) {
    const Name& name = attributes_[index].name;
    if (name.prefix != "xmlns" && !scope_.find(name.prefix)) return fail("xml.undeclared_prefix", name.whole.data());
    if (!unique(index)) return fail("xml.duplicate_attribute", name.whole.data());
  }
  return true;
}

bool Gate::declare(const Attribute& attribute) {
  const char* where = attribute.name.whole.data();
  if (scope_.mark() == limits_.namespaces) return fail("xml.namespaces", where, ErrorCode::too_large);
  if (open_.size() > 1) passed_.declares_on_root_only = false;
  const std::string_view prefix = attribute.name.prefix.empty() ? std::string_view() : attribute.name.local;
  return scope_.declare(prefix, attribute.value) || fail("xml.namespace", where);
}

// No attribute before this one has its name, as written or after the prefixes are resolved.
bool Gate::unique(std::size_t index) {
  const Name& name = attributes_[index].name;
  for (std::size_t before = 0; before < index; ++before) {
    const Name& other = attributes_[before].name;
    if (other.local != name.local) continue;
    if (other.prefix == name.prefix) return false;
    if (other.prefix.empty() || name.prefix.empty() || other.prefix == "xmlns" || name.prefix == "xmlns") continue;
    if (same_value(*scope_.find(other.prefix), *scope_.find(name.prefix))) return false;
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
  close();
  return true;
}

void Gate::close() {
  const Open& open = open_.back();
  stopped_ = stop_ && open_.size() == static_cast<std::size_t>(stop_->depth) && open.name.local == stop_->local &&
             same_value(*scope_.find(open.name.prefix), stop_->name_space);
  scope_.restore(open.scope_mark);
  open_.pop_back();
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
  if (!characters_until("]]>")) return false;
  at_ += 3;
  return true;
}

// Stops at the mark, not behind it.
bool Gate::characters_until(std::string_view mark) {
  const std::size_t length = rest().find(mark);
  if (length == std::string_view::npos) return fail("xml.truncated", end_);
  const char* stop = at_ + length;
  while ((at_ = skip_plain_text(at_, stop)) != stop) {
    if (*at_ == '<' || *at_ == '&' || *at_ == ']') {
      ++at_;
    } else if (!character()) {
      return false;
    }
  }
  return true;
}

bool Gate::character() {
  const Decoded decoded = decode_utf8(rest(), 0);
  if (!decoded.valid) return fail("xml.encoding");
  if (!is_character(decoded.point)) return fail("xml.character");
  at_ += decoded.length;
  return true;
}

bool Gate::reference() {
  const Reference reference = read_reference(rest());
  if (!reference.broken.empty()) return fail(reference.broken);
  at_ += reference.length;
  return true;
}

// QName of Namespaces in XML 1.0.
bool Gate::name(Name& out) {
  const char* from = at_;
  if (!simple_name(out.local)) return false;
  if (take(':')) {
    out.prefix = out.local;
    if (!simple_name(out.local)) return false;
  }
  out.whole = {from, static_cast<std::size_t>(at_ - from)};
  return true;
}

// NCName.
bool Gate::simple_name(std::string_view& out) {
  const char* from = at_;
  if (at_ < end_ && is_plain_letter(*at_)) {
    ++at_;
  } else if (!name_point(true)) {
    return false;
  }
  for (;;) {
    at_ = skip_plain_name(at_, end_);
    if (at_ == end_ || static_cast<unsigned char>(*at_) < 0x80) break;
    if (!name_point(false)) return false;
  }
  out = {from, static_cast<std::size_t>(at_ - from)};
  return true;
}

bool Gate::name_point(bool first) {
  if (at_ == end_) return fail("xml.truncated");
  const Decoded decoded = decode_utf8(rest(), 0);
  if (!decoded.valid) return fail("xml.encoding");
  if (first ? !is_name_start(decoded.point) : !is_name_part(decoded.point)) return fail("xml.name");
  at_ += decoded.length;
  return true;
}

}  // namespace

Result<Passed> pass_gate(std::string_view text, const Limits& limits, const std::optional<Stop>& stop) {
  return Gate(text, limits, stop).run();
}

}  // namespace memobox::xml
