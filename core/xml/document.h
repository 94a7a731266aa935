// A well-formed XML document as a tree whose names are resolved: what the gate noted, read. Element and Attribute are small handles, valid while their Document lives.
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

struct Tree;  // these two are never seen outside document.cpp
struct Start;

class Attribute {
 public:
  explicit operator bool() const { return node_ != end_; }
  // Preconditions of the rest: *this.
  std::string_view local() const;
  std::string_view name_space() const;  // "" without a prefix
  std::string_view value() const;       // references resolved
  bool declares_namespace() const;      // xmlns or xmlns:prefix
  Attribute next() const;

 private:
  friend class Element;
  Attribute(const Tree* tree, const AttributeNode* node, const AttributeNode* end) : tree_(tree), node_(node), end_(end) {}
  const Tree* tree_;
  const AttributeNode *node_, *end_;
};

class Element {
 public:
  explicit operator bool() const { return node_ != nullptr; }
  // Preconditions of the rest: *this.
  std::string_view local() const;
  std::string_view name_space() const;  // URI, or "" when there is none
  // What stands before the first child element, in one piece: comments left out, CDATA and references resolved, line ends as LF.
  // A view into the document's bytes.
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
  Element(const Tree* tree, const ElementNode* node) : tree_(tree), node_(node) {}
  Element numbered(std::uint32_t number) const;  // 0: none
  const Tree* tree_;
  const ElementNode* node_;
};

class Document {
 public:
  // Precondition: none; any bytes may come. With `stop`, what stands behind it is not read, and the elements open there end there.
  // Errors: those of the gate and of detect_coding, with line and column; no_memory.
  // Takes over the bytes and reads them where they are: beside them only the tree needs memory (and another form than UTF-8, or what
  // has references or carriage returns in it, its UTF-8 form as a reader sees it).
  static Result<Document> parse(Buffer&& input, const Limits& limits = {}, const std::optional<Stop>& stop = {});
  // The same without taking them over. Precondition: the bytes outlive every view into the document, also through buffer().
  static Result<Document> view(std::span<const std::uint8_t> input, const Limits& limits = {}, const std::optional<Stop>& stop = {});
  // Keeps a copy of the bytes, up to the stop.
  static Result<Document> parse(std::span<const std::uint8_t> input, const Limits& limits = {}, const std::optional<Stop>& stop = {});

  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  Element root() const;
  // Holds the bytes that text() points into, for whoever keeps such a view longer than the tree.
  std::shared_ptr<const void> buffer() const;
  // For the places of elements. Precondition: `input` is what parse was given; a Buffer's bytes are where they were.
  Locator locator(std::span<const std::uint8_t> input) const;

 private:
  explicit Document(std::unique_ptr<Tree> tree);
  static Result<Document> finish(Start start, Nodes nodes);
  std::unique_ptr<Tree> tree_;
};

}  // namespace memobox::xml
