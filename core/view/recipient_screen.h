// Finding the recipient of a new letter: by typing, or down from the type of authority. Internal to this room.
#pragma once

#include "core/compose/compose.h"
#include "core/view/build.h"

namespace memobox::view {

// The command that begins a new letter. None where one may not write.
Nodes new_letter_link(const Context& context, const mailbox::State& mailbox);
// In place of the panes.
Nodes recipient_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state);
// The search field with what it found, and the steps down to the contact point, for both writing and forwarding.
// write: the point that was chosen has its description, limits and the command to write; else it is only named.
void add_recipient_search(const Context& context, const compose::State& state, Nodes& all);
void add_recipient_steps(const Context& context, const compose::State& state, bool write, Nodes& all);
// How much may be sent along, in words. Empty: not known.
std::string limit_words(const Words& words, std::optional<double> megabytes, std::optional<std::int64_t> files);

}  // namespace memobox::view
