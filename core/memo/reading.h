// How the reader walks: one loop for every class of the schema, over rows made from the tables of classes.h. Private to the reader and
// the check.
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
#include "core/memo/own_type.h"
#include "core/memo/reader.h"
#include "core/xml/document.h"
#include "core/xml/extent.h"

namespace memobox::memo {

class Reading;

// One element of a class, with the types of its owner and member erased.
struct Row {
  std::string_view name;
  Space space;
  bool repeated;
  Facts facts;
  std::array<bool, 3> needed;      // by Version
  std::span<const Row> (*rows)();  // of the class inside; nullptr: a text
  // Which one this is of a repeated element, from 1; 1 for others. 0: the member is taken already; nothing was read.
  std::uint32_t (*read)(Reading& reading, const xml::Element& element, void* owner);
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
  // The class read next is this one of a repeated element, from 1.
  void count(std::size_t number) { number_ = static_cast<std::uint32_t>(number); }

  std::vector<Unknown> take_unknown() { return std::move(unknown_); }
  // Findings in document order, with their places. Precondition: `extents` is of the document's input.
  std::vector<Finding> take_findings(xml::Extents& extents);

 private:
  void read_child(const xml::Element& child, void* owner, std::span<const Row> rows, std::uint32_t& seen, std::size_t& expected);
  void keep_leftovers(const xml::Element& leaf, TypeName own);
  // keep... puts into unknown_ what has no place in the model, with a finding; keep_tree and keep do so without one.
  void keep_element(const xml::Element& element, std::string_view rule);
  void keep_tree(const xml::Element& element);
  void keep(std::string_view name_space, std::string_view name, std::string_view text);
  void keep_attribute(const xml::Element& owner, const xml::Attribute& attribute, TypeName own = {});
  void keep_text(const xml::Element& owner, std::string_view text);
  void keep_attributes(const xml::Element& element, TypeName own = {});
  std::optional<Space> space_of(std::string_view uri);
  bool names(const xml::Attribute& attribute, TypeName type) const;
  std::string_view uri_of_prefix(std::string_view prefix) const;
  void note_missing(const xml::Element& element, std::span<const Row> rows, std::uint32_t seen);
  void note(const xml::Element& where, std::string_view rule, std::string_view name, std::uint32_t number = 0,
            Severity severity = Severity::warning);
  std::string path() const;

  struct Open {
    xml::Element element;
    std::uint32_t number;  // of a repeated element, from 1; else 0
  };
  const xml::Document& document_;
  std::vector<Open> open_;  // outermost first
  std::string_view uri_;  // the last that space_of was asked for, and its answer
  std::optional<Space> space_;
  std::uint32_t number_ = 0;
  Type type_ = Type::text;  // of the text read next
  Version version_ = Version::v1_2;
  std::vector<Unknown> unknown_;
  std::vector<Finding> findings_;
};

template <class T>
concept Leaf = std::same_as<T, Text> || std::same_as<T, std::optional<bool>> || std::same_as<T, FileContent>;
template <class Table>
std::span<const Row> rows_of();

template <class Class, class Member>
using TableOf = std::conditional_t<std::is_void_v<Class>, ClassOf<Member>, Class>;

// The rows of what stands in a member; none in a text.
template <class Class, class Member>
struct Inside {
  static constexpr auto rows = &rows_of<TableOf<Class, Member>>;
};
template <class Class, Leaf Member>
struct Inside<Class, Member> {
  static constexpr std::span<const Row> (*rows)() = nullptr;
};
template <class Class, class Member>
  requires(!Leaf<std::optional<Member>>)
struct Inside<Class, std::optional<Member>> : Inside<Class, Member> {};
template <class Class, class Member>
struct Inside<Class, std::vector<Member>> : Inside<Class, Member> {};
template <class Class, class... Choices>
struct Inside<Class, std::variant<Choices...>> : Inside<void, Class> {};

// Reads one element into one member. Class as in classes.h.
template <class Class, class Member>
std::uint32_t read_member(Reading& reading, const xml::Element& element, Member& member) {
  if constexpr (Leaf<Member>) {
    reading.read_leaf(element, member);
  } else if constexpr (is_vector<Member>) {
    reading.count(member.size() + 1);
    read_member<Class>(reading, element, member.emplace_back());
    return static_cast<std::uint32_t>(member.size());
  } else if constexpr (is_optional<Member>) {
    if (member) return 0;
    read_member<Class>(reading, element, member.emplace());
  } else if constexpr (is_choice<Member>) {
    if (!std::holds_alternative<std::monostate>(member)) return 0;
    read_member<void>(reading, element, member.template emplace<Class>());
  } else {
    reading.read_class(element, &member, rows_of<TableOf<Class, Member>>());
  }
  return 1;
}

template <class Table, std::size_t index, class Owner, class Member, class Class>
constexpr Row row_of(const Field<Owner, Member, Class>& field) {
  return {field.name,
          field.space,
          is_vector<Member>,
          field,
          {is_needed(field, Version::v1_0), is_needed(field, Version::v1_1), is_needed(field, Version::v1_2)},
          Inside<Class, Member>::rows,
          [](Reading& reading, const xml::Element& element, void* owner) {
            constexpr auto member = std::get<index>(Table::fields).member;
            return read_member<Class>(reading, element, static_cast<Owner*>(owner)->*member);
          }};
}

template <class Table>
std::span<const Row> rows_of() {
  static constexpr auto rows = []<std::size_t... index>(std::index_sequence<index...>) {
    return std::array{row_of<Table, index>(std::get<index>(Table::fields))...};
  }(std::make_index_sequence<std::tuple_size_v<decltype(Table::fields)>>());
  static_assert(rows.size() <= 32, "Reading keeps what it has seen in 32 bits");
  return rows;
}

// The document, when it is that of a MeMo message; bytes: what it was parsed from. Errors: those of read_message.
Result<xml::Document> open_document(Result<xml::Document> document, std::span<const std::uint8_t> bytes);
// Preconditions: open_document gave the document; `extents` is of the same bytes.
ReadMessage read_document(const xml::Document& document, xml::Extents& extents);

}  // namespace memobox::memo
