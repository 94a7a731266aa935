#include "core/mailbox/current.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/listing.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

constexpr std::int64_t poll_every = 60'000;  // ms
constexpr std::int64_t longest_pause = 10 * 60'000;
constexpr int most_doublings = 4;

bool can_poll(const State& state) {
  return source_on_screen(state).session == Session::active && !state.covered && state.folders_load.phase == Phase::loaded &&
         state.list.load.phase == Phase::loaded && !state.mailbox.empty();
}

void poll(State& state, Turn& turn) {
  state.polling.asking = true;
  send(state, turn, GetSummary{state.mailbox, true}, platform::folder_summary(state.mailbox));
}

bool is_new(const State& state, const platform::Message& message) {
  return message.folderId == state.list.folder && !find_message(state, message.id);
}

}  // namespace

bool is_poll(const Purpose& purpose) {
  const auto* summary = std::get_if<GetSummary>(&purpose);
  const auto* messages = std::get_if<GetMessages>(&purpose);
  return (summary && summary->poll) || (messages && messages->peek);
}

void poll_answered(State& state, Turn& turn, bool changed) {
  Polling& polling = state.polling;
  const bool told = polling.heard;
  polling = {{turn.now.ms + poll_every}, 0, false, false};
  if (!told) turn.signals.push_back({Signal::Kind::polled, state.mailbox, changed});
  const auto counts = state.counts.find(state.list.folder);
  const bool behind = counts != state.counts.end() && counts->second.total != state.list.total && !narrows(state.listing);  // lists lag behind the counters
  if ((changed || behind) && state.list.load.phase == Phase::loaded && !state.list.folder.empty())
    send(state, turn, GetMessages{state.mailbox, state.list.folder, 0, false, true},
         list_request(state, 0, turn.now, true));
}

void poll_failed(State& state, Turn& turn, int retry_after_s) {
  Polling& polling = state.polling;
  const std::int64_t pause = std::min(poll_every << std::min(polling.failures + 1, most_doublings), longest_pause);
  polling = {{turn.now.ms + std::max(pause, retry_after_s * std::int64_t{1000})}, polling.failures + 1, false, false};
  turn.signals.push_back({Signal::Kind::polled, state.mailbox, false});
}

void peeked(State& state, Turn& turn, platform::MessagePage page) {
  FolderList& list = state.list;
  const std::size_t before = list.fresh.size();
  for (platform::Message& message : page.messages) {
    if (is_new(state, message)) list.fresh.push_back(message.id);
    keep(state, std::move(message));
  }
  list.total = std::max(page.page.totalElements, list.first + static_cast<std::int64_t>(list.messages.size()));
  if (list.fresh.size() > before) turn.news.push_back({News::Kind::new_mail});
}

void polled_elsewhere(State& state, const Turn& turn, const Signal& signal) {
  if (signal.mailbox != state.mailbox || state.polling.next.ms == 0) return;
  state.polling.next = {turn.now.ms + (signal.changed ? 0 : poll_every)};
  state.polling.heard = signal.changed;
}

void show_new(State& state, Turn& turn) {
  FolderList& list = state.list;
  if (list.fresh.empty() || list.more.phase == Phase::loading) return;
  list.more = loading();
  send(state, turn, GetMessages{state.mailbox, list.folder}, list_request(state, 0, turn.now));
}

void beat(State& state, Turn& turn) {
  if (!turn.visible || !turn.online) return;
  for (Source& source : state.sources) watch_session(state, turn, source);
  if (!can_poll(state) || state.polling.asking) return;
  if (state.polling.next.ms == 0)
    state.polling.next = {turn.now.ms + poll_every};
  else if (state.polling.next <= turn.now)
    poll(state, turn);
}

std::optional<Instant> next_beat(const State& state, const Turn& turn) {
  if (!turn.visible || !turn.online) return std::nullopt;
  std::optional<Instant> next;
  const auto take = [&](std::optional<Instant> other) {
    if (other && (!next || *other < *next)) next = other;
  };
  for (const Source& source : state.sources) take(next_watch(source, turn.now));
  if (can_poll(state) && !state.polling.asking && state.polling.next.ms != 0) take(state.polling.next);
  return next;
}

}  // namespace memobox::mailbox
