// The letter that is being written: form, review, sending, receipt. Internal to this room.
#pragma once

#include "core/compose/compose.h"
#include "core/view/build.h"

namespace memobox::view {

// In place of the panes: the letter being written and, on a wide screen beside it, the one it answers; else that is one step away.
Nodes compose_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state);
// Among the commands of a letter: to answer it, or to go on with the draft that it is. None where that may not be.
Nodes reply_link(const Context& context, const mailbox::State& mailbox, const mailbox::Entry& entry);
// Why one may not answer, where one would look for the command. None where there is nothing to explain.
Nodes reply_bar(const Context& context, const mailbox::State& mailbox, const mailbox::Entry& entry);

// Parts of it.
// To, contact point, from, and until when.
Node compose_facts(const Context& context, const mailbox::State& mailbox, const compose::Draft& draft);
// "Svar til Nordhavn Kommune"
std::string writing_title(const Context& context, const compose::Draft& draft);
std::string recipient_name(const Context& context, const compose::Draft& draft);
// Files sent along: to choose and take out; in the review; on the receipt.
void add_files(const Context& context, const compose::Draft& draft, Nodes& all);
void add_file_facts(const Context& context, const compose::Draft& draft, Nodes& facts);
void add_sent_files(const Context& context, const compose::Draft& draft, Nodes& facts);
Nodes compose_form(const Context& context, const mailbox::State& mailbox, const compose::State& state);
Nodes compose_review(const Context& context, const mailbox::State& mailbox, const compose::Draft& draft);

}  // namespace memobox::view
