#include "core/view/compose_screen.h"

#include <utility>

#include "core/base/utf8.h"
#include "core/mailbox/rights.h"
#include "core/view/ids.h"
#include "core/view/letter_pane.h"
#include "core/view/recipient_screen.h"
#include "core/view/trouble.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

using compose::Draft;
using compose::Stage;

Node title(const Context& context, std::string words) { return heading(context, "compose/title", 2, std::move(words), Look::title); }

Node waiting(const Context& context, const std::string& id, Text words) {
  Node status = container(Role::status, id, Look::skeleton, nodes(sentence(id + "/text", context.words(words))));
  status.state.busy = true;
  return status;
}

Nodes opening(const Context& context, const Draft& draft) {
  Nodes all = nodes(title(context, writing_title(context, draft)));
  if (draft.load.phase != mailbox::Phase::failed) all.push_back(waiting(context, "compose/loading", Text::compose_loading));
  else all.push_back(container(Role::alert, "compose/failed", Look::notice,
                               nodes(sentence("compose/failed/what", context.words(Text::compose_failed) + ". " + trouble_words(draft.load.trouble, context.words)),
                                     button(std::string(ids::compose_retry), context.words(Text::command_retry), Look::primary))));
  all.push_back(button(std::string(ids::compose_close), context.words(Text::command_close)));
  return all;
}

Nodes sending(const Context& context, const Draft& draft) {
  const Words& words = context.words;
  Nodes all = nodes(title(context, words(Text::compose_sending)));
  if (draft.unsure && draft.load.phase == mailbox::Phase::failed)
    all.push_back(container(Role::alert, "compose/unsure", Look::notice,
                            nodes(sentence("compose/unsure/what", words(Text::compose_unsure)), button(std::string(ids::compose_retry), words(Text::command_retry)))));
  else all.push_back(waiting(context, "compose/sending", Text::compose_sending_what));
  return all;
}

Nodes receipt(const Context& context, const mailbox::State& mailbox, const Draft& draft) {
  const Words& words = context.words;
  Node facts = compose_facts(context, mailbox, draft);
  facts.children.push_back(fact("compose/fact/subject", words(Text::compose_subject), draft.subject));
  if (draft.server.sendDateTime) facts.children.push_back(fact("compose/fact/at", words(Text::compose_sent_at), long_time(words, *draft.server.sendDateTime)));
  facts.children.push_back(fact("compose/fact/id", words(Text::compose_id), clean_line(draft.server.id)));
  add_sent_files(context, draft, facts.children);
  return nodes(title(context, words(Text::compose_sent)), sentence("compose/sent", words(Text::compose_sent_what, {{"name", recipient_name(context, draft)}}), Look::notice),
               std::move(facts), button(std::string(ids::compose_close), words(Text::command_close), Look::primary));
}

Nodes stage(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const Draft& draft = *state.draft;
  switch (draft.stage) {
    case Stage::opening: return opening(context, draft);
    case Stage::review: return compose_review(context, mailbox, draft);
    case Stage::sending: return sending(context, draft);
    case Stage::sent: return receipt(context, mailbox, draft);
    case Stage::writing: break;
  }
  return compose_form(context, mailbox, state);
}

}  // namespace

std::string writing_title(const Context& context, const Draft& draft) {
  const bool answers = !draft.original.empty();
  return context.words(answers ? Text::compose_reply_to : Text::compose_new_to, {{"name", recipient_name(context, draft)}});
}

std::string recipient_name(const Context& context, const Draft& draft) {
  const std::string& known = draft.server.recipient.label.empty() ? draft.to.label : draft.server.recipient.label;
  const std::string label = clean_line(known.empty() ? draft.answered.sender.label : known);
  return label.empty() ? context.words(Text::compose_untitled_recipient) : label;
}

Node compose_facts(const Context& context, const mailbox::State& mailbox, const Draft& draft) {
  const Words& words = context.words;
  Nodes facts = nodes(fact("compose/fact/to", words(Text::compose_to), recipient_name(context, draft)));
  const auto& known = draft.server.recipient.contactPoint ? draft.server.recipient.contactPoint : draft.to.contactPoint;
  const auto& point = known ? known : draft.answered.sender.contactPoint;
  if (point && !clean_line(point->label).empty()) facts.push_back(fact("compose/fact/contact-point", words(Text::compose_contact_point), clean_line(point->label)));
  const platform::Mailbox* owner = mailbox::find_mailbox(mailbox, draft.mailbox);
  if (owner) facts.push_back(fact("compose/fact/from", words(Text::compose_from), clean_line(owner->ownerName)));
  if (draft.answered.replyByDateTime && draft.stage != Stage::sent)
    facts.push_back(fact("compose/fact/by", words(Text::compose_answer_by), long_time(words, *draft.answered.replyByDateTime)));
  if (const std::string limit = limit_words(words, draft.limit_mb, draft.most_files); !limit.empty() && draft.stage == Stage::writing)
    facts.push_back(fact("compose/fact/limit", words(Text::compose_limit), limit));
  return container(Role::facts, "compose/facts", Look::none, std::move(facts));
}

Nodes compose_panes(const Context& context, const mailbox::State& mailbox, const compose::State& state) {
  const bool wide = context.environment.width == Width::wide;
  const bool answers = !state.draft->original.empty();
  if (!wide && state.beside && answers) {
    Nodes letter = nodes(button(std::string(ids::compose_beside), context.words(Text::compose_hide_letter), Look::primary));
    for (Node& node : letter_to_read(context, mailbox)) letter.push_back(std::move(node));
    return nodes(container(Role::main, "letter-pane", Look::letter, std::move(letter)));
  }
  Nodes all = nodes(container(Role::main, "compose", Look::letter, stage(context, mailbox, state)));
  if (wide && answers)
    all.push_back(container(Role::region, "letter-pane", Look::letter, letter_to_read(context, mailbox), context.words(Text::compose_beside)));
  return all;
}

Nodes reply_link(const Context& context, const mailbox::State& mailbox, const mailbox::Entry& entry) {
  if (compose::bar_to_reply(mailbox, entry) != compose::Bar::none) return {};
  mailbox::Place place = mailbox::place_of(mailbox);
  place.folders_pane = false;
  place.write_pane = true;
  const Text name = compose::is_draft(entry) ? Text::compose_go_on : Text::compose_reply;
  return nodes(place_link("letter/reply", context.words(name), view::place_text(place), Look::primary));
}

Nodes reply_bar(const Context& context, const mailbox::State& mailbox, const mailbox::Entry& entry) {
  const bool received = entry.server.messageState == platform::MessageState::received && !entry.letter.text_message;
  switch (compose::bar_to_reply(mailbox, entry)) {
    case compose::Bar::no_right: return nodes(sentence("letter/no-reply", context.words(Text::rights_no_reply), Look::secondary));
    case compose::Bar::not_allowed:
      if (received) return nodes(sentence("letter/no-reply", context.words(Text::compose_no_reply), Look::secondary));
      break;
    case compose::Bar::not_given:
    case compose::Bar::none: break;
  }
  return {};
}

}  // namespace memobox::view
