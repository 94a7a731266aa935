#include "core/mailbox/overview.h"

#include <algorithm>
#include <utility>

#include "core/base/order.h"
#include "core/mailbox/load.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
constexpr std::int64_t stays = 14 * day;  // a date that has just passed may still be made good

void ask_urgent(State& state, Turn& turn) {
  state.overview->urgent_load = loading();
  send(state, turn, GetOverview{state.mailbox, 0, true}, platform::list_urgent(state.mailbox, rows_per_page));
}

void ask_latest(State& state, Turn& turn) {
  state.overview->load = loading();
  send(state, turn, GetOverview{state.mailbox, state.overview->pages, false}, platform::list_latest(state.mailbox, state.overview->pages, rows_per_page));
}

bool is_deleted(const State& state, const Entry& entry) {
  const platform::Folder* folder = find_folder(state, folder_of(entry));
  return entry.removing || (folder && folder->folderType == platform::FolderType::deleted);
}

void add(std::vector<Due>& all, const Entry& entry, Due::Kind kind, std::optional<Instant> at, Instant now) {
  if (at && at->ms > now.ms - stays) all.push_back({&entry, kind, *at});
}

void add_dates(std::vector<Due>& all, const Entry& entry, Instant now) {
  add(all, entry, Due::Kind::reply, entry.letter.reply_by, now);
  for (const letter::Document& document : entry.letter.documents)
    for (const letter::Action& action : document.actions) {
      if (action.reservation) add(all, entry, Due::Kind::appointment, action.reservation->start, now);
      else add(all, entry, action.kind == letter::ActionKind::payment ? Due::Kind::payment : Due::Kind::closes, action.closes, now);
    }
}

std::vector<const Entry*> entries(const State& state, const std::vector<std::string>& ids) {
  std::vector<const Entry*> all;
  for (const std::string& id : ids)
    if (const Entry* entry = find_message(state, id); entry && !is_deleted(state, *entry)) all.push_back(entry);
  return all;
}

}  // namespace

void open_overview(State& state, Turn& turn) {
  state.overview = Overview{};
  ask_urgent(state, turn);
  ask_latest(state, turn);
}

void look_further_back(State& state, Turn& turn) {
  if (state.overview && state.overview->load.phase == Phase::loaded && state.overview->seen < state.overview->total) ask_latest(state, turn);
}

void overview_again(State& state, Turn& turn) {
  if (!state.overview) return;
  if (state.overview->urgent_load.phase == Phase::failed) ask_urgent(state, turn);
  if (state.overview->load.phase == Phase::failed) ask_latest(state, turn);
}

void overview_arrived(State& state, Turn&, const GetOverview& asked, platform::MessagePage page) {
  if (asked.mailbox != state.mailbox) return;
  if (!state.overview) return keep_known(state, std::move(page));
  Overview& overview = *state.overview;
  std::vector<std::string>& into = asked.urgent ? overview.urgent : overview.latest;
  for (platform::Message& message : page.messages) {
    const std::string id = message.id;
    if (std::find(into.begin(), into.end(), id) == into.end()) into.push_back(id);
    const Entry& entry = keep(state, std::move(message));
    if (!asked.urgent) overview.back_to = letter::letter_time(entry.letter);
  }
  (asked.urgent ? overview.urgent_load : overview.load) = loaded();
  if (asked.urgent) return;
  overview.pages = asked.page + 1;
  overview.total = page.page.totalElements;
  overview.seen = std::min(overview.total, overview.pages * rows_per_page);
}

void overview_failed(State& state, const Turn& turn, const GetOverview& asked, platform::Trouble trouble) {
  if (state.overview && asked.mailbox == state.mailbox) (asked.urgent ? state.overview->urgent_load : state.overview->load) = failed(trouble, turn.incident);
}

std::vector<Due> due_letters(const State& state, Instant now) {
  std::vector<Due> all;
  if (!state.overview) return all;
  std::vector<std::string> ids = state.overview->latest;
  for (const std::string& id : state.overview->urgent)
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  for (const Entry* entry : entries(state, ids)) add_dates(all, *entry, now);
  sort_stably(all, [](const Due& a, const Due& b) { return a.at < b.at; });
  return all;
}

std::vector<const Entry*> urgent_letters(const State& state) {
  if (!state.overview) return {};
  auto all = entries(state, state.overview->urgent);
  std::erase_if(all, [](const Entry* entry) { return is_read(*entry); });
  return all;
}

}  // namespace memobox::mailbox
