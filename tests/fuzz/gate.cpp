// What the gate lets through, pugixml accepts and sees the same tree in: it checks little, but it has read more files than we have. What
// the gate refuses must have a rule and a place inside the input.
#include <cstdlib>
#include <pugixml.hpp>

#include "core/xml/characters.h"
#include "core/xml/document.h"

using namespace memobox;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

pugi::xml_node first_element_from(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return node;
}

// Ours: text before the first child element; text behind it that is not blank.
void compare_text(const xml::Element& ours, pugi::xml_node theirs) {
  std::string text, later;
  bool before_child = true;
  for (const pugi::xml_node child : theirs.children()) {
    if (child.type() == pugi::node_element) before_child = false;
    else if (before_child) text += child.value();
    else if (!xml::is_blank(child.value())) later += child.value();
  }
  require(ours.text() == text && ours.later_text() == later);
}

std::string_view local_of(std::string_view name) { return name.substr(name.find(':') + 1); }

void compare(const xml::Element& ours, pugi::xml_node theirs) {
  require(ours.local() == local_of(theirs.name()));
  xml::Attribute attribute = ours.first_attribute();
  for (const pugi::xml_attribute other : theirs.attributes()) {
    require(attribute && attribute.local() == local_of(other.name()) && attribute.value() == other.value());
    attribute = attribute.next();
  }
  require(!attribute);
  compare_text(ours, theirs);
  xml::Element child = ours.first_child();
  pugi::xml_node other = first_element_from(theirs.first_child());
  for (; child && other; child = child.next(), other = first_element_from(other.next_sibling())) compare(child, other);
  require(!child && !other);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = xml::Document::parse({data, size});
  if (!document) {
    const Error& error = document.error();
    require(!error.detail.empty() && error.offset <= size && error.line > 0 && error.column > 0);
    return 0;
  }
  const auto coding = xml::detect_coding({data, size});
  if (coding->encoding != Encoding::utf8) return 0;
  pugi::xml_document judge;
  constexpr unsigned flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;
  require(static_cast<bool>(judge.load_buffer(data + coding->start, size - coding->start, flags, pugi::encoding_utf8)));
  compare(document->root(), judge.document_element());
  return 0;
}
