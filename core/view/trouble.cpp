#include "core/view/trouble.h"

#include "core/view/ids.h"

namespace memobox::view {
namespace {

Text key_of(platform::Trouble trouble) {
  switch (trouble) {
    case platform::Trouble::network: return Text::trouble_network;
    case platform::Trouble::timeout: return Text::trouble_timeout;
    case platform::Trouble::session: return Text::trouble_session;
    case platform::Trouble::queue: return Text::trouble_queue;
    case platform::Trouble::forbidden: return Text::trouble_forbidden;
    case platform::Trouble::not_found: return Text::trouble_not_found;
    case platform::Trouble::conflict: return Text::trouble_conflict;
    case platform::Trouble::refused: return Text::trouble_refused;
    case platform::Trouble::busy: return Text::trouble_busy;
    case platform::Trouble::unreadable: return Text::trouble_unreadable;
    case platform::Trouble::server:
    case platform::Trouble::none: break;
  }
  return Text::trouble_server;
}

}  // namespace

std::string trouble_words(platform::Trouble trouble, const Words& words) { return words(key_of(trouble)); }

Nodes incident_line(const Context& context, const std::string& id, const mailbox::Incident& incident) {
  if (incident.reference.empty()) return {};
  const Words& words = context.words;
  return nodes(sentence(id + "/reference", words(Text::trouble_reference, {{"code", incident.reference}, {"time", long_time(words, incident.at)}}), Look::secondary));
}

Node trouble_box(const Context& context, const std::string& id, int level, std::string heading_words, const mailbox::Load& load) {
  Nodes children = nodes(heading(context, id + "/heading", level, std::move(heading_words)),
                         sentence(id + "/what", trouble_words(load.trouble, context.words)),
                         button(ids::retry(id), context.words(Text::command_retry), Look::primary));
  for (Node& line : incident_line(context, id, load.incident)) children.push_back(std::move(line));
  return container(Role::alert, id, Look::notice, std::move(children));
}

}  // namespace memobox::view
