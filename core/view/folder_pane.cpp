#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/view/commands.h"
#include "core/view/ids.h"
#include "core/view/list_pane.h"
#include "core/view/overview.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

constexpr int most_depth = 6;  // deeper ones are not shown nested: the platform sets no end, and a circle must not hang us

Node folder_list(const Context& context, const mailbox::State& state, std::string id, const std::string& parent, int depth);

Node folder_item(const Context& context, const mailbox::State& state, const platform::Folder& folder, int depth) {
  const std::string id = ids::folder(folder.id);
  const std::string label = name_of(context.words, folder);
  Node link = place_link(id, label, place_text({state.mailbox, folder.id, {}, false}), Look::folder_row);
  link.state.current = folder.id == state.list.folder && !state.goal.overview_pane;
  if (folder.folderType != platform::FolderType::drafts && folder.folderType != platform::FolderType::sent) link.actions.emplace_back("drop");
  const auto counts = state.counts.find(folder.id);
  if (counts != state.counts.end() && counts->second.unread > 0) {
    const std::int64_t unread = counts->second.unread;
    link.name = label + ", " + context.words.plural(Text::folder_unread_one, Text::folder_unread_other, unread);
    link.children = nodes(text(id + "/name", label, Look::label), text(id + "/unread", number_text(context.words, unread), Look::counter));
  }
  Node item = container(Role::listitem, id + "/item", Look::none, nodes(std::move(link)));
  if (depth == most_depth) return item;
  Node inside = folder_list(context, state, id + "/folders", folder.id, depth + 1);
  if (!inside.children.empty()) item.children.push_back(std::move(inside));
  return item;
}

// Own folders that lie in another stand under it; those whose parent is not known stand at the top.
bool lies_in(const mailbox::State& state, const platform::Folder& folder, const std::string& parent) {
  return mailbox::is_own_folder(folder) && (mailbox::find_folder(state, folder.parentFolderId) ? folder.parentFolderId : std::string()) == parent;
}

Node folder_list(const Context& context, const mailbox::State& state, std::string id, const std::string& parent, int depth) {
  Node list = make(Role::list, std::move(id));
  for (const platform::Folder& folder : state.folders)
    if (lies_in(state, folder, parent)) list.children.push_back(folder_item(context, state, folder, depth));
  return list;
}

Node standard_folders(const Context& context, const mailbox::State& state) {
  Node list = make(Role::list, "folders/standard");
  for (const platform::Folder& folder : state.folders)
    if (!mailbox::is_own_folder(folder)) list.children.push_back(folder_item(context, state, folder, 0));
  return list;
}

}  // namespace

Node folder_pane(const Context& context, const mailbox::State& state) {
  Node pane = container(Role::navigation, "folders", Look::folders, {}, context.words(Text::folders_name));
  if (state.folders_load.phase == mailbox::Phase::failed) {
    pane.children = nodes(sentence("folders/failed", context.words(Text::folders_failed)));
    return pane;
  }
  Node start = make(Role::list, "folders/start");
  start.children.push_back(container(Role::listitem, "folders/overview/item", Look::none, nodes(overview_link(context, state))));
  pane.children.push_back(std::move(start));
  pane.children.push_back(standard_folders(context, state));
  Node own = folder_list(context, state, "folders/own", {}, 0);
  if (!own.children.empty()) {
    pane.children.push_back(heading(context, "folders/own/title", 2, context.words(Text::folders_own), Look::secondary));
    pane.children.push_back(std::move(own));
  }
  if (state.folders_load.phase != mailbox::Phase::loaded) return pane;
  if (state.panel.kind == mailbox::Panel::Kind::new_folder) {
    for (Node& node : panel(context, state, mailbox::Panel::About::folder)) pane.children.push_back(std::move(node));
  } else {
    pane.children.push_back(button(ids::opener(mailbox::Panel::About::folder, mailbox::Panel::Kind::new_folder), context.words(Text::command_new_folder), Look::quiet));
  }
  return pane;
}

std::string name_of(const Words& words, const platform::Folder& folder) {
  using platform::FolderType;
  switch (folder.folderType) {
    case FolderType::inbox: return words(Text::folder_inbox);
    case FolderType::drafts: return words(Text::folder_drafts);
    case FolderType::sent: return words(Text::folder_sent);
    case FolderType::deleted: return words(Text::folder_deleted);
    case FolderType::user_defined:
    case FolderType::unknown: break;
  }
  const std::string name = clean_line(folder.name);
  return name.empty() ? words(Text::folder_unnamed) : name;
}

std::string folder_name(const Context& context, const mailbox::State& state) {
  const platform::Folder* folder = mailbox::find_folder(state, state.list.folder);
  return folder ? name_of(context.words, *folder) : context.words(Text::folder_inbox);
}

}  // namespace memobox::view
