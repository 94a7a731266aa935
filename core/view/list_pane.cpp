#include "core/mailbox/thread.h"
#include "core/view/list_pane.h"

#include <algorithm>
#include <utility>

#include "core/base/fold.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/rights.h"
#include "core/view/commands.h"
#include "core/view/ids.h"
#include "core/view/letter_parts.h"
#include "core/view/list_options.h"
#include "core/view/search_notes.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using mailbox::Phase;

std::string position_words(const Context& context, const mailbox::FolderList& list) {
  const Words& words = context.words;
  const auto shown = static_cast<std::int64_t>(list.messages.size());
  if (list.first == 0 && shown == list.total) return words.plural(Text::mailbox_messages_one, Text::mailbox_messages_other, list.total);
  return words(Text::letters_position, {{"from", number_text(words, list.first + 1)},
                                        {"to", number_text(words, list.first + shown)},
                                        {"total", number_text(words, list.total)}});
}

// What is seen and what is heard are the same words in the same order (WCAG 2.5.3).
std::string row_name(const Node& row) {
  std::string name;
  for (const Node& part : row.children) {
    const std::string words = part.role == Role::group ? row_name(part) : part.name;
    if (!words.empty()) name += (name.empty() ? "" : ", ") + words;
  }
  return name;
}

Node mark(std::string id, std::string words) { return make(Role::mark, std::move(id), std::move(words)); }

// What the mailbox's owner, or someone else, has done with the letter.
Nodes entry_marks(const Context& context, const mailbox::State& state, const mailbox::Entry& entry, const std::string& id) {
  Nodes marks;
  if (state.search && state.search->load.phase == Phase::loaded)
    if (const platform::Folder* folder = mailbox::find_folder(state, mailbox::folder_of(entry))) marks.push_back(mark(id + "/folder", name_of(context.words, *folder)));
  if (mailbox::is_elsewhere(state, entry)) marks.push_back(mark(id + "/elsewhere", context.words(Text::mark_elsewhere)));
  if (mailbox::is_answered(state, entry)) marks.push_back(mark(id + "/answered", context.words(Text::mark_answered)));
  if (mailbox::is_flagged(entry)) marks.push_back(mark(id + "/flag", context.words(Text::mark_flag)));
  if (!mailbox::note_of(entry).empty()) marks.push_back(mark(id + "/note", context.words(Text::mark_note)));
  return marks;
}

// The words as a whole; inside them, those that were searched for.
Node found_text(const std::vector<std::string>& found, const std::string& id, const std::string& words, Look look) {
  Node node = text(id, words, look);
  const std::vector<Span> spans = found.empty() ? std::vector<Span>{} : find_words(words, found);
  std::size_t at = 0;
  const auto add = [&](std::size_t end, Look part) {
    if (end > at) node.children.push_back(text(id + "/" + std::to_string(node.children.size()), words.substr(at, end - at), part));
    at = end;
  };
  for (const Span& span : spans) add(span.begin, Look::none), add(span.end, Look::hit);
  if (!spans.empty()) add(words.size(), Look::none);
  return node;
}

Node pick_box(const Context& context, const mailbox::State& state, const mailbox::Entry& entry, const std::string& title) {
  Node box = make(Role::checkbox, ids::pick(entry.server.id), context.words(Text::selection_pick, {{"title", title}}));
  box.state.checked = mailbox::is_picked(state, entry.server.id) ? tree::Checked::yes : tree::Checked::no;
  box.actions = {"change", "range"};
  return box;
}

Node row(const Context& context, const mailbox::State& state, const mailbox::Entry& entry, const std::vector<std::string>& found) {
  const letter::Letter& letter = entry.letter;
  const std::string id = ids::row(entry.server.id);
  const bool read = mailbox::is_read(entry);
  const std::string own_title = mailbox::title_of(entry);
  const std::string title = own_title.empty() ? context.words(Text::letter_untitled) : own_title;
  Node link = place_link(id, {}, place_text({state.mailbox, state.list.folder, entry.server.id, false}), Look::message_row);
  if (!read) {
    link.children.push_back(make(Role::mark, id + "/unread", context.words(Text::mark_unread)));
    link.children.back().look = Look::unread;
  }
  link.children.push_back(found_text(found, id + "/from", letter.sender.name.empty() ? context.words(Text::letter_sender_unknown) : letter.sender.name, Look::sender));
  if (const auto time = letter::letter_time(letter)) link.children.push_back(text(id + "/time", row_time(context.words, *time, context.now), Look::secondary));
  link.children.push_back(found_text(found, id + "/label", title, Look::label));
  if (!read) link.children.back().role = Role::strong;
  link.actions.emplace_back("drag");
  Nodes marks = entry_marks(context, state, entry, id);
  for (Node& mark : letter_marks(context, letter, id)) marks.push_back(std::move(mark));
  if (!marks.empty()) link.children.push_back(container(Role::group, id + "/marks", Look::cluster, std::move(marks), context.words(Text::row_marks)));
  link.name = row_name(link);
  link.state.current = state.reading && state.reading->message == entry.server.id;
  if (!state.selection) return container(Role::listitem, id + "/item", Look::none, nodes(std::move(link)));
  return container(Role::listitem, id + "/item", Look::pick, nodes(pick_box(context, state, entry, title), std::move(link)));
}

Node find_field(const Context& context, const mailbox::State& state) {
  Node field = make(Role::searchbox, std::string(ids::filter), context.words(Text::letters_find));
  field.value = state.filter;
  field.actions.emplace_back("input");
  field.hints.autocomplete = "off";
  field.hints.max_length = 200;
  return field;
}

Node nothing(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  const bool filtered = !state.filter.empty();
  const bool narrowed = !filtered && mailbox::narrows(state.listing);
  Nodes children = nodes(sentence("letters/empty/text", narrowed ? words(Text::listing_none) : filtered ? words(Text::letters_none_found, {{"words", state.filter}}) : words(Text::letters_empty)));
  if (filtered) children.push_back(button(std::string(ids::clear_filter), words(Text::letters_show_all)));
  return container(Role::group, "letters/empty", Look::empty, std::move(children), words(Text::letters_empty_name));
}

Nodes rows(const Context& context, const mailbox::State& state) {
  const auto entries = mailbox::visible_rows(state);
  if (entries.empty()) return nodes(nothing(context, state));
  Node list = make(Role::list, "letters/list");
  list.children.reserve(entries.size());
  const auto found = words_of(state.filter);
  for (const mailbox::Entry* entry : entries) list.children.push_back(row(context, state, *entry, found));
  if (state.filter.empty()) list.window = tree::Window{state.list.total, state.list.first, state.list.revision};
  return nodes(std::move(list));
}

Node paging_button(const Context& context, std::string_view id, Text words, const mailbox::State& state) {
  Node node = button(std::string(id), context.words(words));
  node.state.busy = state.list.more.phase == Phase::loading;
  return node;
}

// What has come is said above the rows, which stay where they are until it is asked for.
Node new_mail(const Context& context, const mailbox::FolderList& list) {
  const auto count = static_cast<std::int64_t>(list.fresh.size());
  Node show = button(std::string(ids::show_new), context.words(Text::command_show_new));
  show.state.busy = list.more.phase == Phase::loading;
  return container(
      Role::status, "letters/new", Look::notice,
      nodes(sentence("letters/new/what", context.words.plural(Text::letters_new_one, Text::letters_new_other, count)), std::move(show)));
}

Node loading_rows(const Context& context, Text words) {
  Node status = container(Role::status, "letters/loading", Look::skeleton, nodes(sentence("letters/loading/text", context.words(words))));
  status.state.busy = true;
  return status;
}

// What the platform found takes the place of the folder's rows.
void add_found(const Context& context, const mailbox::State& state, Nodes& all) {
  const mailbox::Search& search = *state.search;
  if (search.load.phase != Phase::loaded) return all.push_back(loading_rows(context, Text::search_asking));
  for (Node& node : rows(context, state)) all.push_back(std::move(node));
  if (search.more.phase == Phase::failed) return all.push_back(trouble_box(context, "letters/search-failed", 3, context.words(Text::search_failed), search.more));
  if (!mailbox::has_more_found(search)) return;
  Node more = button(std::string(ids::search_more), context.words(Text::search_more));
  more.state.busy = search.more.phase == Phase::loading;
  all.push_back(std::move(more));
}

// Rows do not go by scrolling: named commands fetch the earlier and the later ones.
void add_rows_and_paging(const Context& context, const mailbox::State& state, Nodes& all) {
  const mailbox::FolderList& list = state.list;
  if (state.search && state.search->load.phase != Phase::failed) return add_found(context, state, all);
  if (!list.fresh.empty()) all.push_back(new_mail(context, list));
  if (list.first > 0) all.push_back(paging_button(context, ids::earlier, Text::letters_newer, state));
  for (Node& node : rows(context, state)) all.push_back(std::move(node));
  if (list.more.phase == Phase::failed) all.push_back(trouble_box(context, "letters/more-failed", 3, context.words(Text::letters_more_failed), list.more));
  else if (mailbox::has_more(list)) all.push_back(paging_button(context, ids::more, Text::letters_older, state));
}

Node list_head(const Context& context, const mailbox::State& state) {
  Nodes children = nodes(heading(context, "letters/title", 2, folder_name(context, state)));
  if (state.list.load.phase == Phase::loaded) children.push_back(text("letters/position", position_words(context, state.list), Look::secondary));
  return container(Role::group, "letters/head", Look::split, std::move(children), context.words(Text::letters_head));
}

// What can be done to the list: find in it, pick letters, change its folder, fetch it again.
Node list_tools(const Context& context, const mailbox::State& state) {
  Nodes children = nodes(find_field(context, state));
  Nodes commands = nodes(button(std::string(ids::refresh), context.words(Text::command_refresh), Look::quiet));
  if (!state.selection && !state.list.messages.empty()) commands.push_back(button(std::string(ids::select), context.words(Text::command_select), Look::quiet));
  const platform::Folder* folder = mailbox::find_folder(state, state.list.folder);
  if (folder && mailbox::is_own_folder(*folder)) commands.push_back(folder_commands(context, state));
  for (Node& node : search_notes(context, state)) children.push_back(std::move(node));
  children.push_back(container(Role::group, "letters/commands", Look::cluster, std::move(commands), context.words(Text::letters_commands)));
  children.push_back(list_options(context, state));
  return container(Role::search, "letters/tools", Look::stack, std::move(children), context.words(Text::letters_tools));
}

}  // namespace

bool shows_list(const Context& context, const mailbox::State& state) {
  return context.environment.width == Width::wide || !state.goal.folders_pane;
}

Nodes list_pane(const Context& context, const mailbox::State& state) {
  Nodes all = nodes(list_head(context, state));
  switch (state.list.load.phase) {
    case Phase::idle:
    case Phase::loading:
      if (state.listing_open) all.push_back(list_tools(context, state));  // whoever chooses there goes on choosing
      all.push_back(loading_rows(context, Text::letters_loading));
      break;
    case Phase::failed: all.push_back(trouble_box(context, "letters/failed", 3, context.words(Text::letters_failed), state.list.load)); break;
    case Phase::loaded: {
      if (mailbox::in_deleted(state) && !mailbox::may_write(state))
        all.push_back(sentence("letters/no-delete", context.words(Text::rights_no_delete), Look::notice));
      all.push_back(list_tools(context, state));
      if (state.panel.kind != mailbox::Panel::Kind::new_folder)
        for (Node& node : panel(context, state, mailbox::Panel::About::folder)) all.push_back(std::move(node));
      for (Node& node : list_narrowed(context, state)) all.push_back(std::move(node));
      if (state.selection) all.push_back(selection_commands(context, state));
      add_rows_and_paging(context, state, all);
    }
  }
  return all;
}

}  // namespace memobox::view
