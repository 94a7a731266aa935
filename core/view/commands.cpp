#include "core/view/commands.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/rights.h"
#include "core/view/compose_screen.h"
#include "core/view/forward_screen.h"
#include "core/view/ids.h"
#include "core/view/list_pane.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using mailbox::Command;
using About = mailbox::Panel::About;
using Kind = mailbox::Panel::Kind;

Node command_button(const Context& context, About about, Command command, Text words) {
  return button(ids::command(about, command), context.words(words));
}

Node item(std::string id, std::string words) {
  Node node = make(Role::menuitem, std::move(id), std::move(words));
  node.actions.emplace_back("press");
  return node;
}

Node command_item(const Context& context, About about, Command command, Text words) {
  return item(ids::command(about, command), context.words(words));
}

Node opener_item(const Context& context, About about, Kind kind, Text words) { return item(ids::opener(about, kind), context.words(words)); }

// A command that opens a menu under it.
Node menu_button(const Context& context, const mailbox::State& state, About about, Kind kind, Text words, Text menu_name, Nodes items) {
  const bool open = state.panel.kind == kind && state.panel.about == about;
  Node node = make(Role::disclosure, ids::opener(about, kind), context.words(words));
  node.look = Look::secondary_command;
  node.state.expanded = open;
  node.actions.emplace_back("toggle");
  if (open) node.children.push_back(container(Role::menu, node.id + "/menu", Look::none, std::move(items), context.words(menu_name)));
  return node;
}

bool may_take_letters(const platform::Folder& folder) {
  return folder.folderType == platform::FolderType::inbox || folder.folderType == platform::FolderType::user_defined;
}

// Where letters may go from the folder on screen.
Nodes move_targets(const Context& context, const mailbox::State& state) {
  Nodes all;
  for (const platform::Folder& folder : state.folders)
    if (may_take_letters(folder) && folder.id != state.list.folder) all.push_back(item(ids::target(folder.id), folder_path(context, state, folder)));
  if (all.empty()) all.push_back(item(ids::opener(About::folder, Kind::new_folder), context.words(Text::command_new_folder)));
  return all;
}

Node move_menu(const Context& context, const mailbox::State& state, About about) {
  return menu_button(context, state, about, Kind::move, Text::command_move, Text::menu_move, move_targets(context, state));
}

// In Slettet letters are restored or deleted for good; elsewhere they are put in Slettet.
void add_delete(const Context& context, const mailbox::State& state, About about, Nodes& all) {
  if (!mailbox::in_deleted(state)) return all.push_back(command_button(context, about, Command::trash, Text::command_trash));
  all.push_back(command_button(context, about, Command::restore, Text::command_restore));
  if (mailbox::may_write(state)) all.push_back(button(ids::opener(about, Kind::remove), context.words(Text::command_remove)));
}

Node mark_command(const Context& context, const mailbox::Entry& entry) {
  return command_button(context, About::letter, Command::mark_unread, mailbox::is_read(entry) ? Text::command_mark_unread : Text::command_mark_read);
}

Nodes letter_more(const Context& context, const mailbox::Entry& entry, bool narrow) {
  Nodes all;
  const bool may_mark = !letter::awaits_notification(entry.letter);
  if (narrow && may_mark)
    all.push_back(command_item(context, About::letter, Command::mark_unread, mailbox::is_read(entry) ? Text::command_mark_unread : Text::command_mark_read));
  all.push_back(command_item(context, About::letter, Command::flag, mailbox::is_flagged(entry) ? Text::command_unflag : Text::command_flag));
  all.push_back(opener_item(context, About::letter, Kind::rename, Text::command_rename));
  all.push_back(opener_item(context, About::letter, Kind::note, mailbox::note_of(entry).empty() ? Text::command_note : Text::command_edit_note));
  if (!may_mark) return all;
  all.push_back(item(std::string(ids::print), context.words(Text::command_print)));
  all.push_back(item(std::string(ids::zip_letter), context.words(Text::command_zip)));
  return all;
}

Nodes selection_more(const Context& context) {
  return nodes(command_item(context, About::selection, Command::mark_read, Text::command_mark_read),
               command_item(context, About::selection, Command::mark_unread, Text::command_mark_unread),
               command_item(context, About::selection, Command::flag, Text::command_flag),
               command_item(context, About::selection, Command::unflag, Text::command_unflag),
               item(std::string(ids::zip_selection), context.words(Text::command_zip)));
}

std::string neighbour(const mailbox::State& state, int step) {
  const auto rows = mailbox::visible_rows(state);
  const auto here = std::find_if(rows.begin(), rows.end(), [&](const auto* row) { return row->server.id == state.reading->message; });
  if (here == rows.end()) return {};
  const auto at = (here - rows.begin()) + step;
  return at < 0 || at >= static_cast<std::ptrdiff_t>(rows.size()) ? std::string() : rows[static_cast<std::size_t>(at)]->server.id;
}

Node neighbour_link(const Context& context, const mailbox::State& state, int step) {
  const bool next = step > 0;
  const std::string name = context.words(next ? Text::command_next : Text::command_previous);
  const std::string message = neighbour(state, step);
  mailbox::Place place = mailbox::place_of(state);
  place.letter = message;
  Node link = place_link(next ? "letter/next" : "letter/previous", name, place_text(place), Look::secondary_command);
  if (message.empty()) {
    link = button(link.id, name);
    link.state.disabled = true;
    link.actions.clear();
  }
  return link;
}

}  // namespace

Node letter_commands(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const bool narrow = context.environment.width == Width::narrow;
  Nodes all = reply_link(context, state, entry);
  for (Node& node : forward_link(context, state, entry)) all.push_back(std::move(node));
  all.push_back(move_menu(context, state, About::letter));
  add_delete(context, state, About::letter, all);
  if (!narrow && !letter::awaits_notification(entry.letter)) all.push_back(mark_command(context, entry));
  Node more = menu_button(context, state, About::letter, Kind::more, Text::command_more, Text::menu_more, letter_more(context, entry, narrow));
  if (!narrow) all.push_back(more);
  all.push_back(neighbour_link(context, state, -1));
  all.push_back(neighbour_link(context, state, 1));
  if (narrow) all.push_back(std::move(more));
  return container(Role::toolbar, "letter/commands", narrow ? Look::bottom_bar : Look::cluster, std::move(all), context.words(Text::letter_commands));
}

Node selection_commands(const Context& context, const mailbox::State& state) {
  Nodes all;
  const std::int64_t count = mailbox::picked_count(state);
  if (!state.selection->all) all.push_back(button(std::string(ids::select_all), context.words(Text::command_select_all)));
  if (count > 0) {
    all.push_back(move_menu(context, state, About::selection));
    add_delete(context, state, About::selection, all);
    all.push_back(menu_button(context, state, About::selection, Kind::more, Text::command_more, Text::menu_more, selection_more(context)));
  }
  Node bar = container(Role::toolbar, "selection/commands", Look::cluster, std::move(all), context.words(Text::selection_commands));
  Node picked = container(Role::status, "selection/count", Look::none, nodes(sentence("selection/count/text", context.words.plural(Text::selection_one, Text::selection_other, count))));
  Node head = container(Role::group, "selection/head", Look::split, nodes(std::move(picked), button(std::string(ids::select_none), context.words(Text::command_select_none), Look::quiet)),
                        context.words(Text::selection_name));
  Nodes parts = nodes(std::move(head));
  if (!bar.children.empty()) parts.push_back(std::move(bar));
  for (Node& node : panel(context, state, About::selection)) parts.push_back(std::move(node));
  return container(Role::region, "selection", Look::stack, std::move(parts), context.words(Text::selection_name));
}

Node folder_commands(const Context& context, const mailbox::State& state) {
  Nodes items = nodes(opener_item(context, About::folder, Kind::rename_folder, Text::command_rename_folder),
                      opener_item(context, About::folder, Kind::move_folder, Text::command_move_folder),
                      opener_item(context, About::folder, Kind::remove_folder, Text::command_remove_folder));
  return menu_button(context, state, About::folder, Kind::folder_more, Text::command_folder, Text::menu_folder, std::move(items));
}

std::string folder_path(const Context& context, const mailbox::State& state, const platform::Folder& folder) {
  const platform::Folder* around = mailbox::find_folder(state, folder.parentFolderId);
  const std::string name = name_of(context.words, folder);
  return around ? folder_path(context, state, *around) + " / " + name : name;
}

}  // namespace memobox::view
