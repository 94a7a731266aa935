// One walk over a message by the tables of classes.h, for whoever writes it down. Private to core/memo.
//
// A Visitor has, for a name and what stands under it:
//   text(name, const Text&), boolean(name, bool), content(name, const File&)
//   begin(name), end(name)                   around the elements of an element
//   begin_all(name), end_all()               around all elements of a name that may be repeated; not called when there are none
//   begin_one(name, index), end_one(name)    around the elements of each of those; index counts from 1
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/memo/classes.h"

namespace memobox::memo {

// memo.md section 1.1, in the order of Space: the prefixes that every public message uses.
inline constexpr std::array<std::string_view, 8> space_prefixes = {"memo", "grd", "gln", "udd", "kle", "form", "dmv", "sor"};

struct ElementName {
  std::string_view qualified;  // "memo:label"
  constexpr std::string_view local() const { return qualified.substr(qualified.find(':') + 1); }
};

template <class Table, std::size_t index>
inline constexpr auto qualified_name = [] {
  constexpr auto field = std::get<index>(Table::fields);
  constexpr std::string_view prefix = space_prefixes[static_cast<std::size_t>(field.space)];
  std::array<char, prefix.size() + 1 + field.name.size()> name{};
  char* out = name.data();
  for (const char c : prefix) *out++ = c;
  *out++ = ':';
  for (const char c : field.name) *out++ = c;
  return name;
}();

template <class Visitor>
class Walk {
 public:
  explicit Walk(Visitor& visitor) : visitor_(visitor) {}

  // The elements of a class, in the schema's order. Table as in classes.h.
  template <class Table, class Model>
  void elements(const Model& model) {
    [&]<std::size_t... index>(std::index_sequence<index...>) { (element<Table, index>(model), ...); }
    (std::make_index_sequence<std::tuple_size_v<decltype(Table::fields)>>());
  }

 private:
  template <class Table, std::size_t index, class Model>
  void element(const Model& model) {
    constexpr auto field = std::get<index>(Table::fields);
    constexpr ElementName name{{qualified_name<Table, index>.data(), qualified_name<Table, index>.size()}};
    if constexpr (field.note != Note::old_name) member(field, name, model);
  }
  template <class Owner, class Member, class Class>
  void member(const Field<Owner, Member, Class>& field, ElementName name, const Owner& owner) {
    if constexpr (std::is_same_v<Member, FileContent>)
      visitor_.content(name, owner);
    else
      named<Class>(name, owner.*field.member);
  }

  template <class Class>
  void named(ElementName name, const Text& text) {
    visitor_.text(name, text);
  }
  template <class Class>
  void named(ElementName name, bool value) {
    visitor_.boolean(name, value);
  }
  template <class Class, class Model>
  void named(ElementName name, const Model& model) {
    visitor_.begin(name);
    elements<std::conditional_t<std::is_void_v<Class>, ClassOf<Model>, Class>>(model);
    visitor_.end(name);
  }
  template <class Class, class Value>
  void named(ElementName name, const std::optional<Value>& value) {
    if (value) named<Class>(name, *value);
  }
  template <class Class, class Model>
  void named(ElementName name, const std::vector<Model>& models) {
    if (models.empty()) return;
    visitor_.begin_all(name);
    std::size_t index = 0;
    for (const Model& model : models) {
      visitor_.begin_one(name, ++index);
      elements<std::conditional_t<std::is_void_v<Class>, ClassOf<Model>, Class>>(model);
      visitor_.end_one(name);
    }
    visitor_.end_all();
  }
  template <class Class, class... Choices>
  void named(ElementName name, const std::variant<Choices...>& choice) {
    if (const Class* chosen = std::get_if<Class>(&choice)) named<void>(name, *chosen);
  }

  Visitor& visitor_;
};

}  // namespace memobox::memo
