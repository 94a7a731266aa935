#include "core/mailbox/reading.h"

#include <algorithm>
#include <utility>

#include "core/base/buffer.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/mailboxes.h"
#include "core/mailbox/session.h"
#include "core/mailbox/search.h"
#include "core/mailbox/store.h"
#include "core/mailbox/thread.h"

namespace memobox::mailbox {
namespace {

bool has_file(const Entry& entry, letter::FilePosition at) {
  return at.document < entry.letter.documents.size() && at.file < entry.letter.documents[at.document].files.size();
}

platform::Request content_of(const State& state, const Entry& entry, letter::FilePosition at) {
  const letter::Document& document = entry.letter.documents[at.document];
  return platform::file_content(mailbox_of(state, entry), entry.server.id, document.id, document.files[at.file].id);
}

using PdfPhase = PdfReading::Phase;
constexpr std::int64_t largest_pdf = 32 * 1024 * 1024;

void fetch_pdf(State& state, Turn& turn, const Entry& entry, letter::FilePosition at) {
  PdfReading* pdf = pdf_reading(*state.reading, at);
  if (!pdf) pdf = &state.reading->pdfs.emplace_back();
  *pdf = PdfReading{.file = at};
  if (letter::file_at(entry.letter, at).size > largest_pdf) pdf->phase = PdfPhase::too_large;
  else send(state, turn, GetBody{entry.server.id, at}, content_of(state, entry, at));
}

void fetch_body(State& state, Turn& turn, const Entry& entry) {
  Reading& reading = *state.reading;
  reading.body_load = {};
  if (letter::awaits_notification(entry.letter)) return;
  const auto body = letter::readable_body(entry.letter);
  if (!body) {
    if (const auto pdf = letter::pdf_body(entry.letter)) fetch_pdf(state, turn, entry, *pdf);
    return;
  }
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
  ask_thread(state, turn, entry);
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
  for (std::size_t i = 0; entry && i < reading.pdfs.size(); ++i)
    if (reading.pdfs[i].phase == PdfPhase::failed) fetch_pdf(state, turn, *entry, reading.pdfs[i].file);
}

void body_arrived(State& state, Turn& turn, const GetBody& asked, std::string_view bytes) {
  const Entry* entry = find_message(state, asked.message);
  if (!state.reading || state.reading->message != asked.message || !entry || !has_file(*entry, asked.file)) return;
  if (PdfReading* pdf = pdf_reading(*state.reading, asked.file)) {
    pdf->phase = PdfPhase::reading;
    turn.read_pdf = asked;
    return;
  }
  if (letter::file_at(entry->letter, asked.file).kind == letter::FileKind::pdf) return;  // its text is not wanted any more
  auto body = letter::read_body(letter::file_at(entry->letter, asked.file), bytes_of(bytes));
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

void body_failed(State& state, const Turn& turn, const GetBody& asked, platform::Trouble trouble) {
  if (!state.reading || state.reading->message != asked.message) return;
  PdfReading* pdf = pdf_reading(*state.reading, asked.file);
  (pdf ? pdf->load : state.reading->body_load) = failed(trouble, turn.incident);
  if (pdf) pdf->phase = PdfPhase::failed;
}

void show_pdf_text(State& state, Turn& turn, letter::FilePosition file, bool shown) {
  const Entry* entry = state.reading ? find_message(state, state.reading->message) : nullptr;
  if (!entry || letter::awaits_notification(entry->letter) || !has_file(*entry, file)) return;
  if (!shown) std::erase_if(state.reading->pdfs, [&](const PdfReading& each) { return each.file == file; });
  else if (!pdf_reading(*state.reading, file)) fetch_pdf(state, turn, *entry, file);
}

void pdf_was_read(State& state, Turn& turn, const GetBody& asked, PdfReading::Phase outcome, std::string_view json) {
  PdfReading* pdf = state.reading && state.reading->message == asked.message ? pdf_reading(*state.reading, asked.file) : nullptr;
  if (!pdf) return;
  pdf->phase = outcome;
  if (outcome == PdfPhase::failed) pdf->load = failed(platform::Trouble::unreadable, {"PDF-READ", turn.now});
  if (outcome != PdfPhase::text) return;
  auto text = document::read_pdf_text(json);
  if (!text) {
    pdf->phase = PdfPhase::failed;
    pdf->load = failed(platform::Trouble::unreadable, {"PDF-DATA", turn.now});
    return;
  }
  if (text->pages.empty()) pdf->phase = PdfPhase::no_text;
  pdf->text = std::move(*text);
  const Entry* entry = find_message(state, asked.message);
  if (!entry || letter::pdf_body(entry->letter) != asked.file) {
    if (pdf->phase == PdfPhase::text) turn.news.push_back({News::Kind::pdf_text});
    return;
  }
  letter::Body all;
  for (const document::PdfPage& page : pdf->text.pages) all.blocks.insert(all.blocks.end(), page.blocks.begin(), page.blocks.end());
  remember_text(state, asked.message, all);
}

PdfReading* pdf_reading(Reading& reading, letter::FilePosition file) {
  const auto found = std::find_if(reading.pdfs.begin(), reading.pdfs.end(), [&](const PdfReading& each) { return each.file == file; });
  return found == reading.pdfs.end() ? nullptr : &*found;
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
