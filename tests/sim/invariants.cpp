#include "tests/sim/invariants.h"

#include "core/tree/rules.h"
#include "tests/sim/marks.h"

namespace memobox::sim {
namespace {

std::string tab_words(const Tab& tab) { return "tab " + std::to_string(tab.number); }

void mix(std::uint64_t& digest, std::string_view text) {
  for (const char c : text) digest = (digest ^ static_cast<unsigned char>(c)) * 1099511628211u;
}

void mix(std::uint64_t& digest, const tree::Node& node) {
  mix(digest, node.id);
  mix(digest, node.name);
  mix(digest, node.value);
  for (const tree::Node& child : node.children) mix(digest, child);
}

}  // namespace

void Invariants::turned(Ms now, const Tab& tab, Cause cause, const Screen& before) {
  check_tree_rules(tab);
  check_whose(tab.identity, marks_of(tab.app->view()), "the screen of " + tab_words(tab));
  for (const Complaint& complaint : platform_.complaints()) findings_.report(complaint.rule, complaint.sentence);
  journal_.observe(now, tab, cause, before);
  mix(digest_, tab.app->view().root);
}

void Invariants::check_tree_rules(const Tab& tab) {
  const auto broken = tree::check_tree(tab.app->view());
  if (!broken.empty()) findings_.report("tree " + broken[0].rule, broken[0].node + ": " + broken[0].sentence);
}

void Invariants::check_whose(const std::string& identity, const Marks& marks, const std::string& where) {
  const std::uint32_t allowed = identity.empty() ? 0 : platform_.may_see(identity);
  const std::string who = identity.empty() ? "nobody yet" : identity;
  if (marks.owners & ~allowed) findings_.report("identity", where + " belongs to " + who + " and holds another's mail");
  for (const int mark : marks.typed)
    if (journal_.typed_by(mark) != identity && !platform_.is_published(mark))
      findings_.report("identity", where + " belongs to " + who + " and holds what " + journal_.typed_by(mark) + " typed");
}

// A request is sent for whoever the tab is logged in as at this moment.
void Invariants::check_request(const Tab& tab, const platform::Request& request) {
  Marks address;
  collect_marks(request.path, address);
  for (const auto& [name, value] : request.query) collect_marks(value, address);
  if (!address.letters.empty()) findings_.report("secrecy", "the address of a call holds words of a letter: " + request.path);
  Marks all = address;
  for (const auto& [name, value] : request.headers) collect_marks(value, all);
  collect_marks(request.json, all);
  check_whose(platform_.identity_of(tab.session), all, "the call " + request.method + " " + request.path + " of " + tab_words(tab));
}

void Invariants::asks(const Tab& tab, const app::Effect& effect) {
  Marks shown;
  if (const auto* http = std::get_if<app::Http>(&effect.request)) check_request(tab, http->request);
  if (const auto* title = std::get_if<app::Title>(&effect.request)) collect_marks(title->text, shown);
  if (const auto* navigate = std::get_if<app::Navigate>(&effect.request)) collect_marks(navigate->place, shown);
  if (!shown.letters.empty()) findings_.report("secrecy", "title or address of " + tab_words(tab) + " holds words of a letter");
  if (const auto* announce = std::get_if<app::Announce>(&effect.request)) collect_marks(announce->text, shown);
  if (const auto* save = std::get_if<app::SaveFile>(&effect.request)) {
    const Buffer* bytes = tab.app->blob(save->blob);
    if (bytes) collect_marks(bytes->text(), shown);
    else findings_.report("effects", "there are no bytes behind a file to save");
  }
  check_whose(tab.identity, shown, "what " + tab_words(tab) + " says or goes to (effect " + std::to_string(effect.request.index()) + ")");
}

}  // namespace memobox::sim
