#include "core/mailbox/closing.h"

#include <utility>

#include "core/mailbox/job.h"
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
  bare.flag = entry.server.flag;
  entry.server = std::move(bare);
  entry.letter = {};
}

// To take it back one would have to keep what a letter says.
bool has_words(const Done& done) { return done.command == Command::rename || done.command == Command::note; }

}  // namespace

void forget_letters(State& state) {
  std::erase_if(state.messages, [](const auto& each) { return !has_changes(each.second); });
  for (auto& [id, entry] : state.messages) bare(entry);
}

void forget_mail(State& state) {
  stop_job(state);
  State kept = emptied(state);
  forget_letters(state);
  kept.goal = place_of(state);
  kept.sources = std::move(state.sources);
  kept.source = std::move(state.source);
  kept.messages = std::move(state.messages);
  kept.unfinished = std::move(state.unfinished);
  if (state.done && !has_words(*state.done)) kept.done = std::move(state.done);
  kept.came_from = std::move(state.came_from);
  kept.written = std::move(state.written);
  if (state.notice && state.notice->kind == Notice::Kind::job_not_listed) kept.notice = std::move(state.notice);
  kept.panel = state.panel;
  kept.filter = std::move(state.filter);
  kept.listing = std::move(state.listing);
  kept.listing.sender = kept.listing.sender_name = {};
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
