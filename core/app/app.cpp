#include "core/app/app.h"

#include <algorithm>

#include "core/app/compose_acts.h"
#include "core/app/letter_acts.h"
#include "core/base/utf8.h"
#include "core/compose/parked.h"
#include "core/mailbox/thread.h"
#include "core/view/ids.h"
#include "core/view/view.h"

namespace memobox::app {
namespace {

Words words_of(Language language, const std::vector<std::pair<std::string, std::string>>& own) {
  Words words(language);
  for (const auto& [key, text] : own) words.replace(key, text);
  return words;
}

platform::Trouble transport_trouble(const Outcome& outcome) {
  switch (outcome.kind) {
    case Outcome::Kind::ok: return platform::Trouble::none;
    case Outcome::Kind::timeout: return platform::Trouble::timeout;
    case Outcome::Kind::cancelled:
    case Outcome::Kind::error: break;
  }
  if (outcome.reason == "session") return platform::Trouble::session;
  return outcome.reason == "redirect" ? platform::Trouble::queue : platform::Trouble::network;
}

mailbox::PdfReading::Phase pdf_phase(const Outcome& outcome, bool has_text) {
  using Phase = mailbox::PdfReading::Phase;
  if (outcome.kind == Outcome::Kind::ok && has_text) return Phase::text;
  if (outcome.kind != Outcome::Kind::error) return Phase::failed;
  if (outcome.reason == "locked") return Phase::locked;
  if (outcome.reason == "too_large") return Phase::too_large;
  return outcome.reason == "broken" ? Phase::broken : Phase::failed;
}

}  // namespace

App::App(const Settings& settings, FileOpener opener)
    : words_(words_of(settings.language, settings.strings)),
      own_words_(settings.strings),
      sources_(settings.sources),
      opener_(opener),
      environment_(settings.environment) {
  show();
}

std::vector<Effect> App::update(const Inputs& inputs, const Event& event) {
  begin(inputs);
  by_person_ = std::holds_alternative<tree::Act>(event);
  std::visit([this](const auto& each) { on(each); }, event);
  return finish();
}

Result<std::vector<Effect>> App::resolve(const Inputs& inputs, std::uint64_t effect, const Outcome& outcome) {
  auto found = pending_.extract(effect);
  if (found.empty()) return Error{ErrorCode::unknown_id, "app.unknown_effect", {}, 0, 0, 0};
  if (std::holds_alternative<Told>(found.mapped())) {
    forget_blob(outcome.blob);
    return std::vector<Effect>{};
  }
  begin(inputs);
  std::visit([&](const auto& pending) { answered(pending, outcome); }, found.mapped());
  return finish();
}

void App::begin(const Inputs& inputs) {
  inputs_ = inputs;
  turn_ = {};
  turn_.now = inputs.now;
  turn_.online = environment_.online;
  turn_.visible = environment_.visible;
  effects_.clear();
  said_.clear();
  by_person_ = false;
}

std::vector<Effect> App::finish() {
  mailbox::beat(mailbox_, turn_);
  write();
  carry_out_turn();
  show();
  follow_place();
  plan_beat();
  return std::exchange(effects_, {});
}

// The letter that is being written goes on: opened where the place says so, saved and sent as its time comes.
void App::write() {
  compose::follow(compose_, mailbox_, turn_);
  if (compose_.draft && compose_.draft->stage == compose::Stage::writing)
    for (const Typed& typed : std::exchange(restored_, {})) type_in_letter(compose_, turn_, typed.node, typed.value);
  compose::go_on(compose_, mailbox_, turn_);
  if (const auto place = compose::take_leave(compose_)) go(view::parse_place(*place));
  mailbox_.unsaved_text = compose::is_unsaved(compose_) || compose::is_half_sent(compose_);
  if (mailbox_.unsaved_text != unsaved_) ask(Unsaved{unsaved_ = mailbox_.unsaved_text}, Told{});
  park();
}

// What only this page has is parked at each pause, and before the page may go away to renew the session; what the platform has is not kept.
void App::park() {
  const std::string& identity = mailbox::source_on_screen(mailbox_).identity;
  if (!unparked_ && mailbox_.mailboxes_load.phase == mailbox::Phase::loaded && !identity.empty()) {
    unparked_ = true;
    ask(Unpark{}, Unparking{});
  }
  if (!can_park_ || !unparked_) return;
  const bool due = compose_.draft && (compose::is_to_be_parked(*compose_.draft, turn_.now) || (!turn_.renew.empty() && compose::is_unsaved(compose_)));
  if (!due && (parked_.empty() || compose::is_unsaved(compose_))) return;
  std::string data = due ? compose::parked_text(*compose_.draft, identity) : std::string();
  if (data != parked_) ask(Park{parked_ = std::move(data)}, Parking{});
}

void App::answered(const Parking&, const Outcome& outcome) {
  if (outcome.kind != Outcome::Kind::ok && outcome.reason == "no_key") can_park_ = false, parked_.clear();
}

void App::answered(const Unparking&, const Outcome& outcome) {
  const Buffer* data = outcome.blob ? blob(*outcome.blob) : nullptr;
  auto draft = data ? compose::draft_from_parked(data->text(), mailbox::source_on_screen(mailbox_).identity) : std::nullopt;
  forget_blob(outcome.blob);
  if (!draft || compose_.draft) return;
  draft->changed = draft->since = turn_.now;
  parked_ = "?";  // something is: it goes when the platform has it
  const mailbox::Place place = compose::place_of(*draft, {draft->mailbox, {}, {}});
  compose_.draft = std::move(draft);
  go(place);
}

void App::answered(const mailbox::Call& call, const Outcome& outcome) {
  const Buffer* body = outcome.blob ? blob(*outcome.blob) : nullptr;
  mailbox::Reply reply{transport_trouble(outcome),
                       {outcome.status, outcome.type, body ? body->text() : std::string_view(), outcome.retry_after_s}};
  const mailbox::Panel before = mailbox_.panel;
  mailbox::receive(mailbox_, turn_, call, reply);
  if (turn_.written) {
    turn_.written->sha256 = outcome.sha256;
    turn_.written->file_gone = outcome.kind == Outcome::Kind::error && outcome.reason == "file";
    written();
  }
  if (before.busy && mailbox_.panel.kind == mailbox::Panel::Kind::none) focus_ = opener_of(before);
  keep_original(outcome.blob);
  if (turn_.save && outcome.blob) ask(SaveFile{turn_.save->name, turn_.save->media_type, *outcome.blob}, Saving{*outcome.blob});
  else if (turn_.read_pdf && outcome.blob) ask(ReadPdf{*outcome.blob}, ReadingPdf{*turn_.read_pdf, *outcome.blob});
  else if (!zip_takes(outcome.blob)) forget_blob(outcome.blob);
}

void App::written() {
  const auto stage = compose_.draft ? compose_.draft->stage : compose::Stage::opening;
  compose::receive(compose_, turn_, *turn_.written);
  if (!compose_.draft || compose_.draft->stage == stage) return;
  const compose::Draft& draft = *compose_.draft;
  if (compose::is_shown(compose_, mailbox_)) focus_ = "compose/title";
  if (draft.stage != compose::Stage::sent) return;
  ask(Sent{draft.mailbox, draft.server.id, draft.server.sendDateTime}, Told{});
  say(words_(Text::compose_said_sent), true);
  mailbox::know_sent(mailbox_, draft.server);
  mailbox::refresh(mailbox_, turn_);
}

void App::answered(const Retry& retry, const Outcome&) {
  mailbox::send_again(mailbox_, turn_, retry.call);
}

void App::answered(const Renewal& renewal, const Outcome& outcome) {
  if (outcome.kind == Outcome::Kind::ok) mailbox::session_renewed(mailbox_, turn_, renewal.source);
  else mailbox::session_not_renewed(mailbox_, turn_, renewal.source);
}

void App::answered(const Saving& saving, const Outcome& outcome) {
  forget_blob(saving.blob);
  if (outcome.kind == Outcome::Kind::ok) turn_.news.push_back({mailbox::News::Kind::file_saved});
}

void App::answered(const ReadingPdf& reading, const Outcome& outcome) {
  forget_blob(reading.blob);
  const Buffer* text = outcome.blob ? blob(*outcome.blob) : nullptr;
  mailbox::pdf_was_read(mailbox_, turn_, reading.asked, pdf_phase(outcome, text != nullptr), text ? text->text() : std::string_view());
  forget_blob(outcome.blob);
}

void App::answered(const Beat& beat, const Outcome& outcome) {
  if (beat.number == beat_) beat_due_ = {};
  if (outcome.kind != Outcome::Kind::ok) turn_.visible = false;  // hidden or offline: the host says so in an event of its own
}

// The state has changed; what the turn asks for becomes effects.
void App::carry_out_turn() {
  forget();
  for (const mailbox::Call& call : turn_.calls) ask_http(call);
  for (const mailbox::Call& call : turn_.later)
    ask(Timer{std::max(mailbox::retry_delay_ms(call.attempt), call.wait_s * 1000)}, Retry{call});
  for (const mailbox::Renew& renew : turn_.renew) ask(RenewSession{renew.source, renew.reason}, Renewal{renew.source});
  for (const mailbox::News& news : turn_.news) say(view::spoken(news, mailbox_, words_));
  if (!turn_.focus_row.empty()) focus_ = view::ids::row(turn_.focus_row);
  carry_out_zip();
  if (original_ != 0 && (!mailbox_.reading || mailbox_.reading->original.phase != mailbox::Phase::loaded)) forget_blob(std::exchange(original_, 0));
  for (const mailbox::Signal& signal : turn_.signals) ask(Broadcast{signal}, Told{});
  if (turn_.log_out) ask(LogOut{}, Told{});
  if (turn_.mailbox_left) {
    close_details();
    focus_ = "letters/title";
  }
}

void App::ask_http(const mailbox::Call& call) {
  const std::uint64_t bytes = call.request.file_name.empty() || !call.request.host_file.empty() ? 0 : text_blob(call.request.file);
  ask(Http{call.source, call.request, bytes}, call);
}

// What the state no longer holds must not come back with an answer, or lie here until one comes.
void App::forget() {
  if (turn_.forget == mailbox::Forget::nothing) return;
  const bool all = turn_.forget == mailbox::Forget::all;
  for (auto& [id, pending] : pending_) {
    const auto* retry = std::get_if<Retry>(&pending);
    const mailbox::Call* call = retry ? &retry->call : std::get_if<mailbox::Call>(&pending);
    if (const auto* pdf = std::get_if<ReadingPdf>(&pending)) {
      blobs_.erase(pdf->blob);
      pending = Told{};
      continue;
    }
    if (call && (all || call->request.method == "GET")) pending = Told{};
  }
  if (!all) std::erase_if(turn_.calls, [](const mailbox::Call& call) { return call.request.method == "GET"; });
  close_details();
  compose::forget_flight(compose_);
  if (!all) return;
  blobs_.clear();
  compose_ = {};
  restored_.clear();
  parked_.clear();
  ask(Park{}, Told{});
}

// One timer, for whatever comes first.
void App::plan_beat() {
  auto next = mailbox::next_beat(mailbox_, turn_);
  const auto writing = turn_.visible && turn_.online && !mailbox::is_closed(mailbox_) ? compose::next_beat(compose_, turn_.now) : std::nullopt;
  if (writing && (!next || *writing < *next)) next = writing;
  const auto parking = can_park_ && compose_.draft ? compose::parking_due(*compose_.draft) : std::nullopt;
  if (parking && *parking > turn_.now && (!next || *parking < *next)) next = parking;
  if (!next || (beat_due_.ms != 0 && beat_due_ <= *next)) return;
  constexpr std::int64_t longest = 24 * 60 * 60 * 1000;
  beat_due_ = *next;
  const std::int64_t wait = std::clamp<std::int64_t>(next->ms - turn_.now.ms, 0, longest);
  ask(Timer{static_cast<int>(wait), true}, Beat{++beat_});
}

void App::show() {
  const view::Context context{words_, environment_, inputs_.now, details_open_ || printing_, numbers_open_, host_open_, original_};
  const std::int64_t revision = shown_.revision + 1;
  if (!file_) shown_ = view::mailbox_screen(mailbox_, compose_, context);
  else if (!*file_) shown_ = view::unreadable_screen(context);
  else shown_ = (*file_)(context);
  shown_.revision = revision;
  shown_.announce = std::move(said_);
  if (const tree::Node* node = tree::find(shown_.root, focus_)) shown_.focus = node->role == tree::Role::menu && !node->children.empty() ? node->children.front().id : focus_;
}

// Title and place follow what is shown.
void App::follow_place() {
  if (shown_.title != title_) {
    title_ = shown_.title;
    ask(Title{title_}, Told{});
  }
  if (file_) return;
  std::string place = view::place_text(mailbox::place_of(mailbox_));
  if (place == place_ || place == "/") return;
  place_ = std::move(place);
  ask(Navigate{place_, !by_person_}, Told{});
}

// No memory: an empty blob, which the host puts away as an empty file.
std::uint64_t App::text_blob(std::string_view text) {
  auto bytes = Buffer::copy(bytes_of(text));
  return blob_in(bytes ? std::move(*bytes) : Buffer());
}

// A copy in UTF-8, which the face may show; gone with the letter, or when the blocks are shown again.
void App::keep_original(std::optional<std::uint64_t> answer) {
  const Buffer* body = answer && turn_.original ? blob(*answer) : nullptr;
  if (body) original_ = text_blob(to_utf8(body->bytes(), *turn_.original));
}

void App::close_details() { details_open_ = numbers_open_ = printing_ = false; }

void App::ask(Request request, Pending pending) {
  effects_.push_back({++last_effect_, std::move(request)});
  pending_.emplace(last_effect_, std::move(pending));
}

void App::say(std::string text, bool assertive) {
  if (text.empty()) return;
  said_.push_back({text, assertive});
  ask(Announce{std::move(text), assertive}, Told{});
}

std::size_t App::open_effects() const {
  std::size_t open = 0;
  for (const auto& [id, pending] : pending_) open += std::holds_alternative<Beat>(pending) ? 0 : 1;
  return open;
}

std::uint64_t App::blob_in(Buffer bytes) {
  blobs_.emplace(++last_blob_, std::move(bytes));
  return last_blob_;
}

const Buffer* App::blob(std::uint64_t id) const {
  const auto found = blobs_.find(id);
  return found == blobs_.end() ? nullptr : &found->second;
}

void App::forget_blob(std::optional<std::uint64_t> blob) {
  if (blob) blobs_.erase(*blob);
}

}  // namespace memobox::app
