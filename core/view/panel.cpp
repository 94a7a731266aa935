// The form or question that is open: title, note, folder, deleting for good.
#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/rights.h"
#include "core/view/commands.h"
#include "core/view/ids.h"
#include "core/view/list_pane.h"
#include "core/view/trouble.h"

namespace memobox::view {
namespace {

using About = mailbox::Panel::About;
using Kind = mailbox::Panel::Kind;

constexpr int longest_title = 256, longest_note = 4000;  // the platform names no limit of a note

// The words of a form by what it is for.
struct Words_of {
  Text title, field, submit;
};
Words_of words_of(Kind kind) {
  switch (kind) {
    case Kind::rename: return {Text::panel_rename, Text::panel_rename_field, Text::command_save};
    case Kind::note: return {Text::panel_note, Text::panel_note_field, Text::command_save};
    case Kind::rename_folder: return {Text::panel_rename_folder, Text::panel_folder_field, Text::command_save};
    default: return {Text::panel_new_folder, Text::panel_folder_field, Text::command_create_folder};
  }
}

Text empty_words(Kind kind) { return kind == Kind::rename ? Text::panel_title_missing : Text::panel_folder_missing; }

Text refusal_words(Kind kind) { return kind == Kind::remove_folder ? Text::panel_folder_not_removed : Text::panel_folder_refused; }

std::string trouble_of(const Context& context, const mailbox::Panel& panel) {
  const bool refused = panel.trouble == platform::Trouble::refused;
  return refused ? context.words(refusal_words(panel.kind)) : trouble_words(panel.trouble, context.words);
}

Node field(const Context& context, const mailbox::State& state) {
  const bool note = state.panel.kind == Kind::note;
  Node node = make(Role::textbox, std::string(ids::panel_text), context.words(words_of(state.panel.kind).field));
  node.value = mailbox::panel_text(state);
  node.actions.emplace_back("input");
  node.hints.autocomplete = "off";
  node.hints.multiline = note;
  node.hints.max_length = note ? longest_note : longest_title;
  node.state.required = !note;
  node.state.invalid = state.panel.empty;
  if (state.panel.empty) node.error = context.words(empty_words(state.panel.kind));
  return node;
}

Node buttons(const Context& context, const mailbox::State& state, Text submit) {
  Node save = button(std::string(ids::panel_submit), context.words(submit), Look::primary);
  save.state.busy = state.panel.busy;
  return container(Role::group, "panel/commands", Look::cluster, nodes(std::move(save), button(std::string(ids::panel_close), context.words(Text::command_cancel))),
                   context.words(Text::panel_commands));
}

void add_trouble(const Context& context, const mailbox::State& state, Nodes& all) {
  if (state.panel.trouble == platform::Trouble::none) return;
  Nodes parts = nodes(sentence("panel/trouble/what", trouble_of(context, state.panel)));
  for (Node& line : incident_line(context, "panel/trouble", state.panel.incident)) parts.push_back(std::move(line));
  all.push_back(container(Role::alert, "panel/trouble", Look::notice, std::move(parts)));
}

Node frame(const Context& context, Text title, Nodes children) {
  Node form = container(Role::form, "panel", Look::card, nodes(heading(context, "panel/title", 2, context.words(title))), context.words(title));
  for (Node& node : children) form.children.push_back(std::move(node));
  form.actions.emplace_back("press");  // Enter in the field
  return form;
}

Node text_form(const Context& context, const mailbox::State& state) {
  const Words_of words = words_of(state.panel.kind);
  Nodes children;
  add_trouble(context, state, children);
  children.push_back(field(context, state));
  children.push_back(buttons(context, state, words.submit));
  return frame(context, words.title, std::move(children));
}

Node remove_question(const Context& context, const mailbox::State& state) {
  const std::int64_t count = state.panel.about == About::selection ? mailbox::picked_count(state) : 1;
  return frame(context, Text::panel_remove, nodes(sentence("panel/what", context.words.plural(Text::panel_remove_one, Text::panel_remove_other, count)),
                                                  buttons(context, state, Text::command_remove)));
}

// To whom the letter is served is said before anyone agrees. The wording has not been reviewed by a lawyer (docs/decisions.md).
Node receive_question(const Context& context, const mailbox::State& state) {
  const platform::Mailbox* owner = mailbox::is_own(state) ? nullptr : mailbox::find_mailbox(state, state.mailbox);
  const std::string whom = owner ? clean_line(owner->ownerName) : context.words(Text::letter_legal_you);
  return frame(context, Text::panel_receive, nodes(sentence("panel/what", context.words(Text::letter_legal_question, {{"whom", whom}})),
                                                   buttons(context, state, Text::command_receive_now)));
}

Text bar_words(mailbox::FolderBar bar) {
  return bar == mailbox::FolderBar::has_letters ? Text::panel_folder_has_letters : Text::panel_folder_has_folders;
}

// Only an empty folder can go; else the reason stands where the question would.
Node remove_folder_question(const Context& context, const mailbox::State& state, const platform::Folder& folder) {
  const mailbox::FolderBar bar = mailbox::bar_to_removal(state, folder);
  const bool barred = bar == mailbox::FolderBar::has_letters || bar == mailbox::FolderBar::has_folders;
  Nodes children;
  add_trouble(context, state, children);
  if (barred) {
    children.push_back(sentence("panel/why", context.words(bar_words(bar))));
    children.push_back(button(std::string(ids::panel_close), context.words(Text::command_close)));
  } else {
    children.push_back(sentence("panel/what", context.words(Text::panel_remove_folder_what, {{"folder", name_of(context.words, folder)}})));
    children.push_back(buttons(context, state, Text::command_remove_folder));
  }
  return frame(context, Text::panel_remove_folder, std::move(children));
}

Node target_button(std::string id, std::string name) { return button(std::move(id), std::move(name)); }

Node move_folder_choice(const Context& context, const mailbox::State& state, const platform::Folder& folder) {
  Nodes targets;
  if (!folder.parentFolderId.empty()) targets.push_back(target_button(ids::target({}), context.words(Text::panel_folder_top)));
  for (const platform::Folder& each : state.folders)
    if (mailbox::may_hold(state, each, folder)) targets.push_back(target_button(ids::target(each.id), folder_path(context, state, each)));
  Nodes children;
  add_trouble(context, state, children);
  children.push_back(sentence("panel/what", context.words(targets.empty() ? Text::panel_move_folder_nowhere : Text::panel_move_folder_what)));
  targets.push_back(button(std::string(ids::panel_close), context.words(Text::command_cancel), Look::quiet));
  children.push_back(container(Role::group, "panel/targets", Look::cluster, std::move(targets), context.words(Text::panel_move_folder)));
  return frame(context, Text::panel_move_folder, std::move(children));
}

}  // namespace

Nodes panel(const Context& context, const mailbox::State& state, About about) {
  if (state.panel.about != about) return {};
  const platform::Folder* folder = mailbox::find_folder(state, state.list.folder);
  switch (state.panel.kind) {
    case Kind::rename:
    case Kind::note:
    case Kind::new_folder: return nodes(text_form(context, state));
    case Kind::remove: return nodes(remove_question(context, state));
    case Kind::receive: return nodes(receive_question(context, state));
    case Kind::rename_folder: return folder ? nodes(text_form(context, state)) : Nodes{};
    case Kind::move_folder: return folder ? nodes(move_folder_choice(context, state, *folder)) : Nodes{};
    case Kind::remove_folder: return folder ? nodes(remove_folder_question(context, state, *folder)) : Nodes{};
    case Kind::none:
    case Kind::more:
    case Kind::move:
    case Kind::folder_more: break;
  }
  return {};
}

}  // namespace memobox::view
