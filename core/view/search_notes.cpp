#include "core/view/search_notes.h"

#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"
#include "core/view/list_pane.h"
#include "core/view/trouble.h"

namespace memobox::view {
namespace {

using mailbox::Phase;

std::string rows_searched(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  const auto loaded = static_cast<std::int64_t>(state.list.messages.size());
  const std::string folder = folder_name(context, state), total = number_text(words, state.list.total);
  if (loaded < state.list.total) return words(Text::search_some, {{"count", number_text(words, loaded)}, {"total", total}, {"folder", folder}});
  return words.plural(Text::search_all_one, Text::search_all_other, loaded, {{"folder", folder}});
}

std::string found_words(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  std::string all = words.plural(Text::search_found_one, Text::search_found_other, std::ssize(mailbox::visible_rows(state)));
  all += " " + words(Text::search_by_platform);
  if (!state.search->deleted) all += " " + words(Text::search_without_deleted);
  return all;
}

Node further(const Context& context, Nodes commands) {
  return container(Role::group, "letters/search", Look::cluster, std::move(commands), context.words(Text::search_further));
}

Nodes about_rows(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  std::string line = rows_searched(context, state);
  if (!state.texts.empty()) line += " " + words(Text::search_opened);
  Node more = button(std::string(ids::search_mailbox), words(Text::search_mailbox));
  more.state.busy = state.search && state.search->load.phase == Phase::loading;
  return nodes(sentence("letters/searched", line, Look::secondary), further(context, nodes(std::move(more))));
}

Nodes about_found(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  Nodes commands;
  if (!state.search->deleted) commands.push_back(button(std::string(ids::search_deleted), words(Text::search_deleted)));
  commands.push_back(button(std::string(ids::search_end), words(Text::search_end)));
  return nodes(sentence("letters/searched", found_words(context, state), Look::secondary), further(context, std::move(commands)));
}

}  // namespace

Nodes search_notes(const Context& context, const mailbox::State& state) {
  if (state.filter.empty()) return {};
  Nodes parts = state.search && state.search->load.phase == Phase::loaded ? about_found(context, state) : about_rows(context, state);
  if (state.search && state.search->load.phase == Phase::failed)
    parts.push_back(trouble_box(context, "letters/search-failed", 3, context.words(Text::search_failed), state.search->load));
  return parts;
}

}  // namespace memobox::view
