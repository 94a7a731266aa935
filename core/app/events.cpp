// The events from outside, one function each.

#include <algorithm>
#include <utility>

#include "core/app/app.h"
#include "core/app/compose_acts.h"
#include "core/app/forward_acts.h"
#include "core/app/letter_acts.h"
#include "core/app/list_acts.h"
#include "core/app/recipient_acts.h"
#include "core/base/utf8.h"
#include "core/letter/calendar.h"
#include "core/mailbox/mailboxes.h"
#include "core/view/ids.h"
#include "core/view/view.h"

namespace memobox::app {
namespace {

namespace ids = view::ids;
constexpr std::size_t longest_filter = 200;

template <class T>
void take(T& member, const std::optional<T>& change) {
  if (change) member = *change;
}

bool offers(const tree::Node& node, const std::string& action) {
  if (node.state.disabled || node.state.busy) return false;
  for (const std::string& each : node.actions)
    if (each == action) return true;
  return false;
}

std::string cut_filter(std::string_view typed) { return std::string(first_code_points(clean_text(typed), longest_filter)); }

bool shows_pdf_text(const mailbox::State& state, letter::FilePosition file) {
  if (!state.reading) return false;
  const auto& pdfs = state.reading->pdfs;
  return std::any_of(pdfs.begin(), pdfs.end(), [&](const mailbox::PdfReading& each) { return each.file == file; });
}

}  // namespace

void App::on(const Start& event) {
  file_.reset();
  place_ = event.place;
  mailbox_ = mailbox::empty_state(sources_);
  mailbox_.active = turn_.now;
  mailbox::start(mailbox_, turn_, view::parse_place(event.place));
  compose_ = {};
  unparked_ = !event.typed.empty();  // after a restart the fields have what was parked, and more
  restored_.clear();
  for (const Typed& typed : event.typed) {
    if (typed.node == ids::filter) mailbox_.filter = cut_filter(typed.value);
    else restored_.push_back(typed);
  }
}

void App::on(const EnvironmentChange& event) {
  if (event.language) {
    words_ = Words(*event.language);
    for (const auto& [key, text] : own_words_) words_.replace(key, text);
  }
  take(environment_.width, event.width);
  take(environment_.text_scale, event.text_scale);
  take(environment_.theme, event.theme);
  take(environment_.scheme, event.scheme);
  take(environment_.reduced_motion, event.reduced_motion);
  take(environment_.online, event.online);
  take(environment_.visible, event.visible);
  take(environment_.sender_view, event.sender_view);
  turn_.visible = environment_.visible;
  if (event.visible && !*event.visible) compose::save_now(compose_);
  if ((event.visible && *event.visible) || (event.online && *event.online)) compose::try_again(compose_);
  if (!std::exchange(turn_.online, environment_.online) && turn_.online) mailbox::came_online(mailbox_, turn_);
}

void App::on(const GoTo& event) {
  place_ = event.place;
  go_unless_unsaved(event.place);
}

void App::on(const HostChange& event) {
  if (event.host.notice != environment_.host.notice) say(event.host.notice);
  environment_.host = event.host;
}

void App::on(const SessionKnown& event) { mailbox::session_known(mailbox_, event.source, turn_.now, event.expires); }

void App::on(const Activity&) { mailbox::was_active(mailbox_, turn_); }

void App::on(const LoggedOut&) { mailbox::log_out(mailbox_, turn_, true); }

void App::on(const CameBack&) { mailbox::came_back(mailbox_, turn_); }

// The beginning of each tells what it is.
void App::on(const FilesChosen& event) {
  std::vector<compose::ChosenFile> chosen;
  for (const FilesChosen::File& each : event.files) {
    const Buffer* head = blob(each.head);
    chosen.push_back({each.handle, clean_text(each.name), each.size, std::string(head ? head->text().substr(0, 64) : std::string_view())});
    forget_blob(each.head);
  }
  if (compose::is_shown(compose_, mailbox_)) compose::attach(compose_, turn_, std::move(chosen));
}

void App::on(const Heard& event) { mailbox::hear(mailbox_, turn_, event.signal); }

void App::on(const OpenFile& event) {
  const Buffer* bytes = blob(event.blob);
  file_ = bytes && opener_ ? opener_(bytes->bytes()) : FileScreen();
  forget_blob(event.blob);
}

// Only what stands in the tree on screen can be done; anything else is an act on an old revision, and dropped.
void App::on(const tree::Act& act) {
  mailbox::was_active(mailbox_, turn_);
  const tree::Node* node = tree::find(shown_.root, act.node);
  if (!node || !offers(*node, act.action)) return;
  if (act.action == "open" && !node->place.empty()) {
    const bool step = act.node == "letter/next" || act.node == "letter/previous";
    const std::string place = node->place;
    go_unless_unsaved(place);
    if (!step) return;
    focus_.clear();  // the focus stays on the command
    if (const auto* entry = mailbox_.reading ? mailbox::find_message(mailbox_, mailbox_.reading->message) : nullptr) say(entry->letter.title);
  } else if (!node->href.empty()) {
    ask(OpenLink{node->href}, Told{});
  } else {
    command(act);
  }
}

// A letter that is not saved is not left without a question.
void App::go_unless_unsaved(const std::string& place) {
  const mailbox::Place to = view::parse_place(place);
  const bool leaves = compose::is_shown(compose_, mailbox_) && !to.write_pane && !to.new_pane;
  if (!leaves || !compose::is_unsaved(compose_)) return go(to);
  compose::leave(compose_, place);
  focus_ = "compose/leaving/title";
}

// A new place moves the focus to what the person asked for.
void App::go(const mailbox::Place& place) {
  const mailbox::Place before = mailbox::place_of(mailbox_);
  mailbox::go(mailbox_, turn_, place);
  const mailbox::Place after = mailbox::place_of(mailbox_);
  if (after.new_pane != before.new_pane) focus_ = after.new_pane ? "recipient/title" : "bar/new";
  else if (after.forward_pane != before.forward_pane) focus_ = after.forward_pane ? "forward/title" : "letter/title";
  else if (after.write_pane != before.write_pane) focus_ = after.write_pane ? "compose/title" : "letter/title";
  else if (after.mailbox == before.mailbox && after.mailboxes_pane != before.mailboxes_pane) focus_ = after.mailboxes_pane ? ids::mailbox(after.mailbox) : "bar/mailboxes";
  else if (after.overview_pane && !before.overview_pane) focus_ = "overview/title";
  else if (after.folders_pane != before.folders_pane) focus_ = after.folders_pane ? ids::folder(after.folder) : "bar/folders";
  else if (after.folder != before.folder) focus_ = "letters/title";
  else if (after.letter.empty()) focus_ = before.letter.empty() ? std::string() : ids::row(before.letter);
  else if (after.letter != before.letter) focus_ = "letter/title";
  if (after.letter != before.letter) close_details();
}

void App::print() {
  mailbox_.panel = {};
  printing_ = true;
  focus_ = view::ids::opener(mailbox::Panel::About::letter, mailbox::Panel::Kind::more);
  ask(Print{}, Printing{});
}

void App::save_appointment(ids::ActionPosition position) {
  const mailbox::Entry* entry = mailbox_.reading ? mailbox::find_message(mailbox_, mailbox_.reading->message) : nullptr;
  if (!entry || position.document >= entry->letter.documents.size()) return;
  const auto& actions = entry->letter.documents[position.document].actions;
  if (position.action >= actions.size() || !letter::has_calendar_entry(actions[position.action])) return;
  const std::string file = letter::calendar_file(entry->letter, actions[position.action], inputs_.now);
  const std::uint64_t blob = text_blob(file);
  ask(SaveFile{letter::safe_file_name(mailbox::title_of(*entry) + ".ics"), "text/calendar", blob}, Saving{blob});
}

void App::command(const tree::Act& act) {
  if (act.node == ids::filter) {
    mailbox::set_filter(mailbox_, cut_filter(act.value));
  } else if (act.node == ids::clear_filter || act.node == ids::search_end) {
    mailbox::set_filter(mailbox_, {});
    focus_ = ids::filter;
  } else if (act.node == ids::search_mailbox || act.node == ids::search_deleted) {
    mailbox::search_mailbox(mailbox_, turn_, act.node == ids::search_deleted);
  } else if (act.node == ids::look_back) {
    mailbox::look_further_back(mailbox_, turn_);
  } else if (act.node == ids::search_more) {
    mailbox::search_on(mailbox_, turn_);
  } else if (act.node == ids::more) {
    mailbox::show_more(mailbox_, turn_);
  } else if (act.node == ids::earlier) {
    mailbox::show_earlier(mailbox_, turn_);
  } else if (act.node == ids::refresh) {
    mailbox::refresh(mailbox_, turn_);
  } else if (ids::is_retry(act.node)) {
    mailbox::retry(mailbox_, turn_);
    if (compose_.finder) compose::look_again(*compose_.finder);
  } else if (act.node == ids::show_new) {
    mailbox::show_new(mailbox_, turn_);
  } else if (act.node == ids::log_out) {
    mailbox::ask_log_out(mailbox_, turn_);
  } else if (act.node == ids::log_out_anyway) {
    mailbox::log_out(mailbox_, turn_, false);
  } else if (act.node == ids::stay) {
    mailbox_.leaving = false;
    focus_ = ids::log_out;
  } else if (act.node == ids::extend) {
    mailbox::extend_session(mailbox_, turn_);
  } else if (act.node == ids::log_on) {
    mailbox::log_on_again(mailbox_, turn_);
  } else if (act.node == ids::dismiss) {
    mailbox_.notice.reset();
  } else if (act.node == ids::details) {
    details_open_ = !details_open_;
  } else if (act.node == ids::numbers) {
    numbers_open_ = !numbers_open_;
  } else if (act.node == ids::print) {
    print();
  } else if (act.node == ids::compose_attach) {
    ask(PickFiles{}, Told{});
  } else if (act.node == ids::zip_letter || act.node == ids::zip_selection) {
    mailbox::zip_letters(mailbox_, turn_, act.node == ids::zip_selection);
  } else if (act.node == ids::original || act.node == ids::blocks) {
    mailbox::show_original(mailbox_, turn_, act.node == ids::original);
    focus_ = act.node == ids::original ? ids::blocks : ids::original;
  } else if (act.node == ids::close_zip) {
    mailbox_.zip.reset();
  } else if (const auto action = ids::parse_calendar(act.node)) {
    save_appointment(*action);
  } else if (act.node == ids::host_more) {
    host_open_ = !host_open_;
  } else if (act.node == ids::marks_yes || act.node == ids::marks_no) {
    mailbox::choose_marks_read(mailbox_, turn_, act.node == ids::marks_yes);
    focus_ = "letter/title";
  } else if (act.node == ids::marks) {
    mailbox::choose_marks_read(mailbox_, turn_, act.value == "yes");
  } else if (const auto pdf = ids::parse_file_text(act.node)) {
    mailbox::show_pdf_text(mailbox_, turn_, *pdf, !shows_pdf_text(mailbox_, *pdf));
  } else if (const auto file = ids::parse_file(act.node)) {
    mailbox::save_file(mailbox_, turn_, *file);
  } else {
    compose_act(compose_, mailbox_, turn_, act, focus_) || recipient_act(compose_, mailbox_, act, focus_) || forward_act(compose_, act, focus_) || list_act(mailbox_, turn_, act, focus_) || letter_act(mailbox_, turn_, act, focus_);
  }
}

}  // namespace memobox::app
