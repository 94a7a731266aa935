#include "core/platform/json.h"

#include <type_traits>

#include "core/base/json_reader.h"
#include "core/base/json_writer.h"
#include "core/platform/enums.h"
#include "core/platform/fields.h"

namespace memobox::platform {
namespace {

constexpr std::size_t largest_answer = 32u * 1024 * 1024;

template <class T> struct is_vector : std::false_type {};
template <class T> struct is_vector<std::vector<T>> : std::true_type {};
template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};

// Walks the fields of a resource over a JSON object; stops reading at the first wrong type. Its path is put together on the way out.
// Its functions stay out of line: each is called for a hundred members.
class Reader {
 public:
  template <class T>
  [[gnu::noinline]] void object(const JsonValue& json, T& it) {
    if (!json.is(JsonKind::object)) return refuse();
    const JsonValue* outer = object_;
    object_ = &json;
    fields(*this, it, static_cast<const T*>(nullptr));
    object_ = outer;
  }

  template <class T>
  [[gnu::noinline]] void operator()(const char* name, T& member) {
    const auto found = enter(name);
    if (!found) return;
    value(*found, member);
    if (failed_) leave(name);
  }

  bool failed() const { return failed_; }
  std::string take_path() { return std::move(path_); }

 private:
  void refuse() { failed_ = true; }

  [[gnu::noinline]] std::optional<JsonValue> enter(const char* name) {
    return failed_ ? std::nullopt : object_->find(name);
  }
  [[gnu::noinline]] void leave(std::string_view name) { path_.insert(0, name).insert(0, "/"); }

  [[gnu::noinline]] void value(const JsonValue& json, std::string& out) {
    auto text = json.text();
    if (!text) return refuse();
    out = std::move(*text);
  }
  void value(const JsonValue& json, bool& out) {
    const auto flag = json.boolean();
    if (!flag) return refuse();
    out = *flag;
  }
  void value(const JsonValue& json, std::int64_t& out) {
    const auto number = json.integer();
    const auto text = json.text();
    if (number) out = *number;
    else if (text) number_text(*text, out);  // AttentionData.productionUnitNumber is text in the API
    else refuse();
  }
  void value(const JsonValue& json, double& out) {
    const auto number = json.number();
    if (!number) return refuse();
    out = *number;
  }
  void number_text(const std::string& text, std::int64_t& out) {
    if (text.empty() || text.size() > 18) return refuse();
    std::int64_t number = 0;
    for (const char c : text) {
      if (c < '0' || c > '9') return refuse();
      number = number * 10 + (c - '0');
    }
    out = number;
  }
  [[gnu::noinline]] void value(const JsonValue& json, Instant& out) {
    const auto text = json.text();
    const auto instant = text ? parse_instant(*text) : std::nullopt;
    if (!instant) return refuse();
    out = *instant;
  }
  template <class T>
  void value(const JsonValue& json, std::optional<T>& out) {
    T content{};
    value(json, content);
    if (!failed_) out = std::move(content);
  }
  template <class T>
  void value(const JsonValue& json, std::vector<T>& out) {
    if (!json.is(JsonKind::array)) return refuse();
    out = std::vector<T>(json.size());  // in one go: a resource is large, and would be moved again and again
    std::size_t at = 0;
    for (auto each = json.first(); each && !failed_; each = each->next()) {
      value(*each, out[at]);
      if (failed_) leave(std::to_string(at));
      ++at;
    }
  }
  template <class T>
  void value(const JsonValue& json, T& out) {
    if constexpr (std::is_enum_v<T>) {
      const auto word = json.text();
      if (!word) return refuse();
      out = enum_value<T>(*word);
    } else {
      object(json, out);
    }
  }

  const JsonValue* object_ = nullptr;
  std::string path_;
  bool failed_ = false;
};

class Writer {
 public:
  explicit Writer(JsonWriter& json) : json_(json) {}

  template <class T>
  void object(const T& it) {
    json_.begin_object();
    fields(*this, it, static_cast<const T*>(nullptr));
    json_.end_object();
  }
  template <class T>
  void operator()(const char* name, const T& member) {
    if (is_default(member)) return;
    json_.key(name);
    value(member);
  }

 private:
  template <class T>
  static bool is_default(const T& member) {
    if constexpr (std::is_enum_v<T>) return member == T::unknown;
    else if constexpr (is_vector<T>::value) return member.empty();
    else if constexpr (is_optional<T>::value) return !member;
    else return member == T{};
  }
  void value(const std::string& text) { json_.string(text); }
  void value(bool flag) { json_.boolean(flag); }
  void value(std::int64_t number) { json_.number(number); }
  void value(Instant instant) { json_.string(format_instant(instant)); }
  template <class T>
  void value(const std::optional<T>& member) { value(*member); }
  template <class T>
  void value(const std::vector<T>& list) {
    json_.begin_array();
    for (const T& item : list) value(item);
    json_.end_array();
  }
  template <class T>
  void value(const T& member) {
    if constexpr (std::is_enum_v<T>) json_.string(enum_name(member));
    else object(member);
  }

  JsonWriter& json_;
};

// What all resources have in common: once, not once for each.
std::optional<Error> read_into(std::string_view text, void (*walk)(Reader&, const JsonValue&, void*), void* resource) {
  if (text.size() > largest_answer) return Error{ErrorCode::too_large, "platform.answer_too_large", {}, text.size(), 0, 0};
  const auto document = JsonDocument::read(text);
  if (!document) return document.error();
  Reader reader;
  walk(reader, document->root(), resource);
  if (reader.failed()) return Error{ErrorCode::wrong_type, "platform.wrong_type", reader.take_path(), 0, 0, 0};
  return std::nullopt;
}

template <class T>
Result<T> read(std::string_view text) {
  T resource;
  const auto walk = [](Reader& reader, const JsonValue& json, void* into) { reader.object(json, *static_cast<T*>(into)); };
  if (auto error = read_into(text, walk, &resource)) return std::move(*error);
  return resource;
}

template <class T>
std::string write(const T& resource) {
  std::string out;
  JsonWriter json(out);
  Writer(json).object(resource);
  return out;
}

}  // namespace

Result<MailboxPage> read_mailboxes(std::string_view json) { return read<MailboxPage>(json); }
Result<Mailbox> read_mailbox(std::string_view json) { return read<Mailbox>(json); }
Result<PrivilegePage> read_privileges(std::string_view json) { return read<PrivilegePage>(json); }
Result<FolderPage> read_folders(std::string_view json) { return read<FolderPage>(json); }
Result<Folder> read_folder(std::string_view json) { return read<Folder>(json); }
Result<FolderSummary> read_folder_summary(std::string_view json) { return read<FolderSummary>(json); }
Result<MessagePage> read_messages(std::string_view json) { return read<MessagePage>(json); }
Result<Message> read_message(std::string_view json) { return read<Message>(json); }
Result<Message> read_written_content(std::string_view json) {
  auto content = read<FileContent>(json);
  if (!content) return content.error();
  return std::move(content->message);
}
Result<OrganisationPage> read_organisations(std::string_view json) { return read<OrganisationPage>(json); }
Result<ContactPointPage> read_contact_points(std::string_view json) { return read<ContactPointPage>(json); }
Result<ContactPoint> read_contact_point(std::string_view json) { return read<ContactPoint>(json); }
Result<TrusteePage> read_trustees(std::string_view json) { return read<TrusteePage>(json); }
Result<ErrorMessage> read_error(std::string_view json) { return read<ErrorMessage>(json); }

std::string to_json(const Mailbox& mailbox) { return write(mailbox); }
std::string to_json(const MailboxPage& page) { return write(page); }
std::string to_json(const PrivilegePage& page) { return write(page); }
std::string to_json(const FolderPage& page) { return write(page); }
std::string to_json(const Folder& folder) { return write(folder); }
std::string to_json(const FolderSummary& summary) { return write(summary); }
std::string to_json(const MessagePage& page) { return write(page); }
std::string to_json(const Message& message) { return write(message); }
std::string to_json(const Document& document) { return write(document); }
std::string to_json(const File& file) { return write(file); }
std::string to_json(const MessagePatch& patch) { return write(patch); }
std::string to_json(const ForwardCommand& command) { return write(command); }
std::string to_json(const ErrorMessage& error) { return write(error); }

}  // namespace memobox::platform
