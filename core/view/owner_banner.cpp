#include "core/view/owner_banner.h"

#include "core/base/utf8.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/mailboxes.h"
#include "core/mailbox/rights.h"
#include "core/view/ids.h"

namespace memobox::view {
namespace {

using mailbox::Right;
using mailbox::Standing;

std::string day_words(const Words& words, Instant instant) { return day_date(words, copenhagen_time(instant).date); }

std::string reading_words(const Words& words, const std::string& owner) {
  if (owner.empty()) return words(Text::mailbox_reading_unnamed);
  return words(Text::mailbox_reading, {{"owners", possessive(words, owner)}});
}

std::string who(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox) {
  if (mailbox::is_own(state)) return {};
  const std::string right = right_words(context, state, mailbox);
  const std::string reading = reading_words(context.words, clean_line(mailbox.ownerName));
  return right.empty() ? reading : reading + " " + right + ".";
}

Text standing_text(Standing standing) {
  switch (standing) {
    case Standing::receiver_system: return Text::mailbox_state_receiver_system;
    case Standing::exempt: return Text::mailbox_state_exempt;
    case Standing::waiting: return Text::mailbox_state_waiting;
    case Standing::dissolution: return Text::mailbox_state_dissolution;
    case Standing::estate: return Text::mailbox_state_estate;
    case Standing::closed: return Text::mailbox_state_closed;
    case Standing::introduction:
    case Standing::ordinary: break;
  }
  return Text::mailbox_state_introduction;
}

}  // namespace

std::string possessive(const Words& words, const std::string& name) {
  const bool hisses = !name.empty() && std::string_view("sSxXzZ").find(name.back()) != std::string_view::npos;
  return words(hisses ? Text::name_possessive_s : Text::name_possessive, {{"name", name}});
}

std::string right_words(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox) {
  const Right right = mailbox::right_in(state, mailbox.id);
  if (right == Right::owner || state.privileges_load.phase == mailbox::Phase::loading) return {};
  const bool write = right == Right::write;
  const auto end = mailbox::right_end(state, mailbox.id);
  if (!end) return context.words(write ? Text::rights_write : Text::rights_read);
  const std::string last_day = day_words(context.words, {end->ms - 1});  // an end at midnight belongs to the day before
  return context.words(write ? Text::rights_write_until : Text::rights_read_until, {{"date", last_day}});
}

std::string standing_words(const Context& context, const mailbox::State& state, const platform::Mailbox& mailbox) {
  const Standing standing = mailbox::standing_of(mailbox, context.now);
  if (standing == Standing::ordinary) return {};
  const std::string name = clean_line(mailbox.ownerName);
  const bool own = mailbox::right_in(state, mailbox.id) == Right::owner && mailbox.ownerType == platform::OwnerType::citizen;
  if (standing == Standing::exempt && (own || name.empty())) return context.words(Text::mailbox_state_exempt_own);
  if (standing == Standing::closed && !mailbox.statusDate) return context.words(Text::mailbox_state_closed_once);
  const std::string date = mailbox.statusDate ? day_words(context.words, *mailbox.statusDate) : std::string();
  return context.words(standing_text(standing), {{"name", name}, {"date", date}});
}

std::string short_standing_words(const Context& context, const platform::Mailbox& mailbox) {
  switch (mailbox::standing_of(mailbox, context.now)) {
    case Standing::introduction: return context.words(Text::mailbox_short_introduction);
    case Standing::receiver_system: return context.words(Text::mailbox_short_receiver_system);
    case Standing::exempt: return context.words(Text::mailbox_short_exempt);
    case Standing::waiting: return context.words(Text::mailbox_short_waiting);
    case Standing::dissolution: return context.words(Text::mailbox_short_dissolution);
    case Standing::estate: return context.words(Text::mailbox_short_estate);
    case Standing::closed: return context.words(Text::mailbox_short_closed);
    case Standing::ordinary: break;
  }
  return {};
}

Nodes owner_banner(const Context& context, const mailbox::State& state) {
  const platform::Mailbox* mailbox = mailbox::find_mailbox(state, state.mailbox);
  if (!mailbox) return {};
  const std::string first = who(context, state, *mailbox), then = standing_words(context, state, *mailbox);
  if (first.empty() && then.empty()) return {};
  Nodes line;
  if (!first.empty()) line.push_back(strong("owner/who", first));
  if (!then.empty()) line.push_back(text("owner/standing", first.empty() ? then : " " + then));
  return nodes(container(Role::status, "owner", Look::notice, nodes(container(Role::paragraph, "owner/line", Look::none, std::move(line)))));
}

Nodes marks_question(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  if (mailbox::opening_marks_read(state) || mailbox::is_read(entry) || letter::awaits_notification(entry.letter)) return {};
  const Words& words = context.words;
  const std::string question = words(Text::rights_marks_question);
  Nodes answers = nodes(button(std::string(ids::marks_yes), words(Text::rights_marks_yes)), button(std::string(ids::marks_no), words(Text::rights_marks_no)));
  return nodes(container(Role::group, std::string(ids::marks), Look::notice,
                         nodes(container(Role::paragraph, "letter/marks/line", Look::none, nodes(strong("letter/marks/question", question))),
                               sentence("letter/marks/why", words(Text::rights_marks_why)),
                               container(Role::group, "letter/marks/answers", Look::cluster, std::move(answers), words(Text::rights_marks_answers))),
                         question));
}

Nodes marks_choice(const Context& context, const mailbox::State& state) {
  const auto chosen = mailbox::opening_marks_read(state);
  if (!chosen || mailbox::is_own(state)) return {};
  Node box = make(Role::checkbox, std::string(ids::marks), context.words(Text::rights_marks));
  box.state.checked = *chosen ? tree::Checked::yes : tree::Checked::no;
  box.actions.emplace_back("change");
  return nodes(std::move(box));
}

}  // namespace memobox::view
