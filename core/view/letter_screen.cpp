// One letter alone.
#include <iterator>
#include <utility>

#include "core/view/body.h"
#include "core/view/letter_parts.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

void add(Nodes& all, Nodes more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

Node text_of_letter(const Context& context, const letter::Letter& letter, const std::optional<letter::Body>& body) {
  const Words& words = context.words;
  if (!body) return sentence("letter/body", words(letter.documents.empty() ? Text::letter_no_document : Text::letter_only_files), Look::notice);
  Nodes blocks = body_nodes(context, body->blocks, "letter/body", 2);
  if (blocks.empty()) return sentence("letter/body", words(Text::letter_empty), Look::notice);
  Node group = container(Role::group, "letter/body", Look::stack, std::move(blocks), words(Text::letter_text));
  group.lang = passage_language(context, letter);
  return group;
}

}  // namespace

tree::Tree letter_screen(const letter::Letter& letter, const std::optional<letter::Body>& body, const Context& context) {
  Nodes all = nodes(heading(context, "letter/title", 1, letter.title.empty() ? context.words(Text::letter_untitled) : letter.title, Look::title),
                    letter_head(context, letter));
  add(all, letter_notices(context, letter, true));
  add(all, letter_actions(context, letter, 2, false));
  all.push_back(text_of_letter(context, letter, body));
  if (body && body->cut) all.push_back(sentence("letter/cut", context.words(Text::letter_cut), Look::notice));
  add(all, letter_files(context, letter, std::nullopt, 2));
  Context open = context;
  open.details_open = true;
  Node details = letter_details(open, letter, true);
  all.push_back(heading(context, "letter/details/title", 2, details.name));
  add(all, std::move(details.children));
  return page(context, context.words(Text::page_letter), nodes(container(Role::main, "letter", Look::letter, std::move(all))));
}

tree::Tree unreadable_screen(const Context& context) {
  Node box = container(Role::alert, "letter/unreadable", Look::notice,
                       nodes(heading(context, "letter/title", 1, context.words(Text::letter_unreadable)),
                             sentence("letter/unreadable/what", context.words(Text::letter_unreadable_next))));
  return page(context, context.words(Text::page_letter), nodes(container(Role::main, "letter", Look::letter, nodes(std::move(box)))));
}

}  // namespace memobox::view
