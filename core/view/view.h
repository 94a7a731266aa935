// The screens: state -> tree. Pure: the same state gives the same bytes.
#pragma once

#include <optional>
#include <string>

#include "core/compose/state.h"
#include "core/letter/body.h"
#include "core/letter/letter.h"
#include "core/mailbox/state.h"
#include "core/tree/tree.h"
#include "core/view/context.h"

namespace memobox::view {

// The whole mailbox at the environment's width; loading, empty, failed and session-ended states included.
// writing: the letter that is being written, shown in place of the panes while the mailbox's place says so.
tree::Tree mailbox_screen(const mailbox::State& state, const compose::State& writing, const Context& context);

// One letter alone: what `memobox render` and a file opened by hand show. Its files are named, without commands.
// body: absent where there is nothing to read in place (a PDF letter).
tree::Tree letter_screen(const letter::Letter& letter, const std::optional<letter::Body>& body, const Context& context);

// What is in a zip of several letters: a folder for each, and what could not be had.
tree::Tree zip_index_screen(const mailbox::Zip& zip, const Context& context);

// A file that could not be opened, as a page.
tree::Tree unreadable_screen(const Context& context);

// The sentence that is said aloud for a piece of news; empty: nothing.
std::string spoken(const mailbox::News& news, const mailbox::State& state, const Words& words);

// Places as text: "/MAILBOX/FOLDER/LETTER?pane=folders" (docs/wire.md).
std::string place_text(const mailbox::Place& place);
mailbox::Place parse_place(std::string_view text);

}  // namespace memobox::view
