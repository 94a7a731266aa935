#include "core/view/letter_pane.h"

#include <algorithm>
#include <iterator>

#include "core/mailbox/mailbox.h"
#include "core/mailbox/rights.h"
#include "core/view/body.h"
#include "core/view/ids.h"
#include "core/view/letter_parts.h"
#include "core/view/list_pane.h"
#include "core/view/owner_banner.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using mailbox::Phase;

void add(Nodes& all, Nodes more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

Node skeleton(const std::string& id, const std::string& words) {
  Node node = sentence(id + "/text", words);
  Node status = container(Role::status, id, Look::skeleton, nodes(std::move(node)));
  status.state.busy = true;
  return status;
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

Nodes commands(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  Nodes all;
  if (!letter::awaits_notification(entry.letter)) {
    const bool read = mailbox::is_read(entry);
    all.push_back(button(std::string(ids::unread), context.words(read ? Text::command_mark_unread : Text::command_mark_read)));
  }
  all.push_back(neighbour_link(context, state, -1));
  all.push_back(neighbour_link(context, state, 1));
  return all;
}

Nodes body(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const mailbox::Reading& reading = *state.reading;
  const Words& words = context.words;
  switch (reading.body_load.phase) {
    case Phase::loading: return nodes(skeleton("letter/body", words(Text::letter_loading)));
    case Phase::failed: return nodes(trouble_box(context, "letter/body", 3, words(Text::letter_body_failed), reading.body_load.trouble));
    case Phase::idle:
      if (letter::awaits_notification(entry.letter)) return {};
      return nodes(sentence("letter/body", words(entry.letter.documents.empty() ? Text::letter_no_document : Text::letter_only_files), Look::notice));
    case Phase::loaded: break;
  }
  Nodes blocks = body_nodes(context, reading.body.blocks, "letter/body", 3);
  if (blocks.empty()) return nodes(sentence("letter/body", words(Text::letter_empty), Look::notice));
  Nodes all = nodes(container(Role::group, "letter/body", Look::stack, std::move(blocks), words(Text::letter_text)));
  all.back().lang = passage_language(context, entry.letter);
  if (reading.body.cut) all.push_back(sentence("letter/cut", words(Text::letter_cut), Look::notice));
  return all;
}

Nodes open_letter(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const letter::Letter& letter = entry.letter;
  Nodes all;
  if (context.environment.width != Width::narrow)
    all.push_back(container(Role::toolbar, "letter/commands", Look::cluster, commands(context, state, entry), context.words(Text::letter_commands)));
  all.push_back(heading(context, "letter/title", 2, letter.title.empty() ? context.words(Text::letter_untitled) : letter.title, Look::title));
  all.push_back(letter_head(context, letter));
  add(all, marks_question(context, state, entry));
  if (entry.server.reply && !mailbox::may_write(state)) all.push_back(sentence("letter/no-reply", context.words(Text::rights_no_reply), Look::secondary));
  add(all, letter_notices(context, letter));
  if (letter::awaits_notification(letter)) return all;
  add(all, letter_actions(context, letter, 3));
  add(all, body(context, state, entry));
  add(all, letter_files(context, letter, FileCommands{state.reading->saving}, 3));
  all.push_back(letter_details(context, letter));
  add(all, marks_choice(context, state));
  return all;
}

Nodes empty_pane(const Context& context, const mailbox::State& state) {
  const Text next = shows_list(context, state) ? Text::letter_choose : Text::letter_choose_folder;
  return nodes(container(Role::group, "letter/none", Look::empty, nodes(sentence("letter/none/text", context.words(next))),
                         context.words(Text::letter_none)));
}

}  // namespace

Nodes letter_pane(const Context& context, const mailbox::State& state) {
  if (!state.reading) return empty_pane(context, state);
  const mailbox::Load& load = state.reading->message_load;
  if (load.phase == Phase::failed) return nodes(trouble_box(context, "letter", 2, context.words(Text::letter_failed), load.trouble));
  const mailbox::Entry* entry = mailbox::find_message(state, state.reading->message);
  if (!entry || load.phase != Phase::loaded) return nodes(skeleton("letter", context.words(Text::letter_loading)));
  return open_letter(context, state, *entry);
}

Nodes letter_bottom_bar(const Context& context, const mailbox::State& state) {
  const mailbox::Entry* entry = state.reading ? mailbox::find_message(state, state.reading->message) : nullptr;
  if (!entry || context.environment.width != Width::narrow) return {};
  return nodes(container(Role::toolbar, "letter/commands", Look::bottom_bar, commands(context, state, *entry), context.words(Text::letter_commands)));
}

}  // namespace memobox::view
