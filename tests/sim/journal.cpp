#include "tests/sim/journal.h"

#include <algorithm>

#include "tests/sim/marks.h"

namespace memobox::sim {
namespace {

const Row* find_row(const Screen& screen, const std::string& message) {
  for (const Row& row : screen.rows)
    if (row.message == message) return &row;
  return nullptr;
}

bool shows_same_list(const Screen& before, const Screen& now) {
  return before.count >= 0 && now.count >= 0 && before.folder == now.folder && before.first == now.first && before.fields == now.fields;
}

// Somebody else wrote it, or the same person again where it could not be seen.
bool was_overtaken(const Platform& platform, const std::string& message, const Promise& promise) {
  return std::any_of(platform.log().begin(), platform.log().end(), [&](const Write& write) {
    if (write.resource != message) return false;
    if (write.by.client == promise.client) return promise.out_of_sight && write.at >= promise.at;
    return write.at >= promise.at - Platform::longest_lag;
  });
}

}  // namespace

std::string Journal::new_text(const Tab& tab, Rng& rng) {
  typed_by_.push_back(tab.identity);
  const std::string mark = typed_mark(static_cast<int>(typed_by_.size()) - 1);
  static const std::vector<std::string> around{"", "Husk ", "<b>æøå</b> & \"' ", "\xf0\x9f\x98\x80 ", "a\xe2\x80\xae" "b "};
  const std::string& before = rng.pick(around);
  return before + mark + (rng.chance(30) ? " " : "");
}

void Journal::observe(Ms now, const Tab& tab, Cause cause, const Screen& before) {
  const std::pair person{tab.client, tab.identity};
  if (auto& last = persons_[tab.number]; last != person) {
    const bool only_known_now = last.first == person.first && last.second.empty();
    last = person;
    if (!only_known_now) forget(tab.number);
  }
  if (!tab.screen.alarm.empty() && tab.screen.alarm != before.alarm) std::erase_if(promises_, [&](const auto& each) { return each.second.tab == tab.number; });
  watch_fields(tab, cause);
  if (cause != Cause::act) return;
  mark_unseen(tab, before);
  watch_rows(now, tab, before);
}

void Journal::mark_unseen(const Tab& tab, const Screen& before) {
  for (auto& [key, promise] : promises_)
    if (promise.tab == tab.number && !(find_row(before, key.first) && find_row(tab.screen, key.first))) promise.out_of_sight = true;
}

void Journal::forget(int tab) {
  fields_[tab].clear();
  std::erase_if(promises_, [&](const auto& each) { return each.second.tab == tab; });
}

// Only a person changes what stands in a field: no answer, no timer, no change around the element.
void Journal::watch_fields(const Tab& tab, Cause cause) {
  auto& fields = fields_[tab.number];
  const bool by_person = cause == Cause::act || cause == Cause::place || cause == Cause::start;
  if (by_person) fields.clear();
  for (const auto& [field, value] : tab.screen.fields) {
    const auto [known, is_new] = fields.try_emplace(field, value);
    if (!is_new && known->second != value && !by_person)
      lost_.push_back({"typed", "nobody changed '" + known->second + "' to '" + value + "' in " + field + " of tab " + std::to_string(tab.number)});
    known->second = value;
  }
}

void Journal::watch_rows(Ms now, const Tab& tab, const Screen& before) {
  Promise promise{tab.number, tab.client, tab.identity, now, false, {}};
  for (const Row& row : before.rows) {
    const Row* after = find_row(tab.screen, row.message);
    promise.folder = row.folder;
    if (after && after->unread != row.unread) {
      promise.read = !after->unread;
      promises_[{row.message, Promise::Kind::read}] = promise;
    } else if (!after && shows_same_list(before, tab.screen)) {
      promises_[{row.message, Promise::Kind::gone}] = promise;
    }
  }
  for (const Row& row : tab.screen.rows)
    if (!find_row(before, row.message)) promises_.erase({row.message, Promise::Kind::gone});  // undone
}

std::vector<Finding> Journal::broken_promises(Platform& platform) {
  std::vector<Finding> found = std::exchange(lost_, {});
  for (const auto& [key, promise] : std::exchange(promises_, {})) {
    const Message* message = platform.find_message(key.first);
    if (!message || was_overtaken(platform, key.first, promise)) continue;
    const std::string who = " by tab " + std::to_string(promise.tab) + " at " + std::to_string(promise.at) + ", and nobody was told that it failed";
    if (key.second == Promise::Kind::read && message->read != promise.read)
      found.push_back({"nothing-lost", key.first + " was shown as " + (promise.read ? "read" : "unread") + who});
    if (key.second == Promise::Kind::gone && message->folder == promise.folder) found.push_back({"nothing-lost", key.first + " was taken out of " + promise.folder + who});
  }
  return found;
}

}  // namespace memobox::sim
