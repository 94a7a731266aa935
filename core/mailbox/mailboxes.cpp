#include "core/mailbox/mailboxes.h"

#include <algorithm>
#include <utility>

#include "core/letter/letter.h"
#include "core/mailbox/closing.h"
#include "core/mailbox/load.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/rights.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

std::string first_mailbox(const State& state) {
  for (const platform::Mailbox& one : state.mailboxes)
    if (right_in(state, one.id) == Right::owner) return one.id;
  return state.mailboxes.empty() ? std::string() : state.mailboxes.front().id;
}

// The mailbox that a call is about: ids are encoded in paths, so the paths are compared. nullptr: none, or one that is not in the list.
const platform::Mailbox* mailbox_of(const State& state, const platform::Request& request) {
  for (const platform::Mailbox& one : state.mailboxes)
    if (request.path.starts_with(platform::get_mailbox(one.id).path)) return &one;
  return nullptr;
}

// 404 of a letter is about the letter; 404 of a list is about the mailbox.
bool tells_of_access(const platform::Request& request, platform::Trouble trouble) {
  return trouble == platform::Trouble::forbidden || (trouble == platform::Trouble::not_found && request.path.ends_with('/'));
}

bool counts_as_unread(platform::FolderType type) {
  using platform::FolderType;
  return type != FolderType::drafts && type != FolderType::sent && type != FolderType::deleted;
}

void leave(State& state) {
  if (const auto unread = unread_in(state, state.mailbox)) state.unread[state.mailbox] = *unread;
  state.mailbox.clear();
  state.folders.clear();
  state.counts.clear();
  forget_letters(state);
  state.list = {};
  state.polling = {};
  state.reading.reset();
  state.selection.reset();
  state.panel = {};
}

void forget(State& state, const std::string& mailbox) {
  const std::string path = platform::get_mailbox(mailbox).path;
  std::erase_if(source_of(state, state.source).parked, [&](const Call& call) { return call.request.path.starts_with(path); });
  std::erase_if(state.messages, [&](const auto& one) { return one.second.server.mailboxId == mailbox; });
  std::erase_if(state.mailboxes, [&](const auto& one) { return one.id == mailbox; });
  state.unread.erase(mailbox);
  state.marks_read.erase(mailbox);
}

}  // namespace

const platform::Mailbox* find_mailbox(const State& state, std::string_view mailbox) {
  const auto found = std::find_if(state.mailboxes.begin(), state.mailboxes.end(), [&](const auto& m) { return m.id == mailbox; });
  return found == state.mailboxes.end() ? nullptr : &*found;
}

Standing standing_of(const platform::Mailbox& mailbox, Instant now) {
  using platform::StatusType;
  if (mailbox.statusType == StatusType::closed) return Standing::closed;
  if (mailbox.statusType == StatusType::inactive) {
    if (mailbox.statusDate && *mailbox.statusDate > now) return Standing::waiting;
    return mailbox.ownerType == platform::OwnerType::citizen ? Standing::estate : Standing::dissolution;
  }
  if (mailbox.exempt) return Standing::exempt;
  if (mailbox.recipientSystemAvailable) return Standing::receiver_system;
  return mailbox.access.introductionCompleted.value_or(true) ? Standing::ordinary : Standing::introduction;
}

std::optional<std::int64_t> unread_in(const State& state, std::string_view mailbox) {
  if (mailbox != state.mailbox || state.counts.empty()) {
    const auto known = state.unread.find(std::string(mailbox));
    return known == state.unread.end() ? std::nullopt : std::optional(known->second);
  }
  std::int64_t sum = 0;
  for (const platform::Folder& folder : state.folders)
    if (const auto counts = state.counts.find(folder.id); counts != state.counts.end() && counts_as_unread(folder.folderType)) sum += counts->second.unread;
  return sum;
}

void keep_unread(State& state, const std::string& mailbox, const platform::FolderSummary& summary) {
  if (!find_mailbox(state, mailbox)) return;
  std::int64_t sum = 0;
  for (const platform::FolderMessageSummary& one : summary.folders)
    if (counts_as_unread(one.folder.folderType)) sum += one.messageCount.unreadMessages;
  state.unread[mailbox] = sum;
}

void mailboxes_arrived(State& state, Turn& turn, platform::MailboxPage page) {
  state.mailboxes = std::move(page.mailboxes);
  state.mailboxes_load = loaded();
  if (state.mailboxes.empty()) return;
  source_of(state, state.source).identity = state.mailboxes.front().access.identityId;
  ask_privileges(state, turn);
  const bool known = find_mailbox(state, state.goal.mailbox) != nullptr;
  if (!known && !state.goal.mailbox.empty()) {
    state.notice = Notice{Notice::Kind::no_such_mailbox, platform::Trouble::none, {}, {}};
    state.goal = {};
  }
  open_mailbox(state, turn, known ? state.goal.mailbox : first_mailbox(state));
  if (state.goal.mailboxes_pane) ask_mailboxes_again(state, turn);
}

void mailboxes_came_again(State& state, Turn& turn, platform::MailboxPage page) {
  state.mailboxes_again = loaded();
  std::vector<std::string> gone;
  for (const platform::Mailbox& one : state.mailboxes)
    if (std::none_of(page.mailboxes.begin(), page.mailboxes.end(), [&](const auto& m) { return m.id == one.id; })) gone.push_back(one.id);
  for (const std::string& mailbox : gone) access_ended(state, turn, mailbox);
  state.mailboxes = std::move(page.mailboxes);
  ask_privileges(state, turn);
  if (state.mailbox.empty() && !state.mailboxes.empty()) open_mailbox(state, turn, first_mailbox(state));
}

void ask_mailboxes_again(State& state, Turn& turn) {
  state.mailboxes_again = loading();
  send(state, turn, GetMailboxes{false, true}, platform::list_mailboxes());
  int left = most_counted;
  for (const platform::Mailbox& one : state.mailboxes)
    if (left-- > 0) send(state, turn, GetSummary{one.id}, platform::folder_summary(one.id));
}

void open_mailbox(State& state, Turn& turn, std::string mailbox) {
  leave(state);
  state.mailbox = std::move(mailbox);
  state.folders_load = loading();
  state.list.load = loading();
  send(state, turn, GetFolders{state.mailbox}, platform::list_folders(state.mailbox));
  send(state, turn, GetSummary{state.mailbox}, platform::folder_summary(state.mailbox));
  if (state.mailbox == state.goal.mailbox && !state.goal.folder.empty()) open_folder(state, turn, state.goal.folder);
}

void doubt_access(State& state, Turn& turn, const platform::Request& request, platform::Trouble trouble) {
  const platform::Mailbox* mailbox = mailbox_of(state, request);
  if (!mailbox || !tells_of_access(request, trouble) || right_in(state, mailbox->id) == Right::owner || state.doubted == mailbox->id) return;
  state.doubted = mailbox->id;
  send(state, turn, GetMailbox{mailbox->id}, platform::get_mailbox(mailbox->id));
}

// Only one thing there is not allowed, so the right may be less than it was.
void access_confirmed(State& state, Turn& turn, platform::Mailbox mailbox) {
  state.doubted.clear();
  for (platform::Mailbox& one : state.mailboxes)
    if (one.id == mailbox.id) one = std::move(mailbox);
  ask_privileges(state, turn);
}

void access_ended(State& state, Turn& turn, const std::string& mailbox) {
  if (state.doubted == mailbox) state.doubted.clear();
  const platform::Mailbox* lost = find_mailbox(state, mailbox);
  if (!lost) return;
  state.notice = Notice{Notice::Kind::access_ended, platform::Trouble::none, {lost->ownerName}, {}};
  const bool was_here = state.mailbox == mailbox;
  if (was_here) {
    state.goal = {};
    set_filter(state, {});
    state.listing = {};
    turn.mailbox_left = true;
    leave(state);
  }
  forget(state, mailbox);
  if (was_here && !state.mailboxes.empty()) open_mailbox(state, turn, first_mailbox(state));
}

std::optional<bool> opening_marks_read(const State& state) {
  if (is_own(state)) return true;
  const auto chosen = state.marks_read.find(state.mailbox);
  return chosen == state.marks_read.end() ? std::nullopt : std::optional(chosen->second);
}

void choose_marks_read(State& state, Turn& turn, bool yes) {
  state.marks_read[state.mailbox] = yes;
  turn.news.push_back({yes ? News::Kind::marks_read : News::Kind::leaves_unread});
  const Entry* entry = state.reading ? find_message(state, state.reading->message) : nullptr;
  if (yes && entry && !letter::awaits_notification(entry->letter)) set_read(state, turn, entry->server.id, true);
}

}  // namespace memobox::mailbox
