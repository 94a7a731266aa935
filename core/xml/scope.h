// The namespace declarations in force while the gate walks through a document (Namespaces in XML 1.0).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace memobox::xml {

inline constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";
inline constexpr std::string_view xmlns_uri = "http://www.w3.org/2000/xmlns/";

// Two attribute values as written, compared as a reader sees them.
bool same_value(std::string_view raw, std::string_view other_raw);

class Scope {
 public:
  // Names a point to come back to when the element that declares ends.
  std::size_t mark() const { return bindings_.size(); }
  void restore(std::size_t mark);

  // uri is the attribute's value as written. False: the specification forbids this declaration.
  bool declare(std::string_view prefix, std::string_view uri);

  // The URI as written; "" when the empty prefix was not declared; nullptr when the prefix was not.
  const std::string_view* find(std::string_view prefix) const;

 private:
  struct Binding {
    std::string_view prefix, uri;
  };
  std::vector<Binding> bindings_;
  mutable const Binding* last_ = nullptr;  // neighbours mostly share a prefix; forgotten whenever bindings come or go
};

}  // namespace memobox::xml
