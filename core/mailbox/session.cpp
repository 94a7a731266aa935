#include "core/mailbox/session.h"

#include <utility>

#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

bool is_identity_check(const Call& call) {
  const auto* mailboxes = std::get_if<GetMailboxes>(&call.purpose);
  return mailboxes && mailboxes->identity_check;
}

}  // namespace

void send(State& state, Turn& turn, Purpose purpose, platform::Request request) {
  send_again(state, turn, {std::move(purpose), std::move(request), 0, state.session_number});
}

void send_again(State& state, Turn& turn, const Call& call) {
  if (state.session == Session::active || is_identity_check(call)) turn.calls.push_back(call);
  else state.parked.push_back(call);
}

void session_lost(State& state, Turn& turn, Call call) {
  const bool was_check = is_identity_check(call);
  const bool late = state.session == Session::active && call.session < state.session_number;
  if (late) {  // sent before the renewal: the new session has not refused it
    call.session = state.session_number;
    turn.calls.push_back(std::move(call));
    return;
  }
  if (!was_check) state.parked.push_back(std::move(call));
  if (state.session == Session::active) {
    state.session = Session::renewing;
    turn.renew = true;
  } else if (was_check) {
    state.session = Session::ended;  // a fresh session that is refused at once: no loop
  }
}

void session_renewed(State& state, Turn& turn) {
  if (state.session != Session::renewing) return;
  state.session = Session::checking;
  turn.calls.push_back({GetMailboxes{true}, platform::list_mailboxes(), 0, state.session_number});
}

void session_not_renewed(State& state) {
  if (state.session == Session::renewing) state.session = Session::ended;
}

void log_on_again(State& state, Turn& turn) {
  if (state.session != Session::ended) return;
  state.session = Session::renewing;
  turn.renew = true;
}

void identity_known(State& state, Turn& turn, const std::string& identity) {
  if (!state.identity.empty() && identity != state.identity) {
    state = State{};
    state.identity = identity;
    turn.new_identity = true;
    start(state, turn, {});
    return;
  }
  state.identity = identity;
  state.session = Session::active;
  ++state.session_number;
  for (Call& call : std::exchange(state.parked, {})) {
    call.session = state.session_number;
    turn.calls.push_back(std::move(call));
  }
}

}  // namespace memobox::mailbox
