#include "core/view/presence.h"

#include "core/mailbox/mailbox.h"
#include "core/view/ids.h"

namespace memobox::view {
namespace {

using mailbox::Session;

std::string waiting_words(const Context& context, const mailbox::State& state) {
  const auto count = static_cast<std::int64_t>(mailbox::pending_writes(state));
  return count == 0 ? std::string() : context.words.plural(Text::changes_waiting_one, Text::changes_waiting_other, count);
}

// A change that is on its way needs no word; one that cannot go does.
bool waits(const Context& context, const mailbox::State& state) {
  return !context.environment.online || state.delayed > 0 || mailbox::source_on_screen(state).session != Session::active;
}

Node ends_soon(const Context& context, Instant end) {
  const std::string time = clock_time(context.words, copenhagen_time(end));
  return container(Role::alert, "session", Look::notice,
                   nodes(sentence("session/what", context.words(Text::session_ends, {{"time", time}})),
                         button(std::string(ids::extend), context.words(Text::command_extend), Look::primary)));
}

Node leaving(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  return container(Role::alert, "leaving", Look::notice,
                   nodes(sentence("leaving/what", waiting_words(context, state) + " " + words(Text::session_leaving)),
                         button(std::string(ids::stay), words(Text::command_stay), Look::primary),
                         button(std::string(ids::log_out_anyway), words(Text::command_log_out_anyway))));
}

Node checking(const Context& context) {
  Node status = container(Role::status, "session", Look::skeleton, nodes(sentence("session/what", context.words(Text::session_checking))));
  status.state.busy = true;
  return status;
}

}  // namespace

Node closed_page(const Context& context, const mailbox::State& state) {
  const Words& words = context.words;
  const Session session = mailbox::source_on_screen(state).session;
  if (session != Session::ended && session != Session::logged_out) return checking(context);
  Nodes parts =
      nodes(heading(context, "session/title", 2, words(Text::session_ended)),
            sentence("session/what", words(session == Session::ended ? Text::session_ended_next : Text::session_logged_out_next)));
  const std::string waiting = waiting_words(context, state);
  if (!waiting.empty()) parts.push_back(sentence("session/waiting", waiting));
  parts.push_back(button(std::string(ids::log_on), words(Text::command_log_on), Look::primary));
  return container(Role::group, "session", Look::stack, std::move(parts), words(Text::session_ended));
}

Nodes presence_bars(const Context& context, const mailbox::State& state) {
  Nodes bars;
  const std::string waiting = waits(context, state) ? waiting_words(context, state) : std::string();
  std::string words = context.environment.online ? std::string() : context.words(Text::state_offline);
  if (!waiting.empty()) words += (words.empty() ? "" : " ") + waiting;
  if (!words.empty()) bars.push_back(container(Role::status, "offline", Look::notice, nodes(sentence("offline/what", words))));
  if (mailbox::is_closed(state)) return bars;
  const mailbox::Source& source = mailbox::source_on_screen(state);
  if (source.warned) bars.push_back(ends_soon(context, source.expires));
  if (state.leaving) bars.push_back(leaving(context, state));
  return bars;
}

}  // namespace memobox::view
