// The door of this room: what a person or the platform does -> new state, and what to ask for next.
// All functions change `state`, add to `turn`, and are pure otherwise.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/mailbox/state.h"

namespace memobox::mailbox {

// Nothing known yet. Precondition: at least one source, each id once.
State empty_state(const std::vector<std::string>& sources);
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

// A command to the open letter, or to the selected ones. Optimistic: rows and counters change at once, the writes follow; what is refused
// comes back with a notice. argument: the folder of a move, the text of a title or note.
void command(State& state, Turn& turn, Command command, bool selection, const std::string& argument = {});
// Takes the last command back by the inverse writes.
void undo(State& state, Turn& turn);
// The same for letters dragged to a folder: the selection when the letter is part of it.
void drop(State& state, Turn& turn, const std::string& message, const std::string& folder);
// Stops a command over a whole folder; what was written stays, and can be undone.
void cancel_job(State& state, Turn& turn);
// The folder on screen is Slettet.
bool in_deleted(const State& state);
// Letters with changes the platform has not confirmed, one that is being written included.
std::int64_t pending_writes(const State& state);
// Someone else has changed the same text: which one stays?
void keep_mine(State& state, Turn& turn, const std::string& message);
void keep_theirs(State& state, Turn& turn, const std::string& message);

// Picking letters in the list. range: from the one picked last to this one.
void start_selection(State& state);
void pick(State& state, const std::string& message, bool picked, bool range);
void pick_all(State& state);
void pick_none(State& state);
bool is_picked(const State& state, const std::string& message);
std::int64_t picked_count(const State& state);

// The form or question that is open.
void open_panel(State& state, Panel::Kind kind, Panel::About about);
// A letter is opened: the form with text that was left unfinished on it comes back, and any other form of a letter is put away.
void restore_panel(State& state);
void close_panel(State& state);  // what was typed in it is given up
void type_in_panel(State& state, std::string text);
std::string panel_text(const State& state);
// Does what the panel is for. folder: where to, for a move.
void submit_panel(State& state, Turn& turn, const std::string& folder = {});

// Whether the folder on screen can be changed, and what keeps it from being deleted.
bool is_own_folder(const platform::Folder& folder);
enum class FolderBar : std::uint8_t { none, has_letters, has_folders, unknown };
FolderBar bar_to_removal(const State& state, const platform::Folder& folder);
// Folders the one on screen may move into.
bool may_hold(const State& state, const platform::Folder& parent, const platform::Folder& child);
// The open letter's HTML body as its sender made it, for a face that can show it in a closed frame; off: the blocks again.
bool has_original(const Entry& entry);
void show_original(State& state, Turn& turn, bool on);
// Fetches a file of the open letter, to be saved. Nothing happens for a legal notification not yet given.
void save_file(State& state, Turn& turn, letter::FilePosition file);
// Shows the text of a PDF of the open letter, or puts it away. The file is fetched, then read by the host (Turn::read_pdf), which answers with
// pdf_was_read: text with its JSON, or what stood in the way.
void show_pdf_text(State& state, Turn& turn, letter::FilePosition file, bool shown);
void pdf_was_read(State& state, Turn& turn, const GetBody& asked, PdfReading::Phase outcome, std::string_view json);

// Saves the open letter, or the selection, as one zip: each letter as a page with its files beside it.
void zip_letters(State& state, Turn& turn, bool selection);
// The host has carried out a step of the zip; false: it could not.
void zip_put_away(State& state, Turn& turn, ZipStep::Kind step, bool success);

// The host has a session that lasts until then. An unknown source is ignored.
void session_known(State& state, const std::string& source, Instant now, Instant expires);
// The host's answer to renew.
void session_renewed(State& state, Turn& turn, const std::string& source);
void session_not_renewed(State& state, Turn& turn, const std::string& source);
// The person asked for more time, before the session ends.
void extend_session(State& state, Turn& turn);
// A person did something: only this makes a session last, never polling or renewal by itself.
void was_active(State& state, Turn& turn);
// The page came back from the browser's memory, perhaps after a log-out: nothing shows until the platform has said who this is.
void came_back(State& state, Turn& turn);
// The person wants to log off: done at once, unless changes are not confirmed yet; then they are asked first.
void ask_log_out(State& state, Turn& turn);
// Everything goes, here and in the other tabs. told_by_host: it has ended the sessions already.
void log_out(State& state, Turn& turn, bool told_by_host);
// Another tab said something.
void hear(State& state, Turn& turn, const Signal& signal);
// No letter may show: the session has ended, or is not confirmed yet.
bool is_closed(const State& state);
// The person asked to log on again.
void log_on_again(State& state, Turn& turn);

// The network is back: what waited goes out, once.
void came_online(State& state, Turn& turn);
// The time of a call in turn.later has come. Without a session it waits for one: the next may be another person's.
void send_again(State& state, Turn& turn, const Call& call);

// Does what the clock asks for: polling, early renewal, the warning, the end. Nothing while nobody can see it.
void beat(State& state, Turn& turn);
// When beat has something to do next. nullopt: no need to wake up.
std::optional<Instant> next_beat(const State& state, const Turn& turn);
// Puts the letters that have come in the meantime on the screen, with the focus on the first.
void show_new(State& state, Turn& turn);

// Sends a call of core/compose with the care of all others: it waits for session and network, and is tried again where that is safe. Its answer
// stands in Turn::written.
void ask(State& state, Turn& turn, Written purpose, platform::Request request);

// How a call ended. `transport` is network or timeout when nothing came back, else none and `answer` counts.
struct Reply {
  platform::Trouble transport = platform::Trouble::none;
  platform::Answer answer;
};
void receive(State& state, Turn& turn, const Call& call, const Reply& reply);

// 0.8, 2.5 and 6 seconds.
int retry_delay_ms(int attempt);

const Source& source_on_screen(const State& state);
// Parts of the state by name. nullptr: not known (yet).
const Entry* find_message(const State& state, std::string_view message);
const platform::Mailbox* find_mailbox(const State& state, std::string_view mailbox);
// Others have moved or deleted it while it stands in the list on screen.
bool is_elsewhere(const State& state, const Entry& entry);
const platform::Folder* find_folder(const State& state, std::string_view folder);

// The start page (Place::overview_pane): dates that senders have marked, and unread obligatory post.
struct Due {
  enum class Kind : std::uint8_t { reply, appointment, payment, closes };
  const Entry* entry = nullptr;
  Kind kind = Kind::reply;
  Instant at;
};
// By date, those of the last two weeks first.
std::vector<Due> due_letters(const State& state, Instant now);
std::vector<const Entry*> urgent_letters(const State& state);
void look_further_back(State& state, Turn& turn);
// Lists the folder anew as the person wants it.
void set_listing(State& state, Turn& turn, const Listing& listing);
// Something is left out.
bool narrows(const Listing& listing);
// "Find in the list": what is typed narrows the rows at once, by title, sender, note and date, and by the whole text of letters opened in this
// session. All words must be there; case, accents and the way å, æ and ø are written do not count (core/base/fold.h).
void set_filter(State& state, std::string typed);
// Asks the platform for the same words in the whole mailbox; the answer takes the place of the rows until the words change. deleted: Slettet too.
void search_mailbox(State& state, Turn& turn, bool deleted);
// The next page of it.
void search_on(State& state, Turn& turn);
// Once more after a failure.
void search_again(State& state, Turn& turn);
bool has_more_found(const Search& search);
// The rows on screen, in order: what was found, or those of the list that match the filter, or all.
std::vector<const Entry*> visible_rows(const State& state);

}  // namespace memobox::mailbox
