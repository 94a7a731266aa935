// The door of this room: what a person or the platform does -> new state, and what to ask for next.
// All functions change `state`, add to `turn`, and are pure otherwise.
#pragma once

#include <string_view>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// The first event. Loads mailboxes, then folders, counters and the first page of the place's folder (inbox by default).
void start(State& state, Turn& turn, const Place& place);
// Another place, by a link, Back or the host. Parts that are already there are kept.
void go(State& state, Turn& turn, const Place& place);
// The place that is on screen now.
Place place_of(const State& state);

// Fetches the rows below the last one: joined to them up to most_rows, in their place after that, with the focus on the first new row.
void show_more(State& state, Turn& turn);
// The page before the first row, in place of the present rows.
void show_earlier(State& state, Turn& turn);
bool has_more(const FolderList& list);
// Fetches the folder's first page and the counters again.
void refresh(State& state, Turn& turn);
// Tries again whatever failed on screen.
void retry(State& state, Turn& turn);

// Optimistic: the row and the counter change at once, the PATCH follows. Precondition: the message is in the store.
void set_read(State& state, Turn& turn, std::string_view message, bool read);
// Fetches a file of the open letter, to be saved. Nothing happens for a legal notification not yet given.
void save_file(State& state, Turn& turn, letter::FilePosition file);

// The host's answer to renew.
void session_renewed(State& state, Turn& turn);
void session_not_renewed(State& state);
// The person asked to log on again.
void log_on_again(State& state, Turn& turn);

// How a call ended. `transport` is network or timeout when nothing came back, else none and `answer` counts.
struct Reply {
  platform::Trouble transport = platform::Trouble::none;
  platform::Answer answer;
};
void receive(State& state, Turn& turn, const Call& call, const Reply& reply);
// The time for another try has come. Without a session it waits for one: the next may be another person's.
void send_again(State& state, Turn& turn, const Call& call);

// 0.8, 2.5 and 6 seconds.
int retry_delay_ms(int attempt);

// Parts of the state by name. nullptr: not known (yet).
const Entry* find_message(const State& state, std::string_view message);
const platform::Mailbox* find_mailbox(const State& state, std::string_view mailbox);
const platform::Folder* find_folder(const State& state, std::string_view folder);
// The rows that match the filter, in order; all of them when it is empty. Searches sender, title and marks of the rows on screen.
std::vector<const Entry*> visible_rows(const State& state);

}  // namespace memobox::mailbox
