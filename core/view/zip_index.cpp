// The contents of a zip of letters, as a page that lies in it.
#include "core/view/build.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

Node names(const std::string& id, const std::vector<std::string>& all) {
  Nodes items;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const std::string item = id + "/" + std::to_string(at);
    items.push_back(container(Role::listitem, item, Look::none, nodes(sentence(item + "/name", all[at]))));
  }
  return container(Role::list, id, Look::none, std::move(items));
}

}  // namespace

tree::Tree zip_index_screen(const mailbox::Zip& zip, const Context& context) {
  Nodes all = nodes(heading(context, "zip/title", 1, context.words(Text::zip_index), Look::title), names("zip/letters", zip.folders));
  std::vector<std::string> missing = zip.missing;
  for (std::string& name : missing)
    if (name.empty()) name = context.words(Text::letter_untitled);
  if (!missing.empty()) {
    all.push_back(heading(context, "zip/missing/title", 2, context.words(Text::zip_index_missing)));
    all.push_back(names("zip/missing", missing));
  }
  return page(context, context.words(Text::zip_index), nodes(container(Role::main, "zip", Look::letter, std::move(all))));
}

}  // namespace memobox::view
