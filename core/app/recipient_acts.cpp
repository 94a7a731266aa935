#include "core/app/recipient_acts.h"

#include "core/base/utf8.h"
#include "core/view/ids.h"

namespace memobox::app {
namespace {

namespace ids = view::ids;
constexpr std::size_t longest_search = 100;

using platform::AuthorityType;

bool choose_authority(compose::Finder& finder, const std::string& node) {
  for (const AuthorityType type : {AuthorityType::state, AuthorityType::municipality, AuthorityType::region, AuthorityType::other}) {
    if (node != ids::authority(type)) continue;
    compose::choose_authority(finder, type);
    return true;
  }
  return false;
}

bool choose_organisation(compose::Finder& finder, const compose::Directory& directory, const std::string& node) {
  for (const platform::Organisation& each : directory.organisations) {
    if (node != ids::organisation(each.id) && node != ids::organisation_option(each.id)) continue;
    compose::choose_organisation(finder, directory, each.id);
    return true;
  }
  return false;
}

bool choose_point(compose::Finder& finder, const compose::Directory& directory, const std::string& node) {
  for (const platform::ContactPoint& each : directory.points) {
    if (node != ids::point(each.id) && node != ids::point_option(each.id)) continue;
    compose::choose_point(finder, directory, each.id);
    return true;
  }
  return false;
}

bool choose(compose::State& state, const std::string& node) {
  compose::Finder& finder = *state.finder;
  if (!choose_authority(finder, node) && !choose_organisation(finder, state.directory, node) && !choose_point(finder, state.directory, node)) return false;
  finder.typed.clear();  // the way there is on screen now
  return true;
}

}  // namespace

bool recipient_act(compose::State& state, const mailbox::State& mailbox, const tree::Act& act, std::string& focus) {
  if (!state.finder || !act.node.starts_with("recipient")) return false;
  if (act.node == ids::recipient_search) {
    state.finder->typed = std::string(first_code_points(clean_text(act.value), longest_search));
  } else if (act.node == ids::recipient_write) {
    compose::begin(state, mailbox);
    focus = "compose/title";
  } else if (act.node == ids::recipient_back) {
    compose::back(*state.finder);
    focus = "recipient/browse";
  } else {
    focus = "recipient/browse";
    return choose(state, act.node);
  }
  return true;
}

}  // namespace memobox::app
