#include "core/view/letter_parts.h"

namespace memobox::view {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr std::int64_t soon_ms = 14 * day_ms;  // an appointment months away is not coloured as a deadline

Node mark(std::string id, std::string words, Look look = Look::none) {
  Node node = make(Role::mark, std::move(id), std::move(words));
  node.look = look;
  return node;
}

std::string day(const Context& context, Instant at) {
  return short_date(context.words, copenhagen_time(at).date, copenhagen_time(context.now).date);
}

Look due_look(const Context& context, Instant at) {
  const std::int64_t left = at.ms - context.now.ms;
  return left >= 0 && left <= soon_ms ? Look::deadline : Look::none;
}

void add_action_mark(const Context& context, const letter::Action& action, Nodes& marks, const std::string& id) {
  if (action.reservation && action.reservation->start) {
    const Instant start = *action.reservation->start;
    marks.push_back(mark(id + "/appointment", context.words(Text::mark_appointment, {{"date", day(context, start)}}), due_look(context, start)));
  } else if (action.kind == letter::ActionKind::payment && action.closes && *action.closes >= context.now) {
    marks.push_back(mark(id + "/payment", context.words(Text::mark_payment, {{"date", day(context, *action.closes)}}), due_look(context, *action.closes)));
  }
}

}  // namespace

Nodes letter_marks(const Context& context, const letter::Letter& letter, const std::string& id) {
  const Words& words = context.words;
  Nodes marks;
  if (letter.not_delivered) marks.push_back(mark(id + "/not-delivered", words(Text::mark_not_delivered), Look::legal));
  if (letter.legal_notification) marks.push_back(mark(id + "/legal", words(Text::mark_legal), Look::legal));
  if (letter.reply_by && *letter.reply_by >= context.now)
    marks.push_back(mark(id + "/reply-by", words(Text::mark_reply_by, {{"date", day(context, *letter.reply_by)}}), due_look(context, *letter.reply_by)));
  for (const letter::Document& document : letter.documents)
    for (const letter::Action& action : document.actions)
      if (marks.size() < 3) add_action_mark(context, action, marks, id + "/" + std::to_string(marks.size()));
  if (letter.mandatory) marks.push_back(mark(id + "/mandatory", words(Text::mark_mandatory)));
  if (letter.forwarded) marks.push_back(mark(id + "/forwarded", words(Text::mark_forwarded)));
  if (!letter.concerns.empty()) marks.push_back(mark(id + "/concerns", words(Text::letter_concerns, {{"name", letter.concerns}})));
  const auto files = static_cast<std::int64_t>(letter::attachments(letter, letter::readable_body(letter)).size());
  if (files > 0) marks.push_back(mark(id + "/files", words.plural(Text::mark_files_one, Text::mark_files_other, files)));
  return marks;
}

}  // namespace memobox::view
