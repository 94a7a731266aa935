#include "core/memo/json.h"

#include <tuple>
#include <type_traits>

#include "core/memo/classes.h"

namespace memobox::memo {
namespace {

class Writer {
 public:
  Writer(std::string& out, const ContentPath& content_path) : json_(out), content_path_(content_path) {}

  void message(const Message& message);
  void object(const MessageHeader& header) { object<ClassOf<MessageHeader>>(header); }

 private:
  template <class Table, class Model>
  void object(const Model& model) {
    json_.begin_object();
    members<Table>(model);
    json_.end_object();
  }
  template <class Table, class Model>
  void members(const Model& model) {
    std::apply([&](const auto&... field) { (member(field, model), ...); }, Table::fields);
  }
  template <class Owner, class Member, class Class>
  void member(const Field<Owner, Member, Class>& field, const Owner& owner) {
    if (field.note == Note::old_name) return;
    if constexpr (std::is_same_v<Member, FileContent>) {
      json_.key(field.name);
      content(owner);
    } else {
      named<Class>(field.name, owner.*field.member);
    }
  }

  template <class Class>
  void named(std::string_view name, const Text& text) {
    json_.member(name, text);
  }
  template <class Class, class Model>
  void named(std::string_view name, const Model& model) {
    json_.key(name);
    object<std::conditional_t<std::is_void_v<Class>, ClassOf<Model>, Class>>(model);
  }
  template <class Class, class Value>
  void named(std::string_view name, const std::optional<Value>& value) {
    if (value) named<Class>(name, *value);
  }
  template <class Class>
  void named(std::string_view name, const std::optional<bool>& value) {
    if (value) json_.member(name, *value);
  }
  template <class Class, class Model>
  void named(std::string_view name, const std::vector<Model>& models) {
    if (models.empty()) return;
    json_.key(name);
    json_.begin_array();
    for (const Model& model : models) object<std::conditional_t<std::is_void_v<Class>, ClassOf<Model>, Class>>(model);
    json_.end_array();
  }
  template <class Class, class... Choices>
  void named(std::string_view name, const std::variant<Choices...>& choice) {
    if (const Class* chosen = std::get_if<Class>(&choice)) named<void>(name, *chosen);
  }

  void content(const File& file);
  void unknown(const std::vector<Unknown>& unknown);

  JsonWriter json_;
  const ContentPath& content_path_;
};

void Writer::content(const File& file) {
  if (!content_path_) return json_.string(file.content.base64);
  json_.begin_object();
  json_.member("path", content_path_(file));
  json_.end_object();
}

void Writer::message(const Message& message) {
  json_.begin_object();
  json_.member("memoVersion", message.memoVersion);
  if (message.memoSchVersion) json_.member("memoSchVersion", *message.memoSchVersion);
  members<ClassOf<Message>>(message);
  unknown(message.unknown);
  json_.end_object();
}

void Writer::unknown(const std::vector<Unknown>& unknown) {
  if (unknown.empty()) return;
  json_.key("unknown");
  json_.begin_array();
  for (const Unknown& one : unknown) {
    json_.begin_object();
    json_.member("path", one.path);
    json_.member_unless_empty("namespace", one.name_space);
    json_.member("name", one.name);
    json_.member("text", one.text);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace

std::string message_to_json(const Message& message, const ContentPath& content_path) {
  std::string out;
  Writer(out, content_path).message(message);
  return out;
}

std::string header_to_json(const MessageHeader& header) {
  std::string out;
  Writer(out, {}).object(header);
  return out;
}

}  // namespace memobox::memo
