// The open letter: its text and its files. Internal to this room.
#pragma once

#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// nullptr: its text is not on screen.
PdfReading* pdf_reading(Reading& reading, letter::FilePosition file);

// Shows the letter, marks it read where opening does that (mailboxes.h), fetches its text. For a legal notification not yet given none of the two last.
void open_letter(State& state, Turn& turn, std::string_view message);
// The same for a letter that is on screen already.
void show(State& state, Turn& turn, const Entry& entry);
// A letter that was asked for by id has come.
void opened_message_arrived(State& state, Turn& turn, const std::string& message);
// Tries again what failed in the letter on screen.
void reread(State& state, Turn& turn);
void original_arrived(State& state, Turn& turn, const GetOriginal& asked);
void body_arrived(State& state, Turn& turn, const GetBody& asked, std::string_view bytes);
void body_failed(State& state, const Turn& turn, const GetBody& asked, platform::Trouble trouble);
void file_arrived(State& state, Turn& turn, const GetFile& asked);
void file_failed(State& state, const Turn& turn, const GetFile& asked, platform::Trouble trouble);

}  // namespace memobox::mailbox
