#include "core/mailbox/thread.h"

#include <algorithm>
#include <utility>

#include "core/letter/letter.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

constexpr std::size_t longest_thread = 20;

bool names(const platform::Message& message, const std::string& other) {
  return std::any_of(message.replyData.begin(), message.replyData.end(), [&](const platform::ReplyData& each) { return each.childMessageId == other || each.parentMessageId == other; });
}

// A draft answers nothing yet.
bool belongs(const Entry& entry, const Entry& other) {
  if (&entry == &other) return true;
  if (other.server.messageState == platform::MessageState::draft || other.removing) return false;
  return names(entry.server, other.server.id) || names(other.server, entry.server.id);
}

std::int64_t time_of(const Entry& entry) { return letter::letter_time(entry.letter).value_or(Instant{}).ms; }

// May stand in a filter, whose characters those are (A.3).
bool is_plain(const std::string& id) { return !id.empty() && id.find_first_of(",*|&!") == std::string::npos; }

void add(const State& state, const Entry& entry, const std::string& other, std::vector<std::string>& ids) {
  if (!is_plain(other) || other == entry.server.id || ids.size() >= longest_thread || find_message(state, other)) return;
  if (std::find(ids.begin(), ids.end(), other) == ids.end()) ids.push_back(other);
}

}  // namespace

std::vector<const Entry*> thread_of(const State& state, const Entry& entry) {
  std::vector<const Entry*> all;
  for (const auto& [id, other] : state.messages) {
    if (!belongs(entry, other) || all.size() >= longest_thread) continue;
    auto at = all.begin();
    while (at != all.end() && time_of(**at) <= time_of(other)) ++at;
    all.insert(at, &other);
  }
  if (all.size() < 2) all.clear();
  return all;
}

bool is_answered(const State& state, const Entry& entry) {
  return std::any_of(state.messages.begin(), state.messages.end(), [&](const auto& each) {
    const platform::Message& other = each.second.server;
    if (other.messageState != platform::MessageState::sent) return false;
    return std::any_of(other.replyData.begin(), other.replyData.end(), [&](const platform::ReplyData& link) { return link.childMessageId == other.id && link.parentMessageId == entry.server.id; });
  });
}

void ask_thread(State& state, Turn& turn, const Entry& entry) {
  std::vector<std::string> ids;
  for (const platform::ReplyData& each : entry.server.replyData) {
    add(state, entry, each.parentMessageId, ids);
    add(state, entry, each.childMessageId, ids);
  }
  if (!ids.empty()) send(state, turn, GetThread{state.mailbox}, platform::list_by_id(mailbox_of(state, entry), ids));
}

void thread_arrived(State& state, platform::MessagePage page) {
  for (platform::Message& each : page.messages) keep(state, std::move(each));
}

void know_sent(State& state, platform::Message message) { keep(state, std::move(message)); }

}  // namespace memobox::mailbox
