#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"
#include "core/view/list_pane.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

std::string name_of(const Context& context, const platform::Folder& folder) {
  using platform::FolderType;
  switch (folder.folderType) {
    case FolderType::inbox: return context.words(Text::folder_inbox);
    case FolderType::drafts: return context.words(Text::folder_drafts);
    case FolderType::sent: return context.words(Text::folder_sent);
    case FolderType::deleted: return context.words(Text::folder_deleted);
    case FolderType::user_defined:
    case FolderType::unknown: break;
  }
  const std::string name = clean_line(folder.name);
  return name.empty() ? context.words(Text::folder_unnamed) : name;
}

Node folder_item(const Context& context, const mailbox::State& state, const platform::Folder& folder) {
  const std::string id = ids::folder(folder.id);
  const std::string label = name_of(context, folder);
  Node link = place_link(id, label, place_text({state.mailbox, folder.id, {}, false}), Look::folder_row);
  link.state.current = folder.id == state.list.folder;
  const auto counts = state.counts.find(folder.id);
  if (counts != state.counts.end() && counts->second.unread > 0) {
    const std::int64_t unread = counts->second.unread;
    link.name = label + ", " + context.words.plural(Text::folder_unread_one, Text::folder_unread_other, unread);
    link.children = nodes(text(id + "/name", label, Look::label), text(id + "/unread", number_text(context.words, unread), Look::counter));
  }
  return container(Role::listitem, id + "/item", Look::none, nodes(std::move(link)));
}

Node folder_list(const Context& context, const mailbox::State& state, bool own) {
  Node list = make(Role::list, own ? "folders/own" : "folders/standard");
  for (const platform::Folder& folder : state.folders)
    if ((folder.folderType == platform::FolderType::user_defined) == own) list.children.push_back(folder_item(context, state, folder));
  return list;
}

}  // namespace

Node folder_pane(const Context& context, const mailbox::State& state) {
  Node pane = container(Role::navigation, "folders", Look::folders, {}, context.words(Text::folders_name));
  if (state.folders_load.phase == mailbox::Phase::failed) {
    pane.children = nodes(sentence("folders/failed", context.words(Text::folders_failed)));
    return pane;
  }
  pane.children.push_back(folder_list(context, state, false));
  Node own = folder_list(context, state, true);
  if (!own.children.empty()) {
    pane.children.push_back(heading(context, "folders/own/title", 2, context.words(Text::folders_own), Look::secondary));
    pane.children.push_back(std::move(own));
  }
  return pane;
}

std::string folder_name(const Context& context, const mailbox::State& state) {
  const platform::Folder* folder = mailbox::find_folder(state, state.list.folder);
  return folder ? name_of(context, *folder) : context.words(Text::folder_inbox);
}

}  // namespace memobox::view
