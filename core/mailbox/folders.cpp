#include "core/mailbox/folders.h"

#include <algorithm>
#include <utility>

#include "core/base/order.h"
#include "core/base/utf8.h"
#include "core/mailbox/load.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"
#include "core/platform/json.h"

namespace memobox::mailbox {
namespace {

using platform::Folder;
using platform::FolderType;

int rank(const Folder& folder) {
  switch (folder.folderType) {
    case FolderType::inbox: return 0;
    case FolderType::drafts: return 1;
    case FolderType::sent: return 2;
    case FolderType::deleted: return 3;
    default: return 4;
  }
}

Folder* own_folder(State& state, const std::string& id) {
  for (Folder& folder : state.folders)
    if (folder.id == id && is_own_folder(folder)) return &folder;
  return nullptr;
}

// What the form asks for; nullopt: nothing is to be changed.
std::optional<platform::Request> request_of(State& state, const std::string& parent) {
  if (state.panel.kind == Panel::Kind::new_folder) return platform::create_folder(state.mailbox, clean_line(panel_text(state)), parent);
  const Folder* folder = own_folder(state, state.list.folder);
  if (!folder) return std::nullopt;
  if (state.panel.kind == Panel::Kind::remove_folder) return platform::delete_folder(state.mailbox, folder->id, folder->version);
  Folder changed = *folder;
  changed.mailboxId = state.mailbox;
  if (state.panel.kind == Panel::Kind::move_folder) changed.parentFolderId = parent;
  else changed.name = clean_line(panel_text(state));
  if (changed.name == folder->name && changed.parentFolderId == folder->parentFolderId) return std::nullopt;
  return platform::change_folder(changed);
}

bool needs_name(Panel::Kind kind) { return kind == Panel::Kind::new_folder || kind == Panel::Kind::rename_folder; }

// A folder that was deleted is left for the one around it, else for the inbox.
void leave_folder(State& state, Turn& turn, const std::string& id) {
  const Folder* folder = find_folder(state, id);
  Place place{state.mailbox, folder ? folder->parentFolderId : std::string(), {}, state.goal.folders_pane};
  std::erase_if(state.folders, [&](const Folder& each) { return each.id == id; });
  std::string words = state.filter;
  go(state, turn, place);
  set_filter(state, std::move(words));  // what is typed in a list that was still being fetched is not thrown away
}

}  // namespace

bool is_own_folder(const Folder& folder) { return folder.folderType == FolderType::user_defined; }

FolderBar bar_to_removal(const State& state, const Folder& folder) {
  for (const Folder& each : state.folders)
    if (each.parentFolderId == folder.id) return FolderBar::has_folders;
  const auto counts = state.counts.find(folder.id);
  if (counts == state.counts.end()) return FolderBar::unknown;
  return counts->second.total > 0 ? FolderBar::has_letters : FolderBar::none;
}

bool may_hold(const State& state, const Folder& parent, const Folder& child) {
  if (!is_own_folder(parent) && parent.folderType != FolderType::inbox) return false;
  if (child.parentFolderId == parent.id) return false;  // it is there already
  for (const Folder* above = &parent; above; above = find_folder(state, above->parentFolderId))
    if (above->id == child.id) return false;
  return true;
}

void sort_folders(State& state) {
  sort_stably(state.folders, [](const Folder& a, const Folder& b) { return rank(a) < rank(b); });
}

void write_folder(State& state, Turn& turn, const std::string& parent) {
  Panel& panel = state.panel;
  if (panel.busy) return;
  panel.empty = needs_name(panel.kind) && clean_line(panel_text(state)).empty();
  if (panel.empty) return;
  auto request = request_of(state, parent);
  if (!request) return close_panel(state);  // it is so already
  panel.busy = true;
  panel.trouble = platform::Trouble::none;
  send(state, turn, WriteFolder{state.mailbox, panel.kind == Panel::Kind::new_folder ? std::string() : state.list.folder}, std::move(*request));
}

bool folder_written(State& state, Turn& turn, const WriteFolder& asked, std::string_view body) {
  const bool here = asked.mailbox == state.mailbox;
  if (body.empty()) {
    if (here) leave_folder(state, turn, asked.folder);
  } else {
    auto folder = platform::read_folder(body);
    if (!folder) return false;
    if (here) {
      std::erase_if(state.folders, [&](const Folder& each) { return each.id == folder->id; });
      if (asked.folder.empty()) state.counts[folder->id] = {};
      state.folders.push_back(std::move(*folder));
      sort_folders(state);
    }
  }
  if (state.panel.busy) close_panel(state);
  turn.news.push_back({News::Kind::folder_written});
  return true;
}

void folder_not_written(State& state, Turn& turn, const WriteFolder& asked, platform::Trouble trouble) {
  if (!state.panel.busy || asked.mailbox != state.mailbox) return;
  state.panel.busy = false;
  state.panel.trouble = trouble;
  state.panel.incident = turn.incident;
  // What was not answered may have been done all the same, and what is stale is read again.
  send(state, turn, GetFolders{state.mailbox}, platform::list_folders(state.mailbox));
}

}  // namespace memobox::mailbox
