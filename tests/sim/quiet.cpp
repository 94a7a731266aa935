#include "tests/sim/quiet.h"

#include <algorithm>

#include "tests/sim/marks.h"

namespace memobox::sim {
namespace {

constexpr Ms long_enough = Platform::longest_lag + 30'000;  // also for the last of a call's tries
constexpr Ms longest_call = 150'000;

void press(Host& host, Tab& tab, std::string_view id_begin, const std::string& value = {}) {
  const tree::Node* node = find_command(tab.app->view().root, id_begin);
  if (!node) return;
  host.event(tab, tree::Act{node->id, node->actions.front(), value, tab.app->revision()});
  host.run_until(host.now() + long_enough);
}

// Logs on and tries again until nothing asks for it.
void insist(Host& host, Platform& platform, Tab& tab, Findings& findings) {
  for (int round = 0; round < 5; ++round) {
    press(host, tab, known::log_on);
    press(host, tab, known::retry);
  }
  const std::string letter = place_part(tab.place, 2);
  if (!letter.empty() && !platform.find_message(letter)) return;  // it is gone, and trying again does not help
  for (const std::string_view command : {known::log_on, known::retry})
    if (const tree::Node* node = find_command(tab.app->view().root, command))
      findings.report("quiet", "tab " + std::to_string(tab.number) + " asks for " + node->id + " again and again, though all works");
}

// What a patient person does: goes on-line, comes back, logs on, tries again.
void come_to_rest(Host& host, Platform& platform, Findings& findings) {
  host.weather().calm();
  for (Tab& tab : host.tabs()) {
    app::EnvironmentChange change;
    change.online = change.visible = true;
    change.width = view::Width::wide;
    host.surround(tab, change);
  }
  host.run_until(host.now() + longest_call);
  for (Tab& tab : host.tabs()) {
    if (const std::size_t pane = tab.place.find('?'); pane != std::string::npos) host.event(tab, app::GoTo{tab.place.substr(0, pane)});
    insist(host, platform, tab, findings);
  }
}

std::vector<int> letter_marks(const std::string& text) {
  Marks marks;
  collect_marks(text, marks);
  marks.letters.insert(marks.letters.end(), marks.typed.begin(), marks.typed.end());
  return marks.letters;
}

std::string difference(const Row& row, const Message& truth) {
  if (row.unread == truth.read) return row.message + (row.unread ? " is shown as unread" : " is shown as read");
  if (letter_marks(row.label) != letter_marks(truth.label)) return row.message + " is called '" + row.label + "', not '" + truth.label + "'";
  return {};
}

// Rows whose newest version this core was told of need no refresh to be right.
void check_known_rows(Platform& platform, const Tab& tab, Findings& findings) {
  for (const Row& row : tab.screen.rows) {
    const Message* truth = platform.find_message(row.message);
    const auto known = tab.known.find(row.message);
    if (!truth || known == tab.known.end() || known->second != truth->version) continue;
    if (const std::string wrong = difference(row, *truth); !wrong.empty()) findings.report("screen", "tab " + std::to_string(tab.number) + ": " + wrong + ", though it was told of version " + std::to_string(truth->version));
  }
}

std::vector<const Message*> letters_in(Mailbox& mailbox, const std::string& folder) {
  std::vector<const Message*> letters;
  for (const auto& [id, lagging] : mailbox.messages)
    if (lagging.truth() && lagging.truth()->folder == folder) letters.push_back(&*lagging.truth());
  std::sort(letters.begin(), letters.end(), [](const Message* a, const Message* b) { return a->received > b->received; });
  return letters;
}

void check_rows(const Tab& tab, Mailbox& mailbox, Findings& findings) {
  const auto letters = letters_in(mailbox, tab.screen.folder);
  const std::string where = "tab " + std::to_string(tab.number) + ", " + tab.screen.folder + ": ";
  const auto& rows = tab.screen.rows;
  if (rows.size() < std::min<std::size_t>(letters.size(), 50) || rows.size() > letters.size())
    return findings.report("screen", where + std::to_string(rows.size()) + " rows of " + std::to_string(letters.size()) + " letters");
  if (!rows.empty() && tab.screen.count != static_cast<std::int64_t>(letters.size())) findings.report("screen", where + "the list says it has " + std::to_string(tab.screen.count));
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (rows[at].message != letters[at]->id) return findings.report("screen", where + "row " + std::to_string(at) + " is " + rows[at].message + ", not " + letters[at]->id);
    if (const std::string wrong = difference(rows[at], *letters[at]); !wrong.empty()) return findings.report("screen", where + wrong);
  }
}

void check_folders(const Tab& tab, Mailbox& mailbox, Findings& findings) {
  for (const FolderRow& row : tab.screen.folders) {
    const auto letters = letters_in(mailbox, row.folder);
    const auto unread = std::count_if(letters.begin(), letters.end(), [](const Message* m) { return !m->read; });
    if (unread != row.unread)
      findings.report("screen", "tab " + std::to_string(tab.number) + " counts " + std::to_string(row.unread) + " unread letters in " + row.folder + "; there are " + std::to_string(unread));
  }
}

// Counters that were right once, and since then only this core wrote: they need no refresh.
void check_known_folders(Platform& platform, const Tab& tab, Findings& findings) {
  const std::string mailbox = place_part(tab.place, 0);
  if (tab.counted.mailbox.empty() || tab.counted.mailbox != mailbox) return;
  for (std::size_t at = tab.counted.log; at < platform.log().size(); ++at) {
    const Write& write = platform.log()[at];
    if (write.mailbox != mailbox) continue;
    const auto known = tab.known.find(write.resource);
    if (write.by.client != tab.client || known == tab.known.end() || known->second < write.version) return;
  }
  check_folders(tab, *platform.find_mailbox(mailbox), findings);
}

// All letters of the folder, the latest first.
void list_all(Host& host, Tab& tab) {
  if (find_command(tab.app->view().root, known::filter)) press(host, tab, known::filter);
  press(host, tab, known::show_all);
  if (!find_command(tab.app->view().root, known::order)) press(host, tab, known::options);
  press(host, tab, known::order, "0");
}

void check_fresh(Host& host, Platform& platform, Tab& tab, Findings& findings) {
  insist(host, platform, tab, findings);  // its session may have ended while the other tabs were looked at
  list_all(host, tab);
  press(host, tab, known::refresh);
  insist(host, platform, tab, findings);
  Mailbox* mailbox = platform.find_mailbox(place_part(tab.place, 0));
  if (!mailbox || tab.screen.folder.empty()) return findings.report("quiet", "tab " + std::to_string(tab.number) + " shows no folder, at " + tab.place);
  check_rows(tab, *mailbox, findings);
  check_folders(tab, *mailbox, findings);
}

}  // namespace

void check_quiet(Host& host, Platform& platform, Journal& journal, Findings& findings) {
  come_to_rest(host, platform, findings);
  for (Tab& tab : host.tabs()) {
    for (int turn = 0; turn < 200 && !tab.open.empty(); ++turn) host.step();  // it may just be looking for new mail
    if (!tab.open.empty()) findings.report("effects", "tab " + std::to_string(tab.number) + " still waits, though all is quiet");
    check_known_rows(platform, tab, findings);
    check_known_folders(platform, tab, findings);
    check_fresh(host, platform, tab, findings);
  }
  for (const Finding& broken : journal.broken_promises(platform)) findings.report(broken.rule, broken.sentence);
}

}  // namespace memobox::sim
