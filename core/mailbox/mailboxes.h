// The mailboxes a person may enter: which there are, how each stands, going into one, and losing one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Why mail does not come to a mailbox as usual (platform-api.md C, F.1; docs/assumptions.md). Of several the last one here counts.
enum class Standing : std::uint8_t {
  ordinary,
  introduction,     // the introduction has not been completed; mail comes all the same
  receiver_system,  // new mail goes to the company's own receiver system (modtagersystem)
  exempt,           // fritaget: on paper
  waiting,          // the waiting period before mail begins to come
  dissolution,      // a company in dissolution (under opløsning)
  estate,           // of a person who has died (dødsbo)
  closed,
};
Standing standing_of(const platform::Mailbox& mailbox, Instant now);

// Unread letters in the inbox and own folders. nullopt: not known (yet).
std::optional<std::int64_t> unread_in(const State& state, std::string_view mailbox);
// The counters of a mailbox that is not on screen.
void keep_unread(State& state, const std::string& mailbox, const platform::FolderSummary& summary);

// The first answer: goes into the mailbox that was asked for, else one's own, else the first.
void mailboxes_arrived(State& state, Turn& turn, platform::MailboxPage page);
// A later answer: one that is not named any more is left.
void mailboxes_came_again(State& state, Turn& turn, platform::MailboxPage page);
// Asks for the list again, and for the counters of the first most_counted mailboxes. Only when a person wants to choose: the platform may
// tell an owner of each visit.
inline constexpr int most_counted = 20;
void ask_mailboxes_again(State& state, Turn& turn);

// Goes into the mailbox: nothing of the one before is kept but its number of unread letters.
void open_mailbox(State& state, Turn& turn, std::string mailbox);

// A call failed. When it was refused in somebody else's mailbox, asks whether one may still enter that one; the answer is consistent.
void doubt_access(State& state, Turn& turn, const platform::Request& request, platform::Trouble trouble);
void access_confirmed(State& state, Turn& turn, platform::Mailbox mailbox);
// One may not: nothing of it is kept, and one stands in one's own mailbox.
void access_ended(State& state, Turn& turn, const std::string& mailbox);

// Whether the letters that one opens in the mailbox on screen become read: in one's own always, in another only once a person has said so.
// nullopt: the person has not been asked.
std::optional<bool> opening_marks_read(const State& state);
// The choice for this mailbox and session; a yes counts for the open letter too.
void choose_marks_read(State& state, Turn& turn, bool yes);

}  // namespace memobox::mailbox
