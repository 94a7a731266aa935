#include "core/compose/memo_reply.h"

#include <algorithm>
#include <utility>

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/compose/written.h"

namespace memobox::compose {
namespace {

constexpr const char* language = "da";

memo::OptionalText case_of(const memo::MessageHeader& header) {
  if (header.contentData && header.contentData->caseID) return header.contentData->caseID->caseID;
  return std::nullopt;
}

memo::OptionalText id_of(const std::optional<memo::ContactPoint>& point) {
  if (point) return point->contactPointID;
  return std::nullopt;
}

memo::ReplyData entry_of(const memo::MessageHeader& header) {
  memo::ReplyData entry;
  entry.messageUUID = header.messageUUID;
  entry.senderID = header.sender.senderID;
  entry.recipientID = header.recipient.recipientID;
  entry.caseID = case_of(header);
  return entry;
}

memo::ReplyData entry_of_original(const memo::MessageHeader& header) {
  memo::ReplyData entry = entry_of(header);
  entry.messageID = header.messageID;
  entry.contactPointID = id_of(header.sender.contactPoint);
  const auto& attention = header.sender.attentionData;
  if (attention && attention->generatingSystem) entry.generatingSystemID = attention->generatingSystem->generatingSystemID;
  return entry;
}

// Each side stands on the other.
void turn(const memo::MessageHeader& original, memo::MessageHeader& header) {
  header.sender.senderID = original.recipient.recipientID;
  header.sender.idType = original.recipient.idType;
  header.sender.idTypeLabel = original.recipient.idTypeLabel;
  header.sender.label = original.recipient.label.value_or(original.recipient.recipientID);
  header.sender.attentionData = original.recipient.attentionData;
  header.recipient.recipientID = original.sender.senderID;
  header.recipient.idType = original.sender.idType;
  header.recipient.idTypeLabel = original.sender.idTypeLabel;
  header.recipient.label = original.sender.label;
  header.recipient.contactPoint = original.sender.contactPoint;
}

std::vector<memo::ReplyData> thread_of(const memo::MessageHeader& original, const memo::MessageHeader& header) {
  std::vector<memo::ReplyData> thread = original.replyData;
  const std::string uuid = lower_uuid(original.messageUUID);
  const bool known = std::any_of(thread.begin(), thread.end(), [&](const memo::ReplyData& each) { return lower_uuid(each.messageUUID) == uuid; });
  if (!known) thread.push_back(entry_of_original(original));
  memo::ReplyData own = entry_of(header);
  own.replyUUID = original.messageUUID;
  own.contactPointID = id_of(header.recipient.contactPoint);
  thread.push_back(std::move(own));
  return thread;
}

memo::File file_of(std::string media_type, std::string name, std::string_view bytes) {
  std::string base64;
  append_base64(base64, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  return {std::move(media_type), std::move(name), language, memo::FileContent::own(std::move(base64))};
}

// Seconds are enough, and MeMo wants no more.
std::string seconds_text(Instant now) { return format_instant({now.ms - now.ms % 1000}); }

}  // namespace

memo::Message memo_reply(const memo::Message& original, const MemoReply& reply) {
  memo::Message message;
  message.memoVersion = original.memoVersion;
  memo::MessageHeader& header = message.header;
  header.messageType = "DIGITALPOST";
  header.messageUUID = reply.uuid;
  header.label = std::string(first_code_points("SV: " + original.header.label, longest_subject));
  turn(original.header, header);
  header.contentData = original.header.contentData;
  header.replyData = thread_of(original.header, header);
  memo::MessageBody& body = message.body.emplace();
  body.createdDateTime = seconds_text(reply.now);
  body.mainDocument.files.push_back(file_of("text/html", "brev.html", page_of(header.label, reply.text, language)));
  for (const Attachment& each : reply.attachments) {
    memo::Document document;
    document.label = each.name;
    document.files.push_back(file_of(each.media_type, each.name, each.bytes));
    body.additionalDocuments.push_back(std::move(document));
  }
  return message;
}

}  // namespace memobox::compose
