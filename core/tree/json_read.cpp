#include <limits>

#include <nlohmann/json.hpp>

#include "core/tree/json.h"

namespace memobox::tree {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_bytes = std::size_t{32} << 20;
constexpr int max_depth = 200;

// Reads the members of one object; the first fault stays, and what follows it is not looked at. Unknown members are passed over,
// so that an older face can show a newer tree.
class Members {
 public:
  Members(const Json& json, std::string path) : json_(json), path_(std::move(path)) {
    if (!json.is_object()) fail(ErrorCode::wrong_type, path_);
  }

  const std::optional<Error>& error() const { return error_; }
  std::string path_of(std::string_view name) const { return path_ + "/" + std::string(name); }
  void fail(ErrorCode code, std::string path) {
    if (!error_) error_ = Error{.code = code, .detail = "tree.json", .path = std::move(path)};
  }
  void fail_type(std::string_view name) { fail(ErrorCode::wrong_type, path_of(name)); }

  // nullptr: absent, or a fault came before.
  const Json* find(std::string_view name) {
    if (error_) return nullptr;
    const auto found = json_.find(name);
    return found == json_.end() ? nullptr : &*found;
  }
  const Json* require(std::string_view name) {
    const Json* found = find(name);
    if (!found) fail(ErrorCode::missing, path_of(name));
    return found;
  }

  void read(std::string_view name, std::string& to) {
    const Json* json = find(name);
    if (!json) return;
    if (const auto* text = json->get_ptr<const std::string*>()) to = *text;
    else fail_type(name);
  }
  void read(std::string_view name, bool& to) {
    const Json* json = find(name);
    if (!json) return;
    if (json->is_boolean()) to = json->get<bool>();
    else fail_type(name);
  }
  template <class Integer>
  void read_number(std::string_view name, Integer& to) {
    const Json* json = find(name);
    if (!json) return;
    // Numbers above the largest int64 are the only ones that nlohmann keeps as unsigned after a conversion that would wrap.
    const bool fits = json->is_number_integer() && !(json->is_number_unsigned() && json->get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max());
    const std::int64_t value = fits ? json->get<std::int64_t>() : 0;
    if (fits && value >= std::numeric_limits<Integer>::min() && value <= std::numeric_limits<Integer>::max()) to = static_cast<Integer>(value);
    else fail_type(name);
  }
  // A word of a closed list; find_word answers an optional.
  template <class Word, class Find>
  void read_word(std::string_view name, Word& to, Find find_word) {
    std::string text;
    if (!find(name)) return;
    read(name, text);
    if (const auto word = find_word(text)) to = *word;
    else fail_type(name);
  }

 private:
  const Json& json_;
  std::string path_;
  std::optional<Error> error_;
};

std::optional<Checked> checked_by_name(std::string_view name) {
  if (name == "no") return Checked::no;
  if (name == "yes") return Checked::yes;
  if (name == "mixed") return Checked::mixed;
  return std::nullopt;
}

Status finished(const Members& members) {
  if (members.error()) return *members.error();
  return Nothing{};
}

Status read_state(const Json& json, const std::string& path, State& state) {
  Members members(json, path);
  if (members.find("checked")) members.read_word("checked", state.checked.emplace(), checked_by_name);
  if (members.find("expanded")) members.read("expanded", state.expanded.emplace());
  members.read("selected", state.selected);
  members.read("current", state.current);
  members.read("disabled", state.disabled);
  members.read("required", state.required);
  members.read("invalid", state.invalid);
  members.read("busy", state.busy);
  return finished(members);
}

Status read_window(const Json& json, const std::string& path, Window& window) {
  Members members(json, path);
  members.read_number("count", window.count);
  members.read_number("first", window.first);
  members.read_number("revision", window.revision);
  return finished(members);
}

Status read_hints(const Json& json, const std::string& path, InputHints& hints) {
  Members members(json, path);
  members.read("autocomplete", hints.autocomplete);
  members.read("inputmode", hints.inputmode);
  members.read_number("maxlength", hints.max_length);
  members.read("multiline", hints.multiline);
  members.read("shortcut", hints.shortcut);
  return finished(members);
}

// Reads each element of the array `name` with read_one(json, path, element); an absent array is empty.
template <class T, class ReadOne>
Status read_array(Members& members, std::string_view name, std::vector<T>& to, ReadOne read_one) {
  const Json* array = members.find(name);
  if (!array) return finished(members);
  if (!array->is_array()) {
    members.fail_type(name);
    return finished(members);
  }
  to.resize(array->size());
  for (std::size_t at = 0; at < to.size(); ++at) {
    if (Status status = read_one((*array)[at], members.path_of(name) + "/" + std::to_string(at), to[at]); !status) return status;
  }
  return Nothing{};
}

Status read_text(const Json& json, const std::string& path, std::string& text) {
  const auto* found = json.get_ptr<const std::string*>();
  if (!found) return Error{.code = ErrorCode::wrong_type, .detail = "tree.json", .path = path};
  text = *found;
  return Nothing{};
}

void read_plain_members(Members& members, Node& node) {
  members.require("id");
  members.require("role");
  members.read("id", node.id);
  members.read_word("role", node.role, role_by_name);
  members.read_word("look", node.look, look_by_name);
  members.read("name", node.name);
  members.read("description", node.description);
  members.read("value", node.value);
  members.read_number("level", node.level);
  members.read("lang", node.lang);
  members.read("href", node.href);
  members.read("place", node.place);
  members.read("blob", node.blob);
  members.read("error", node.error);
  members.read_number("colspan", node.column_span);
  members.read_number("rowspan", node.row_span);
  members.read("ordered", node.ordered);
}

Status read_groups(Members& members, Node& node) {
  if (const Json* state = members.find("state")) {
    if (Status status = read_state(*state, members.path_of("state"), node.state); !status) return status;
  }
  if (const Json* window = members.find("window")) {
    if (Status status = read_window(*window, members.path_of("window"), node.window.emplace()); !status) return status;
  }
  if (const Json* hints = members.find("hints")) {
    if (Status status = read_hints(*hints, members.path_of("hints"), node.hints); !status) return status;
  }
  return read_array(members, "actions", node.actions, read_text);
}

Status read_node(const Json& json, const std::string& path, int depth, Node& node) {
  if (depth > max_depth) return Error{.code = ErrorCode::too_deep, .detail = "tree.json", .path = path};
  Members members(json, path);
  read_plain_members(members, node);
  if (Status status = read_groups(members, node); !status) return status;
  return read_array(members, "children", node.children, [depth](const Json& child, const std::string& child_path, Node& to) {
    return read_node(child, child_path, depth + 1, to);
  });
}

Status read_announcement(const Json& json, const std::string& path, Announcement& announcement) {
  Members members(json, path);
  members.require("text");
  members.read("text", announcement.text);
  members.read("assertive", announcement.assertive);
  return finished(members);
}

// Two levels of JSON for each level of the tree, and a few for what hangs on a node. Checked before parsing, so that a file of
// brackets costs no memory.
bool is_too_deep(std::string_view json) {
  int depth = 0;
  for (std::size_t at = 0; at < json.size(); ++at) {
    switch (json[at]) {
      case '"':
        for (++at; at < json.size() && json[at] != '"'; ++at) at += json[at] == '\\';
        break;
      case '{': case '[':
        if (++depth > 2 * max_depth + 8) return true;
        break;
      case '}': case ']':
        --depth;
        break;
      default:
        break;
    }
  }
  return false;
}

Result<Json> parse(std::string_view text) {
  if (text.size() > max_bytes) return Error{.code = ErrorCode::too_large, .detail = "tree.json"};
  if (is_too_deep(text)) return Error{.code = ErrorCode::too_deep, .detail = "tree.json"};
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return Error{.code = ErrorCode::not_well_formed, .detail = "tree.json"};
  return json;
}

}  // namespace

Result<Tree> tree_from_json(std::string_view text) {
  const Result<Json> json = parse(text);
  if (!json) return json.error();
  Tree tree;
  Members members(*json, "");
  members.read_number("revision", tree.revision);
  members.read("lang", tree.lang);
  members.read("title", tree.title);
  members.read("focus", tree.focus);
  if (Status status = read_array(members, "announce", tree.announce, read_announcement); !status) return status.error();
  const Json* root = members.require("root");
  if (!root) return *members.error();
  if (Status status = read_node(*root, "/root", 1, tree.root); !status) return status.error();
  return tree;
}

Result<Act> act_from_json(std::string_view text) {
  const Result<Json> json = parse(text);
  if (!json) return json.error();
  Act act;
  Members members(*json, "");
  members.require("node");
  members.require("action");
  members.read("node", act.node);
  members.read("action", act.action);
  members.read("value", act.value);
  members.read_number("revision", act.revision);
  if (members.error()) return *members.error();
  return act;
}

}  // namespace memobox::tree
