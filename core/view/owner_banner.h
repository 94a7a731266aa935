// Whose mailbox it is, what one may do in it, and how it stands: said wherever its post is shown, composed or printed. Internal to this room.
#pragma once

#include <string>

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// A status above everything else at every width. Empty in one's own mailbox while mail comes to it as usual.
Nodes owner_banner(const Context& context, const mailbox::State& state);

// "Læseadgang til 31. maj 2027". Empty in one's own mailbox, and while the right is not known yet.
std::string right_words(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox);
// One sentence on where mail goes now and what can still be read; empty where it comes as usual.
std::string standing_words(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox);
// The same in a word or two.
std::string short_standing_words(const Context& context, const platform::Mailbox& mailbox);
// "Otto Birks", "Jens’".
std::string possessive(const Words& words, const std::string& name);

// For letters in others' mailboxes: whether opening marks them as read, as a question until it is answered, and as a box to change it after.
Nodes marks_question(const Context& context, const mailbox::State& state, const mailbox::Entry& entry);
Nodes marks_choice(const Context& context, const mailbox::State& state);

}  // namespace memobox::view
