// Finding the recipient of a new letter: by typing, or down from the type of authority. Internal to this room.
#pragma once

#include "core/compose/compose.h"
#include "core/view/build.h"

namespace memobox::view {

// The command that begins a new letter. None where one may not write.
Nodes new_letter_link(const Context& context, const mailbox::State& mailbox);
// In place of the panes.
Nodes recipient_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state);
// How much may be sent along, in words. Empty: not known.
std::string limit_words(const Words& words, std::optional<double> megabytes, std::optional<std::int64_t> files);

}  // namespace memobox::view
