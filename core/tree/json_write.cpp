#include "core/tree/json.h"

namespace memobox::tree {
namespace {

std::string_view checked_name(Checked checked) {
  switch (checked) {
    case Checked::no: return "no";
    case Checked::yes: return "yes";
    case Checked::mixed: return "mixed";
  }
  return "no";
}

void write_state(JsonWriter& writer, const State& state) {
  if (state == State{}) return;
  writer.key("state");
  writer.begin_object();
  if (state.checked) writer.member("checked", checked_name(*state.checked));
  if (state.expanded) writer.member("expanded", *state.expanded);
  writer.member_if("selected", state.selected);
  writer.member_if("current", state.current);
  writer.member_if("disabled", state.disabled);
  writer.member_if("required", state.required);
  writer.member_if("invalid", state.invalid);
  writer.member_if("busy", state.busy);
  writer.end_object();
}

void write_window(JsonWriter& writer, const Window& window) {
  writer.key("window");
  writer.begin_object();
  writer.member("count", window.count);
  writer.member_unless_zero("first", window.first);
  writer.member_unless_zero("revision", window.revision);
  writer.end_object();
}

bool has_hints(const InputHints& hints) {
  return !hints.autocomplete.empty() || !hints.inputmode.empty() || hints.max_length != 0 || hints.multiline || !hints.shortcut.empty();
}

void write_hints(JsonWriter& writer, const InputHints& hints) {
  writer.key("hints");
  writer.begin_object();
  writer.member_unless_empty("autocomplete", hints.autocomplete);
  writer.member_unless_empty("inputmode", hints.inputmode);
  writer.member_unless_zero("maxlength", hints.max_length);
  writer.member_if("multiline", hints.multiline);
  writer.member_unless_empty("shortcut", hints.shortcut);
  writer.end_object();
}

void write_node(JsonWriter& writer, const Node& node);

void write_lists(JsonWriter& writer, const Node& node) {
  if (!node.actions.empty()) {
    writer.key("actions");
    writer.begin_array();
    for (const std::string& action : node.actions) writer.string(action);
    writer.end_array();
  }
  if (node.children.empty()) return;
  writer.key("children");
  writer.begin_array();
  for (const Node& child : node.children) write_node(writer, child);
  writer.end_array();
}

void write_node(JsonWriter& writer, const Node& node) {
  writer.begin_object();
  writer.member("id", node.id);
  writer.member("role", role_name(node.role));
  if (node.look != Look::none) writer.member("look", look_name(node.look));
  writer.member_unless_empty("name", node.name);
  writer.member_unless_empty("description", node.description);
  writer.member_unless_empty("value", node.value);
  writer.member_unless_zero("level", node.level);
  writer.member_unless_empty("lang", node.lang);
  writer.member_unless_empty("href", node.href);
  writer.member_unless_empty("place", node.place);
  writer.member_unless_empty("blob", node.blob);
  writer.member_unless_empty("error", node.error);
  if (node.column_span != 1) writer.member("colspan", node.column_span);
  if (node.row_span != 1) writer.member("rowspan", node.row_span);
  writer.member_if("ordered", node.ordered);
  write_state(writer, node.state);
  if (node.window) write_window(writer, *node.window);
  if (has_hints(node.hints)) write_hints(writer, node.hints);
  write_lists(writer, node);
  writer.end_object();
}

void write_announcements(JsonWriter& writer, const std::vector<Announcement>& announcements) {
  if (announcements.empty()) return;
  writer.key("announce");
  writer.begin_array();
  for (const Announcement& announcement : announcements) {
    writer.begin_object();
    writer.member("text", announcement.text);
    writer.member_if("assertive", announcement.assertive);
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace

void write_tree(JsonWriter& writer, const Tree& tree) {
  writer.begin_object();
  writer.member("revision", tree.revision);
  writer.member("lang", tree.lang);
  writer.member_unless_empty("title", tree.title);
  writer.member_unless_empty("focus", tree.focus);
  write_announcements(writer, tree.announce);
  writer.key("root");
  write_node(writer, tree.root);
  writer.end_object();
}

std::string tree_to_json(const Tree& tree) {
  std::string out;
  JsonWriter writer(out);
  write_tree(writer, tree);
  return out;
}

void write_act(JsonWriter& writer, const Act& act) {
  writer.begin_object();
  writer.member("node", act.node);
  writer.member("action", act.action);
  writer.member_unless_empty("value", act.value);
  writer.member_unless_zero("revision", act.revision);
  writer.end_object();
}

}  // namespace memobox::tree
