// Picking letters in the list: one, a range, all of the folder.
#include <algorithm>

#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

bool holds(const std::vector<std::string>& messages, const std::string& message) {
  return std::find(messages.begin(), messages.end(), message) != messages.end();
}

// With `all`, the letters that are named are those taken out.
void set_picked(Selection& selection, const std::string& message, bool picked) {
  if (picked == selection.all) std::erase(selection.messages, message);
  else if (!holds(selection.messages, message)) selection.messages.push_back(message);
}

}  // namespace

void start_selection(State& state) { state.selection = Selection{}; }

void pick(State& state, const std::string& message, bool picked, bool range) {
  if (!state.selection) start_selection(state);
  Selection& selection = *state.selection;
  const auto rows = visible_rows(state);
  const auto row = [&](const std::string& id) { return std::find_if(rows.begin(), rows.end(), [&](const Entry* each) { return each->server.id == id; }); };
  auto first = row(range && !selection.anchor.empty() ? selection.anchor : message), last = row(message);
  if (first == rows.end() || last == rows.end()) return;
  if (last < first) std::swap(first, last);
  for (auto each = first; each <= last; ++each) set_picked(selection, (*each)->server.id, picked);
  selection.anchor = message;
}

void pick_all(State& state) {
  if (!state.filter.empty() || narrows(state.listing)) {  // all that is found, not all of the folder
    start_selection(state);
    for (const Entry* row : visible_rows(state)) state.selection->messages.push_back(row->server.id);
  } else {
    state.selection = Selection{true, {}, {}};
  }
}

void pick_none(State& state) { state.selection.reset(); }

bool is_picked(const State& state, const std::string& message) {
  return state.selection && holds(state.selection->messages, message) != state.selection->all;
}

std::int64_t picked_count(const State& state) {
  if (!state.selection) return 0;
  const auto named = static_cast<std::int64_t>(state.selection->messages.size());
  return state.selection->all ? state.list.total - named : named;
}

}  // namespace memobox::mailbox
