#include "core/xml/document.h"

#include "core/xml/characters.h"
#include "core/xml/scope.h"

namespace memobox::xml {
namespace {

// What the tree's places are places of: the UTF-8 form of the input, and behind its end what had to be written anew.
struct Source {
  Buffer input;       // what parse took over, or a copy of its UTF-8 form
  Buffer transcoded;  // when the input is not UTF-8
  Buffer resolved;
  std::string_view text;

  std::string_view at(Range range) const {
    return range.begin < text.size() ? text.substr(range.begin, range.size) : resolved.text().substr(range.begin - text.size(), range.size);
  }
};

}  // namespace

struct Tree {
  std::shared_ptr<Source> source;
  Coding coding;
  Nodes nodes;

  std::string_view at(Range range) const { return source->at(range); }
  std::string_view uri(std::uint32_t space) const {
    return space == no_space ? "" : space == xml_space ? xml_uri : at(nodes.attributes[space - first_declared_space].value);
  }
};

// The UTF-8 form of an input.
struct Start {
  Coding coding;
  Buffer transcoded;
  std::string_view text;
};

namespace {

using Bytes = std::span<const std::uint8_t>;

Error located(Error error, Bytes input, Coding coding) {
  const Position position = Locator(input, coding).locate(error.offset);
  error.offset = position.offset;
  error.line = position.line;
  error.column = position.column;
  return error;
}

Range& range_of(Nodes& nodes, const Unresolved& one) {
  return one.of_attribute ? nodes.attributes[one.owner].value : nodes.elements[one.owner].text;
}

std::size_t unresolved_size(const Nodes& nodes) {
  std::size_t size = 0;
  for (const Unresolved& one : nodes.unresolved) {
    for (std::uint32_t piece = 0; piece < one.pieces; ++piece) size += nodes.pieces[one.first_piece + piece].raw.size;
  }
  return size;
}

// Writes what is not written as a reader sees it; resolving never makes it longer.
Status resolve_all(Tree& tree) {
  Source& source = *tree.source;
  Result<Buffer> resolved = Buffer::allocate(unresolved_size(tree.nodes));
  if (!resolved) return resolved.error();
  char* const start = reinterpret_cast<char*>(resolved->data());
  char* out = start;
  for (const Unresolved& one : tree.nodes.unresolved) {
    const char* from = out;
    for (std::uint32_t number = 0; number < one.pieces; ++number) {
      const Piece& piece = tree.nodes.pieces[one.first_piece + number];
      out += resolve(source.at(piece.raw), piece.written, out);
    }
    const auto begin = static_cast<std::uint32_t>(source.text.size() + static_cast<std::size_t>(from - start));
    range_of(tree.nodes, one) = {begin, static_cast<std::uint32_t>(out - from)};
  }
  source.resolved = std::move(*resolved);
  return Nothing{};
}

Result<Start> begin(Bytes input, const Limits& limits) {
  if (input.size() > limits.bytes) return Error{.code = ErrorCode::too_large, .detail = "xml.size", .line = 1, .column = 1};
  const Result<Coding> coding = detect_coding(input);
  if (!coding) return coding.error();
  Start start{.coding = *coding};
  const Result<std::string_view> text = utf8_form(input, *coding, start.transcoded);
  if (!text) return text.error();
  start.text = *text;
  return start;
}

}  // namespace

std::string_view Attribute::local() const { return tree_->at(node_->local); }
std::string_view Attribute::name_space() const { return tree_->uri(node_->space); }
std::string_view Attribute::value() const { return tree_->at(node_->value); }
bool Attribute::declares_namespace() const { return node_->declares; }
Attribute Attribute::next() const { return {tree_, node_ + 1, end_}; }

std::string_view Element::local() const { return tree_->at(node_->local); }
std::string_view Element::name_space() const { return tree_->uri(node_->space); }
std::string_view Element::text() const { return tree_->at(node_->text); }
bool Element::is_plain() const { return node_->attributes == 0 && node_->child == 0; }
std::size_t Element::offset() const { return node_->begin; }

Element Element::numbered(std::uint32_t number) const { return {tree_, number == 0 ? nullptr : tree_->nodes.elements.begin() + number}; }
Element Element::first_child() const { return numbered(node_->child); }
Element Element::next() const { return numbered(node_->next); }

Attribute Element::first_attribute() const {
  const AttributeNode* first = tree_->nodes.attributes.begin() + node_->first_attribute;
  return {tree_, first, first + node_->attributes};
}

std::string Element::later_text() const {
  std::string text;
  for (std::uint32_t number = node_->later_text; number != 0; number = tree_->nodes.pieces[number - 1].next) {
    const Piece& piece = tree_->nodes.pieces[number - 1];
    const std::string one = resolved(tree_->at(piece.raw), piece.written);
    if (!is_blank(one)) text += one;
  }
  return text;
}

Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::finish(Start start, Nodes nodes) {
  auto tree = std::make_unique<Tree>();
  tree->source = std::make_shared<Source>(Source{Buffer(), std::move(start.transcoded), Buffer(), start.text});
  tree->coding = start.coding;
  tree->nodes = std::move(nodes);
  if (const Status status = resolve_all(*tree); !status) return status.error();
  return Document(std::move(tree));
}

Result<Document> Document::parse(Buffer&& input, const Limits& limits, const std::optional<Stop>& stop) {
  Result<Document> document = view(input.bytes(), limits, stop);
  if (document) document->tree_->source->input = std::move(input);
  return document;
}

Result<Document> Document::view(std::span<const std::uint8_t> input, const Limits& limits, const std::optional<Stop>& stop) {
  Result<Start> start = begin(input, limits);
  if (!start) return start.error();
  Result<Passed> passed = pass_gate(start->text, limits, stop);
  if (!passed) return located(passed.error(), input, start->coding);
  return finish(std::move(*start), std::move(passed->nodes));
}

Result<Document> Document::parse(std::span<const std::uint8_t> input, const Limits& limits, const std::optional<Stop>& stop) {
  Result<Start> start = begin(input, limits);
  if (!start) return start.error();
  Result<Passed> passed = pass_gate(start->text, limits, stop);
  if (!passed) return located(passed.error(), input, start->coding);
  Result<Buffer> copy = Buffer::copy(start->transcoded.empty() ? input.subspan(start->coding.start, passed->end) : Bytes());
  if (!copy) return copy.error();
  if (!copy->empty()) start->text = copy->text();
  Result<Document> document = finish(std::move(*start), std::move(passed->nodes));
  if (document) document->tree_->source->input = std::move(*copy);
  return document;
}

Element Document::root() const { return {tree_.get(), tree_->nodes.elements.begin()}; }
std::shared_ptr<const void> Document::buffer() const { return tree_->source; }
Locator Document::locator(std::span<const std::uint8_t> input) const { return {input, tree_->coding}; }

}  // namespace memobox::xml
