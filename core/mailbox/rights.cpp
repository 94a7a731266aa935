#include "core/mailbox/rights.h"

#include <algorithm>
#include <utility>

#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"

namespace memobox::mailbox {
namespace {

// What a privilege says of reading mail. Any other lets one in all the same, as the platform lists the mailbox.
int rank(const platform::DirectPrivilege& privilege) { return privilege.type == "MESSAGE_WRITE" ? 2 : privilege.type == "MESSAGE_BASIC" ? 1 : 0; }
bool lets_write(const platform::DirectPrivilege& privilege) { return rank(privilege) == 2; }

bool is_owner(const platform::Mailbox& mailbox) { return mailbox.access.accessType == platform::AccessType::owner; }

// The privilege by which one comes into the mailbox: the one that allows most and, of those, ends last. nullptr: none is known.
const platform::DirectPrivilege* best_privilege(const State& state, const platform::Mailbox& mailbox) {
  const platform::DirectPrivilege* best = nullptr;
  const auto better = [&](const platform::DirectPrivilege& one) {
    if (!best) return true;
    if (rank(one) != rank(*best)) return rank(one) > rank(*best);
    return best->activeTo && (!one.activeTo || *one.activeTo > *best->activeTo);
  };
  for (const platform::DirectPrivilege& one : state.privileges)
    if (one.scopeId == mailbox.ownerIdentityId && better(one)) best = &one;
  return best;
}

}  // namespace

Right right_in(const State& state, std::string_view mailbox) {
  const platform::Mailbox* found = find_mailbox(state, mailbox);
  if (!found) return Right::none;
  if (is_owner(*found)) return Right::owner;
  const platform::DirectPrivilege* privilege = best_privilege(state, *found);
  return privilege && lets_write(*privilege) ? Right::write : Right::read;
}

bool may_write(const State& state) { return right_in(state, state.mailbox) >= Right::write; }

bool is_own(const State& state) { return right_in(state, state.mailbox) == Right::owner; }

std::optional<Instant> right_end(const State& state, std::string_view mailbox) {
  const platform::Mailbox* found = find_mailbox(state, mailbox);
  const platform::DirectPrivilege* privilege = found && !is_owner(*found) ? best_privilege(state, *found) : nullptr;
  return privilege ? privilege->activeTo : std::nullopt;
}

void ask_privileges(State& state, Turn& turn) {
  if (std::all_of(state.mailboxes.begin(), state.mailboxes.end(), is_owner)) return;
  if (state.privileges_load.phase != Phase::loaded) state.privileges_load = loading();
  send(state, turn, GetPrivileges{}, platform::list_privileges(source_on_screen(state).identity));
}

void privileges_arrived(State& state, const Turn& turn, platform::PrivilegePage page) {
  state.privileges = std::move(page.directPrivileges);
  std::erase_if(state.privileges, [&](const auto& one) { return one.activeTo && *one.activeTo <= turn.now; });
  state.privileges_load = loaded();
}

}  // namespace memobox::mailbox
