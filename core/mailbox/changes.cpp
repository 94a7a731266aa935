#include "core/mailbox/changes.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/job.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

using platform::Message;
using platform::MessagePatch;
using platform::Trouble;

constexpr int most_conflicts = 3;

// What a patch can change of a message, once for all that walk over it.
template <class Visit>
void each_member(Visit visit) {
  visit(&MessagePatch::folderId, &Message::folderId);
  visit(&MessagePatch::label, &Message::label);
  visit(&MessagePatch::note, &Message::note);
  visit(&MessagePatch::flag, &Message::flag);
  visit(&MessagePatch::read, &Message::read);
  visit(&MessagePatch::legallyNotified, &Message::legallyNotified);
}

void send_write(State& state, Turn& turn, Entry& entry) {
  const std::string mailbox = mailbox_of(state, entry);
  const std::string& id = entry.server.id;
  entry.write = Write::sent;
  if (entry.removing) send(state, turn, DeleteMessage{mailbox, id}, platform::delete_message(mailbox, id, entry.server.version));
  else send(state, turn, PatchMessage{mailbox, id}, platform::patch_message(mailbox, id, entry.server.version, entry.wanted));
}

// Starts writes that wait, as many as there is room for.
void start_writes(State& state, Turn& turn) {
  std::size_t sent = 0;
  for (const auto& [id, entry] : state.messages) sent += entry.write == Write::sent;
  for (auto& [id, entry] : state.messages)
    if (entry.write == Write::waiting && sent++ < most_writes_at_once) send_write(state, turn, entry);
}

// Drops what the server has already.
void trim(Entry& entry) {
  each_member([&](auto wanted, auto server) {
    if (entry.wanted.*wanted && *(entry.wanted.*wanted) == entry.server.*server) (entry.wanted.*wanted).reset();
  });
}

void queue(State& state, Turn& turn, Entry& entry) {
  if (entry.write == Write::sent) return;
  trim(entry);  // taken back before it was sent
  entry.write = Write::none;
  if (!has_changes(entry)) return;
  entry.write = Write::waiting;
  start_writes(state, turn);
}

// An undo of this letter starts from the version that was just written.
void note_version(State& state, const Entry& entry) {
  if (!state.done) return;
  for (UndoItem& item : state.done->items)
    if (item.message == entry.server.id) item.version = entry.server.version;
}

void go_on(State& state, Turn& turn) {
  start_writes(state, turn);
  run_job(state, turn);
}

// A letter that is known for the job's sake only.
void forget_stub(State& state, Entry& entry, bool success) {
  if (!entry.stub) return;
  job_item_ended(state, entry, success);
  state.messages.erase(std::string(entry.server.id));
}

void settled(State& state, Turn& turn, Entry& entry) {
  entry.wanted = entry.before = {};
  entry.conflicts = 0;
  note_version(state, entry);
  forget_stub(state, entry, true);
  go_on(state, turn);
}

// A text that others changed meanwhile is not overwritten unasked.
bool clashes(const Entry& entry) {
  const auto differs = [&](const std::optional<std::string>& wanted, const std::optional<std::string>& before, const std::string& now) {
    return wanted && before && *before != now && *wanted != now;
  };
  return differs(entry.wanted.label, entry.before.label, entry.server.label) || differs(entry.wanted.note, entry.before.note, entry.server.note);
}

// The server's copy is fresh: is there still something to write?
void settle(State& state, Turn& turn, Entry& entry) {
  entry.write = Write::none;
  if (clashes(entry)) return start_writes(state, turn);
  trim(entry);
  if (has_changes(entry)) queue(state, turn, entry);
  else settled(state, turn, entry);
}

void tell_failure(State& state, const Turn& turn, const Entry& entry, Trouble trouble) {
  const bool same = state.notice && state.notice->kind == Notice::Kind::not_changed && state.notice->trouble == trouble;
  if (!same) state.notice = Notice{Notice::Kind::not_changed, trouble, {}, turn.incident};
  state.notice->subjects.push_back(title_of(entry));
}

Entry* entry_of(State& state, const std::string& message) {
  const auto found = state.messages.find(message);
  return found == state.messages.end() ? nullptr : &found->second;
}

// The letter as it was: on screen, in the counters, and no longer in what can be undone.
void roll_back(State& state, Entry& entry) {
  const bool here = !entry.removing;
  if (here) count(state, entry, -1);
  entry.wanted = entry.before = {};
  entry.removing = false;
  entry.write = Write::none;
  entry.conflicts = 0;
  count(state, entry, 1);
  if (!entry.stub) join_list(state, entry);
  const auto forget = [&](Done& done) {
    done.count -= static_cast<std::int64_t>(std::erase_if(done.items, [&](const UndoItem& item) { return item.message == entry.server.id; }));
  };
  if (state.done) forget(*state.done);
  if (state.job) forget(state.job->done);
}

}  // namespace

bool is_read(const Entry& entry) { return entry.wanted.read.value_or(entry.server.read); }
bool is_flagged(const Entry& entry) { return entry.wanted.flag.value_or(entry.server.flag); }
const std::string& folder_of(const Entry& entry) { return entry.wanted.folderId ? *entry.wanted.folderId : entry.server.folderId; }
const std::string& note_of(const Entry& entry) { return entry.wanted.note ? *entry.wanted.note : entry.server.note; }
std::string title_of(const Entry& entry) { return entry.wanted.label.value_or(entry.letter.title); }
bool has_changes(const Entry& entry) { return entry.removing || !is_empty(entry.wanted); }
bool has_clash(const Entry& entry) { return entry.write == Write::none && clashes(entry); }

bool is_empty(const MessagePatch& patch) { return patch == MessagePatch{}; }

void count(State& state, const Entry& entry, int sign) {
  const auto counts = state.counts.find(folder_of(entry));
  if (counts == state.counts.end() || mailbox_of(state, entry) != state.mailbox) return;
  counts->second.total += sign;
  if (!is_read(entry)) counts->second.unread += sign;
}

MessagePatch inverse_of(const Message& message, const MessagePatch& patch) {
  MessagePatch inverse;
  each_member([&](auto wanted, auto now) {
    if (patch.*wanted) inverse.*wanted = message.*now;
  });
  return inverse;
}

MessagePatch inverse_of(const Entry& entry, const MessagePatch& patch) {
  MessagePatch inverse = inverse_of(entry.server, patch);
  each_member([&](auto wanted, auto) {
    if (patch.*wanted && entry.wanted.*wanted) inverse.*wanted = entry.wanted.*wanted;
  });
  return inverse;
}

void change(State& state, Turn& turn, Entry& entry, const MessagePatch& patch) {
  if (inverse_of(entry, patch) == patch) return;
  count(state, entry, -1);
  each_member([&](auto wanted, auto) {
    if (patch.*wanted) entry.wanted.*wanted = patch.*wanted;
  });
  count(state, entry, 1);
  if (patch.label && !entry.before.label) entry.before.label = entry.server.label;
  if (patch.note && !entry.before.note) entry.before.note = entry.server.note;
  entry.conflicts = 0;
  queue(state, turn, entry);
}

void remove(State& state, Turn& turn, Entry& entry) {
  if (entry.removing) return;
  count(state, entry, -1);
  entry.removing = true;
  leave_list(state, entry.server.id);
  queue(state, turn, entry);
}

void written(State& state, Turn& turn, Message message) {
  Entry* entry = entry_of(state, message.id);
  if (!entry) return;
  if (entry->server.folderId != message.folderId) entry->moved_at = turn.now;
  keep(state, std::move(message));
  settle(state, turn, *entry);
}

void removed(State& state, Turn& turn, const std::string& message) {
  Entry* entry = entry_of(state, message);
  if (!entry) return;
  state.written[message] = entry->server.version + 1;  // a list that lags still has its row
  if (entry->stub) job_item_ended(state, *entry, true);
  state.messages.erase(message);
  go_on(state, turn);
}

void conflicted(State& state, Turn& turn, const std::string& message) {
  Entry* entry = entry_of(state, message);
  if (!entry) return;
  if (++entry->conflicts > most_conflicts) return not_written(state, turn, message, Trouble::conflict);
  const std::string mailbox = mailbox_of(state, *entry);
  send(state, turn, GetMessage{mailbox, message}, platform::get_message(mailbox, message));
}

void message_reread(State& state, Turn& turn, Message message) {
  const bool known = entry_of(state, message.id) != nullptr;
  Entry& entry = keep(state, std::move(message));
  entry.stub = entry.stub && known;
  if (entry.write == Write::sent) settle(state, turn, entry);
}

void not_written(State& state, Turn& turn, const std::string& message, Trouble trouble) {
  Entry* entry = entry_of(state, message);
  if (!entry || !has_changes(*entry)) return;
  if (entry->removing && trouble == Trouble::not_found) return removed(state, turn, message);
  roll_back(state, *entry);
  entry->elsewhere = trouble == Trouble::not_found;
  tell_failure(state, turn, *entry, trouble);
  forget_stub(state, *entry, false);
  go_on(state, turn);
}

void leave_list(State& state, const std::string& message) {
  FolderList& list = state.list;
  if (state.selection) std::erase(state.selection->messages, message);
  if (std::erase(list.messages, message) == 0) return;
  list.total = std::max<std::int64_t>(0, list.total - 1);
  ++list.revision;
}

void join_list(State& state, const Entry& entry) {
  FolderList& list = state.list;
  const auto in_list = std::find(list.messages.begin(), list.messages.end(), entry.server.id);
  if (folder_of(entry) != list.folder || mailbox_of(state, entry) != state.mailbox || list.load.phase != Phase::loaded || in_list != list.messages.end()) return;
  const auto older = state.listing.order != Order::newest ? list.messages.end() : std::find_if(list.messages.begin(), list.messages.end(), [&](const std::string& other) {
    const Entry* row = find_message(state, other);
    return row && letter::letter_time(row->letter) < letter::letter_time(entry.letter);
  });
  list.messages.insert(older, entry.server.id);
  ++list.total;
  ++list.revision;
}

void keep_mine(State& state, Turn& turn, const std::string& message) {
  Entry* entry = entry_of(state, message);
  if (!entry || !has_clash(*entry)) return;
  entry->before.label = entry->server.label;
  entry->before.note = entry->server.note;
  queue(state, turn, *entry);
}

void keep_theirs(State& state, Turn& turn, const std::string& message) {
  Entry* entry = entry_of(state, message);
  if (!entry || !has_clash(*entry)) return;
  entry->wanted.label.reset();
  entry->wanted.note.reset();
  settle(state, turn, *entry);
}

}  // namespace memobox::mailbox
