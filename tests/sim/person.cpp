#include "tests/sim/person.h"

namespace memobox::sim {
namespace {

// An id without what differs from row to row: "row/m-qzaq-12" is "row/m--".
std::string kind_of(const std::string& id) {
  std::string kind;
  for (std::size_t at = 0; at < id.size(); ++at) {
    if (id.compare(at, 2, "qz") == 0) at += 3;
    else if (id[at] < '0' || id[at] > '9') kind += id[at];
  }
  return kind;
}

void collect(const tree::Node& node, std::map<std::string, std::vector<const tree::Node*>>& kinds) {
  if (is_usable(node)) kinds[kind_of(node.id)].push_back(&node);
  for (const tree::Node& child : node.children) collect(child, kinds);
}

std::string text_for(const tree::Node& node, const Tab& tab, Journal& journal, Rng& rng) {
  if (node.role == tree::Role::searchbox && rng.chance(70)) return rng.pick(std::vector<std::string>{"", "brev", "KOMMUNEN", "lz1", "xyz", " "});
  if (rng.chance(10)) return {};
  return journal.new_text(tab, rng);
}

// The value that a face would send back.
std::string value_for(const tree::Node& node, const std::string& action, const Tab& tab, Journal& journal, Rng& rng) {
  const bool typed = node.role == tree::Role::textbox || node.role == tree::Role::searchbox;
  if (typed && (action == "input" || action == "change")) return text_for(node, tab, journal, rng);
  if (node.role == tree::Role::select && !node.children.empty()) return rng.pick(node.children).value;
  return {};
}

void use_something(Host& host, Tab& tab, Journal& journal, Rng& rng) {
  std::map<std::string, std::vector<const tree::Node*>> kinds;
  collect(tab.app->view().root, kinds);
  if (kinds.empty()) return;
  auto kind = kinds.begin();
  std::advance(kind, static_cast<std::ptrdiff_t>(rng.below(kinds.size())));
  const tree::Node& node = *rng.pick(kind->second);
  const std::string action = rng.pick(node.actions);
  host.event(tab, tree::Act{node.id, action, value_for(node, action, tab, journal, rng), tab.app->revision()});
}

// Nothing that is not on the screen can be used: such an act is dropped.
void use_nothing(Host& host, Tab& tab, Rng& rng, Findings& findings) {
  static const std::vector<std::string> nodes{"row/m-qzzq-1", "letters/nothing", "", "retry/nowhere", "bar/title"};
  host.event(tab, app::EnvironmentChange{});  // time has gone by, and the screen may tell
  const int asked = tab.asked;
  const tree::Node before = tab.app->view().root;
  host.event(tab, tree::Act{rng.pick(nodes), "press", "x", tab.app->revision() - rng.between(0, 3)});
  if (tab.asked != asked || !(tab.app->view().root == before)) findings.report("acts", "an act on a node that is not there did something");
}

void change_surroundings(Host& host, Tab& tab, Rng& rng) {
  app::EnvironmentChange change;
  switch (rng.below(3)) {
    case 0: change.width = static_cast<view::Width>(rng.below(3)); break;
    case 1: change.visible = !tab.environment.visible; break;
    default: change.online = !tab.environment.online || !rng.chance(50); break;
  }
  host.surround(tab, change);
}

}  // namespace

void act(Host& host, Tab& tab, Journal& journal, Rng& rng, Findings& findings) {
  const int dice = static_cast<int>(rng.below(100));
  if (dice < 86) use_something(host, tab, journal, rng);
  else if (dice < 90) use_nothing(host, tab, rng, findings);
  else if (dice < 93) host.event(tab, app::GoTo{rng.chance(50) ? tab.place : "/"});
  else change_surroundings(host, tab, rng);
}

}  // namespace memobox::sim
