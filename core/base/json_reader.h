// JSON text -> values that point into it. One linear pass checks everything (RFC 8259: grammar, UTF-8, escapes, surrogate pairs); nothing is
// copied until a text is asked for. Written for the browser's module, where size counts (docs/decisions.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace memobox {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

class JsonDocument;

// One value of a document. Valid as long as the document and its text are.
class JsonValue {
 public:
  JsonKind kind() const;
  bool is(JsonKind kind_asked) const { return kind() == kind_asked; }

  // Each answers nullopt for a value of another kind.
  std::optional<bool> boolean() const;
  std::optional<std::int64_t> integer() const;  // also nullopt with a fraction, an exponent, or outside 64 bits
  std::optional<double> number() const;         // of an integer or a decimal without exponent, to 15 digits; enough for a clock
  std::optional<std::string> text() const;

  // The member of an object; the first where a name stands twice. nullopt: no such member, or it is null, or this is no object.
  std::optional<JsonValue> find(std::string_view name) const;
  // Walks the elements of an array, or the values of an object: first(), then next() of each. nullopt: none (left).
  std::optional<JsonValue> first() const;
  std::optional<JsonValue> next() const;
  // How many first() and next() answer.
  std::size_t size() const;
  // The name of an object's member. Precondition: this came from first() or next() of an object.
  std::string name() const;

 private:
  friend class JsonDocument;
  JsonValue(const JsonDocument& document, std::uint32_t at, std::uint32_t end) : document_(&document), at_(at), end_(end) {}

  const JsonDocument* document_;
  std::uint32_t at_;   // of this value's item
  std::uint32_t end_;  // of the container around it
};

class JsonDocument {
 public:
  // Precondition: the text outlives the document. Errors: not_well_formed with its offset, too_deep above 200, too_large above 1 GiB.
  static Result<JsonDocument> read(std::string_view text);
  JsonValue root() const { return {*this, 0, static_cast<std::uint32_t>(items_.size())}; }

 private:
  friend class JsonValue;
  friend class JsonScanner;
  struct Item {
    JsonKind kind = JsonKind::null;
    bool escaped = false;        // a string with backslashes
    bool member = false;         // the item before it is its name
    std::uint32_t start = 0, length = 0;  // of the text, without quotes
    std::uint32_t after = 0;     // item behind this value and all it holds
  };

  std::string_view text_;
  std::vector<Item> items_;
};

}  // namespace memobox
