// A command over a whole folder, letters that were never listed included. Internal to this room.
#pragma once

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Does the command to the rows on screen at once and fetches the ids of all other letters of the folder. without: letters taken out of
// the selection.
void start_job(State& state, Turn& turn, Done done, std::vector<std::string> without);
// Takes back what a job did. Precondition: none of the letters is in the store.
void start_undo_job(State& state, Turn& turn, const std::string& mailbox, std::vector<JobItem> items);
// Writes some more, if there is room and something to write; ends the job when all is written.
void run_job(State& state, Turn& turn);

// The session has ended: what is under way is written yet, nothing more is begun. What was done can be taken back.
void stop_job(State& state);

void job_ids_arrived(State& state, Turn& turn, const GetIds& asked, const platform::MessagePage& page);
void job_ids_failed(State& state, Turn& turn, platform::Trouble trouble);
// A letter that only the job knows has been written, or refused.
void job_item_ended(State& state, const Entry& entry, bool success);

}  // namespace memobox::mailbox
