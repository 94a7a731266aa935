// Who there is, and what others do meanwhile.
#include <algorithm>

#include "tests/sim/marks.h"
#include "tests/sim/platform_model.h"

namespace memobox::sim {
namespace {

constexpr Ms minute = 60'000;

}  // namespace

Platform::Platform(Rng& rng, Ms now) : rng_(rng) {
  const bool large = rng_.below(12) == 0;
  for (const char owner : {'a', 'b'}) {
    people_.push_back("id-" + owner_mark(owner));
    may_see_[people_.back()] = 0;
    add_mailbox(owner, false, large && owner == 'a' ? static_cast<int>(rng_.between(120, 330)) : static_cast<int>(rng_.between(0, 14)), now);
    grant(now, people_.back(), "x-" + owner_mark(owner), Right::owner);
  }
  add_mailbox('c', true, static_cast<int>(rng_.between(1, 8)), now);
  if (rng_.chance(60)) grant(now, people_[0], "x-" + owner_mark('c'), rng_.chance(50) ? Right::write : Right::read);
  if (rng_.chance(40)) grant(now, people_[0], "x-" + owner_mark('b'), rng_.chance(50) ? Right::write : Right::read);
}

void Platform::grant(Ms now, const std::string& identity, const std::string& mailbox, Right right) {
  Access access{"a-" + std::to_string(++last_number_), mailbox, identity, right};
  may_see_[identity] |= owner_bit(find_mailbox(mailbox)->owner);
  accesses_.emplace_back().write(std::move(access), now);
}

void Platform::add_folder(Ms now, Mailbox& mailbox, std::string id, std::string parent, std::string type, std::string name) {
  Folder folder{id, mailbox.id, std::move(parent), std::move(type), std::move(name), 1};
  mailbox.folders[id].write(std::move(folder), now);
}

void Platform::add_mailbox(char owner, bool company, int letters, Ms now) {
  const std::string mark = owner_mark(owner);
  Mailbox& mailbox = mailboxes_["x-" + mark];
  mailbox.id = "x-" + mark;
  mailbox.owner = owner;
  mailbox.company = company;
  add_folder(now, mailbox, "i-" + mark, "", "INBOX", "Indbakke " + mark);
  add_folder(now, mailbox, "k-" + mark, "", "DRAFTS", "Kladder " + mark);
  add_folder(now, mailbox, "s-" + mark, "", "SENT", "Sendt " + mark);
  add_folder(now, mailbox, "p-" + mark, "", "DELETED", "Slettet " + mark);
  add_folder(now, mailbox, "o-" + mark + "-1", "", "USER_DEFINED", "Bolig " + mark);
  add_folder(now, mailbox, "o-" + mark + "-2", "o-" + mark + "-1", "USER_DEFINED", "Varme " + mark);
  for (int i = 0; i < letters; ++i) {
    const std::string folder = rng_.chance(70) ? "i-" + mark : rng_.chance(50) ? "o-" + mark + "-1" : "p-" + mark;
    add_message(mailbox, folder, now - rng_.between(1, 5000) * minute, now);
  }
}

void Platform::add_message(Mailbox& mailbox, const std::string& folder, Ms received, Ms now) {
  const int number = ++last_number_;
  const std::string mark = owner_mark(mailbox.owner);
  Message m;
  m.id = "m-" + mark + "-" + std::to_string(number);
  m.mailbox = mailbox.id;
  m.folder = folder;
  m.type = rng_.below(12) == 0 ? "LEGAL_NOTIFICATION" : rng_.chance(30) ? "MANDATORY" : "REGULAR";
  m.label = "Brev " + letter_mark(number) + " " + mark;
  m.sender = (rng_.chance(50) ? "Kommunen " : "Banken ") + mark;
  m.read = rng_.chance(40);
  m.received = received + number % minute;  // no two at the same moment
  m.updated = now;
  m.text = message_json(m);
  mailbox.messages[m.id].write(std::move(m), visible_at(now));
}

void Platform::live(Ms now) {
  auto at = mailboxes_.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(rng_.below(mailboxes_.size())));
  Mailbox& mailbox = at->second;
  const Caller other;
  if (mailbox.messages.empty() || rng_.chance(25)) {
    add_message(mailbox, "i-" + owner_mark(mailbox.owner), now, now);
    note(now, other, "ARRIVE", mailbox, "", 1);
    return;
  }
  auto letter = mailbox.messages.begin();
  std::advance(letter, static_cast<std::ptrdiff_t>(rng_.below(mailbox.messages.size())));
  if (!letter->second.truth()) return;
  Message m = *letter->second.truth();
  ++m.version;
  switch (rng_.below(6)) {
    case 0: return write(now, other, "DELETE", mailbox, m.id, std::optional<Message>());
    case 1: m.folder = (rng_.chance(50) ? "o-" + owner_mark(mailbox.owner) + "-1" : "p-" + owner_mark(mailbox.owner)); break;
    case 2: m.flag = !m.flag; break;
    case 3: m.label = "Omdoebt " + m.label.substr(m.label.find("lz")); break;
    default: m.read = !m.read; break;
  }
  if (mailbox.folders.contains(m.folder) && mailbox.folders.at(m.folder).truth()) write(now, other, "PATCH", mailbox, m.id, m);
}

}  // namespace memobox::sim
