#include "core/mailbox/store.h"

#include <algorithm>
#include <utility>

#include "core/letter/from_platform.h"
#include "core/mailbox/changes.h"
#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {

const Entry* find_message(const State& state, std::string_view message) {
  const auto found = state.messages.find(std::string(message));
  return found == state.messages.end() ? nullptr : &found->second;
}

const std::string& mailbox_of(const State& state, const Entry& entry) {
  return entry.server.mailboxId.empty() ? state.mailbox : entry.server.mailboxId;
}

bool is_elsewhere(const State& state, const Entry& entry) {
  const auto& rows = state.list.messages;
  return entry.elsewhere || (folder_of(entry) != state.list.folder && std::find(rows.begin(), rows.end(), entry.server.id) != rows.end());
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

void keep_known(State& state, platform::MessagePage page) {
  for (platform::Message& message : page.messages)
    if (find_message(state, message.id)) keep(state, std::move(message));
}

void keep_summary(State& state, const platform::FolderSummary& summary) {
  state.counts.clear();
  for (const platform::FolderMessageSummary& one : summary.folders)
    state.counts[one.folder.id] = {one.messageCount.unreadMessages, one.messageCount.totalMessages};
  for (const auto& [id, entry] : state.messages) {
    if (!has_changes(entry)) continue;
    Entry as_served;
    as_served.server = entry.server;
    count(state, as_served, -1);
    if (!entry.removing) count(state, entry, 1);
  }
}

void set_read(State& state, Turn& turn, const std::string& message, bool read) {
  const auto found = state.messages.find(message);
  platform::MessagePatch patch;
  patch.read = read;
  if (found != state.messages.end()) change(state, turn, found->second, patch);
}

bool is_stale(const State& state, const platform::Message& row) {
  const auto job = state.written.find(row.id);
  if (job != state.written.end() && row.version < job->second) return true;
  const Entry* entry = find_message(state, row.id);
  if (!entry || folder_of(*entry) == row.folderId) return entry && entry->removing;
  return entry->removing || entry->wanted.folderId || entry->server.version > row.version;
}

void forget_unused(State& state) {
  if (state.messages.size() <= most_entries) return;
  const auto& listed = state.list.messages;
  std::erase_if(state.messages, [&](const auto& one) {
    const bool open = state.reading && state.reading->message == one.first;
    const bool found = state.search && std::find(state.search->messages.begin(), state.search->messages.end(), one.first) != state.search->messages.end();
    const bool shown = state.overview && std::find(state.overview->latest.begin(), state.overview->latest.end(), one.first) != state.overview->latest.end();
    return !open && !found && !shown && !has_changes(one.second) && !one.second.stub && std::find(listed.begin(), listed.end(), one.first) == listed.end();
  });
}

}  // namespace memobox::mailbox
