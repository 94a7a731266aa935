#include "core/mailbox/reading.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/mailbox/mailbox.h"
#include "core/mailbox/mailboxes.h"
#include "core/mailbox/session.h"
#include "core/mailbox/search.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

bool has_file(const Entry& entry, letter::FilePosition at) {
  return at.document < entry.letter.documents.size() && at.file < entry.letter.documents[at.document].files.size();
}

platform::Request content_of(const State& state, const Entry& entry, letter::FilePosition at) {
  const letter::Document& document = entry.letter.documents[at.document];
  return platform::file_content(mailbox_of(state, entry), entry.server.id, document.id, document.files[at.file].id);
}

void fetch_body(State& state, Turn& turn, const Entry& entry) {
  Reading& reading = *state.reading;
  reading.body_load = {};
  if (letter::awaits_notification(entry.letter)) return;
  const auto body = letter::readable_body(entry.letter);
  if (!body) return;
  reading.body_load = loading();
  send(state, turn, GetBody{reading.message, *body}, content_of(state, entry, *body));
}

void fetch_message(State& state, Turn& turn, const std::string& message) {
  state.reading->message_load = loading();
  send(state, turn, GetMessage{state.mailbox, message}, platform::get_message(state.mailbox, message));
}

}  // namespace

void show(State& state, Turn& turn, const Entry& entry) {
  state.reading->message_load = loaded();
  state.reading->closed = letter::awaits_notification(entry.letter);
  if (!state.reading->closed && opening_marks_read(state).value_or(false)) set_read(state, turn, entry.server.id, true);
  fetch_body(state, turn, entry);
}

void open_letter(State& state, Turn& turn, std::string_view message) {
  if (state.reading && state.reading->message == message && state.reading->message_load.phase != Phase::failed) return;
  state.reading = Reading{};
  state.reading->message = message;
  state.goal.letter = message;
  restore_panel(state);
  if (const Entry* entry = find_message(state, message)) show(state, turn, *entry);
  else fetch_message(state, turn, state.reading->message);
}

void opened_message_arrived(State& state, Turn& turn, const std::string& message) {
  if (!state.reading || state.reading->message != message || state.reading->message_load.phase == Phase::loaded) return;
  show(state, turn, *find_message(state, message));
}

void reread(State& state, Turn& turn) {
  Reading& reading = *state.reading;
  const Entry* entry = find_message(state, reading.message);
  if (reading.message_load.phase == Phase::failed) fetch_message(state, turn, reading.message);
  else if (entry && reading.original.phase == Phase::failed) show_original(state, turn, true);
  else if (entry && reading.body_load.phase == Phase::failed) fetch_body(state, turn, *entry);
}

void body_arrived(State& state, const Turn& turn, const GetBody& asked, std::string_view bytes) {
  const Entry* entry = find_message(state, asked.message);
  if (!state.reading || state.reading->message != asked.message || !entry || !has_file(*entry, asked.file)) return;
  auto body = letter::read_body(letter::file_at(entry->letter, asked.file),
                                std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
  if (!body) {
    state.reading->body_load = failed(platform::Trouble::unreadable, {"TEXT-DATA", turn.now});
    return;
  }
  remember_text(state, asked.message, *body);
  state.reading->body = std::move(*body);
  state.reading->body_load = loaded();
}

bool has_original(const Entry& entry) {
  const auto body = letter::readable_body(entry.letter);
  return body && letter::file_at(entry.letter, *body).kind == letter::FileKind::html && !letter::awaits_notification(entry.letter);
}

void show_original(State& state, Turn& turn, bool on) {
  const Entry* entry = state.reading ? find_message(state, state.reading->message) : nullptr;
  if (!entry || !has_original(*entry)) return;
  state.reading->original = {};
  if (!on) return;
  state.reading->original = loading();
  const auto body = letter::readable_body(entry->letter);
  send(state, turn, GetOriginal{state.reading->message, *body}, content_of(state, *entry, *body));
}

void original_arrived(State& state, Turn& turn, const GetOriginal& asked) {
  const Entry* entry = state.reading && state.reading->message == asked.message ? find_message(state, asked.message) : nullptr;
  if (!entry || state.reading->original.phase != Phase::loading || !has_file(*entry, asked.file)) return;
  state.reading->original = loaded();
  turn.original = letter::file_at(entry->letter, asked.file).charset;
}

void save_file(State& state, Turn& turn, letter::FilePosition file) {
  const Entry* entry = state.reading ? find_message(state, state.reading->message) : nullptr;
  if (!entry || letter::awaits_notification(entry->letter)) return;
  if (!has_file(*entry, file)) return;
  auto& saving = state.reading->saving;
  if (std::find(saving.begin(), saving.end(), file) != saving.end()) return;
  saving.push_back(file);
  send(state, turn, GetFile{entry->server.id, file}, content_of(state, *entry, file));
}

void file_arrived(State& state, Turn& turn, const GetFile& asked) {
  if (state.reading && state.reading->message == asked.message) std::erase(state.reading->saving, asked.file);
  const Entry* entry = find_message(state, asked.message);
  if (!entry || !has_file(*entry, asked.file)) return;  // the session has ended meanwhile: only its changes are kept
  const letter::File& file = letter::file_at(entry->letter, asked.file);
  turn.save = Save{letter::safe_file_name(file.name), file.media_type};
}

void file_failed(State& state, const Turn& turn, const GetFile& asked, platform::Trouble trouble) {
  if (state.reading && state.reading->message == asked.message) std::erase(state.reading->saving, asked.file);
  const Entry* entry = find_message(state, asked.message);
  if (entry && has_file(*entry, asked.file)) state.notice = Notice{Notice::Kind::file_not_saved, trouble, {letter::file_at(entry->letter, asked.file).name}, turn.incident};
}

}  // namespace memobox::mailbox
