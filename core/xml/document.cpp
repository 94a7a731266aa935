#include "core/xml/document.h"

#include <cstring>
#include <pugixml.hpp>
#include <vector>

#include "core/xml/characters.h"
#include "core/xml/scope.h"

namespace memobox::xml {

struct Binding {
  std::string_view prefix, uri;
};

struct Tree {
  pugi::xml_document document;
  std::shared_ptr<Buffer> buffer;
  Coding coding;
  bool declares_on_root_only = true;
  std::vector<Binding> root_bindings;
};

namespace {

// Comments and instructions are left out by default; all white space stays, because text is kept as it was written.
constexpr unsigned parse_flags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;

pugi::xml_node as_node(void* node) { return pugi::xml_node(static_cast<pugi::xml_node_struct*>(node)); }
pugi::xml_attribute as_attribute(void* node) { return pugi::xml_attribute(static_cast<pugi::xml_attribute_struct*>(node)); }

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

std::string_view local_of(std::string_view name) { return name.substr(name.find(':') + 1); }

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

pugi::xml_node first_element_from(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node;
}

// The prefix an attribute declares; nullopt when it declares none.
std::optional<std::string_view> declared_prefix(std::string_view name) {
  if (name == "xmlns") return std::string_view();
  if (name.starts_with("xmlns:")) return name.substr(6);
  return std::nullopt;
}

void collect_bindings(pugi::xml_node node, std::vector<Binding>& out) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (const auto prefix = declared_prefix(attribute.name())) out.push_back({*prefix, attribute.value()});
  }
}

// nullptr: not declared here.
const std::string_view* find_binding(const std::vector<Binding>& bindings, std::string_view prefix) {
  for (const Binding& binding : bindings) {
    if (binding.prefix == prefix) return &binding.uri;
  }
  return nullptr;
}

// MeMo messages declare everything on the root, so this is nearly always one search in a short list.
std::string_view resolve(const Tree& tree, pugi::xml_node node, std::string_view prefix) {
  if (!tree.declares_on_root_only) {
    for (const pugi::xml_node root = tree.document.document_element(); node && node != root; node = node.parent()) {
      std::vector<Binding> own;
      collect_bindings(node, own);
      if (const std::string_view* uri = find_binding(own, prefix)) return *uri;
    }
  }
  if (const std::string_view* uri = find_binding(tree.root_bindings, prefix)) return *uri;
  return prefix == "xml" ? xml_uri : std::string_view();
}

// Moves the text of `second` in the shared buffer up to that of `first` and removes its node. Nothing but comments, instructions
// and CDATA brackets stands between the two, so the move overwrites nothing that is still needed.
pugi::xml_node join(pugi::xml_node first, pugi::xml_node second) {
  if (*second.value() != '\0' && *first.value() != '\0') {
    char* end = const_cast<char*>(first.value()) + std::strlen(first.value());
    std::memmove(end, second.value(), std::strlen(second.value()) + 1);
  }
  const pugi::xml_node kept = *first.value() != '\0' ? first : second;
  kept.parent().remove_child(kept == first ? second : first);
  return kept;
}

// What passed the gate, with end tags for the elements that a stop left open.
Result<Buffer> parse_buffer(std::string_view text, const Passed& passed) {
  std::size_t size = passed.end;
  for (const std::string_view name : passed.open) size += name.size() + 3;
  Result<Buffer> buffer = Buffer::allocate(size);
  if (!buffer) return buffer;
  std::memcpy(buffer->data(), text.data(), passed.end);
  std::uint8_t* out = buffer->data() + passed.end;
  for (auto name = passed.open.rbegin(); name != passed.open.rend(); ++name) {
    *out++ = '<';
    *out++ = '/';
    std::memcpy(out, name->data(), name->size());
    out += name->size();
    *out++ = '>';
  }
  return buffer;
}

// pugixml keeps its allocator in two global function pointers: the only global state here, set to the same value each time.
void use_memobox_memory() {
  if (pugi::get_memory_allocation_function() == allocate_memory) return;
  pugi::set_memory_management_functions(allocate_memory, release_memory);
}

Error located(Error error, std::span<const std::uint8_t> input, Coding coding) {
  const Position position = Locator(input, coding).locate(error.offset);
  error.offset = position.offset;
  error.line = position.line;
  error.column = position.column;
  return error;
}

}  // namespace

std::string_view Attribute::local() const { return local_of(as_attribute(node_).name()); }
std::string_view Attribute::value() const { return as_attribute(node_).value(); }
bool Attribute::declares_namespace() const { return declared_prefix(as_attribute(node_).name()).has_value(); }
Attribute Attribute::next() const { return {tree_, owner_, as_attribute(node_).next_attribute().internal_object()}; }

std::string_view Attribute::name_space() const {
  const std::string_view prefix = prefix_of(as_attribute(node_).name());
  return prefix.empty() ? prefix : resolve(*tree_, as_node(owner_), prefix);
}

std::string_view Element::local() const { return local_of(as_node(node_).name()); }
std::string_view Element::name_space() const { return resolve(*tree_, as_node(node_), prefix_of(as_node(node_).name())); }
Element Element::first_child() const { return {tree_, first_element_from(as_node(node_).first_child()).internal_object()}; }
Element Element::next() const { return {tree_, first_element_from(as_node(node_).next_sibling()).internal_object()}; }
Attribute Element::first_attribute() const { return {tree_, node_, as_node(node_).first_attribute().internal_object()}; }

std::string_view Element::text() const {
  pugi::xml_node first = as_node(node_).first_child();
  if (!first || !is_text(first)) return {};
  while (is_text(first.next_sibling())) first = join(first, first.next_sibling());
  return first.value();
}

bool Element::is_plain() const {
  const pugi::xml_node node = as_node(node_);
  return !node.first_attribute() && !first_element_from(node.first_child());
}

std::string Element::later_text() const {
  std::string text;
  for (pugi::xml_node node = first_element_from(as_node(node_).first_child()); node; node = node.next_sibling()) {
    if (is_text(node) && !is_blank(node.value())) text.append(node.value());
  }
  return text;
}

std::size_t Element::offset() const {
  const char* start = reinterpret_cast<const char*>(tree_->buffer->data());
  return static_cast<std::size_t>(as_node(node_).name() - start) - 1;
}

Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::parse(std::span<const std::uint8_t> input, const Limits& limits, const std::optional<Stop>& stop) {
  if (input.size() > limits.bytes) return Error{.code = ErrorCode::too_large, .detail = "xml.size", .line = 1, .column = 1};
  const Result<Coding> coding = detect_coding(input);
  if (!coding) return coding.error();
  Buffer transcoded;
  const Result<std::string_view> text = utf8_form(input, *coding, transcoded);
  if (!text) return text.error();
  const Result<Passed> passed = pass_gate(*text, limits, stop);
  if (!passed) return located(passed.error(), input, *coding);
  Result<Buffer> buffer = parse_buffer(*text, *passed);
  if (!buffer) return buffer.error();

  use_memobox_memory();
  auto tree = std::make_unique<Tree>();
  tree->buffer = std::make_shared<Buffer>(std::move(*buffer));
  tree->coding = *coding;
  tree->declares_on_root_only = passed->declares_on_root_only;
  const pugi::xml_parse_result parsed =
      tree->document.load_buffer_inplace(tree->buffer->data(), tree->buffer->size(), parse_flags, pugi::encoding_utf8);
  if (parsed.status == pugi::status_out_of_memory) return Error{.code = ErrorCode::no_memory, .detail = "xml.tree"};
  // Never seen: the gate refuses more than the parser does. The fuzzer looks for it.
  if (!parsed) return located({.detail = "xml.parser", .offset = static_cast<std::size_t>(parsed.offset)}, input, *coding);
  collect_bindings(tree->document.document_element(), tree->root_bindings);
  return Document(std::move(tree));
}

Element Document::root() const { return {tree_.get(), tree_->document.document_element().internal_object()}; }
std::shared_ptr<const Buffer> Document::buffer() const { return tree_->buffer; }
Locator Document::locator(std::span<const std::uint8_t> input) const { return {input, tree_->coding}; }

}  // namespace memobox::xml
