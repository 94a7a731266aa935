#include "core/view/forward_screen.h"

#include <utility>

#include "core/base/utf8.h"
#include "core/view/ids.h"
#include "core/view/letter_pane.h"
#include "core/view/recipient_screen.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using compose::Forward;
using Stage = Forward::Stage;
using To = Forward::To;

Node close(const Context& context, const mailbox::State& mailbox, Look look) {
  mailbox::Place place = mailbox::place_of(mailbox);
  place.forward_pane = false;
  return place_link("forward/close", context.words(Text::command_close), place_text(place), look);
}

Node choice(std::string id, std::string name, bool on) {
  Node node = make(Role::radio, std::move(id), std::move(name));
  node.state.checked = on ? tree::Checked::yes : tree::Checked::no;
  node.actions.emplace_back("change");
  return node;
}

Node recipients(const Context& context, const Forward& forward) {
  const Words& words = context.words;
  Nodes all;
  for (const platform::Trustee& each : forward.trustees)
    all.push_back(choice(ids::trustee(each.id), clean_line(each.name), forward.to == To::trustee && forward.trustee == each.id));
  all.push_back(choice(std::string(ids::forward_authority), words(Text::forward_to_authority), forward.to == To::authority));
  all.push_back(choice(std::string(ids::forward_by_email), words(Text::forward_to_email), forward.to == To::email));
  Node group = container(Role::radiogroup, std::string(ids::forward_to), Look::none, std::move(all), words(Text::forward_to));
  group.state.invalid = forward.no_recipient;
  if (forward.no_recipient) group.error = words(Text::forward_no_recipient);
  return group;
}

// Mail that leaves Digital Post is not protected by it any more.
void add_email(const Context& context, const Forward& forward, Nodes& all) {
  const Words& words = context.words;
  all.push_back(container(Role::status, "forward/leaves", Look::notice, nodes(sentence("forward/leaves/what", words(Text::forward_leaves)))));
  Node field = make(Role::textbox, std::string(ids::forward_email), words(Text::forward_email));
  field.value = forward.email;
  field.actions = {"input"};
  field.hints.autocomplete = "email";
  field.hints.inputmode = "email";
  field.hints.max_length = 254;
  field.state.required = true;
  field.state.invalid = forward.no_address;
  if (forward.no_address) field.error = words(Text::forward_no_address);
  all.push_back(std::move(field));
}

Node comment(const Context& context, const Forward& forward) {
  Node field = make(Role::textbox, std::string(ids::forward_comment), context.words(Text::forward_comment));
  field.description = context.words(Text::forward_comment_help);
  field.value = forward.comment;
  field.actions = {"input"};
  field.hints.autocomplete = "off";
  field.hints.multiline = true;
  field.hints.max_length = static_cast<int>(compose::longest_comment);
  return field;
}

void add_trouble(const Context& context, const Forward& forward, Nodes& all) {
  if (forward.load.phase != mailbox::Phase::failed) return;
  const Words& words = context.words;
  const bool list = !forward.trustees_done && forward.asked.ms == 0;
  Nodes parts = nodes(sentence("forward/trouble/what", words(list ? Text::forward_no_list : Text::forward_not_sent)), sentence("forward/trouble/why", trouble_words(forward.load.trouble, words)));
  for (Node& line : incident_line(context, "forward/trouble", forward.load.incident)) parts.push_back(std::move(line));
  if (list) parts.push_back(button(std::string(ids::forward_look), words(Text::command_retry)));
  all.push_back(container(Role::alert, "forward/trouble", Look::notice, std::move(parts)));
}

Nodes form(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const Forward& forward = *state.forward;
  const Words& words = context.words;
  Nodes all;
  add_trouble(context, forward, all);
  all.push_back(recipients(context, forward));
  if (forward.to == To::authority && state.finder) {
    add_recipient_search(context, state, all);
    add_recipient_steps(context, state, false, all);
  }
  if (forward.to == To::email) add_email(context, forward, all);
  all.push_back(comment(context, forward));
  all.push_back(container(Role::group, "forward/commands", Look::cluster,
                          nodes(button(std::string(ids::forward_send), words(Text::forward_send), Look::primary), close(context, mailbox, Look::secondary_command)),
                          words(Text::compose_commands)));
  return all;
}

Nodes sending(const Context& context) {
  Node status = container(Role::status, "forward/sending", Look::skeleton, nodes(sentence("forward/sending/text", context.words(Text::forward_sending))));
  status.state.busy = true;
  return nodes(std::move(status));
}

// The answer was lost, and the sent mail does not show it (yet).
Nodes unsure(const Context& context, const mailbox::State& mailbox) {
  const Words& words = context.words;
  return nodes(container(Role::alert, "forward/unsure", Look::notice,
                         nodes(sentence("forward/unsure/what", words(Text::forward_unsure)),
                               container(Role::group, "forward/commands", Look::cluster,
                                         nodes(button(std::string(ids::forward_look), words(Text::forward_look), Look::primary), button(std::string(ids::forward_again), words(Text::forward_again)),
                                               close(context, mailbox, Look::quiet)),
                                         words(Text::compose_commands)))));
}

std::string recipient_name(const compose::State& state) {
  const Forward& forward = *state.forward;
  if (forward.to == To::email) return clean_line(forward.email);
  for (const platform::Trustee& each : forward.trustees)
    if (forward.to == To::trustee && each.id == forward.trustee) return clean_line(each.name);
  const platform::Organisation* organisation = state.finder ? compose::find_organisation(state.directory, state.finder->organisation) : nullptr;
  return organisation ? clean_line(organisation->name) : std::string();
}

Nodes receipt(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const Words& words = context.words;
  Nodes facts = nodes(fact("forward/fact/to", words(Text::compose_to), recipient_name(state)));
  if (state.forward->sent) facts.push_back(fact("forward/fact/at", words(Text::forward_at), long_time(words, *state.forward->sent)));
  if (const std::string comment = clean_line(state.forward->comment); !comment.empty()) facts.push_back(fact("forward/fact/comment", words(Text::forward_comment), comment));
  return nodes(sentence("forward/sent", words(Text::forward_sent), Look::notice), container(Role::facts, "forward/facts", Look::none, std::move(facts)), close(context, mailbox, Look::primary));
}

Nodes stage(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  switch (state.forward->stage) {
    case Stage::sending: return sending(context);
    case Stage::unsure: return unsure(context, mailbox);
    case Stage::sent: return receipt(context, mailbox, state);
    case Stage::form: break;
  }
  return form(context, mailbox, state);
}

}  // namespace

Nodes forward_link(const Context& context, const mailbox::State& mailbox, const mailbox::Entry& entry) {
  if (!compose::may_forward(entry)) return {};
  mailbox::Place place = mailbox::place_of(mailbox);
  place.folders_pane = place.write_pane = false;
  place.forward_pane = true;
  return nodes(place_link("letter/forward", context.words(Text::forward_name), view::place_text(place), Look::secondary_command));
}

Nodes forward_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const mailbox::Entry* entry = mailbox::find_message(mailbox, state.forward->message);
  const std::string title = entry ? mailbox::title_of(*entry) : std::string();
  Nodes all = nodes(heading(context, "forward/title", 2, context.words(Text::forward_title), Look::title));
  if (!title.empty()) all.push_back(sentence("forward/letter", title, Look::secondary));
  for (Node& node : stage(context, mailbox, state)) all.push_back(std::move(node));
  Nodes panes = nodes(container(Role::main, "forward", Look::letter, std::move(all)));
  if (context.environment.width == Width::wide)
    panes.push_back(container(Role::region, "letter-pane", Look::letter, letter_to_read(context, mailbox), context.words(Text::forward_letter)));
  return panes;
}

}  // namespace memobox::view
