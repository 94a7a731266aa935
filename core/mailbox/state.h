// The mailbox as data: what is known, what is being asked for, what is on screen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/document/pdf_text.h"
#include "core/letter/body.h"
#include "core/letter/letter.h"
#include "core/platform/calls.h"
#include "core/platform/resources.h"

namespace memobox::mailbox {

// Where a person is, or wants to be: /MAILBOX/FOLDER/LETTER, later parts empty where nothing is chosen.
struct Place {
  std::string mailbox, folder, letter;
  bool folders_pane = false;  // narrow and medium widths: the folder list is open
  bool mailboxes_pane = false;  // the choice of mailboxes is open
  bool overview_pane = false;   // the start page is open
  bool write_pane = false;      // an answer to the letter is being written, or the draft that it is
  bool forward_pane = false;    // the letter is being sent on
  bool new_pane = false;        // a new letter is being written, or its recipient looked for
  bool operator==(const Place&) const = default;
};

// A failure by its name (incident.h) and time, to be read out to whoever helps. No name: nothing that a helper could look up.
struct Incident {
  std::string reference;
  Instant at{};
  bool operator==(const Incident&) const = default;
};

// A part that is fetched. Exactly one of four; trouble and incident stand only with `failed`.
enum class Phase : std::uint8_t { idle, loading, loaded, failed };
struct Load {
  Phase phase = Phase::idle;
  platform::Trouble trouble = platform::Trouble::none;
  Incident incident;
  bool operator==(const Load&) const = default;
};
inline Load loading() { return {Phase::loading, platform::Trouble::none, {}}; }
inline Load loaded() { return {Phase::loaded, platform::Trouble::none, {}}; }
inline Load failed(platform::Trouble trouble, const Incident& incident) { return {Phase::failed, trouble, incident}; }

// What a call is for: kept with its effect until the answer comes. Purposes of a part that is no longer on screen are ignored on return.
struct GetMailboxes { bool identity_check = false, again = false; bool operator==(const GetMailboxes&) const = default; };
struct GetMailbox { std::string mailbox; bool operator==(const GetMailbox&) const = default; };  // may one still enter?
struct GetPrivileges { bool operator==(const GetPrivileges&) const = default; };
struct GetFolders { std::string mailbox; bool operator==(const GetFolders&) const = default; };
struct GetSummary {
  std::string mailbox;
  bool poll = false;  // asked to stay current, by nobody in particular
  bool operator==(const GetSummary&) const = default;
};
struct GetMessages {
  std::string mailbox, folder;
  std::int64_t page = 0;
  bool append = false;  // below the rows that are there; else in their place
  bool peek = false;    // only to see what has come: no row moves
  bool operator==(const GetMessages&) const = default;
};
struct GetMessage { std::string mailbox, message; bool operator==(const GetMessage&) const = default; };
struct PatchMessage { std::string mailbox, message; bool operator==(const PatchMessage&) const = default; };
struct DeleteMessage { std::string mailbox, message; bool operator==(const DeleteMessage&) const = default; };
struct WriteFolder { std::string mailbox, folder; bool operator==(const WriteFolder&) const = default; };  // folder: "" for a new one
struct GetIds { std::string mailbox, folder; bool operator==(const GetIds&) const = default; };    // of a job over a whole folder
struct SearchMessages {
  std::string mailbox, words;
  std::int64_t page = 0;
  bool operator==(const SearchMessages&) const = default;
};
struct GetOverview {
  std::string mailbox;
  std::int64_t page = 0;
  bool urgent = false;  // unread obligatory and legal post of any age; else the latest of all
  bool operator==(const GetOverview&) const = default;
};
struct GetBody { std::string message; letter::FilePosition file; bool operator==(const GetBody&) const = default; };
struct GetFile { std::string message; letter::FilePosition file; bool operator==(const GetFile&) const = default; };
struct GetOriginal { std::string message; letter::FilePosition file; bool operator==(const GetOriginal&) const = default; };
struct GetThread { std::string mailbox; bool operator==(const GetThread&) const = default; };
struct GetZipIds { std::string mailbox, folder; bool operator==(const GetZipIds&) const = default; };
struct GetZipLetter { std::string mailbox, message; bool operator==(const GetZipLetter&) const = default; };
struct GetZipFile { std::string message; letter::FilePosition file; bool operator==(const GetZipFile&) const = default; };
// A call of core/compose, which knows what it means.
enum class Writing : std::uint8_t { draft, directory, forward };
struct Written { bool json = true; Writing of = Writing::draft; bool operator==(const Written&) const = default; };
using Purpose = std::variant<GetMailboxes, GetMailbox, GetPrivileges, GetFolders, GetSummary, GetMessages, GetMessage, PatchMessage, DeleteMessage,
                             WriteFolder, GetIds, GetBody, GetFile, SearchMessages, GetOverview, Written,
                             GetZipIds, GetZipLetter, GetZipFile, GetOriginal, GetThread>;

struct Call {
  Purpose purpose;
  platform::Request request;
  int attempt = 0;     // how often it was tried before
  int session = 0;     // the session it was sent in
  int wait_s = 0;      // before it is tried again, as the platform asked
  std::string source;  // whose it is
  bool operator==(const Call&) const = default;
};

// A write of one message: waits for its turn, is under way, or is none.
enum class Write : std::uint8_t { none, waiting, sent };

// One message: the server's copy, our own unconfirmed changes, and so what is on screen (DESIGN.md section 5).
struct Entry {
  platform::Message server;  // of the highest version seen
  letter::Letter letter;     // made from `server`
  platform::MessagePatch wanted;        // own changes that the server has not confirmed
  platform::MessagePatch before;        // what the wanted texts replace: another text there now is a clash
  bool removing = false;                // deleted for good, not confirmed
  Write write = Write::none;
  int conflicts = 0;                    // of the present change
  bool elsewhere = false;               // the platform does not know it any more; is_elsewhere tells of all that left by others' hands
  std::optional<Instant> moved_at;      // own move confirmed then: lists may not show it yet
  bool stub = false;                    // of a job over letters that were never listed: gone when written
  bool operator==(const Entry&) const = default;
};
// What is on screen: server copy plus own changes.
bool is_read(const Entry& entry);
bool is_flagged(const Entry& entry);
const std::string& folder_of(const Entry& entry);
const std::string& note_of(const Entry& entry);
std::string title_of(const Entry& entry);  // "" when it has none
bool has_changes(const Entry& entry);
// Others have written another text meanwhile: nothing is sent until keep_mine or keep_theirs.
bool has_clash(const Entry& entry);

struct Counts {
  std::int64_t unread = 0, total = 0;
  bool operator==(const Counts&) const = default;
};

inline constexpr std::int64_t rows_per_page = 100;
inline constexpr std::size_t most_rows = 200;  // DESIGN.md section 3: never more rows than this on screen

// How the list is asked for: in which order, and what is left out. Nothing set: all, the latest first.
enum class Order : std::uint8_t { newest, oldest, sender, title };
enum class Period : std::uint8_t { any, month, year, older };  // received in the last 30 or 365 days, or before that
struct Listing {
  Order order = Order::newest;
  bool unread = false, flagged = false;
  bool deadline = false;  // among the rows that have come: the platform cannot be asked for it
  Period period = Period::any;
  std::string sender, sender_name;  // senderId, and what it is called
  bool operator==(const Listing&) const = default;
};

// The list on screen: rows `first` to `first + messages.size()` of `total`.
struct FolderList {
  std::string folder;
  Load load;
  Load more;  // of the next or the earlier page
  std::vector<std::string> messages;
  std::int64_t first = 0, total = 0;
  std::int64_t last_page = 0;
  std::int64_t revision = 0;
  std::vector<std::string> fresh;  // letters that came since; they stand in no row until the person asks for them
  bool operator==(const FolderList&) const = default;
};

// What the platform has found in the whole mailbox.
struct Search {
  std::string words;     // as they were typed when it was asked
  bool deleted = false;  // letters in Slettet are shown too
  Load load;
  Load more;  // of a further page
  std::vector<std::string> messages;
  std::int64_t total = 0, pages = 0;  // how many there are by the platform's count, and how many pages have come
  bool operator==(const Search&) const = default;
};

// The start page: what was asked for it, in the whole mailbox.
struct Overview {
  Load urgent_load, load;
  std::vector<std::string> urgent;  // unread obligatory and legal post, of any age
  std::vector<std::string> latest;  // looked through for dates
  std::int64_t seen = 0, total = 0, pages = 0;
  std::optional<Instant> back_to;   // the oldest letter that was looked at
  bool operator==(const Overview&) const = default;
};

// A PDF of the letter on screen whose text is shown, or on its way. Exactly one phase; the load's trouble counts with `failed` only.
struct PdfReading {
  enum class Phase : std::uint8_t { fetching, reading, text, no_text, broken, locked, too_large, failed };
  letter::FilePosition file;
  Phase phase = Phase::fetching;
  Load load;
  document::PdfText text;
  bool operator==(const PdfReading&) const = default;
};

// The letter on screen.
struct Reading {
  std::string message;
  Load message_load;  // only when the letter is not in the store yet (a deep link)
  Load body_load;     // idle: there is nothing to read in place
  letter::Body body;
  Load original;      // the body as its sender made it; idle: not asked for
  std::vector<PdfReading> pdfs;  // the letter itself, when it is a PDF, and attachments whose text was asked for
  bool closed = false;  // a legal notification that was not received when it was opened
  std::vector<letter::FilePosition> saving;  // files under way to the person's device
  bool operator==(const Reading&) const = default;
};

// What a person can do to letters.
enum class Command : std::uint8_t { move, trash, restore, remove, flag, unflag, mark_read, mark_unread, rename, note };

// Something that went wrong without stopping anything: shown until dismissed or until another kind of thing goes wrong.
struct Notice {
  enum class Kind : std::uint8_t { not_changed, file_not_saved, job_not_listed, access_ended, no_such_mailbox, zip_not_saved };
  Kind kind = Kind::not_changed;
  platform::Trouble trouble = platform::Trouble::none;  // none: the kind says it all
  std::vector<std::string> subjects;  // titles of the letters, the file's name or the mailbox's owner
  Incident incident;
  bool operator==(const Notice&) const = default;
};

// The last command and how to take it back: the inverse write of each letter. It stays until the next command, so nobody has to hurry.
struct UndoItem {
  std::string message;
  platform::MessagePatch inverse;
  std::int64_t version = 0;  // as we last wrote it
  bool operator==(const UndoItem&) const = default;
};
// Where the letters of a mailbox belong: ids of its system folders, "" where it has none.
struct SystemFolders {
  std::string inbox, drafts, sent, deleted;
  bool operator==(const SystemFolders&) const = default;
};
struct Done {
  Command command = Command::move;
  std::string mailbox;
  std::string folder;  // where the letters went, for a move
  std::string text;    // the new title or note
  std::int64_t count = 0;  // of letters
  std::vector<UndoItem> items;
  SystemFolders folders;  // when the command was given: another mailbox may be on screen before a job is over
  bool operator==(const Done&) const = default;
};

// Letters picked in the list on screen. all: every letter of the folder but those in `messages`.
struct Selection {
  bool all = false;
  std::vector<std::string> messages;
  std::string anchor;  // the one picked last, where a range begins
  bool operator==(const Selection&) const = default;
};

// A letter of a job: what a list row told of it, and what is to become of it.
struct JobItem {
  platform::Message row;  // id, version, folder, marks and title only
  platform::MessagePatch patch;
  bool operator==(const JobItem&) const = default;
};

// A command over letters that are not in the store: their ids are fetched page by page, then they are written a few at a time.
struct Job {
  Done done;                         // what was written so far, to be taken back
  std::string from;                  // the folder
  std::vector<std::string> without;  // taken out of the selection
  bool listing = true;               // ids are still coming
  bool undoing = false;
  std::vector<JobItem> queue;        // last first
  std::vector<UndoItem> writing;     // under way
  std::int64_t total = 0, ended = 0;
  bool operator==(const Job&) const = default;
};

// The one small form, choice or question that is open. What is typed in it stands in State::unfinished.
struct Panel {
  enum class Kind : std::uint8_t { none, more, move, rename, note, remove, new_folder, folder_more, rename_folder, move_folder, remove_folder, receive };
  enum class About : std::uint8_t { letter, selection, folder };
  Kind kind = Kind::none;
  About about = About::letter;
  bool busy = false;        // a folder's write is under way
  bool empty = false;       // a name is wanted
  platform::Trouble trouble = platform::Trouble::none;  // of a folder's write
  Incident incident;
  bool operator==(const Panel&) const = default;
};

// active -> renewing (401, or early) -> checking (who is it?) -> active | ended. Logged out: on purpose, so nothing is kept to go on with.
enum class Session : std::uint8_t { active, renewing, checking, ended, logged_out };

// An API base with a session of its own (DESIGN.md section 5).
struct Source {
  std::string id = "main";   // as the host named it
  Session session = Session::active;
  int session_number = 0;    // rises with every renewal
  std::vector<Call> parked;  // waiting for the session, or for the network
  std::string identity;      // access.identityId of whoever is logged in
  Instant expires{};         // when the platform ends the session; 0: not known before it does
  Instant renewed{};         // when the present session began; 0 while a new one is asked for
  bool early = false;        // renewing while the old session still serves
  bool asked = false;        // an early renewal was refused: only the person can ask again
  bool warned = false;       // the person is told that it ends soon
  bool operator==(const Source&) const = default;
};

// Staying up to date by asking now and then.
struct Polling {
  Instant next{};    // when to ask again; 0: not planned
  int failures = 0;  // in a row
  bool asking = false;
  bool heard = false;  // because another tab saw a change, which need not be told again
  bool operator==(const Polling&) const = default;
};

// Letters that are being saved together in one zip (zip.h), then the report on it.
struct Zip {
  std::string mailbox, from;         // from: the folder whose letters are listed
  bool listing = false;              // the letters of a whole folder are still being counted
  std::vector<std::string> without;  // left out of it
  std::vector<std::string> queue;    // letters to come, the next one last
  std::string message;               // the letter under way; empty: none
  letter::Letter letter;             // of it
  std::optional<letter::Body> body;
  std::vector<letter::FilePosition> files;  // to come, the next one last
  std::vector<std::string> names;           // taken in its folder
  std::string folder;                       // its folder in the zip
  std::int64_t total = 0, ended = 0;
  std::vector<std::string> folders;  // in the zip already
  std::vector<std::string> missing;  // titles and file names of what is not in it
  bool indexed = false;
  bool ready = false;                // handed to the person
  bool operator==(const Zip&) const = default;
};
inline constexpr std::string_view zip_page = "brev.html";

struct State {
  Place goal;  // what the person asked for; kept while the parts arrive
  std::vector<Source> sources = std::vector<Source>(1);  // never empty; in the host's order
  std::string source = "main";                           // of the mailbox on screen

  Load mailboxes_load;
  std::vector<platform::Mailbox> mailboxes;
  Load mailboxes_again;               // the list, asked for once more
  std::map<std::string, std::int64_t> unread;  // by mailbox, of those not on screen
  std::map<std::string, bool> marks_read;      // by mailbox of others: what the person has chosen in this session (mailboxes.h)
  std::string doubted;                // the mailbox that one may perhaps not enter any more; the platform has been asked
  Load privileges_load;
  std::vector<platform::DirectPrivilege> privileges;  // that had not ended when they came; read by rights.h only
  std::string mailbox;
  Load folders_load;
  std::vector<platform::Folder> folders;
  std::map<std::string, Counts> counts;  // by folder; absent until the summary has come
  FolderList list;
  Listing listing;            // until another folder is chosen
  bool listing_open = false;  // the choices are on screen
  std::map<std::string, Entry> messages;
  std::optional<Reading> reading;
  std::string filter;  // what was typed in "find in the list"
  std::optional<Search> search;
  std::optional<Overview> overview;    // while the start page is open
  std::map<std::string, std::string> texts;  // of letters opened in this session, folded: they are searched in full
  std::optional<Notice> notice;
  Polling polling;
  Instant active{};      // when a person last did something, here or in another tab
  bool covered = false;  // the page came back from the browser's memory: nothing shows until the session is confirmed
  bool leaving = false;  // the person wants to log off, but changes would be lost
  bool unsaved_text = false;  // of a letter that is being written (core/compose)
  int delayed = 0;       // writes that wait to be tried again
  std::optional<Selection> selection;
  std::optional<Done> done;
  std::optional<Job> job;
  std::optional<Zip> zip;
  Panel panel;
  std::map<std::string, std::string> unfinished;  // what was typed and neither saved nor given up, by unfinished_key
  std::map<std::string, std::string> came_from;         // letters put in Slettet by us, and from which folder
  std::map<std::string, std::int64_t> written;  // by a job, or deleted: versions, and older rows of these are not to be believed

  bool operator==(const State&) const = default;
};

// What should be said aloud: the words are the view's business.
struct News {
  enum class Kind : std::uint8_t { list_loaded, more_loaded, done, undone, folder_written, file_saved, new_mail, found, marks_read, leaves_unread, zip_saved, pdf_text };
  Kind kind = Kind::list_loaded;
  bool operator==(const News&) const = default;
};

// What the host is to do with the zip, in order; it answers each before the next is asked.
struct ZipStep {
  enum class Kind : std::uint8_t { open, page, answer, index, save };
  Kind kind = Kind::open;
  std::string name;  // page: of the letter under way; answer: the bytes that have just come; index: of all letters
  bool operator==(const ZipStep&) const = default;
};

struct Save {
  std::string name, media_type;
  bool operator==(const Save&) const = default;
};

// A source whose session the host should renew, and why: "expired" (the platform refused a call), "early" (it will end soon), "extend" (the
// person asked for more time) or "again" (the person logs on after it ended).
struct Renew {
  std::string source, reason;
  bool operator==(const Renew&) const = default;
};

// What one tab tells the others of the same person. No mail, no name, no token.
struct Signal {
  enum class Kind : std::uint8_t { active, ended, logged_out, polled };
  Kind kind = Kind::active;
  std::string mailbox;   // polled: which one
  bool changed = false;  // polled: something is new there
  bool operator==(const Signal&) const = default;
};

// How a call of core/compose ended.
struct WrittenAnswer {
  platform::Trouble trouble = platform::Trouble::none;
  std::string body;
  Writing of = Writing::draft;
  std::string sha256;  // of the bytes that were sent, in hexadecimal; empty: not told
  bool file_gone = false;  // the host could not read the file that was to be sent
};

// How much of what was known must go: nothing, all mail of a session that ended, or everything.
enum class Forget : std::uint8_t { nothing, mail, all };

// What one turn knows of the outside, and what it asks of it, beside the new state.
struct Turn {
  Instant now{};
  bool online = true, visible = true;
  Incident incident;  // of the call that has just failed

  std::vector<Call> calls;
  std::vector<Call> later;    // to be tried again after retry_delay_ms(attempt)
  std::vector<News> news;
  std::optional<Save> save;   // the body that was just received
  std::vector<ZipStep> zip;
  std::optional<std::string> original;  // the body that was just received is to be shown as it is; its charset
  std::optional<WrittenAnswer> written;
  std::optional<GetBody> read_pdf;  // the same is a PDF, whose text is wanted
  std::vector<Renew> renew;
  std::vector<Signal> signals;
  Forget forget = Forget::nothing;
  bool mailbox_left = false;  // the access to the mailbox on screen has ended
  bool log_out = false;       // the host should end the sessions
  std::string focus_row;      // put the focus on this message's row
};

}  // namespace memobox::mailbox
