#include "core/platform/json.h"

#include <nlohmann/json.hpp>
#include <type_traits>

#include "core/base/json_writer.h"
#include "core/platform/enums.h"
#include "core/platform/fields.h"

namespace memobox::platform {
namespace {

using Json = nlohmann::json;

// Json::parse brings a second builder, for callbacks that nobody here has: 20 kB of the module. Discarded: the text is not JSON.
Json parsed(std::string_view text) {
  Json json;
  nlohmann::detail::json_sax_dom_parser<Json> builder(json, false);
  if (!Json::sax_parse(text, &builder)) json = Json(Json::value_t::discarded);
  return json;
}

constexpr std::size_t largest_answer = 32u * 1024 * 1024;

template <class T> struct is_vector : std::false_type {};
template <class T> struct is_vector<std::vector<T>> : std::true_type {};
template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};

// Walks the fields of a resource over a JSON object; stops reading at the first wrong type and keeps its path.
// Its functions stay out of line: each is called for a hundred members, and inlined they are a tenth of the module.
class Reader {
 public:
  template <class T>
  [[gnu::noinline]] void object(const Json& json, T& it) {
    if (!json.is_object()) return refuse();
    const Json* outer = object_;
    object_ = &json;
    fields(*this, it, static_cast<const T*>(nullptr));
    object_ = outer;
  }

  template <class T>
  [[gnu::noinline]] void operator()(const char* name, T& member) {
    const Json* found = enter(name);
    if (!found) return;
    value(*found, member);
    leave();
  }

  bool failed() const { return failed_; }
  std::string take_path() { return std::move(path_); }

 private:
  void refuse() { failed_ = true; }

  [[gnu::noinline]] const Json* enter(const char* name) {
    if (failed_) return nullptr;
    const auto found = object_->find(name);
    if (found == object_->end() || found->is_null()) return nullptr;
    path_.append("/").append(name);
    return &*found;
  }
  [[gnu::noinline]] void leave() {
    if (!failed_) path_.resize(path_.rfind('/'));
  }

  [[gnu::noinline]] void value(const Json& json, std::string& out) {
    if (!json.is_string()) return refuse();
    out = *json.get_ptr<const std::string*>();
  }
  void value(const Json& json, bool& out) {
    if (!json.is_boolean()) return refuse();
    out = json.get<bool>();
  }
  void value(const Json& json, std::int64_t& out) {
    if (json.is_number_integer()) {
      out = json.get<std::int64_t>();
    } else if (json.is_string()) {
      number_text(*json.get_ptr<const std::string*>(), out);  // AttentionData.productionUnitNumber is text in the API
    } else {
      refuse();
    }
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
  [[gnu::noinline]] void value(const Json& json, Instant& out) {
    if (!json.is_string()) return refuse();
    const auto instant = parse_instant(*json.get_ptr<const std::string*>());
    if (!instant) return refuse();
    out = *instant;
  }
  template <class T>
  void value(const Json& json, std::optional<T>& out) {
    T content{};
    value(json, content);
    if (!failed_) out = std::move(content);
  }
  template <class T>
  void value(const Json& json, std::vector<T>& out) {
    if (!json.is_array()) return refuse();
    out.reserve(json.size());
    for (std::size_t i = 0; i < json.size() && !failed_; ++i) {
      path_.append("/").append(std::to_string(i));
      value(json[i], out.emplace_back());
      leave();
    }
  }
  template <class T>
  void value(const Json& json, T& out) {
    if constexpr (std::is_enum_v<T>) {
      if (!json.is_string()) return refuse();
      out = enum_value<T>(*json.get_ptr<const std::string*>());
    } else {
      object(json, out);
    }
  }

  const Json* object_ = nullptr;
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

template <class T>
Result<T> read(std::string_view text) {
  if (text.size() > largest_answer) return Error{ErrorCode::too_large, "platform.answer_too_large", {}, text.size(), 0, 0};
  const Json json = parsed(text);
  if (json.is_discarded()) return Error{ErrorCode::not_well_formed, "platform.not_json", {}, 0, 0, 0};
  T resource;
  Reader reader;
  reader.object(json, resource);
  if (reader.failed()) return Error{ErrorCode::wrong_type, "platform.wrong_type", reader.take_path(), 0, 0, 0};
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
Result<FolderPage> read_folders(std::string_view json) { return read<FolderPage>(json); }
Result<FolderSummary> read_folder_summary(std::string_view json) { return read<FolderSummary>(json); }
Result<MessagePage> read_messages(std::string_view json) { return read<MessagePage>(json); }
Result<Message> read_message(std::string_view json) { return read<Message>(json); }
Result<ErrorMessage> read_error(std::string_view json) { return read<ErrorMessage>(json); }

std::string to_json(const MailboxPage& page) { return write(page); }
std::string to_json(const FolderPage& page) { return write(page); }
std::string to_json(const FolderSummary& summary) { return write(summary); }
std::string to_json(const MessagePage& page) { return write(page); }
std::string to_json(const Message& message) { return write(message); }
std::string to_json(const MessagePatch& patch) { return write(patch); }
std::string to_json(const ErrorMessage& error) { return write(error); }

}  // namespace memobox::platform
