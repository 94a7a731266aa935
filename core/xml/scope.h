// The namespace declarations in force while the gate walks through a document (Namespaces in XML 1.0).
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/xml/cursor.h"

namespace memobox::xml {

inline constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";
inline constexpr std::string_view xmlns_uri = "http://www.w3.org/2000/xmlns/";

struct Binding {
  std::string_view prefix, uri;  // as a reader sees it
  std::uint32_t space;           // as in nodes.h, and the same for the same URI: names are compared by it
};

class Scope {
 public:
  Scope() { bindings_.reserve(16); }

  // Names a point to come back to when the element that declares ends.
  std::size_t mark() const { return bindings_.size(); }
  void restore(std::size_t mark);

  // space: what the URI is called when no declaration in force has it yet. False: the specification forbids this declaration.
  bool declare(std::string_view prefix, const Value& uri, std::uint32_t space);

  // nullptr: the prefix was not declared. The empty prefix is bound to "" from the start. Valid till the next call.
  const Binding* find(std::string_view prefix) const;

 private:
  std::vector<Binding> bindings_;
  std::deque<std::string> resolved_;       // URIs that are not written as they are read; bindings point into it
  mutable const Binding* last_ = nullptr;  // neighbours mostly share a prefix; forgotten whenever bindings come or go
};

}  // namespace memobox::xml
