// What was done, and how to take it back; what is under way; what went wrong. Internal to this room.
#pragma once

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// The last command with "Fortryd", a command over a whole folder with how far it has come, changes that wait: for the foot of the page.
Nodes done_bars(const Context& context, const mailbox::State& state);
// "2 breve er flyttet til Bolig". folder_name stands for {folder}.
std::string done_words(const Words& words, const mailbox::State& state, const mailbox::Done& done);
// How far a zip of letters has come, or what is in it.
std::string zip_words(const Words& words, const mailbox::Zip& zip);
// One sentence for the letters that could not be changed, with their titles.
Node notice_bar(const Context& context, const mailbox::Notice& notice);
// Two texts of the same letter: which one stays?
Node clash_question(const Context& context, const mailbox::Entry& entry);

}  // namespace memobox::view
