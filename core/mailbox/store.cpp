#include "core/mailbox/store.h"

#include <algorithm>
#include <utility>

#include "core/letter/from_platform.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"

namespace memobox::mailbox {
namespace {

constexpr int most_conflicts = 3;

void count_unread(State& state, const Entry& entry, int change) {
  const auto counts = state.counts.find(entry.server.folderId);
  if (counts != state.counts.end()) counts->second.unread = std::max<std::int64_t>(0, counts->second.unread + change);
}

void send_read(State& state, Turn& turn, Entry& entry) {
  platform::MessagePatch patch;
  patch.read = entry.wanted_read;
  entry.writing = true;
  const std::string mailbox = entry.server.mailboxId.empty() ? state.mailbox : entry.server.mailboxId;
  send(state, turn, PatchRead{mailbox, entry.server.id, *entry.wanted_read},
       platform::patch_message(mailbox, entry.server.id, entry.server.version, patch));
}

// The server's copy is fresh: is there still something to write?
void settle(State& state, Turn& turn, Entry& entry) {
  entry.writing = false;
  if (!entry.wanted_read) return;
  if (*entry.wanted_read == entry.server.read) {
    entry.wanted_read.reset();
    entry.conflicts = 0;
  } else {
    send_read(state, turn, entry);
  }
}

Entry* find_entry(State& state, std::string_view message) {
  const auto found = state.messages.find(std::string(message));
  return found == state.messages.end() ? nullptr : &found->second;
}

}  // namespace

bool is_read(const Entry& entry) { return entry.wanted_read.value_or(entry.server.read); }

const Entry* find_message(const State& state, std::string_view message) {
  const auto found = state.messages.find(std::string(message));
  return found == state.messages.end() ? nullptr : &found->second;
}

Entry& keep(State& state, platform::Message message) {
  Entry& entry = state.messages[message.id];
  const bool newer = entry.server.id.empty() || message.version >= entry.server.version;
  if (newer) {
    entry.letter = letter::letter_from_platform(message);
    entry.server = std::move(message);
  }
  return entry;
}

void keep_summary(State& state, const platform::FolderSummary& summary) {
  state.counts.clear();
  for (const platform::FolderMessageSummary& one : summary.folders)
    state.counts[one.folder.id] = {one.messageCount.unreadMessages, one.messageCount.totalMessages};
  for (const auto& [id, entry] : state.messages)
    if (entry.wanted_read && *entry.wanted_read != entry.server.read) count_unread(state, entry, *entry.wanted_read ? -1 : 1);
}

void set_read(State& state, Turn& turn, std::string_view message, bool read) {
  Entry* entry = find_entry(state, message);
  if (!entry || is_read(*entry) == read) return;
  entry->wanted_read = read;
  entry->conflicts = 0;
  count_unread(state, *entry, read ? -1 : 1);
  if (!entry->writing) send_read(state, turn, *entry);
}

void read_written(State& state, Turn& turn, const PatchRead& patch, platform::Message message) {
  Entry* entry = find_entry(state, patch.message);
  if (!entry) return;
  keep(state, std::move(message));
  settle(state, turn, *entry);
}

void read_conflict(State& state, Turn& turn, const PatchRead& patch) {
  Entry* entry = find_entry(state, patch.message);
  if (!entry) return;
  if (++entry->conflicts > most_conflicts) return read_failed(state, patch, platform::Trouble::conflict);
  send(state, turn, GetMessage{patch.mailbox, patch.message}, platform::get_message(patch.mailbox, patch.message));
}

void message_reread(State& state, Turn& turn, platform::Message message) {
  Entry& entry = keep(state, std::move(message));
  if (entry.writing) settle(state, turn, entry);
}

void read_failed(State& state, const PatchRead& patch, platform::Trouble trouble) {
  Entry* entry = find_entry(state, patch.message);
  if (!entry || !entry->wanted_read) return;
  entry->writing = false;
  if (is_read(*entry) != entry->server.read) count_unread(state, *entry, *entry->wanted_read ? 1 : -1);
  entry->wanted_read.reset();
  entry->conflicts = 0;
  state.notice = Notice{patch.read ? Notice::Kind::read_not_saved : Notice::Kind::unread_not_saved, trouble, entry->letter.title};
}

}  // namespace memobox::mailbox
