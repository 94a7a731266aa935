// What the platform of the simulator holds: the truth, and beside it what lists show of it (platform-api.md A.3: lists lag, reading by id does not).
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace memobox::sim {

using Ms = std::int64_t;  // virtual milliseconds since 1970

// A resource with its past: a write is the truth at once, and what lists show from `visible` on. Writes reach the lists in their order.
template <class T>
class Lagging {
 public:
  void write(std::optional<T> next, Ms visible) {
    if (!waiting_.empty() && waiting_.back().first > visible) visible = waiting_.back().first;
    truth_ = next;
    waiting_.emplace_back(visible, std::move(next));
  }
  // nullopt: not there, or not there any more.
  const std::optional<T>& truth() const { return truth_; }
  const std::optional<T>& listed(Ms now) {
    while (!waiting_.empty() && waiting_.front().first <= now) {
      listed_ = std::move(waiting_.front().second);
      waiting_.pop_front();
    }
    return listed_;
  }
  bool is_settled(Ms now) { return listed(now), waiting_.empty(); }

 private:
  std::optional<T> truth_, listed_;
  std::deque<std::pair<Ms, std::optional<T>>> waiting_;
};

struct Folder {
  std::string id, mailbox, parent, type, name;
  std::int64_t version = 1;
};

struct Message {
  std::string id, mailbox, folder, type, label, note, sender;
  std::int64_t version = 1;
  bool read = false, flag = false, legally_notified = false;
  Ms received = 0, updated = 0;
  std::string text;  // as JSON, made once for each version
};

enum class Right { none, read, write, owner };

struct Access {
  std::string id, mailbox, identity;
  Right right = Right::none;
};

struct Mailbox {
  std::string id;
  char owner = 'a';
  bool company = false;
  std::map<std::string, Lagging<Folder>> folders;
  std::map<std::string, Lagging<Message>> messages;
};

}  // namespace memobox::sim
