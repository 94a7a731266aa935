#include "core/mailbox/load.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/changes.h"
#include "core/mailbox/closing.h"
#include "core/mailbox/folders.h"
#include "core/mailbox/listing.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/mailboxes.h"
#include "core/mailbox/overview.h"
#include "core/mailbox/reading.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

constexpr std::int64_t longest_lag_ms = 60'000;  // of a list behind a write: the platform names none

void ask_messages(State& state, Turn& turn, std::int64_t page, bool append) {
  send(state, turn, GetMessages{state.mailbox, state.list.folder, page, append},
       list_request(state, page, turn.now));
}

std::string first_folder(const State& state) {
  if (find_folder(state, state.goal.folder)) return state.goal.folder;
  for (const platform::Folder& folder : state.folders)
    if (folder.folderType == platform::FolderType::inbox) return folder.id;
  return state.folders.empty() ? std::string() : state.folders.front().id;
}

}  // namespace

const platform::Folder* find_folder(const State& state, std::string_view folder) {
  const auto found = std::find_if(state.folders.begin(), state.folders.end(), [&](const auto& f) { return f.id == folder; });
  return found == state.folders.end() ? nullptr : &*found;
}

void start(State& state, Turn& turn, const Place& place) {
  state.goal = place;
  state.mailboxes_load = loading();
  send(state, turn, GetMailboxes{}, platform::list_mailboxes());
}

void folders_arrived(State& state, Turn& turn, platform::FolderPage page) {
  const bool first_time = state.folders_load.phase != Phase::loaded;
  state.folders = std::move(page.folders);
  sort_folders(state);
  state.folders_load = loaded();
  if (!first_time) return;
  if (state.goal.overview_pane) open_overview(state, turn);
  const std::string folder = first_folder(state);
  if (folder.empty()) state.list.load = loaded();
  else if (folder != state.list.folder) open_folder(state, turn, folder);
}

void open_folder(State& state, Turn& turn, std::string folder) {
  const std::int64_t revision = state.list.revision + 1;
  state.selection.reset();
  if (state.panel.about != Panel::About::letter) state.panel = {};
  state.list = {};
  state.list.folder = std::move(folder);
  state.list.load = loading();
  state.list.revision = revision;
  ask_messages(state, turn, 0, false);
}

// Letters we moved here that the list does not show yet, because lists lag behind writes.
void add_own_moves(State& state, const Turn& turn) {
  for (const auto& [id, entry] : state.messages) {
    const bool lately = entry.moved_at && turn.now.ms - entry.moved_at->ms < longest_lag_ms;
    if (folder_of(entry) == state.list.folder && fits(state, entry) && (entry.wanted.folderId || lately) && !entry.stub) join_list(state, entry);
  }
}

void messages_arrived(State& state, Turn& turn, const GetMessages& asked, platform::MessagePage page) {
  FolderList& list = state.list;
  const bool first_time = list.load.phase != Phase::loaded;
  if (!asked.append) {
    list.messages.clear();
    list.fresh.clear();
    list.first = asked.page * rows_per_page;
  }
  const std::size_t kept = list.messages.size();
  std::int64_t stale = 0;
  for (platform::Message& message : page.messages) {
    const std::string id = message.id;
    const bool skip = is_stale(state, message);
    stale += skip;
    if (skip) continue;
    keep(state, std::move(message));
    if (std::find(list.messages.begin(), list.messages.end(), id) == list.messages.end()) list.messages.push_back(id);
  }
  list.total = std::max(page.page.totalElements - stale, list.first + static_cast<std::int64_t>(list.messages.size()));
  list.last_page = asked.page;
  list.load = list.more = loaded();
  ++list.revision;
  if (asked.page == 0) add_own_moves(state, turn);
  forget_unused(state);
  turn.news.push_back({first_time ? News::Kind::list_loaded : News::Kind::more_loaded});
  if (!first_time && kept < list.messages.size()) turn.focus_row = list.messages[kept];
  if (first_time && !state.goal.letter.empty()) open_letter(state, turn, state.goal.letter);
}

bool has_more(const FolderList& list) { return list.first + static_cast<std::int64_t>(list.messages.size()) < list.total; }

void show_more(State& state, Turn& turn) {
  FolderList& list = state.list;
  if (!has_more(list) || list.more.phase == Phase::loading) return;
  list.more = loading();
  ask_messages(state, turn, list.last_page + 1, list.messages.size() + rows_per_page <= most_rows);
}

void show_earlier(State& state, Turn& turn) {
  FolderList& list = state.list;
  if (list.first == 0 || list.more.phase == Phase::loading) return;
  list.more = loading();
  ask_messages(state, turn, std::max<std::int64_t>(0, list.first / rows_per_page - 1), false);
}

void refresh(State& state, Turn& turn) {
  if (state.list.folder.empty() || state.list.load.phase == Phase::loading) return;
  open_folder(state, turn, state.list.folder);
  send(state, turn, GetSummary{state.mailbox}, platform::folder_summary(state.mailbox));
}

void retry(State& state, Turn& turn) {
  state.notice.reset();
  if (state.mailboxes_load.phase == Phase::failed) return start(state, turn, state.goal);
  if (state.mailboxes_again.phase == Phase::failed) ask_mailboxes_again(state, turn);
  if (state.folders_load.phase == Phase::failed) return open_mailbox(state, turn, state.mailbox);
  if (state.list.load.phase == Phase::failed) refresh(state, turn);
  if (state.list.more.phase == Phase::failed) {
    state.list.more = loaded();
    show_more(state, turn);
  }
  search_again(state, turn);
  overview_again(state, turn);
  if (state.reading) reread(state, turn);
}

void go(State& state, Turn& turn, const Place& place) {
  const bool known = state.mailboxes_load.phase == Phase::loaded && !state.mailboxes.empty();
  if (known && !place.mailbox.empty() && !find_mailbox(state, place.mailbox)) {
    state.notice = Notice{Notice::Kind::no_such_mailbox, platform::Trouble::none, {}, {}};
    return;
  }
  const bool chooses = place.mailboxes_pane && !state.goal.mailboxes_pane;
  const bool looks = place.overview_pane && !state.goal.overview_pane;
  state.goal = place;
  if (!place.overview_pane) state.overview.reset();
  if (!known) return;
  if (chooses) ask_mailboxes_again(state, turn);
  if (!place.mailbox.empty() && place.mailbox != state.mailbox) {
    set_filter(state, {});
    state.listing = {};
    return open_mailbox(state, turn, place.mailbox);
  }
  if (state.folders_load.phase != Phase::loaded) return;
  if (looks) open_overview(state, turn);
  const std::string folder = first_folder(state);
  if (folder != state.list.folder) {
    state.reading.reset();
    set_filter(state, {});
    state.listing = {};
    return open_folder(state, turn, folder);
  }
  if (place.letter.empty()) state.reading.reset();
  else open_letter(state, turn, place.letter);
}

Place place_of(const State& state) {
  if (state.mailbox.empty() || state.list.folder.empty()) return state.goal;
  const bool waiting = !state.reading && state.list.load.phase != Phase::loaded;
  return {state.mailbox, state.list.folder, state.reading ? state.reading->message : waiting ? state.goal.letter : std::string(), state.goal.folders_pane,
          state.goal.mailboxes_pane, state.goal.overview_pane, state.goal.write_pane && state.reading.has_value(), state.goal.forward_pane && state.reading.has_value(),
          state.goal.new_pane};
}

}  // namespace memobox::mailbox
