#include "core/view/letter_pane.h"

#include <algorithm>
#include <iterator>

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/notification.h"
#include "core/mailbox/rights.h"
#include "core/view/body.h"
#include "core/view/commands.h"
#include "core/view/compose_screen.h"
#include "core/view/done_bar.h"
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

// Lines with words in them, cleaned.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (std::string line = clean_line(text.substr(0, end)); !line.empty()) lines.push_back(std::move(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

Node skeleton(const std::string& id, const std::string& words) {
  Node node = sentence(id + "/text", words);
  Node status = container(Role::status, id, Look::skeleton, nodes(std::move(node)));
  status.state.busy = true;
  return status;
}

// The body as its sender made it, marked as such; never the first thing that is shown.
Nodes original(const Context& context, const mailbox::Reading& reading) {
  const Words& words = context.words;
  Nodes all = nodes(container(Role::group, "letter/original", Look::notice,
                              nodes(sentence("letter/original/what", words(Text::letter_original_what)), button(std::string(ids::blocks), words(Text::letter_original_end))),
                              words(Text::letter_original_name)));
  if (reading.original.phase == Phase::failed) all.push_back(trouble_box(context, "letter/original/trouble", 3, words(Text::letter_body_failed), reading.original));
  if (reading.original.phase == Phase::loading) all.push_back(skeleton("letter/original/loading", words(Text::letter_loading)));
  if (reading.original.phase != Phase::loaded) return all;
  Node frame = make(Role::frame, "letter/original/frame", words(Text::letter_original_name));
  frame.blob = std::to_string(context.original);
  all.push_back(std::move(frame));
  return all;
}

const mailbox::PdfReading* main_pdf(const letter::Letter& letter, const mailbox::Reading& reading) {
  const auto at = letter::pdf_body(letter);
  for (const mailbox::PdfReading& each : reading.pdfs)
    if (at == each.file) return &each;
  return nullptr;
}

Nodes body(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const mailbox::Reading& reading = *state.reading;
  const Words& words = context.words;
  if (reading.original.phase != Phase::idle) return original(context, reading);
  switch (reading.body_load.phase) {
    case Phase::loading: return nodes(skeleton("letter/body", words(Text::letter_loading)));
    case Phase::failed: return nodes(trouble_box(context, "letter/body", 3, words(Text::letter_body_failed), reading.body_load));
    case Phase::idle:
      if (letter::awaits_notification(entry.letter)) return {};
      if (const auto* pdf = main_pdf(entry.letter, reading)) return pdf_text(context, entry.letter, *pdf, "letter/body", 3);
      return nodes(sentence("letter/body", words(entry.letter.documents.empty() ? Text::letter_no_document : Text::letter_only_files), Look::notice));
    case Phase::loaded: break;
  }
  Nodes blocks = body_nodes(context, reading.body.blocks, "letter/body", 3);
  if (blocks.empty()) return nodes(sentence("letter/body", words(Text::letter_empty), Look::notice));
  Nodes all = nodes(container(Role::group, "letter/body", Look::stack, std::move(blocks), words(Text::letter_text)));
  all.back().lang = passage_language(context, entry.letter);
  if (reading.body.cut) all.push_back(sentence("letter/cut", words(Text::letter_cut), Look::notice));
  if (context.environment.sender_view && mailbox::has_original(entry))
    all.push_back(container(Role::group, "letter/original", Look::cluster, nodes(button(std::string(ids::original), words(Text::letter_original_show), Look::quiet)), words(Text::letter_original_name)));
  return all;
}

// What the owner of the mailbox has written about the letter.
Node note(const Context& context, const std::string& words) {
  Nodes paragraphs;
  for (const std::string& line : lines_of(words)) paragraphs.push_back(sentence("letter/note/" + std::to_string(paragraphs.size()), line));
  paragraphs.insert(paragraphs.begin(), container(Role::paragraph, "letter/note/line", Look::none, nodes(strong("letter/note/what", context.words(Text::letter_note)))));
  return container(Role::group, "letter/note", Look::card, std::move(paragraphs), context.words(Text::letter_note));
}

// A legal notification waits for its reader to agree, then for the platform to confirm it.
Node receive_step(const Context& context, const mailbox::Entry& entry) {
  if (mailbox::is_receiving(entry)) return skeleton("letter/receiving", context.words(Text::letter_receiving));
  return container(Role::group, "letter/receive-step", Look::cluster, nodes(button(ids::opener(mailbox::Panel::About::letter, mailbox::Panel::Kind::receive), context.words(Text::command_receive), Look::primary)),
                   context.words(Text::mark_legal));
}

Nodes open_letter(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const letter::Letter& letter = entry.letter;
  Nodes all;
  if (context.environment.width != Width::narrow)
    all.push_back(letter_commands(context, state, entry));
  add(all, panel(context, state, mailbox::Panel::About::letter));
  if (mailbox::has_clash(entry)) all.push_back(clash_question(context, entry));
  if (mailbox::is_elsewhere(state, entry)) all.push_back(sentence("letter/elsewhere", context.words(Text::letter_elsewhere), Look::notice));
  const std::string title = mailbox::title_of(entry);
  all.push_back(heading(context, "letter/title", 2, title.empty() ? context.words(Text::letter_untitled) : title, Look::title));
  all.push_back(letter_head(context, letter));
  add(all, marks_question(context, state, entry));
  add(all, reply_bar(context, state, entry));
  if (!mailbox::note_of(entry).empty()) all.push_back(note(context, mailbox::note_of(entry)));
  add(all, letter_notices(context, letter));
  if (letter::awaits_notification(letter)) {
    all.push_back(receive_step(context, entry));
    return all;
  }
  add(all, letter_actions(context, letter, 3, true));
  add(all, body(context, state, entry));
  add(all, letter_files(context, letter, FileCommands{state.reading->saving, state.reading->pdfs}, 3));
  add(all, letter_thread(context, state, entry));
  all.push_back(letter_details(context, letter));
  add(all, marks_choice(context, state));
  return all;
}

// What to read of it, without commands.
Nodes words_of_letter(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const std::string title = mailbox::title_of(entry);
  Nodes all = nodes(heading(context, "letter/title", 2, title.empty() ? context.words(Text::letter_untitled) : title), letter_head(context, entry.letter));
  add(all, letter_notices(context, entry.letter));
  if (letter::awaits_notification(entry.letter)) return all;
  add(all, body(context, state, entry));
  add(all, letter_files(context, entry.letter, FileCommands{state.reading->saving, state.reading->pdfs}, 3));
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
  if (load.phase == Phase::failed) return nodes(trouble_box(context, "letter", 2, context.words(Text::letter_failed), load));
  const mailbox::Entry* entry = mailbox::find_message(state, state.reading->message);
  if (!entry || load.phase != Phase::loaded) return nodes(skeleton("letter", context.words(Text::letter_loading)));
  return open_letter(context, state, *entry);
}

Nodes letter_to_read(const Context& context, const mailbox::State& state) {
  const mailbox::Entry* entry = state.reading ? mailbox::find_message(state, state.reading->message) : nullptr;
  if (entry && state.reading->message_load.phase == Phase::loaded) return words_of_letter(context, state, *entry);
  return letter_pane(context, state);
}

Nodes letter_bottom_bar(const Context& context, const mailbox::State& state) {
  const mailbox::Entry* entry = state.reading ? mailbox::find_message(state, state.reading->message) : nullptr;
  if (!entry || context.environment.width != Width::narrow) return {};
  return nodes(letter_commands(context, state, *entry));
}

}  // namespace memobox::view
