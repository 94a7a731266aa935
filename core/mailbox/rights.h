// What a person may do in a mailbox. The one place that knows (DESIGN.md section 5, docs/assumptions.md).
#pragma once

#include <optional>
#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Each right holds those before it. What they allow (platform-api.md C, S22):
// read: read, save, print, mark as read or unread, flag, note, move (to Deleted too), forward, make and change folders.
// write: delete for good, reply, write and send.
// owner: decide who else may enter.
enum class Right : std::uint8_t { none, read, write, owner };

// OWNER is the owner. Otherwise the privileges in the mailbox's owner count: MESSAGE_WRITE lets one write, anything else read; while they are
// not known, and when they cannot be had, one may read. none: the mailbox is not, or no longer, among those one may enter.
Right right_in(const State& state, std::string_view mailbox);
// In the mailbox on screen.
bool may_write(const State& state);
// It is one's own: its owner need not be named, and opening a letter marks it as read.
bool is_own(const State& state);
// The last moment of the right in the mailbox. nullopt: it has no end, or none is known.
std::optional<Instant> right_end(const State& state, std::string_view mailbox);

// Asks for the privileges, when there is a mailbox that is not one's own.
void ask_privileges(State& state, Turn& turn);
void privileges_arrived(State& state, const Turn& turn, platform::PrivilegePage page);

}  // namespace memobox::mailbox
