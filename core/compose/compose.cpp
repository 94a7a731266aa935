#include "core/compose/compose.h"

#include <utility>

#include "core/base/utf8.h"
#include "core/compose/reply.h"
#include "core/compose/steps.h"
#include "core/compose/written.h"
#include "core/mailbox/rights.h"

namespace memobox::compose {
namespace {

const platform::Folder* drafts_of(const mailbox::State& state) {
  for (const platform::Folder& folder : state.folders)
    if (folder.folderType == platform::FolderType::drafts) return &folder;
  return nullptr;
}

bool is_about(const Draft& draft, const std::string& message) { return !message.empty() && (draft.original == message || draft.server.id == message); }

Draft new_draft(const mailbox::State& mailbox) {
  Draft draft;
  draft.mailbox = mailbox.mailbox;
  if (const platform::Folder* folder = drafts_of(mailbox)) draft.drafts = folder->id;
  return draft;
}

Draft answer_to(const mailbox::State& mailbox, const mailbox::Entry& entry) {
  Draft draft = new_draft(mailbox);
  draft.original = entry.server.id;
  draft.answered = entry.server;
  draft.subject = draft.saved_subject = reply_subject(entry.letter.title);
  draft.looked = draft.drafts.empty();
  if (draft.looked) draft.stage = Stage::writing;
  return draft;
}

Draft go_on_with(const mailbox::State& mailbox, const mailbox::Entry& entry) {
  Draft draft = new_draft(mailbox);
  draft.looked = true;
  draft.server = entry.server;
  draft.original = answered_by(entry.server);
  return draft;
}

void open(State& state, mailbox::State& mailbox, mailbox::Turn& turn, const mailbox::Entry& entry) {
  state.draft = is_draft(entry) ? go_on_with(mailbox, entry) : answer_to(mailbox, entry);
  state.beside = state.busy = false;
  if (state.draft->original.empty() || state.draft->original == entry.server.id) return;
  mailbox::Place place = mailbox::place_of(mailbox);  // the letter that is answered stands beside it
  place.letter = state.draft->original;
  place.write_pane = true;
  mailbox::go(mailbox, turn, place);
}

// Another letter is to be answered while this answer is not saved: it comes first.
void finish_first(State& state, mailbox::State& mailbox, mailbox::Turn& turn) {
  mailbox::Place place = mailbox::place_of(mailbox);
  if (place.mailbox != state.draft->mailbox) place = {state.draft->mailbox, {}, {}};
  state.busy = true;
  mailbox::go(mailbox, turn, place_of(*state.draft, place));
}

void put_away(State& state) {
  if (!state.draft) return;
  if (is_settled(*state.draft)) state.draft.reset();
  else save_now(state);
}

void typed(State& state, mailbox::Turn& turn) {
  Draft& draft = *state.draft;
  draft.changed = turn.now;
  if (draft.since.ms == 0) draft.since = turn.now;
  draft.left_field = draft.not_sent = false;
  state.busy = false;
}

platform::Sender sender_of(const platform::Mailbox& owner) {
  platform::Sender sender;
  sender.senderId = owner.ownerExternalId;
  sender.senderIdType = owner.ownerType == platform::OwnerType::organisation ? "CVR" : "CPR";
  sender.label = owner.ownerName;
  return sender;
}

// What the contact point asks for becomes empty fields (platform-api.md A.2).
platform::Recipient recipient_of(const platform::Organisation& organisation, const platform::ContactPoint& point) {
  platform::Recipient recipient;
  recipient.recipientId = organisation.cvrNumber;
  recipient.recipientIdType = "CVR";
  recipient.label = organisation.name;
  platform::MessageContactPoint& to = recipient.contactPoint.emplace();
  to.contactPointId = point.id;
  to.label = point.name;
  if (!point.contactGroups.empty()) to.contactGroup = point.contactGroups.front().name;
  for (const platform::RecommendedAttribute& each : point.recommendedAttributes) to.contactInfo.push_back({each.name, {}});
  return recipient;
}

// An empty field may stay so: it is recommended only.
bool fits(const platform::ContactInfo& field) {
  std::string digits;
  for (const char c : field.value)
    if (c != ' ' && c != '-') digits += c;
  const std::size_t due = field.label.find("CPR") != std::string::npos ? 10 : field.label.find("CVR") != std::string::npos ? 8 : 0;
  if (digits.empty() || due == 0) return true;
  return digits.size() == due && digits.find_first_not_of("0123456789") == std::string::npos;
}

// The place of a new letter: its recipient is looked for, then it is written.
void follow_new(State& state, mailbox::State& mailbox, mailbox::Turn& turn) {
  if (state.draft && state.draft->new_letter && state.draft->mailbox == mailbox.mailbox) return;
  if (mailbox.privileges_load.phase == mailbox::Phase::loading) return;
  if (state.draft && is_unsaved(*state.draft)) return finish_first(state, mailbox, turn);
  state.draft.reset();
  if (!may_begin(mailbox)) mailbox.goal.new_pane = false;
  else if (!state.finder) state.finder.emplace();
}

// What was typed for one letter stays until another is sent on.
void follow_forward(State& state, mailbox::State& mailbox) {
  const mailbox::Entry* entry = mailbox.reading ? mailbox::find_message(mailbox, mailbox.reading->message) : nullptr;
  if (!entry) return;
  if (!may_forward(*entry)) {
    mailbox.goal.forward_pane = false;
    return;
  }
  const bool under_way = state.forward && state.forward->stage == Forward::Stage::sending;
  if (!under_way && (!state.forward || state.forward->message != entry->server.id)) state.forward = forward_of(mailbox, *entry);
  if (state.forward->to == Forward::To::authority && !state.finder) state.finder.emplace();
}

bool may_type(const State& state) { return state.draft && state.draft->stage == Stage::writing; }

}  // namespace

bool is_draft(const mailbox::Entry& entry) { return entry.server.messageState == platform::MessageState::draft; }

Bar bar_to_reply(const mailbox::State& state, const mailbox::Entry& entry) {
  if (!is_draft(entry) && !entry.server.reply) return Bar::not_allowed;
  if (!mailbox::may_write(state)) return Bar::no_right;
  return letter::awaits_notification(entry.letter) ? Bar::not_given : Bar::none;
}

bool shows_finder(const State& state, const mailbox::State& mailbox) { return mailbox.goal.new_pane && state.finder && !state.draft; }

bool shows_forward(const State& state, const mailbox::State& mailbox) {
  return mailbox.goal.forward_pane && state.forward && mailbox.reading && mailbox.reading->message == state.forward->message;
}

bool is_shown(const State& state, const mailbox::State& mailbox) {
  if (!state.draft) return false;
  if (mailbox.goal.new_pane) return state.draft->new_letter;
  return mailbox.goal.write_pane && mailbox.reading && is_about(*state.draft, mailbox.reading->message);
}

bool may_begin(const mailbox::State& mailbox) { return mailbox::may_write(mailbox) && drafts_of(mailbox); }

mailbox::Place place_of(const Draft& draft, mailbox::Place place) {
  place.new_pane = draft.new_letter;
  place.write_pane = !draft.new_letter;
  if (!draft.new_letter) place.letter = draft.original.empty() ? draft.server.id : draft.original;
  return place;
}

void begin(State& state, const mailbox::State& mailbox) {
  if (!state.finder || state.draft || state.finder->chosen.id.empty() || !may_begin(mailbox)) return;
  const platform::ContactPoint& point = state.finder->chosen;
  const platform::Organisation* organisation = find_organisation(state.directory, point.organisationId);
  const platform::Mailbox* owner = mailbox::find_mailbox(mailbox, mailbox.mailbox);
  if (!organisation || !owner) return;
  Draft draft = new_draft(mailbox);
  draft.new_letter = draft.looked = true;
  draft.stage = Stage::writing;
  draft.from = sender_of(*owner);
  draft.to = recipient_of(*organisation, point);
  draft.limit_mb = point.memoSizeThresholdMB;
  draft.most_files = point.allowedNumberOfAttachments;
  state.draft = std::move(draft);
  state.finder.reset();
}

std::vector<std::size_t> wrong_info(const Draft& draft) {
  std::vector<std::size_t> wrong;
  const std::size_t count = draft.to.contactPoint ? draft.to.contactPoint->contactInfo.size() : 0;
  for (std::size_t i = 0; i < count; ++i)
    if (!fits(draft.to.contactPoint->contactInfo[i])) wrong.push_back(i);
  return wrong;
}

void type_info(State& state, mailbox::Turn& turn, std::size_t field, std::string value) {
  if (!may_type(state) || !state.draft->to.contactPoint || field >= state.draft->to.contactPoint->contactInfo.size()) return;
  state.draft->to.contactPoint->contactInfo[field].value = std::move(value);
  std::erase(state.draft->missing.info, field);
  typed(state, turn);
}

void follow(State& state, mailbox::State& mailbox, mailbox::Turn& turn) {
  if (mailbox::is_closed(mailbox) || mailbox.folders_load.phase != mailbox::Phase::loaded) return;
  if (mailbox.goal.new_pane) return follow_new(state, mailbox, turn);
  if (mailbox.goal.forward_pane) return follow_forward(state, mailbox);
  state.finder.reset();
  if (state.forward && state.forward->stage == Forward::Stage::sent) state.forward.reset();
  if (!mailbox.goal.write_pane || !mailbox.reading) return put_away(state);
  const mailbox::Entry* entry = mailbox::find_message(mailbox, mailbox.reading->message);
  if (state.draft && is_about(*state.draft, mailbox.reading->message)) {
    if (entry && state.draft->answered.id.empty() && entry->server.id == state.draft->original) state.draft->answered = entry->server;
    return;
  }
  if (!entry || mailbox.privileges_load.phase == mailbox::Phase::loading) return;
  if (state.draft && is_unsaved(*state.draft)) return finish_first(state, mailbox, turn);
  if (bar_to_reply(mailbox, *entry) == Bar::none) return open(state, mailbox, turn, *entry);
  mailbox.goal.write_pane = false;
}

void type_subject(State& state, mailbox::Turn& turn, std::string subject) {
  if (!may_type(state) || state.draft->subject == subject) return;
  state.draft->subject = std::move(subject);
  state.draft->missing.subject = false;
  typed(state, turn);
}

void type_text(State& state, mailbox::Turn& turn, std::string text) {
  if (!may_type(state) || state.draft->text == text) return;
  state.draft->text = std::move(text);
  state.draft->missing.text = false;
  typed(state, turn);
}

void attach(State& state, mailbox::Turn& turn, std::vector<ChosenFile> files) {
  if (!may_type(state)) return;
  add_files(*state.draft, std::move(files));
  typed(state, turn);
}

void detach(State& state, mailbox::Turn& turn, std::uint64_t number) {
  if (!may_type(state)) return;
  remove_file(*state.draft, number);
  state.draft->missing.files = false;
  typed(state, turn);
}

void left_field(State& state) {
  if (state.draft) state.draft->left_field = true;
}

void save_now(State& state) {
  if (state.draft && !is_settled(*state.draft)) state.draft->now = true;
}

void review(State& state) {
  if (!may_type(state) || state.draft->clash) return;
  Draft& draft = *state.draft;
  draft.missing = {is_blank(draft.subject), is_blank(draft.text), !files_done(draft) || has_faults(draft), wrong_info(draft)};
  if (draft.missing == Missing{}) draft.stage = Stage::review;
  save_now(state);
}

void edit(State& state) {
  if (state.draft && state.draft->stage == Stage::review) state.draft->stage = Stage::writing;
}

void send(State& state) {
  if (!state.draft || state.draft->stage != Stage::review) return;
  state.draft->stage = Stage::sending;
  state.draft->sends = state.draft->failures = 0;
  state.draft->not_sent = false;
  state.draft->fresh = false;  // somebody may have sent it already
  try_again(state);
}

void retry(State& state) {
  if (!state.draft) return;
  save_now(state);
  try_again(state);
}

void try_again(State& state) {
  if (!state.draft) return;
  state.draft->load = {};
  state.draft->retry = {};
  state.draft->failures = 0;
}

void keep_mine(State& state) {
  if (!state.draft) return;
  state.draft->clash = false;
  save_now(state);
}

void keep_theirs(State& state) {
  if (!state.draft) return;
  Draft& draft = *state.draft;
  draft.clash = false;
  draft.subject = draft.saved_subject;
  draft.text = draft.saved_text;
  draft.changed = draft.since = {};
}

void discard(State& state, const std::string& place) {
  if (!state.draft) return;
  state.draft->discard = true;
  state.draft->asking = false;
  state.draft->leave_to = place;
  try_again(state);
}

void leave(State& state, const std::string& place) {
  if (!state.draft || state.draft->stage == Stage::sending) return;
  state.draft->leave_to = place;
  state.draft->asking = is_unsaved(*state.draft);
  save_now(state);
}

void save_and_leave(State& state) {
  if (!state.draft) return;
  state.draft->asking = false;
  retry(state);
}

void leave_unsaved(State& state) {
  if (!state.draft) return;
  Draft& draft = *state.draft;
  draft.asking = draft.clash = false;
  draft.subject = draft.saved_subject;
  draft.text = draft.saved_text;
  if (!is_addressed(draft)) draft.to = draft.server.recipient;
  draft.changed = draft.since = {};
}

void stay(State& state) {
  if (!state.draft) return;
  state.draft->asking = false;
  state.draft->leave_to.clear();
}

void go_on(State& state, mailbox::State& mailbox, mailbox::Turn& turn) {
  if (state.finder && !mailbox::is_closed(mailbox))
    if (auto request = next_look(*state.finder)) mailbox::ask(mailbox, turn, mailbox::Written{true, mailbox::Writing::directory}, std::move(*request));
  if (state.forward && !mailbox::is_closed(mailbox))
    if (auto request = next_call(*state.forward, state.finder ? &*state.finder : nullptr, state.directory, turn.now))
      mailbox::ask(mailbox, turn, mailbox::Written{true, mailbox::Writing::forward}, std::move(*request));
  if (!state.draft || state.draft->flight != Step::none || mailbox::is_closed(mailbox) || state.draft->mailbox != mailbox.mailbox) return;
  Draft& draft = *state.draft;
  if (turn.now < draft.retry) return;
  const Step step = next_step(draft, turn.now);
  if (step == Step::none) return;
  draft.flight = step;
  platform::Request request = request_of(draft, step);
  const bool json = step != Step::read_text && step != Step::remove && step != Step::detach;
  mailbox::ask(mailbox, turn, mailbox::Written{json}, std::move(request));
}

std::optional<std::string> take_leave(State& state) {
  if (!state.draft || state.draft->leave_to.empty() || state.draft->asking) return std::nullopt;
  Draft& draft = *state.draft;
  const bool failed = draft.load.phase == mailbox::Phase::failed;
  const bool over = draft.discard ? draft.server.id.empty() && draft.flight == Step::none : is_settled(draft) && draft.flight == Step::none;
  if (!over && failed) draft.asking = true, draft.discard = false;
  if (!over) return std::nullopt;
  std::string place = std::move(draft.leave_to);
  state.draft.reset();
  return place;
}

std::optional<Instant> next_beat(const State& state, Instant now) {
  if (!state.draft || state.draft->flight != Step::none) return std::nullopt;
  const Draft& draft = *state.draft;
  const auto at = due(draft);
  if (draft.retry > now) return at || draft.stage == Stage::opening ? std::optional(draft.retry) : std::nullopt;
  return at && *at > now ? at : std::nullopt;
}

void forget_flight(State& state) {
  if (state.finder) state.finder->flight = Look::none;
  if (state.forward && state.forward->flight != Forward::Flight::forward) state.forward->flight = Forward::Flight::none;
  if (!state.draft) return;
  const Step step = state.draft->flight;
  if (step == Step::look || step == Step::read || step == Step::read_text) state.draft->flight = Step::none;
}

bool is_unsaved(const State& state) { return state.draft && is_unsaved(*state.draft); }

bool is_half_sent(const State& state) {
  if (!state.forward || state.forward->stage == Forward::Stage::sent) return false;
  return state.forward->stage != Forward::Stage::form || !is_blank(state.forward->comment);
}

bool is_saving(const Draft& draft) {
  return draft.flight != Step::none && draft.stage != Stage::sending && is_unsaved(draft);
}

}  // namespace memobox::compose
