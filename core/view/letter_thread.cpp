// The letters that belong to the one that is open, each with the way to it.
#include "core/base/utf8.h"
#include "core/mailbox/thread.h"
#include "core/view/ids.h"
#include "core/view/letter_pane.h"
#include "core/view/view.h"

namespace memobox::view {
namespace {

Node line(const Context& context, const mailbox::State& state, const mailbox::Entry& entry, bool here) {
  const std::string id = "letter/thread/" + ids::part(entry.server.id);
  const std::string own = mailbox::title_of(entry);
  const std::string title = own.empty() ? context.words(Text::letter_untitled) : own;
  const auto time = letter::letter_time(entry.letter);
  const std::string when = time ? ", " + long_time(context.words, *time) : std::string();
  const bool sent = entry.server.messageState == platform::MessageState::sent;
  const std::string who = sent ? context.words(Text::thread_sent, {{"name", clean_line(entry.letter.recipient.name)}}) : clean_line(entry.letter.sender.name);
  const std::string words = title + " – " + who + when;
  if (here) return container(Role::listitem, id + "/item", Look::none, nodes(strong(id, context.words(Text::thread_here, {{"letter", words}}))));
  Node link = place_link(id, words, place_text({state.mailbox, mailbox::folder_of(entry), entry.server.id}));
  return container(Role::listitem, id + "/item", Look::none, nodes(std::move(link)));
}

}  // namespace

Nodes letter_thread(const Context& context, const mailbox::State& state, const mailbox::Entry& entry) {
  const auto thread = mailbox::thread_of(state, entry);
  if (thread.empty()) return {};
  Nodes items;
  for (const mailbox::Entry* each : thread) items.push_back(line(context, state, *each, each == &entry));
  return nodes(heading(context, "letter/thread", 3, context.words(Text::thread_name)), container(Role::list, "letter/thread/list", Look::stack, std::move(items), context.words(Text::thread_name)));
}

}  // namespace memobox::view
