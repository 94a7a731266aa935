#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/json_reader.h"
#include "core/memo/classes.h"
#include "core/memo/json.h"

namespace memobox::memo {
namespace {

// Every read answers whether to go on; the first failure stays in error_, and its path grows on the way out.
class JsonMessageReader {
 public:
  Result<JsonMessage> read(const JsonValue& root);

 private:
  // `seen` has a bit for each member of the class that was read.
  bool root_member(const JsonValue& json, std::string_view name, std::uint32_t& seen);
  bool unknown(const JsonValue& json);

  template <class Table, class Model>
  bool object(const JsonValue& json, Model& model) {
    std::uint32_t seen = 0;
    return each(json, [&](const JsonValue& value, std::string_view name) { return class_member<Table>(value, name, model, seen); }) &&
           nothing_missing<Table>(seen);
  }

  // Calls read(value, name) for each member, and adds the name to the path of what fails.
  template <class Read>
  bool each(const JsonValue& json, Read read) {
    if (!json.is(JsonKind::object)) return refuse(ErrorCode::wrong_type, "json.wrong_type");
    for (auto value = json.first(); value; value = value->next()) {
      const std::string name = value->name();
      if (!read(*value, name)) return at(name);
    }
    return true;
  }

  // The elements of an array, likewise.
  template <class Read>
  bool each_element(const JsonValue& json, Read read) {
    if (!json.is(JsonKind::array)) return refuse(ErrorCode::wrong_type, "json.wrong_type");
    std::size_t index = 0;
    for (auto value = json.first(); value; value = value->next(), ++index) {
      if (!read(*value, index)) return at(std::to_string(index));
    }
    return true;
  }

  template <class Table, class Model>
  bool class_member(const JsonValue& json, std::string_view name, Model& model, std::uint32_t& seen) {
    return [&]<std::size_t... index>(std::index_sequence<index...>) {
      bool found = false, good = true;
      ((found = found || (is_named<Table, index>(name) && (good = member<Table, index>(json, model, seen), true))), ...);
      return found ? good : refuse(ErrorCode::unsupported, "json.unknown_key");
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(Table::fields)>>());
  }
  template <class Table, std::size_t index>
  static constexpr bool is_named(std::string_view name) {
    constexpr auto field = std::get<index>(Table::fields);
    return field.note != Note::old_name && field.name == name;
  }
  template <class Table, std::size_t index, class Model>
  bool member(const JsonValue& json, Model& model, std::uint32_t& seen) {
    constexpr auto field = std::get<index>(Table::fields);
    return first_time(seen, index) && field_value(field, json, model);
  }
  template <class Owner, class Member, class Class>
  bool field_value(const Field<Owner, Member, Class>& field, const JsonValue& json, Owner& owner) {
    if constexpr (std::is_same_v<Member, FileContent>)
      return content(json, owner);
    else
      return value<Class>(json, owner.*field.member);
  }

  template <class Class>
  bool value(const JsonValue& json, Text& text) {
    auto read = json.text();
    if (!read) return refuse(ErrorCode::wrong_type, "json.wrong_type");
    text = std::move(*read);
    return true;
  }
  template <class Class>
  bool value(const JsonValue& json, bool& flag) {
    const auto read = json.boolean();
    if (!read) return refuse(ErrorCode::wrong_type, "json.wrong_type");
    flag = *read;
    return true;
  }
  template <class Class, class Model>
  bool value(const JsonValue& json, Model& model) {
    return object<std::conditional_t<std::is_void_v<Class>, ClassOf<Model>, Class>>(json, model);
  }
  template <class Class, class Value>
  bool value(const JsonValue& json, std::optional<Value>& member) {
    return value<Class>(json, member.emplace());
  }
  template <class Class, class Model>
  bool value(const JsonValue& json, std::vector<Model>& models);
  template <class Class, class... Choices>
  bool value(const JsonValue& json, std::variant<Choices...>& choice) {
    if (!std::holds_alternative<std::monostate>(choice)) return refuse(ErrorCode::wrong_type, "json.second_choice");
    return value<void>(json, choice.template emplace<Class>());
  }

  template <class Table>
  bool nothing_missing(std::uint32_t seen);
  template <class Table, std::size_t index>
  bool required(std::uint32_t seen) {
    constexpr auto field = std::get<index>(Table::fields);
    return !is_required(field) || require(seen >> index & 1, field.name);
  }
  template <class Owner, class Member, class Class>
  static constexpr bool is_required(const Field<Owner, Member, Class>&) {
    return !is_optional<Member> && !is_vector<Member> && !is_choice<Member>;
  }
  bool content(const JsonValue& json, File& file);
  bool first_time(std::uint32_t& seen, std::size_t index);
  bool require(bool present, std::string_view name);
  bool refuse(ErrorCode code, std::string_view rule);
  bool at(std::string_view name);

  Error error_;
  JsonMessage read_;
};

template <class Class, class Model>
bool JsonMessageReader::value(const JsonValue& json, std::vector<Model>& models) {
  if (!json.is(JsonKind::array)) return refuse(ErrorCode::wrong_type, "json.wrong_type");
  std::size_t count = 0;
  for (auto value = json.first(); value; value = value->next()) ++count;
  models.resize(count);  // at once, so that a file stays where contents says
  return each_element(json, [&](const JsonValue& value, std::size_t index) { return this->value<Class>(value, models[index]); });
}

template <class Table>
bool JsonMessageReader::nothing_missing(std::uint32_t seen) {
  return [&]<std::size_t... index>(std::index_sequence<index...>) { return (required<Table, index>(seen) && ...); }
  (std::make_index_sequence<std::tuple_size_v<decltype(Table::fields)>>());
}

bool JsonMessageReader::content(const JsonValue& json, File& file) {
  if (auto base64 = json.text()) {
    file.content = FileContent::own(std::move(*base64));
    return true;
  }
  std::optional<std::string> path;
  const bool good = each(json, [&](const JsonValue& value, std::string_view name) {
    if (name != "path") return refuse(ErrorCode::unsupported, "json.unknown_key");
    if (path) return refuse(ErrorCode::wrong_type, "json.duplicate_key");
    return this->value<void>(value, path);
  });
  if (!good || !require(path.has_value(), "path")) return false;
  read_.contents.push_back({&file, std::move(*path)});
  return true;
}

// {"path", "namespace", "name", "text"}; no namespace is "".
bool JsonMessageReader::unknown(const JsonValue& json) {
  constexpr std::array<std::string_view, 4> names = {"path", "namespace", "name", "text"};
  Unknown& one = read_.message.unknown.emplace_back();
  const std::array<std::string*, 4> members = {&one.path, &one.name_space, &one.name, &one.text};
  std::uint32_t seen = 0;
  const bool good = each(json, [&](const JsonValue& value, std::string_view name) {
    const auto index = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    if (index == names.size()) return refuse(ErrorCode::unsupported, "json.unknown_key");
    return first_time(seen, index) && this->value<void>(value, *members[index]);
  });
  if (!good) return false;
  for (const std::size_t index : {0u, 2u, 3u}) {
    if (!require(seen >> index & 1, names[index])) return false;
  }
  return true;
}

// The members of the root besides its elements have the bits behind those.
bool JsonMessageReader::root_member(const JsonValue& json, std::string_view name, std::uint32_t& seen) {
  constexpr std::size_t elements = std::tuple_size_v<decltype(ClassOf<Message>::fields)>;
  Message& message = read_.message;
  if (name == "memoVersion") return first_time(seen, elements) && value<void>(json, message.memoVersion);
  if (name == "memoSchVersion") return first_time(seen, elements + 1) && value<void>(json, message.memoSchVersion);
  if (name == "unknown") {
    return first_time(seen, elements + 2) && each_element(json, [&](const JsonValue& value, std::size_t) { return unknown(value); });
  }
  return class_member<ClassOf<Message>>(json, name, message, seen);
}

Result<JsonMessage> JsonMessageReader::read(const JsonValue& root) {
  std::uint32_t seen = 0;
  constexpr std::size_t elements = std::tuple_size_v<decltype(ClassOf<Message>::fields)>;
  if (each(root, [&](const JsonValue& value, std::string_view name) { return root_member(value, name, seen); }) &&
      require(seen >> elements & 1, "memoVersion") && nothing_missing<ClassOf<Message>>(seen)) {
    return std::move(read_);
  }
  return std::move(error_);
}

bool JsonMessageReader::first_time(std::uint32_t& seen, std::size_t index) {
  const std::uint32_t bit = 1u << index;
  if (seen & bit) return refuse(ErrorCode::wrong_type, "json.duplicate_key");
  seen |= bit;
  return true;
}

bool JsonMessageReader::require(bool present, std::string_view name) {
  return present || refuse(ErrorCode::missing, "json.missing_key") || at(name);
}

bool JsonMessageReader::refuse(ErrorCode code, std::string_view rule) {
  error_.code = code;
  error_.detail = rule;
  return false;
}

bool JsonMessageReader::at(std::string_view name) {
  error_.path.insert(0, "/" + std::string(name));
  return false;
}

}  // namespace

Result<JsonMessage> message_from_json(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::read(json);
  if (!document) return document.error();
  return JsonMessageReader().read(document->root());
}

}  // namespace memobox::memo
