#include "core/mailbox/session.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/closing.h"
#include "core/mailbox/current.h"
#include "core/mailbox/mailbox.h"

namespace memobox::mailbox {
namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t idle = 5 * minute;

// A person who is at work gets a new session this long before the old one ends; short sessions sooner, for their length.
std::int64_t renew_before(const Source& source) { return std::min(5 * minute, (source.expires.ms - source.renewed.ms) / 4); }
// WCAG 2.2.1 wants at least 20 seconds.
std::int64_t warn_before(const Source& source) { return std::min(2 * minute, (source.expires.ms - source.renewed.ms) / 6); }

std::size_t position_of(const State& state, const std::string& id) {
  std::size_t at = 0;
  while (state.sources[at].id != id) ++at;
  return at;
}

bool is_over(const Source& source) { return source.session == Session::ended || source.session == Session::logged_out; }

void renew(Source& source, Turn& turn, const char* reason) {
  source.early = source.session == Session::active && source.expires > turn.now;
  source.session = Session::renewing;
  source.renewed = {};
  turn.renew.push_back({source.id, reason});
}

void check_identity(Source& source, Turn& turn) {
  source.session = Session::checking;
  turn.calls.push_back({GetMailboxes{true}, platform::list_mailboxes(), 0, source.session_number, 0, source.id});
}

void release(Source& source, Turn& turn) {
  if (source.session != Session::active || !turn.online) return;
  for (Call& call : std::exchange(source.parked, {})) {
    call.session = source.session_number;
    turn.calls.push_back(std::move(call));
  }
}

void send(Source& source, Turn& turn, Call call) {
  if (source.session == Session::active && turn.online)
    turn.calls.push_back(std::move(call));
  else if (std::find(source.parked.begin(), source.parked.end(), call) == source.parked.end())
    source.parked.push_back(std::move(call));
}

bool is_identity_check(const Call& call) {
  const auto* mailboxes = std::get_if<GetMailboxes>(&call.purpose);
  return mailboxes && mailboxes->identity_check;
}

void close_all(State& state, Turn& turn) {
  state = emptied(state);
  for (Source& source : state.sources) source.session = Session::logged_out;
  turn.forget = Forget::all;
}

}  // namespace

Source& source_of(State& state, const std::string& id) { return state.sources[position_of(state, id)]; }

const Source& source_on_screen(const State& state) { return state.sources[position_of(state, state.source)]; }

bool is_closed(const State& state) { return state.covered || is_over(source_on_screen(state)); }

void send(State& state, Turn& turn, Purpose purpose, platform::Request request) {
  Source& source = source_of(state, state.source);
  send(source, turn, {std::move(purpose), std::move(request), 0, source.session_number, 0, source.id});
}

void ask(State& state, Turn& turn, Written purpose, platform::Request request) { send(state, turn, purpose, std::move(request)); }

void send_again(State& state, Turn& turn, const Call& call) {
  if (call.request.method != "GET") --state.delayed;
  if (is_identity_check(call)) turn.calls.push_back(call);  // the session waits for it
  else send(source_of(state, call.source), turn, call);
}

bool park_offline(State& state, const Turn& turn, Call& call) {
  if (turn.online || !call.request.safe) return false;
  call.attempt = 0;
  source_of(state, call.source).parked.push_back(std::move(call));
  return true;
}

void came_online(State& state, Turn& turn) {
  for (Source& source : state.sources) {
    // Who it is could not be asked off-line, and everything else waits for that.
    if (std::erase_if(source.parked, is_identity_check) > 0 && source.session == Session::checking) check_identity(source, turn);
    release(source, turn);
  }
}

void session_lost(State& state, Turn& turn, Call call) {
  Source& source = source_of(state, call.source);
  const bool was_check = is_identity_check(call);
  const bool late = source.session == Session::active && call.session < source.session_number;
  if (late) {  // sent before the renewal: the new session has not refused it
    call.session = source.session_number;
    turn.calls.push_back(std::move(call));
    return;
  }
  const bool unattended = is_poll(call.purpose) && turn.now.ms - state.active.ms > idle;
  if (!was_check) source.parked.push_back(std::move(call));
  if (was_check || unattended) return end_session(state, turn, source, true);  // a fresh session that is refused at once: no loop
  if (source.session == Session::active) renew(source, turn, "expired");
  source.early = false;  // whatever the clock says, the platform has refused the session
}

void session_known(State& state, const std::string& id, Instant now, Instant expires) {
  for (Source& source : state.sources) {
    if (source.id != id) continue;
    source.expires = expires;
    source.renewed = now;
    source.warned = false;
  }
}

void session_renewed(State& state, Turn& turn, const std::string& id) {
  Source& source = source_of(state, id);
  if (source.session != Session::renewing) return;
  if (source.renewed.ms == 0) source.expires = {};  // the host does not say how long the new one lasts
  check_identity(source, turn);
}

void session_not_renewed(State& state, Turn& turn, const std::string& id) {
  Source& source = source_of(state, id);
  if (source.session != Session::renewing) return;
  if (!source.early || source.expires <= turn.now) return end_session(state, turn, source, true);
  source.session = Session::active;
  source.early = false;
  source.asked = true;
  release(source, turn);
}

void log_on_again(State& state, Turn& turn) {
  Source& source = source_of(state, state.source);
  if (is_over(source)) renew(source, turn, "again");
}

void extend_session(State& state, Turn& turn) {
  Source& source = source_of(state, state.source);
  if (source.session == Session::active) renew(source, turn, "extend");
}

void came_back(State& state, Turn& turn) {
  Source& source = source_of(state, state.source);
  if (is_over(source)) return;
  state.covered = true;
  if (source.session == Session::active) check_identity(source, turn);
}

void was_active(State& state, Turn& turn) {
  constexpr std::int64_t told_every = minute;
  if (turn.now.ms - state.active.ms >= told_every) turn.signals.push_back({Signal::Kind::active, {}, false});
  state.active = turn.now;
}

void end_session(State& state, Turn& turn, Source& source, bool tell) {
  source.session = Session::ended;
  source.early = source.warned = false;
  std::erase_if(source.parked, [](const Call& call) { return call.request.method == "GET"; });  // asked for anew when somebody is there
  if (tell) turn.signals.push_back({Signal::Kind::ended, {}, false});
  if (source.id != state.source) return;
  forget_mail(state);
  turn.forget = Forget::mail;
}

void ask_log_out(State& state, Turn& turn) {
  if (pending_writes(state) == 0) return log_out(state, turn, false);
  state.leaving = true;
}

void log_out(State& state, Turn& turn, bool told_by_host) {
  close_all(state, turn);
  turn.signals.push_back({Signal::Kind::logged_out, {}, false});
  turn.log_out = !told_by_host;
}

void hear(State& state, Turn& turn, const Signal& signal) {
  switch (signal.kind) {
    case Signal::Kind::active:
      state.active = turn.now;
      break;
    case Signal::Kind::logged_out:
      close_all(state, turn);
      break;
    case Signal::Kind::polled:
      polled_elsewhere(state, turn, signal);
      break;
    case Signal::Kind::ended: {
      Source& source = source_of(state, state.source);
      if (!is_over(source)) end_session(state, turn, source, false);
    }
  }
}

void watch_session(State& state, Turn& turn, Source& source) {
  if (source.expires.ms == 0 || source.session != Session::active) return;
  const std::int64_t left = source.expires.ms - turn.now.ms;
  const bool at_work = state.active > source.renewed && !source.asked;
  if (left <= 0)
    end_session(state, turn, source, true);
  else if (left <= renew_before(source) && at_work && pending_writes(state) == 0)
    renew(source, turn, "early");
  else if (left <= warn_before(source))
    source.warned = true;
}

std::optional<Instant> next_watch(const Source& source, Instant now) {
  if (source.expires.ms == 0 || source.session != Session::active) return std::nullopt;
  for (const std::int64_t before : {renew_before(source), warn_before(source), std::int64_t{0}})
    if (source.expires.ms - before > now.ms) return Instant{source.expires.ms - before};
  return std::nullopt;
}

void identity_known(State& state, Turn& turn, const std::string& id, const std::string& identity) {
  Source& source = source_of(state, id);
  if (!source.identity.empty() && identity != source.identity) {
    const Source known = source;
    state = emptied(state);
    Source& other = source_of(state, id);
    other.identity = identity;
    other.expires = known.expires;
    other.renewed = known.renewed;
    turn.forget = Forget::all;
    start(state, turn, {});
    return;
  }
  source.identity = identity;
  source.session = Session::active;
  source.early = source.asked = source.warned = false;
  state.covered = false;
  ++source.session_number;
  release(source, turn);
  if (state.mailboxes_load.phase == Phase::idle) start(state, turn, state.goal);
}

}  // namespace memobox::mailbox
