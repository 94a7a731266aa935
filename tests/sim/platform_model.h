// The platform in memory: the documented mailbox API (platform-api.md A.2, A.3, B.3) as far as a viewing client reads and files mail,
// with lists that lag, versions that conflict, rights, sessions that end, and a life of its own. What the documentation leaves open is
// decided as tests/platform decides it. Everything that was written is logged; whatever no client should ever ask is kept as a complaint.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/platform/calls.h"
#include "tests/sim/platform_data.h"
#include "tests/sim/rng.h"

namespace memobox::sim {

// One running core; a page that is loaded again is another client. `others` stands for programs that are not ours.
inline constexpr int others = -1;

struct Caller {
  int client = others;
  std::string identity;
};

struct Seen {
  std::string message;
  std::int64_t version = 0;
};

struct Answer {
  int status = 200;
  std::string type = "application/json;charset=utf-8";
  std::string body;
  int retry_after_s = 0;
  std::vector<Seen> seen;    // whoever gets this answer knows these messages in these versions
  std::string told_mailboxes;  // identity: this answer tells who is logged in
  bool counts = false;         // letters by folder:
  std::string counted;         // of this mailbox, when they are true; as they were ...
  std::size_t counted_at = 0;  // ... after so many writes of the log
};

struct Write {
  Ms at = 0;
  Caller by;
  std::string method, mailbox, resource;
  std::int64_t version = 0;  // that it made; 0: the resource is gone
};

struct Complaint {
  std::string rule, sentence;
};

class Platform {
 public:
  // Makes up people, mailboxes, folders and letters. Half of the worlds are small, one in eight has mailboxes of several pages.
  Platform(Rng& rng, Ms now);

  // The answer to a call that arrives now.
  Answer handle(Ms now, int session, int client, const platform::Request& request);

  const std::vector<std::string>& people() const { return people_; }
  int log_in(Ms now, const std::string& identity);
  void end_session(int session) { sessions_[static_cast<std::size_t>(session)].ends = 0; }
  bool is_alive(Ms now, int session) const { return sessions_[static_cast<std::size_t>(session)].ends > now; }
  const std::string& identity_of(int session) const { return sessions_[static_cast<std::size_t>(session)].identity; }
  // The owners' bits of all mailboxes that the person may enter, or might once.
  std::uint32_t may_see(const std::string& identity) const { return may_see_.at(identity); }

  // Somebody else does something: a letter arrives, is read, moved, renamed, deleted or withdrawn; an access ends.
  void live(Ms now);
  void set_lag(Ms lag) { lag_ = lag; }
  // Everything written so far is in the lists after this long.
  static constexpr Ms longest_lag = 30'000;

  Mailbox* find_mailbox(std::string_view id);
  const Message* find_message(std::string_view id);
  Right right_of(const std::string& identity, const Mailbox& mailbox);
  const std::vector<Write>& log() const { return log_; }
  const std::vector<Complaint>& complaints() const { return complaints_; }
  // Marks of typed text that stands in a mailbox by now, so that others may read it.
  bool is_published(int typed_mark) const { return published_.contains(typed_mark); }

 private:
  friend struct Visit;
  struct Session {
    std::string identity;
    Ms ends = 0;
  };

  void add_person(char owner);
  void add_mailbox(char owner, bool company, int letters, Ms now);
  void add_message(Mailbox& mailbox, const std::string& folder, Ms received, Ms now);
  void add_folder(Ms now, Mailbox& mailbox, std::string id, std::string parent, std::string type, std::string name);
  void grant(Ms now, const std::string& identity, const std::string& mailbox, Right right);

  // The calls, by what they are about. `path` is without the part that led here.
  using Path = std::vector<std::string>;
  Answer route(Ms now, const Caller& caller, const platform::Request& request);
  Answer route_mailbox(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Path& path);
  Answer list_mailboxes(Ms now, const Caller& caller);
  Answer list_privileges(Ms now, const Caller& caller, const platform::Request& request);
  Answer list_accesses(Ms now, const Mailbox& mailbox);
  Answer list_folders(Ms now, Mailbox& mailbox);
  Answer summarise(Ms now, Mailbox& mailbox);
  Answer summarise_senders(Ms now, Mailbox& mailbox);
  Answer folder_call(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const std::string& id);
  Answer make_folder(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox);
  Answer put_folder(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, Folder folder);
  Answer delete_folder(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Folder& folder);
  Answer list_messages(Ms now, const platform::Request& request, Mailbox& mailbox);
  Answer message_call(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Path& path);
  Answer patch_message(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Message& message);
  Answer content_of(const Caller& caller, const Message& message);
  Answer bulk(Ms now, const Caller& caller, const platform::Request& request);

  Ms visible_at(Ms now) { return lag_ == 0 ? now : now + rng_.between(0, lag_); }
  void write(Ms now, const Caller& by, const std::string& method, Mailbox& mailbox, const std::string& id, std::optional<Message> message);
  void write(Ms now, const Caller& by, const std::string& method, Mailbox& mailbox, const std::string& id, std::optional<Folder> folder);
  void note(Ms now, const Caller& by, const std::string& method, const Mailbox& mailbox, const std::string& id, std::int64_t version);
  void publish(const std::string& text);
  void complain(const Caller& by, std::string rule, std::string sentence);
  Message* some_message(Mailbox& mailbox, std::optional<Message>& copy);

  Rng& rng_;
  Ms lag_ = 0;
  int last_number_ = 0;  // of ids and letter marks
  std::vector<std::string> people_;
  std::map<std::string, Mailbox> mailboxes_;
  std::vector<Lagging<Access>> accesses_;
  std::map<std::string, std::uint32_t> may_see_;
  std::vector<Session> sessions_;
  std::map<std::pair<int, std::string>, Ms> first_contact_;       // by client and identity
  std::map<std::pair<std::string, std::string>, Ms> lowered_;     // by identity and mailbox: from when on lists show the lower right
  std::map<int, bool> published_;
  std::vector<Write> log_;
  std::vector<Complaint> complaints_;
};

// The pieces that its files share.
std::string header_of(const platform::Request& request, std::string_view name);  // "" when it is not there
std::string parameter_of(const platform::Request& request, std::string_view name);
std::string time_text(Ms at);
Answer refusal(int status, std::string_view code);  // with an ErrorMessage
Answer no_body(int status);                         // as most reads refuse
Answer json_answer(std::string body, int status = 200);
// {"currentPage", ..., NAME: [rows]} of rows that are JSON already.
std::string frame(std::string_view name, const std::vector<const std::string*>& rows, std::int64_t page, std::int64_t size, std::size_t total,
                  const std::string& next);
std::string folder_json(const Folder& folder);
std::string message_json(const Message& message);
// The refusal of a write without If-Match (400) or with a stale one (409).
std::optional<Answer> guard(const platform::Request& request, std::int64_t version);

}  // namespace memobox::sim
