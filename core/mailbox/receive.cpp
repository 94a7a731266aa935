// Answers of the platform, one function per purpose.
#include <array>
#include <utility>

#include "core/mailbox/changes.h"
#include "core/mailbox/folders.h"
#include "core/mailbox/job.h"
#include "core/mailbox/load.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/reading.h"
#include "core/mailbox/rights.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"
#include "core/platform/json.h"

namespace memobox::mailbox {
namespace {

using platform::Trouble;

constexpr std::array<int, 3> delays_ms{800, 2500, 6000};
constexpr int most_reads = 2;   // a person waits for these
constexpr int most_writes = 3;  // these go on in the background

bool json_due(const Call& call) {
  return call.request.method != "DELETE" && !std::holds_alternative<GetBody>(call.purpose) && !std::holds_alternative<GetFile>(call.purpose);
}

bool try_again(Turn& turn, const Call& call, Trouble trouble) {
  const int most = call.request.method == "GET" ? most_reads : most_writes;
  if (!platform::is_transient(trouble) || !call.request.safe || call.attempt >= most) return false;
  turn.later.push_back(call);
  ++turn.later.back().attempt;
  return true;
}

// What failed for good, by purpose.
struct Fail {
  State& state;
  Turn& turn;
  Trouble trouble;

  void operator()(const GetMailboxes& asked) {
    if (asked.identity_check) state.session = Session::ended;
    else state.mailboxes_load = failed(trouble);
  }
  void operator()(const GetMailbox&) {}
  void operator()(const GetPrivileges&) { state.privileges_load = failed(trouble); }
  void operator()(const GetFolders& asked) {
    if (asked.mailbox == state.mailbox) state.folders_load = failed(trouble);
  }
  void operator()(const GetSummary&) {}  // the counters are left out; nothing else depends on them
  void operator()(const GetMessages& asked) {
    if (asked.mailbox != state.mailbox || asked.folder != state.list.folder) return;
    (state.list.load.phase == Phase::loaded ? state.list.more : state.list.load) = failed(trouble);
  }
  void operator()(const GetMessage& asked) {
    if (const Entry* entry = find_message(state, asked.message); entry && entry->write == Write::sent) not_written(state, turn, asked.message, trouble);
    if (state.reading && state.reading->message == asked.message && state.reading->message_load.phase == Phase::loading)
      state.reading->message_load = failed(trouble);
  }
  void operator()(const PatchMessage& asked) {
    if (trouble == Trouble::conflict) conflicted(state, turn, asked.message);
    else not_written(state, turn, asked.message, trouble);
  }
  void operator()(const DeleteMessage& asked) { (*this)(PatchMessage{asked.mailbox, asked.message}); }
  void operator()(const WriteFolder& asked) { folder_not_written(state, turn, asked, trouble); }
  void operator()(const GetIds&) { job_ids_failed(state, turn, trouble); }
  void operator()(const GetBody& asked) {
    if (state.reading && state.reading->message == asked.message) state.reading->body_load = failed(trouble);
  }
  void operator()(const GetFile& asked) { file_failed(state, asked, trouble); }
};

// What came, by purpose. False: it was JSON, but not what the API documents.
struct Arrive {
  State& state;
  Turn& turn;
  std::string_view body;

  bool operator()(const GetMailboxes& asked) {
    auto page = platform::read_mailboxes(body);
    if (!page) return false;
    if (!asked.identity_check) mailboxes_arrived(state, turn, std::move(*page));
    else identity_known(state, turn, page->mailboxes.empty() ? std::string() : page->mailboxes.front().access.identityId);
    return true;
  }
  bool operator()(const GetMailbox&) { return platform::read_mailbox(body).ok(); }
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
    if (summary && asked.mailbox == state.mailbox) keep_summary(state, *summary);
    return summary.ok();
  }
  bool operator()(const GetMessages& asked) {
    auto page = platform::read_messages(body);
    if (page && asked.mailbox == state.mailbox && asked.folder == state.list.folder) messages_arrived(state, turn, asked, std::move(*page));
    return page.ok();
  }
  bool operator()(const GetMessage& asked) {
    auto message = platform::read_message(body);
    if (!message || message->id != asked.message) return false;
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
    body_arrived(state, asked, body);
    return true;
  }
  bool operator()(const GetFile& asked) {
    file_arrived(state, turn, asked);
    return true;
  }
};

}  // namespace

int retry_delay_ms(int attempt) { return delays_ms[static_cast<std::size_t>(attempt < 1 ? 0 : attempt > 3 ? 2 : attempt - 1)]; }

void receive(State& state, Turn& turn, const Call& call, const Reply& reply) {
  Trouble trouble = reply.transport;
  if (trouble == Trouble::none) trouble = platform::trouble_of(reply.answer, json_due(call));
  if (trouble == Trouble::session) return session_lost(state, turn, call);
  if (trouble == Trouble::none && !std::visit(Arrive{state, turn, reply.answer.body}, call.purpose)) trouble = Trouble::unreadable;
  if (trouble == Trouble::none || try_again(turn, call, trouble)) return;
  std::visit(Fail{state, turn, trouble}, call.purpose);
}

}  // namespace memobox::mailbox
