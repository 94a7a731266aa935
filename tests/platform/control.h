// /sandbox/control, for tests: the switches of the sandbox, and things that happen to its mail. Exists only with --control.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "tests/platform/faults.h"
#include "tests/platform/log.h"
#include "tests/platform/session_routes.h"
#include "tests/platform/source.h"

namespace memobox::sandbox {

// The members of POST /sandbox/control, obeyed in the order in which they stand:
//   list_lag_ms     lists show the state of so long ago (S1); 0 to 60000
//   latency_ms      every API call takes so much longer; 0 to 60000
//   error_rate      share of API calls that fail; 0 to 1 (faults.h)
//   next            planned answers (faults.h)
//   waiting_room    true, false (faults.h)
//   rate_limit      {requests, seconds} for each identity; null: as usual (rate_limit.h)
//   expire          true: every session and log-in ends; "user": that person's sessions
//   redirect_login  true, false or {as: "user"} (session_routes.h)
//   messages        {user, count, source}: that mailbox then holds so many letters, 0 to 200000; a bare number is lise's
//   deliver         {user, source, count, label, text, sender, type} or a list of them: letters that arrive now, unread
//   refuse_after_ms letters to a contact point that sends them back do so that long after they were sent; 0 to 60000
//   recall          "id" or a list: letters that are withdrawn
//   end_access      {user, owner, source}: the person's access to the owner's mailbox ends now
// GET answers the present values; `messages`, `deliver` and `recall` tell what was done so far. DELETE sets all switches back and empties
// the log, but undoes nothing of what happened to mail and sessions.
class Control {
 public:
  Control(Sources& sources, Faults& faults, RedirectLogin& login, Log& log)
      : sources_(sources), faults_(faults), login_(login), log_(log) {}

  // Also GET /sandbox/log.
  void add_routes(Router& router);
  static bool is_own(const std::string& path) { return path == "/sandbox/control" || path == "/sandbox/log"; }

 private:
  using Problem = std::optional<std::string>;
  Answer post(const Request& request);
  Answer show();
  Answer calm();
  Problem obey(const std::string& name, const Json& value);
  Problem set_list_lag(const Json& value);
  Problem set_refusal(const Json& value);
  Problem set_rate_limit(const Json& value);
  Problem set_redirect(const Json& value);
  Problem expire(const Json& value);
  Problem set_messages(const Json& value);
  Problem deliver(const Json& value);
  Problem deliver_one(const Json& order);
  Problem recall(const Json& value);
  Problem end_access(const Json& value);
  // The source and person that {user, source} names.
  struct Named {
    Source* source = nullptr;
    Json person;
  };
  std::optional<Named> named(const Json& order, const char* user = "user");

  Sources& sources_;
  Faults& faults_;
  RedirectLogin& login_;
  Log& log_;
  std::mutex lock_;  // one order at a time; guards what follows
  std::int64_t list_lag_ms_ = 0;
  Json messages_ = Json::object(), delivered_ = Json::array(), recalled_ = Json::array();
};

}  // namespace memobox::sandbox
