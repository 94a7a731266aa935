// Answers of the platform, one function per purpose.
#include <array>
#include <utility>

#include "core/mailbox/incident.h"
#include "core/mailbox/changes.h"
#include "core/mailbox/closing.h"
#include "core/mailbox/current.h"
#include "core/mailbox/folders.h"
#include "core/mailbox/job.h"
#include "core/mailbox/load.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/mailboxes.h"
#include "core/mailbox/notification.h"
#include "core/mailbox/reading.h"
#include "core/mailbox/rights.h"
#include "core/mailbox/overview.h"
#include "core/mailbox/search.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"
#include "core/mailbox/thread.h"
#include "core/mailbox/zip.h"
#include "core/platform/json.h"

namespace memobox::mailbox {
namespace {

using platform::Trouble;

constexpr std::array<int, 3> delays_ms{800, 2500, 6000};
constexpr int most_reads = 2;       // a person waits for these
constexpr int most_writes = 3;      // these go on in the background
constexpr int longest_wait_s = 20;  // for a read: a person should rather be told

bool json_due(const Call& call) {
  if (const auto* written = std::get_if<Written>(&call.purpose)) return written->json;
  return call.request.method != "DELETE" && !std::holds_alternative<GetBody>(call.purpose) && !std::holds_alternative<GetFile>(call.purpose) &&
         !std::holds_alternative<GetZipFile>(call.purpose) && !std::holds_alternative<GetOriginal>(call.purpose);
}

bool try_again(State& state, Turn& turn, const Call& call, Trouble trouble, int retry_after_s) {
  const bool read = call.request.method == "GET";
  if (!platform::is_transient(trouble) || !call.request.safe || call.attempt >= (read ? most_reads : most_writes)) return false;
  if (is_poll(call.purpose) || (read && retry_after_s > longest_wait_s)) return false;
  turn.later.push_back(call);
  ++turn.later.back().attempt;
  turn.later.back().wait_s = retry_after_s;
  state.delayed += read ? 0 : 1;
  return true;
}

// What failed for good, by purpose.
struct Fail {
  State& state;
  Turn& turn;
  const std::string& source;
  Trouble trouble;
  int retry_after_s;

  void operator()(const GetMailboxes& asked) {
    if (asked.identity_check) end_session(state, turn, source_of(state, source), false);
    else if (asked.again) state.mailboxes_again = failed(trouble, turn.incident);
    else state.mailboxes_load = failed(trouble, turn.incident);
  }
  void operator()(const GetMailbox& asked) {
    if (trouble == Trouble::forbidden || trouble == Trouble::not_found) access_ended(state, turn, asked.mailbox);
    else state.doubted.clear();
  }
  void operator()(const GetPrivileges&) { state.privileges_load = failed(trouble, turn.incident); }
  void operator()(const GetFolders& asked) {
    if (asked.mailbox == state.mailbox) state.folders_load = failed(trouble, turn.incident);
  }
  void operator()(const GetSummary& asked) {  // else the counters are left out; nothing else depends on them
    if (asked.poll && asked.mailbox == state.mailbox) poll_failed(state, turn, retry_after_s);
  }
  void operator()(const GetMessages& asked) {
    if (asked.mailbox != state.mailbox || asked.folder != state.list.folder || asked.peek) return;
    (state.list.load.phase == Phase::loaded ? state.list.more : state.list.load) = failed(trouble, turn.incident);
  }
  void operator()(const GetMessage& asked) {
    if (const Entry* entry = find_message(state, asked.message); entry && entry->write == Write::sent) not_written(state, turn, asked.message, trouble);
    if (state.reading && state.reading->message == asked.message && state.reading->message_load.phase == Phase::loading)
      state.reading->message_load = failed(trouble, turn.incident);
  }
  void operator()(const PatchMessage& asked) {
    if (trouble == Trouble::conflict) conflicted(state, turn, asked.message);
    else not_written(state, turn, asked.message, trouble);
  }
  void operator()(const DeleteMessage& asked) { (*this)(PatchMessage{asked.mailbox, asked.message}); }
  void operator()(const WriteFolder& asked) { folder_not_written(state, turn, asked, trouble); }
  void operator()(const GetIds&) { job_ids_failed(state, turn, trouble); }
  void operator()(const GetBody& asked) {
    body_failed(state, turn, asked, trouble);
  }
  void operator()(const GetOverview& asked) { overview_failed(state, turn, asked, trouble); }
  void operator()(const SearchMessages& asked) { search_failed(state, turn, asked, trouble); }
  void operator()(const GetFile& asked) { file_failed(state, turn, asked, trouble); }
  void operator()(const GetZipIds&) { zip_ids_failed(state, turn, trouble); }
  void operator()(const GetZipLetter& asked) { zip_part_failed(state, turn, asked.message); }
  void operator()(const GetZipFile& asked) { zip_part_failed(state, turn, asked.message); }
  void operator()(const GetOriginal& asked) {
    if (state.reading && state.reading->message == asked.message) state.reading->original = failed(trouble, turn.incident);
  }
  void operator()(const GetThread&) {}  // the letter is read without it
  void operator()(const Written& asked) { turn.written = WrittenAnswer{trouble, {}, asked.of}; }
};

// What came, by purpose. False: it was JSON, but not what the API documents.
struct Arrive {
  State& state;
  Turn& turn;
  const std::string& source;
  std::string_view body;

  bool operator()(const GetMailboxes& asked) {
    auto page = platform::read_mailboxes(body);
    if (!page) return false;
    if (asked.identity_check) identity_known(state, turn, source, page->mailboxes.empty() ? std::string() : page->mailboxes.front().access.identityId);
    const bool again = asked.again || asked.identity_check;
    if (!again) mailboxes_arrived(state, turn, std::move(*page));
    else if (state.mailboxes_load.phase == Phase::loaded) mailboxes_came_again(state, turn, std::move(*page));
    return true;
  }
  bool operator()(const GetMailbox& asked) {
    auto mailbox = platform::read_mailbox(body);
    if (!mailbox || mailbox->id != asked.mailbox) return false;
    access_confirmed(state, turn, std::move(*mailbox));
    return true;
  }
  bool operator()(const GetPrivileges&) {
    auto page = platform::read_privileges(body);
    if (page) privileges_arrived(state, turn, std::move(*page));
    return page.ok();
  }
  bool operator()(const GetFolders& asked) {
    auto page = platform::read_folders(body);
    if (page && asked.mailbox == state.mailbox) folders_arrived(state, turn, std::move(*page));
    return page.ok();
  }
  bool operator()(const GetSummary& asked) {
    const auto summary = platform::read_folder_summary(body);
    if (summary && asked.mailbox == state.mailbox) {
      const auto before = state.counts;
      keep_summary(state, *summary);
      if (asked.poll) poll_answered(state, turn, before != state.counts);
    } else if (summary) {
      keep_unread(state, asked.mailbox, *summary);
    }
    return summary.ok();
  }
  bool operator()(const GetMessages& asked) {
    auto page = platform::read_messages(body);
    if (page && asked.mailbox == state.mailbox && asked.folder == state.list.folder) {
      if (asked.peek) peeked(state, turn, std::move(*page));
      else messages_arrived(state, turn, asked, std::move(*page));
    }
    return page.ok();
  }
  bool operator()(const GetOverview& asked) {
    auto page = platform::read_messages(body);
    if (page) overview_arrived(state, turn, asked, std::move(*page));
    return page.ok();
  }
  bool operator()(const SearchMessages& asked) {
    auto page = platform::read_messages(body);
    if (page) search_arrived(state, turn, asked, std::move(*page));
    return page.ok();
  }
  bool operator()(const GetMessage& asked) {
    auto message = platform::read_message(body);
    if (!message || message->id != asked.message) return false;
    if (asked.mailbox != state.mailbox) return true;
    message_reread(state, turn, std::move(*message));
    opened_message_arrived(state, turn, asked.message);
    return true;
  }
  bool operator()(const PatchMessage& asked) {
    auto message = platform::read_message(body);
    if (!message || message->id != asked.message) return false;
    written(state, turn, std::move(*message));
    return true;
  }
  bool operator()(const DeleteMessage& asked) {
    removed(state, turn, asked.message);
    return true;
  }
  bool operator()(const WriteFolder& asked) { return folder_written(state, turn, asked, body); }
  bool operator()(const GetIds& asked) {
    const auto page = platform::read_messages(body);
    if (page) job_ids_arrived(state, turn, asked, *page);
    return page.ok();
  }
  bool operator()(const GetBody& asked) {
    body_arrived(state, turn, asked, body);
    return true;
  }
  bool operator()(const GetFile& asked) {
    file_arrived(state, turn, asked);
    return true;
  }
  bool operator()(const GetZipIds& asked) {
    const auto page = platform::read_messages(body);
    if (page) zip_ids_arrived(state, turn, asked, *page);
    return page.ok();
  }
  bool operator()(const GetZipLetter& asked) {
    const auto message = platform::read_message(body);
    if (message) zip_letter_arrived(state, turn, asked, *message);
    return message.ok();
  }
  bool operator()(const GetZipFile& asked) {
    zip_file_arrived(state, turn, asked, body);
    return true;
  }
  bool operator()(const GetOriginal& asked) {
    original_arrived(state, turn, asked);
    return true;
  }
  bool operator()(const GetThread& asked) {
    auto page = platform::read_messages(body);
    if (page && asked.mailbox == state.mailbox) thread_arrived(state, std::move(*page));
    return page.ok();
  }
  bool operator()(const Written& asked) {
    turn.written = WrittenAnswer{Trouble::none, std::string(body), asked.of};
    return true;
  }
};

}  // namespace

int retry_delay_ms(int attempt) { return delays_ms[static_cast<std::size_t>(attempt < 1 ? 0 : attempt > 3 ? 2 : attempt - 1)]; }

namespace {

void take_in(State& state, Turn& turn, const Call& call, const Reply& reply) {
  Trouble trouble = reply.transport;
  if (trouble == Trouble::none) trouble = platform::trouble_of(reply.answer, json_due(call));
  if (trouble == Trouble::session) return session_lost(state, turn, call);
  if (trouble == Trouble::none && !std::visit(Arrive{state, turn, call.source, reply.answer.body}, call.purpose)) trouble = Trouble::unreadable;
  if (trouble == Trouble::none) return;
  Call parked = call;
  if (trouble == Trouble::network && !is_poll(call.purpose) && park_offline(state, turn, parked)) return;
  if (try_again(state, turn, call, trouble, reply.answer.retry_after_s)) return;
  turn.incident = incident_of(call, trouble, reply.answer.status, turn.now);
  std::visit(Fail{state, turn, call.source, trouble, reply.answer.retry_after_s}, call.purpose);
  if (!std::holds_alternative<GetMailbox>(call.purpose)) doubt_access(state, turn, call.request, trouble);
}

}  // namespace

void receive(State& state, Turn& turn, const Call& call, const Reply& reply) {
  take_in(state, turn, call, reply);
  open_received(state, turn);
  if (state.mailboxes_load.phase == Phase::idle) forget_letters(state);  // closed: a write's answer brings no letter back
}

}  // namespace memobox::mailbox
