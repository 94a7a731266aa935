// A well-formed XML document as a tree whose names are resolved. Element and Attribute are small handles, valid while their Document lives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/xml/encoding.h"
#include "core/xml/gate.h"

namespace memobox::xml {

struct Tree;  // the parser's own, never seen outside document.cpp

class Attribute {
 public:
  explicit operator bool() const { return node_ != nullptr; }
  // Preconditions of the rest: *this.
  std::string_view local() const;
  std::string_view name_space() const;  // "" without a prefix
  std::string_view value() const;       // references resolved
  bool declares_namespace() const;      // xmlns or xmlns:prefix
  Attribute next() const;

 private:
  friend class Element;
  Attribute(const Tree* tree, void* owner, void* node) : tree_(tree), owner_(owner), node_(node) {}
  const Tree* tree_;
  void *owner_, *node_;
};

class Element {
 public:
  explicit operator bool() const { return node_ != nullptr; }
  // Preconditions of the rest: *this.
  std::string_view local() const;
  std::string_view name_space() const;  // URI, or "" when there is none
  // What stands before the first child element, in one piece: comments left out, CDATA and references resolved, line ends as LF.
  // A view into the document's buffer.
  std::string_view text() const;
  // The other text of this element's own, white space between elements left out; "" in every element of a sound MeMo message.
  std::string later_text() const;
  bool is_plain() const;       // has neither attributes nor child elements
  std::size_t offset() const;  // of its '<', in bytes of the UTF-8 form: for Document::locator()

  Element first_child() const;
  Element next() const;
  Attribute first_attribute() const;

 private:
  friend class Document;
  Element(const Tree* tree, void* node) : tree_(tree), node_(node) {}
  const Tree* tree_;
  void* node_;
};

class Document {
 public:
  // Precondition: none; any bytes may come. With `stop`, what stands behind it is not read, and the elements open there end there.
  // Errors: those of the gate and of detect_coding, with line and column; no_memory.
  static Result<Document> parse(std::span<const std::uint8_t> input, const Limits& limits = {}, const std::optional<Stop>& stop = {});

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  Element root() const;
  // The bytes that text() points into, for whoever keeps such a view longer than the tree.
  std::shared_ptr<const Buffer> buffer() const;
  // For the places of elements. Precondition: `input` is what parse was given.
  Locator locator(std::span<const std::uint8_t> input) const;

 private:
  explicit Document(std::unique_ptr<Tree> tree);
  std::unique_ptr<Tree> tree_;
};

}  // namespace memobox::xml
