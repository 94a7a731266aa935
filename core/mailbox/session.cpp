#include "core/mailbox/session.h"

#include <utility>

#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

std::size_t position_of(const State& state, const std::string& id) {
  std::size_t at = 0;
  while (state.sources[at].id != id) ++at;
  return at;
}

void renew(Source& source, Turn& turn) {
  source.session = Session::renewing;
  turn.renew.push_back({source.id, "expired"});
}

// The same sources, and nothing that anybody was shown.
State emptied(const State& state) {
  std::vector<std::string> sources;
  for (const Source& source : state.sources) sources.push_back(source.id);
  return empty_state(sources);
}

}  // namespace

State empty_state(const std::vector<std::string>& sources) {
  State state;
  state.sources.clear();
  for (const std::string& id : sources) state.sources.emplace_back().id = id;
  state.source = sources.front();
  return state;
}

Source& source_of(State& state, const std::string& id) { return state.sources[position_of(state, id)]; }

const Source& source_on_screen(const State& state) { return state.sources[position_of(state, state.source)]; }

void send(State& state, Turn& turn, Purpose purpose, platform::Request request) {
  Source& source = source_of(state, state.source);
  Call call{std::move(purpose), std::move(request), 0, source.session_number, source.id};
  if (source.session == Session::active) turn.calls.push_back(std::move(call));
  else source.parked.push_back(std::move(call));
}

void session_lost(State& state, Turn& turn, Call call) {
  Source& source = source_of(state, call.source);
  const auto* mailboxes = std::get_if<GetMailboxes>(&call.purpose);
  const bool was_check = mailboxes && mailboxes->identity_check;
  const bool late = source.session == Session::active && call.session < source.session_number;
  if (late) {  // sent before the renewal: the new session has not refused it
    call.session = source.session_number;
    turn.calls.push_back(std::move(call));
    return;
  }
  if (!was_check) source.parked.push_back(std::move(call));
  if (source.session == Session::active) renew(source, turn);
  else if (was_check) source.session = Session::ended;  // a fresh session that is refused at once: no loop
}

void session_renewed(State& state, Turn& turn, const std::string& id) {
  Source& source = source_of(state, id);
  if (source.session != Session::renewing) return;
  source.session = Session::checking;
  turn.calls.push_back({GetMailboxes{true}, platform::list_mailboxes(), 0, source.session_number, id});
}

void session_not_renewed(State& state, const std::string& id) {
  Source& source = source_of(state, id);
  if (source.session == Session::renewing) source.session = Session::ended;
}

void log_on_again(State& state, Turn& turn) {
  Source& source = source_of(state, state.source);
  if (source.session == Session::ended) renew(source, turn);
}

void identity_known(State& state, Turn& turn, const std::string& id, const std::string& identity) {
  Source& source = source_of(state, id);
  if (!source.identity.empty() && identity != source.identity) {
    state = emptied(state);
    source_of(state, id).identity = identity;
    turn.new_identity = true;
    start(state, turn, {});
    return;
  }
  source.identity = identity;
  source.session = Session::active;
  ++source.session_number;
  for (Call& call : std::exchange(source.parked, {})) {
    call.session = source.session_number;
    turn.calls.push_back(std::move(call));
  }
}

}  // namespace memobox::mailbox
