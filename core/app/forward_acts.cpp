#include "core/app/forward_acts.h"

#include "core/base/utf8.h"
#include "core/view/ids.h"

namespace memobox::app {
namespace {

namespace ids = view::ids;
using compose::Forward;

constexpr std::size_t longest_address = 254;  // RFC 5321

bool choose(Forward& forward, const std::string& node) {
  Forward::To to = Forward::To::none;
  if (node == ids::forward_authority) to = Forward::To::authority;
  else if (node == ids::forward_by_email) to = Forward::To::email;
  for (const platform::Trustee& each : forward.trustees)
    if (node == ids::trustee(each.id)) to = Forward::To::trustee, forward.trustee = each.id;
  if (to == Forward::To::none) return false;
  forward.to = to;
  forward.no_recipient = forward.no_address = false;
  return true;
}

std::string field_at_fault(const Forward& forward) {
  if (forward.no_address) return std::string(ids::forward_email);
  return forward.no_recipient ? std::string(ids::forward_to) : "forward/title";
}

}  // namespace

bool forward_act(compose::State& state, const tree::Act& act, std::string& focus) {
  if (!state.forward || !act.node.starts_with("forward")) return false;
  Forward& forward = *state.forward;
  if (act.node == ids::forward_email) {
    forward.email = std::string(first_code_points(clean_text(act.value), longest_address));
    forward.no_address = false;
  } else if (act.node == ids::forward_comment) {
    forward.comment = std::string(first_code_points(clean_text(act.value), compose::longest_comment));
  } else if (act.node == ids::forward_send) {
    compose::send_on(forward, state.finder ? &*state.finder : nullptr);
    focus = field_at_fault(forward);
  } else if (act.node == ids::forward_look) {
    compose::try_again(forward);
    focus = "forward/title";
  } else if (act.node == ids::forward_again) {
    compose::send_once_more(forward);
    focus = "forward/title";
  } else {
    return choose(forward, act.node);
  }
  return true;
}

}  // namespace memobox::app
