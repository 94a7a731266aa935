#include "core/compose/reply.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/compose/written.h"

namespace memobox::compose {
namespace {

using platform::Message;
using platform::ReplyData;

std::string contact_point_of(const std::optional<platform::MessageContactPoint>& point) { return point ? point->contactPointId : std::string(); }

ReplyData entry_of(const Message& message) {
  ReplyData entry;
  entry.childMessageId = message.id;
  entry.senderId = message.sender.senderId;
  entry.recipientId = message.recipient.recipientId;
  if (message.contentData) entry.caseId = message.contentData->caseId;
  return entry;
}

ReplyData entry_of_original(const Message& original) {
  ReplyData entry = entry_of(original);
  entry.messageIdentifier = original.messageIdentifier;
  entry.contactPointId = contact_point_of(original.sender.contactPoint);
  if (original.sender.attentionData) entry.generatingSystemId = original.sender.attentionData->generatingSystemId;
  return entry;
}

bool has_entry(const std::vector<ReplyData>& thread, const std::string& message) {
  return std::any_of(thread.begin(), thread.end(), [&](const ReplyData& each) { return each.childMessageId == message; });
}

void complete_parties(const Message& original, Message& draft) {
  if (draft.recipient.recipientId.empty()) {
    draft.recipient.recipientId = original.sender.senderId;
    draft.recipient.recipientIdType = original.sender.senderIdType;
    draft.recipient.label = original.sender.label;
  }
  if (!draft.recipient.contactPoint) draft.recipient.contactPoint = original.sender.contactPoint;
  if (!draft.sender.senderId.empty()) return;
  draft.sender.senderId = original.recipient.recipientId;
  draft.sender.senderIdType = original.recipient.recipientIdType;
  draft.sender.label = original.recipient.label;
  draft.sender.attentionData = original.recipient.attentionData;
}

// Oldest first: the original's own entries, one for the original, one for the answer.
void complete_entries(const Message& original, Message& draft) {
  std::vector<ReplyData> thread = original.replyData;
  if (!has_entry(thread, original.id)) thread.push_back(entry_of_original(original));
  ReplyData own = entry_of(draft);
  own.parentMessageId = original.id;
  own.contactPointId = contact_point_of(draft.recipient.contactPoint);
  thread.push_back(own);
  const bool complete = std::all_of(thread.begin(), thread.end(), [&](const ReplyData& each) { return has_entry(draft.replyData, each.childMessageId); });
  if (!complete) draft.replyData = std::move(thread);
}

}  // namespace

std::string reply_subject(const std::string& title) {
  const bool answers = title.starts_with("SV: ") || title.starts_with("Sv: ");
  return std::string(first_code_points(answers ? title : "SV: " + title, longest_subject));
}

bool complete_thread(const Message& original, Message& draft) {
  const Message before = draft;
  complete_parties(original, draft);
  if (!draft.contentData) draft.contentData = original.contentData;
  complete_entries(original, draft);
  return !(draft == before);
}

std::string answered_by(const Message& draft) {
  for (const ReplyData& entry : draft.replyData)
    if (entry.childMessageId == draft.id) return entry.parentMessageId;
  return {};
}

}  // namespace memobox::compose
