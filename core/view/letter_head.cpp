#include "core/base/language.h"
#include "core/base/utf8.h"
#include "core/view/letter_parts.h"

namespace memobox::view {
namespace {

char32_t upper(char32_t c) {
  const bool lower = (c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
  return lower ? c - 0x20 : c;
}

bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c >= 0xC0; }

// "Nordhavn Sygehus" -> "NS": the first letters of the first two words that begin with a letter.
// The first letters of two words; of capitals only, where the name has two: "Retten i Nordhavn" is RN.
std::string initials(std::string_view name, bool only_capitals = true) {
  std::string out;
  int taken = 0;
  bool at_word = true;
  for (std::size_t at = 0; at < name.size() && taken < 2;) {
    const Decoded next = decode_utf8(name, at);
    at += next.length;
    if (at_word && is_letter(next.point) && (!only_capitals || upper(next.point) == next.point)) {
      append_utf8(out, upper(next.point));
      ++taken;
    }
    at_word = next.point == U' ' || next.point == U'-';
  }
  if (only_capitals && taken < 2) return initials(name, false);
  return out;
}

std::string time_line(const Context& context, const letter::Letter& letter) {
  const Words& words = context.words;
  std::string line;
  if (letter.received) line = words(Text::letter_received, {{"time", long_time(words, *letter.received)}});
  else if (letter.sent) line = words(Text::letter_sent, {{"time", long_time(words, *letter.sent)}});
  else if (letter.created) line = words(Text::letter_created, {{"time", long_time(words, *letter.created)}});
  if (!letter.recipient.name.empty()) {
    if (!line.empty()) line += " · ";
    line += words(Text::letter_to, {{"name", letter.recipient.name}});
  }
  return line;
}

Node sender_line(const Context& context, const letter::Letter& letter) {
  Nodes line;
  const std::string& name = letter.sender.name;
  line.push_back(strong("letter/sender/name", name.empty() ? context.words(Text::letter_sender_unknown) : name));
  if (!letter.sender.unit.empty() && letter.sender.unit != name) line.push_back(text("letter/sender/unit", ", " + letter.sender.unit));
  return container(Role::paragraph, "letter/sender", Look::sender, std::move(line));
}

}  // namespace

std::string passage_language(const Context& context, const letter::Letter& letter) {
  const auto body = letter::readable_body(letter);
  const std::string language = body ? letter::file_at(letter, *body).language : "";
  const bool same = language.substr(0, language.find('-')) == screen_language(context);
  return same || !is_language_tag(language) ? "" : language;
}

Node letter_head(const Context& context, const letter::Letter& letter) {
  Node logo = make(Role::image, "letter/logo");  // no name: the sender's name stands beside it
  logo.look = Look::logo;
  logo.value = initials(letter.sender.name);
  Nodes facts = nodes(sender_line(context, letter));
  if (!letter.sender.represented_by.empty())
    facts.push_back(sentence("letter/represented", context.words(Text::letter_represented_by, {{"name", letter.sender.represented_by}}), Look::secondary));
  if (!letter.concerns.empty()) facts.push_back(sentence("letter/concerns", context.words(Text::letter_concerns, {{"name", letter.concerns}})));
  const std::string times = time_line(context, letter);
  if (!times.empty()) facts.push_back(sentence("letter/times", times, Look::secondary));
  return container(Role::group, "letter/head", Look::letter_head,
                   nodes(std::move(logo), container(Role::group, "letter/head/facts", Look::stack, std::move(facts), context.words(Text::letter_head))),
                   context.words(Text::letter_from_and_to));
}

}  // namespace memobox::view
