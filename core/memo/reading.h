// How the reader walks: one loop for every class of the schema, over rows made from the tables of classes.h. Private to the reader.
#pragma once

#include <array>
#include <concepts>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/memo/classes.h"
#include "core/memo/reader.h"
#include "core/xml/document.h"

namespace memobox::memo {

class Reading;

// One element of a class, with the types of its owner and member erased.
struct Row {
  std::string_view name;
  Space space;
  bool required, repeated;
  // False: the member is taken already; nothing was read.
  bool (*read)(Reading& reading, const xml::Element& element, void* owner);
};

class Reading {
 public:
  explicit Reading(const xml::Document& document) : document_(document) {}

  // Reads the element's children into the members of `owner`, the struct that the rows belong to.
  void read_class(const xml::Element& element, void* owner, std::span<const Row> rows);
  void read_leaf(const xml::Element& element, Text& text);
  void read_leaf(const xml::Element& element, std::optional<bool>& value);
  void read_leaf(const xml::Element& element, FileContent& content);
  void read_version(const xml::Element& root, Message& message);

  std::vector<Unknown> take_unknown() { return std::move(unknown_); }
  // Findings in document order, with their places.
  std::vector<Finding> take_findings(std::span<const std::uint8_t> input);

 private:
  void read_child(const xml::Element& child, void* owner, std::span<const Row> rows, std::uint32_t& seen, std::size_t& expected);
  void keep_leftovers(const xml::Element& leaf);
  // keep... puts into unknown_ what has no place in the model, with a finding; keep_tree and keep do so without one.
  void keep_element(const xml::Element& element, std::string_view rule);
  void keep_tree(const xml::Element& element);
  void keep(std::string_view name_space, std::string_view name, std::string_view text);
  void keep_attribute(const xml::Element& owner, const xml::Attribute& attribute);
  void keep_text(const xml::Element& owner, std::string_view text);
  void keep_attributes(const xml::Element& element);
  void note_missing(const xml::Element& element, std::span<const Row> rows, std::uint32_t seen);
  void note(const xml::Element& where, std::string_view rule, std::string_view name, Severity severity = Severity::warning);
  std::string path() const;

  const xml::Document& document_;
  std::vector<std::string_view> open_;  // local names, outermost first; they live in the document
  std::vector<Unknown> unknown_;
  std::vector<Finding> findings_;
};

template <class T>
concept Leaf = std::same_as<T, Text> || std::same_as<T, std::optional<bool>> || std::same_as<T, FileContent>;
template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_vector = false;
template <class T>
constexpr bool is_vector<std::vector<T>> = true;
template <class T>
constexpr bool is_choice = false;
template <class... T>
constexpr bool is_choice<std::variant<T...>> = true;

template <class Table>
std::span<const Row> rows_of();

// Reads one element into one member. Class as in classes.h.
template <class Class, class Member>
bool read_member(Reading& reading, const xml::Element& element, Member& member) {
  if constexpr (Leaf<Member>) {
    reading.read_leaf(element, member);
  } else if constexpr (is_vector<Member>) {
    read_member<Class>(reading, element, member.emplace_back());
  } else if constexpr (is_optional<Member>) {
    if (member) return false;
    read_member<Class>(reading, element, member.emplace());
  } else if constexpr (is_choice<Member>) {
    if (!std::holds_alternative<std::monostate>(member)) return false;
    read_member<void>(reading, element, member.template emplace<Class>());
  } else {
    using Table = std::conditional_t<std::is_void_v<Class>, ClassOf<Member>, Class>;
    reading.read_class(element, &member, rows_of<Table>());
  }
  return true;
}

template <class Table, std::size_t index, class Owner, class Member, class Class>
constexpr Row row_of(const Field<Owner, Member, Class>& field) {
  constexpr bool once = !is_optional<Member> && !is_vector<Member> && !is_choice<Member>;
  return {field.name, field.space, once || field.note == Note::at_least_one, is_vector<Member>,
          [](Reading& reading, const xml::Element& element, void* owner) {
            constexpr auto member = std::get<index>(Table::fields).member;
            return read_member<Class>(reading, element, static_cast<Owner*>(owner)->*member);
          }};
}

template <class Table>
std::span<const Row> rows_of() {
  static constexpr auto rows = []<std::size_t... index>(std::index_sequence<index...>) {
    return std::array{row_of<Table, index>(std::get<index>(Table::fields))...};
  }
  (std::make_index_sequence<std::tuple_size_v<decltype(Table::fields)>>());
  static_assert(rows.size() <= 32, "Reading keeps what it has seen in 32 bits");
  return rows;
}

}  // namespace memobox::memo
