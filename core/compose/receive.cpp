// Answers to the calls of a draft, one function per kind.
#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/compose/compose.h"
#include "core/compose/reply.h"
#include "core/compose/steps.h"
#include "core/compose/written.h"
#include "core/platform/json.h"

namespace memobox::compose {
namespace {

using platform::Trouble;

constexpr int most_sends = 3;
constexpr int most_failures_of_sending = 3;
constexpr std::int64_t first_wait = 5'000, longest_wait = 60'000;

void clashed(Draft& draft) {
  draft.clash = true;
  if (draft.stage == Stage::review || draft.stage == Stage::sending) draft.stage = Stage::writing;
}

// own: the platform has just made it, so nobody else has written in it.
void take_message(Draft& draft, platform::Message message, bool own) {
  const std::string label = clean_line(message.label);
  const bool untouched = draft.stage == Stage::opening || draft.subject == draft.saved_subject;
  const bool theirs = !own && label != draft.saved_subject && label != draft.tried_subject && label != draft.subject;
  draft.server = std::move(message);
  draft.fresh = true;
  draft.saved_subject = label == clean_line(draft.tried_subject) ? draft.tried_subject : label;  // spaces around it are the person's
  if (draft.server.messageState == platform::MessageState::sent) {
    draft.stage = Stage::sent;
    draft.unsure = false;
    return;
  }
  if (draft.original.empty() && draft.to.recipientId.empty()) draft.to = draft.server.recipient;
  match_files(draft);
  if (untouched) draft.subject = draft.saved_subject;
  else if (theirs) clashed(draft);
}

void take_text(Draft& draft, std::string_view body) {
  const platform::File* source = source_file(draft.server);
  const bool page = !text_file(draft.server);
  std::string text = page ? document::plain_text(as_read(body)) : clean_text(body);
  draft.text_version = source->version;
  if (draft.stage == Stage::opening) draft.text = text;
  else if (text != draft.saved_text && text != draft.tried_text && text != draft.text) clashed(draft);
  draft.saved_text = std::move(text);
}

// An empty file is one that was made just now.
void know_empty_file(Draft& draft) {
  const platform::File* text = text_file(draft.server);
  if (text && text->fileSize == 0 && draft.text_version < 0) draft.text_version = text->version;
}

void open_when_read(Draft& draft) {
  const platform::File* source = draft.server.id.empty() ? nullptr : source_file(draft.server);
  const bool read = draft.looked && (draft.server.id.empty() || (draft.fresh && (!source || source->version == draft.text_version)));
  if (draft.stage == Stage::opening && read) draft.stage = Stage::writing;
}

void forget_server(Draft& draft) {
  draft.server = {};
  draft.fresh = draft.thread_done = false;
  draft.text_version = draft.page_version = -1;
  forget_uploads(draft);
  draft.saved_text.clear();
  draft.tried_text.clear();
}

bool is_to_same(const platform::Recipient& a, const platform::Recipient& b) {
  const auto point = [](const platform::Recipient& each) { return each.contactPoint ? each.contactPoint->contactPointId : std::string(); };
  return a.recipientId == b.recipientId && point(a) == point(b);
}

// Of the same letter; or, when a new letter was perhaps made though its answer was lost, one that can only be that.
bool is_the_one(const Draft& draft, const platform::Message& each) {
  if (each.messageState != platform::MessageState::draft || answered_by(each) != draft.original) return false;
  return !draft.original.empty() || (each.documents.empty() && each.label == draft.tried_subject && is_to_same(each.recipient, draft.to));
}

bool take_found(Draft& draft, const std::string& body) {
  auto page = platform::read_messages(body);
  if (!page) return false;
  draft.looked = true;
  for (platform::Message& each : page->messages) {
    if (!is_the_one(draft, each)) continue;
    draft.server = std::move(each);
    draft.fresh = false;
    break;
  }
  return true;
}

bool take_read(Draft& draft, const std::string& body, bool own) {
  auto message = platform::read_message(body);
  if (!message || message->id.empty() || (!own && message->id != draft.server.id)) return false;
  take_message(draft, std::move(*message), own);
  know_empty_file(draft);
  return true;
}

bool take_written(Draft& draft, const std::string& body, bool page) {
  auto message = platform::read_written_content(body);
  if (!message || message->id != draft.server.id) return false;
  take_message(draft, std::move(*message), false);
  const platform::File* file = page ? page_file(draft.server) : text_file(draft.server);
  if (!file) return false;
  if (page) draft.page_version = file->version;
  else draft.text_version = file->version, draft.saved_text = draft.tried_text;
  return true;
}

bool take_uploaded(Draft& draft, const std::string& body) {
  auto message = platform::read_written_content(body);
  if (!message || message->id != draft.server.id) return false;
  const Attachment* sent = next_file(draft);
  const std::uint64_t number = sent ? sent->number : 0;
  take_message(draft, std::move(*message), false);
  sent = next_file(draft);
  if (sent && sent->number == number) file_unreadable(draft);  // other bytes than were chosen: the file has changed meanwhile
  return true;
}

bool take_removed(Draft& draft) {
  forget_server(draft);
  draft.changed = draft.since = {};
  return true;
}

// False: it is not what the API documents.
bool arrived(Draft& draft, Step step, const std::string& body) {
  switch (step) {
    case Step::look: return take_found(draft, body);
    case Step::create: return take_read(draft, body, true);
    case Step::read_text: return take_text(draft, body), true;
    case Step::content: return take_written(draft, body, false);
    case Step::page_content: return take_written(draft, body, true);
    case Step::document:
    case Step::file:
    case Step::page_file: return draft.fresh = false, true;  // their answers do not tell the message's version
    case Step::attach:
    case Step::attach_file:
    case Step::detach: return draft.fresh = false, true;
    case Step::attach_content: return take_uploaded(draft, body);
    case Step::remove: return take_removed(draft);
    case Step::read:
    case Step::thread:
    case Step::address:
    case Step::subject:
    case Step::send:
    case Step::none: break;
  }
  return take_read(draft, body, false);
}

// The file whose bytes that call carries.
std::string written_file(const Draft& draft, Step step) {
  const platform::File* page = step == Step::content ? text_file(draft.server) : step == Step::page_content ? page_file(draft.server) : nullptr;
  if (page) return page->id;
  const Attachment* file = step == Step::attach_content ? next_file(draft) : nullptr;
  return file ? file->file : std::string();
}

bool is_final(Trouble trouble) { return trouble == Trouble::refused || trouble == Trouble::forbidden || trouble == Trouble::unreadable; }

// The draft is not there any more.
void gone(Draft& draft) {
  if (draft.stage == Stage::sending && draft.sends > 0) draft.stage = Stage::writing, draft.not_sent = true;  // the person looks in Sendt first
  else draft.load = {}, draft.retry = {};
  forget_server(draft);
}

void not_sent(Draft& draft, Trouble trouble) {
  const bool over = is_final(trouble) || (draft.sends == 0 && draft.failures >= most_failures_of_sending);
  if (!over) return;
  draft.stage = Stage::writing;
  draft.unsure = false;
  draft.not_sent = true;
}

void failed(Draft& draft, Step step, Trouble trouble, const mailbox::Turn& turn, const mailbox::WrittenAnswer& answer) {
  ++draft.failures;
  draft.load = mailbox::failed(trouble, turn.incident);
  draft.retry = Instant{turn.now.ms + std::min(longest_wait, first_wait << std::min(draft.failures - 1, 4))};
  draft.fresh = false;
  if (step == Step::create && !is_final(trouble)) draft.looked = false;  // perhaps it was made all the same
  if (trouble == Trouble::conflict) draft.load = {}, draft.retry = draft.failures > 3 ? draft.retry : Instant{};
  if (step == Step::send) draft.unsure = !is_final(trouble) && trouble != Trouble::conflict;
  if (step == Step::look && draft.stage == Stage::opening && is_final(trouble)) draft.looked = true;
  if (answer.file_gone && step == Step::attach_content) return draft.load = {}, draft.retry = {}, file_unreadable(draft);
  const bool about_file = step == Step::attach || step == Step::attach_file || step == Step::attach_content || step == Step::detach;
  if (about_file && trouble == Trouble::not_found) return;  // the file's document: the draft is read again
  if (about_file && is_final(trouble)) return draft.load = {}, draft.retry = {}, file_refused(draft, step);
  if (trouble == Trouble::not_found && !draft.server.id.empty()) return gone(draft);
  if (draft.stage == Stage::sending) not_sent(draft, trouble);
}

void succeeded(Draft& draft, Step step, const mailbox::Turn& turn) {
  if (step != Step::look && step != Step::read && step != Step::read_text) draft.failures = 0;
  draft.load = mailbox::loaded();
  draft.retry = {};
  if (draft.stage == Stage::sending && step == Step::read) draft.unsure = false;
  if (draft.stage == Stage::sending && draft.sends >= most_sends && !draft.unsure && step == Step::read) {
    draft.stage = Stage::writing;
    draft.load = mailbox::failed(Trouble::server, turn.incident);
    draft.not_sent = true;
  }
  const bool wrote = step == Step::content || step == Step::subject || step == Step::address || step == Step::create;
  if (!wrote || !is_saved(draft)) return;
  draft.saved = turn.now;
  draft.changed = draft.since = {};
  draft.now = draft.left_field = false;
}

}  // namespace

void receive(State& state, mailbox::Turn& turn, const mailbox::WrittenAnswer& answer) {
  if (answer.of == mailbox::Writing::directory) return state.finder ? looked(*state.finder, state.directory, turn, answer) : void();
  if (answer.of == mailbox::Writing::forward) return state.forward ? answered(*state.forward, turn, answer) : void();
  if (!state.draft || state.draft->flight == Step::none) return;
  Draft& draft = *state.draft;
  const Step step = std::exchange(draft.flight, Step::none);
  Trouble trouble = answer.trouble;
  const std::string file = written_file(draft, step);
  if (trouble == Trouble::none && !arrived(draft, step, answer.body)) trouble = Trouble::unreadable;
  if (trouble == Trouble::none && !file.empty() && !answer.sha256.empty()) draft.digests[file] = answer.sha256;
  if (trouble == Trouble::none) succeeded(draft, step, turn);
  else failed(draft, step, trouble, turn, answer);
  open_when_read(draft);
}

}  // namespace memobox::compose
