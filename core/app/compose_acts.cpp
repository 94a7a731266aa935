#include "core/app/compose_acts.h"

#include "core/base/utf8.h"
#include "core/compose/written.h"
#include "core/view/ids.h"
#include "core/view/view.h"

namespace memobox::app {
namespace {

namespace ids = view::ids;
constexpr std::size_t most_info = 20;

// The place of the letter beside, without the writing.
std::string place_behind(const mailbox::State& mailbox) {
  mailbox::Place place = mailbox::place_of(mailbox);
  place.write_pane = place.forward_pane = place.new_pane = false;
  return view::place_text(place);
}

void review(compose::State& state, std::string& focus) {
  compose::review(state);
  if (!state.draft) return;
  focus = state.draft->stage == compose::Stage::review ? "compose/title" : "compose/errors";
}

// The field that the id names, of the ids that `id_of` makes.
std::optional<std::size_t> info_field(const std::string& node, std::string (*id_of)(std::size_t)) {
  for (std::size_t field = 0; field < most_info; ++field)
    if (node == id_of(field)) return field;
  return std::nullopt;
}

bool leaving_act(compose::State& state, const tree::Act& act, std::string& focus) {
  if (act.node == ids::compose_save_leave) compose::save_and_leave(state);
  else if (act.node == ids::compose_leave) compose::leave_unsaved(state);
  else if (act.node == ids::compose_stay) compose::stay(state), focus = ids::compose_text;
  else return false;
  return true;
}

bool clash_act(compose::State& state, const tree::Act& act, std::string& focus) {
  if (act.node == ids::compose_mine) compose::keep_mine(state);
  else if (act.node == ids::compose_theirs) compose::keep_theirs(state);
  else return false;
  focus = "compose/title";
  return true;
}

}  // namespace

bool type_in_letter(compose::State& state, mailbox::Turn& turn, const std::string& node, const std::string& value) {
  if (node == ids::compose_subject) compose::type_subject(state, turn, std::string(first_code_points(clean_text(value), compose::longest_subject)));
  else if (node == ids::compose_text) compose::type_text(state, turn, clean_text(value));
  else if (const auto field = info_field(node, view::ids::info)) compose::type_info(state, turn, *field, std::string(first_code_points(clean_text(value), compose::longest_subject)));
  else return false;
  return true;
}

bool compose_act(compose::State& state, const mailbox::State& mailbox, mailbox::Turn& turn, const tree::Act& act, std::string& focus) {
  if (!state.draft || !act.node.starts_with("compose")) return false;
  if (act.action == "input") return type_in_letter(state, turn, act.node, act.value);
  if (act.action == "change") return compose::left_field(state), true;
  if (act.node == ids::compose_review) review(state, focus);
  else if (act.node == ids::compose_edit) compose::edit(state), focus = ids::compose_text;
  else if (act.node == ids::compose_send) compose::send(state), focus = "compose/title";
  else if (act.node == ids::compose_retry) compose::retry(state);
  else if (act.node == ids::compose_beside) state.beside = !state.beside, focus = state.beside ? "letter/title" : "compose/title";
  else if (act.node == ids::compose_error_subject) focus = ids::compose_subject;
  else if (act.node == ids::compose_error_text) focus = ids::compose_text;
  else if (act.node == ids::compose_error_files) focus = "compose/files";
  else if (const auto file = ids::parse_detach(act.node)) compose::detach(state, turn, *file), focus = ids::compose_attach;
  else if (const auto field = info_field(act.node, ids::info_error)) focus = ids::info(*field);
  else if (act.node == ids::compose_discard) compose::discard(state, place_behind(mailbox));
  else if (act.node == ids::compose_close) {
    compose::leave(state, place_behind(mailbox));
    focus = "compose/leaving/title";
  } else {
    return leaving_act(state, act, focus) || clash_act(state, act, focus);
  }
  return true;
}

}  // namespace memobox::app
