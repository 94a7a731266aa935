#include "core/mailbox/notification.h"

#include "core/mailbox/changes.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/reading.h"

namespace memobox::mailbox {

bool awaits_notification(const platform::Message& message) {
  return message.messageType == platform::MessageType::legal_notification && !message.legallyNotified;
}

bool is_receiving(const Entry& entry) { return entry.wanted.legallyNotified.value_or(false) && awaits_notification(entry.server); }

void receive_notification(State& state, Turn& turn) {
  const auto found = state.reading ? state.messages.find(state.reading->message) : state.messages.end();
  state.panel = {};
  if (found == state.messages.end() || !awaits_notification(found->second.server)) return;
  platform::MessagePatch patch;
  patch.legallyNotified = true;
  change(state, turn, found->second, patch);
}

void open_received(State& state, Turn& turn) {
  const Entry* entry = state.reading && state.reading->closed ? find_message(state, state.reading->message) : nullptr;
  if (entry && !awaits_notification(entry->server)) show(state, turn, *entry);
}

}  // namespace memobox::mailbox
