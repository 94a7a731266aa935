#include "core/view/letter_parts.h"

namespace memobox::view {
namespace {

Node notice(const std::string& id, Look look, Nodes children, std::string name) {
  return container(Role::group, id, look, std::move(children), std::move(name));
}

Node reply_by(const Context& context, const letter::Letter& letter) {
  const Words& words = context.words;
  const bool late = context.now > *letter.reply_by;
  const std::string line = words(late ? Text::letter_reply_was_due : Text::letter_reply_by, {{"time", long_time(words, *letter.reply_by)}});
  Nodes children = nodes(container(Role::paragraph, "letter/reply-by/line", Look::none, nodes(strong("letter/reply-by/when", line))));
  return notice("letter/reply-by", Look::deadline, std::move(children), words(Text::letter_deadline));
}

std::string legal_words(const Words& words, const letter::Letter& letter, bool alone) {
  if (alone) return words(Text::letter_legal_alone);
  if (letter::awaits_notification(letter)) return words(Text::letter_legal_waits);
  return letter.notified ? words(Text::letter_legal_given_at, {{"time", long_time(words, *letter.notified)}}) : words(Text::letter_legal_given);
}

Node legal(const Context& context, const letter::Letter& letter, bool alone) {
  const Words& words = context.words;
  Nodes children = nodes(container(Role::paragraph, "letter/legal/line", Look::none, nodes(strong("letter/legal/what", words(Text::letter_legal)))),
                         sentence("letter/legal/next", legal_words(words, letter, alone)));
  return notice("letter/legal", Look::legal, std::move(children), words(Text::mark_legal));
}

Node forwarded(const Context& context, const letter::Forwarded& from) {
  const Words& words = context.words;
  Nodes facts = nodes(fact("letter/forwarded/sender", words(Text::letter_original_sender), from.original_sender));
  if (!from.original_unit.empty()) facts.push_back(fact("letter/forwarded/unit", words(Text::letter_original_unit), from.original_unit));
  if (!from.original_representative.empty())
    facts.push_back(fact("letter/forwarded/representative", words(Text::letter_original_representative), from.original_representative));
  if (from.original_time)
    facts.push_back(fact("letter/forwarded/time", words(Text::letter_original_time), long_time(words, *from.original_time)));
  if (!from.comment.empty()) facts.push_back(fact("letter/forwarded/comment", words(Text::letter_forward_comment), from.comment));
  Nodes children = nodes(container(Role::paragraph, "letter/forwarded/line", Look::none, nodes(strong("letter/forwarded/what", words(Text::letter_forwarded)))),
                         container(Role::facts, "letter/forwarded/facts", Look::none, std::move(facts)));
  return notice("letter/forwarded", Look::notice, std::move(children), words(Text::letter_forwarded));
}

}  // namespace

Nodes letter_notices(const Context& context, const letter::Letter& letter, bool alone) {
  Nodes all;
  if (letter.legal_notification) all.push_back(legal(context, letter, alone));
  if (letter.reply_by) all.push_back(reply_by(context, letter));
  if (letter.forwarded) all.push_back(forwarded(context, *letter.forwarded));
  return all;
}

}  // namespace memobox::view
