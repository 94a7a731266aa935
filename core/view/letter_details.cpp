#include "core/view/ids.h"
#include "core/view/letter_parts.h"

namespace memobox::view {
namespace {

// CPR, CVR: senders write them in any case (memo.md 3.4).
std::string shown_type(std::string type) {
  for (char& c : type)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return type;
}

bool has_cpr(const letter::Party& party) { return party.id.size() == 10 && shown_type(party.id_type) == "CPR"; }

// CPR numbers are shown as 010203-xxxx until they are asked for; other ids as they are.
std::string shown_id(const Context& context, const letter::Party& party) {
  if (!has_cpr(party)) return party.id;
  return party.id.substr(0, 6) + "-" + (context.numbers_open ? party.id.substr(6) : "xxxx");
}

std::string party_words(const Context& context, const letter::Party& party) {
  const std::string id = shown_id(context, party);
  if (id.empty()) return party.name;
  const std::string numbered = party.id_type.empty() ? id : shown_type(party.id_type) + " " + id;
  return party.name.empty() ? numbered : party.name + " (" + numbered + ")";
}

Text detail_words(std::string_view key) { return text_by_key(key).value_or(Text::detail_other); }

Nodes detail_facts(const Context& context, const letter::Letter& letter) {
  const Words& words = context.words;
  Nodes facts = nodes(fact("letter/details/sender", words(Text::detail_sender), party_words(context, letter.sender)),
                      fact("letter/details/recipient", words(Text::detail_recipient), party_words(context, letter.recipient)));
  if (!letter.recipient.attention.empty()) facts.push_back(fact("letter/details/attention", words(Text::detail_attention), letter.recipient.attention));
  if (letter.created) facts.push_back(fact("letter/details/created", words(Text::detail_created), long_time(words, *letter.created)));
  if (letter.mandatory) facts.push_back(fact("letter/details/mandatory", words(Text::detail_kind), words(Text::letter_mandatory)));
  facts.push_back(fact("letter/details/reply", words(Text::detail_reply), words(letter.reply_allowed ? Text::detail_reply_yes : Text::detail_reply_no)));
  for (std::size_t i = 0; i < letter.details.size(); ++i) {
    const letter::Detail& detail = letter.details[i];
    facts.push_back(fact("letter/details/" + std::to_string(i), detail.name.empty() ? words(detail_words(detail.key)) : detail.name, detail.value));
  }
  facts.push_back(fact("letter/details/id", words(Text::detail_id), letter.id));
  std::erase_if(facts, [](const Node& one) { return tree::text_of(one).empty(); });
  return facts;
}

}  // namespace

Node letter_details(const Context& context, const letter::Letter& letter, bool alone) {
  Node part = make(Role::disclosure, std::string(ids::details), context.words(Text::letter_details));
  part.actions.emplace_back("toggle");
  part.state.expanded = context.details_open;
  if (!context.details_open) return part;
  part.children.push_back(container(Role::facts, "letter/details/facts", Look::none, detail_facts(context, letter)));
  if (alone) return part;
  if (has_cpr(letter.sender) || has_cpr(letter.recipient))
    part.children.push_back(button(std::string(ids::numbers), context.words(context.numbers_open ? Text::letter_hide_numbers : Text::letter_show_numbers), Look::quiet));
  return part;
}

}  // namespace memobox::view
