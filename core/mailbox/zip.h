// Letters saved together in one zip: each as a page without scripts with its files beside it. One thing is fetched at a time, and the next one only
// when the host has put the last away, so a thousand letters take the memory of one. Internal to this room.
#pragma once

#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

void zip_ids_arrived(State& state, Turn& turn, const GetZipIds& asked, const platform::MessagePage& page);
void zip_letter_arrived(State& state, Turn& turn, const GetZipLetter& asked, const platform::Message& message);
void zip_file_arrived(State& state, Turn& turn, const GetZipFile& asked, std::string_view bytes);
// What could not be had is named at the end; the rest is saved.
void zip_part_failed(State& state, Turn& turn, const std::string& message);
void zip_ids_failed(State& state, Turn& turn, platform::Trouble trouble);

}  // namespace memobox::mailbox
