#include "core/mailbox/closing.h"

#include <utility>

#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

void bare(Entry& entry) {
  platform::Message bare;
  bare.id = std::move(entry.server.id);
  bare.version = entry.server.version;
  bare.mailboxId = std::move(entry.server.mailboxId);
  bare.folderId = std::move(entry.server.folderId);
  bare.read = entry.server.read;
  entry.server = std::move(bare);
  entry.letter = {};
}

}  // namespace

bool has_change(const Entry& entry) { return entry.wanted_read.has_value(); }

std::size_t waiting_changes(const State& state) {
  std::size_t count = 0;
  for (const auto& [id, entry] : state.messages) count += has_change(entry) ? 1 : 0;
  return count;
}

void forget_letters(State& state) {
  std::erase_if(state.messages, [](const auto& each) { return !has_change(each.second); });
  for (auto& [id, entry] : state.messages) bare(entry);
}

void forget_mail(State& state) {
  State kept = emptied(state);
  forget_letters(state);
  kept.goal = place_of(state);
  kept.sources = std::move(state.sources);
  kept.source = std::move(state.source);
  kept.messages = std::move(state.messages);
  kept.filter = std::move(state.filter);
  kept.active = state.active;
  kept.delayed = state.delayed;
  state = std::move(kept);
}

State empty_state(const std::vector<std::string>& sources) {
  State state;
  state.sources.clear();
  for (const std::string& id : sources) state.sources.emplace_back().id = id;
  state.source = sources.front();
  return state;
}

State emptied(const State& state) {
  std::vector<std::string> sources;
  for (const Source& source : state.sources) sources.push_back(source.id);
  return empty_state(sources);
}

}  // namespace memobox::mailbox
