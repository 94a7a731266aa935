#include "core/compose/memo_reply.h"

#include <algorithm>
#include <utility>

#include "core/base/base64.h"
#include "core/base/buffer.h"
#include "core/base/uuid.h"
#include "core/compose/reply.h"
#include "core/compose/written.h"

namespace memobox::compose {
namespace {

using memo::MessageHeader;
using memo::OptionalText;

OptionalText case_of(const MessageHeader& header) {
  return header.contentData && header.contentData->caseID ? OptionalText(header.contentData->caseID->caseID) : std::nullopt;
}

OptionalText answers_to(const MessageHeader& header) {
  return header.sender.contactPoint ? OptionalText(header.sender.contactPoint->contactPointID) : std::nullopt;
}

OptionalText generating_system(const MessageHeader& header) {
  const auto& attention = header.sender.attentionData;
  return attention && attention->generatingSystem ? OptionalText(attention->generatingSystem->generatingSystemID) : std::nullopt;
}

// The entry that the original has for itself, made when it has none.
memo::ReplyData entry_of(const MessageHeader& header) {
  memo::ReplyData entry;
  entry.messageID = header.messageID;
  entry.messageUUID = header.messageUUID;
  entry.senderID = header.sender.senderID;
  entry.recipientID = header.recipient.recipientID;
  entry.caseID = case_of(header);
  entry.contactPointID = answers_to(header);
  entry.generatingSystemID = generating_system(header);
  return entry;
}

bool names(const memo::ReplyData& entry, const std::string& uuid) { return lower_uuid(entry.messageUUID) == lower_uuid(uuid); }

std::vector<memo::ReplyData> chain(const MessageHeader& original, const MessageHeader& answer) {
  std::vector<memo::ReplyData> all = original.replyData;
  if (std::none_of(all.begin(), all.end(), [&](const auto& entry) { return names(entry, original.messageUUID); })) all.push_back(entry_of(original));
  memo::ReplyData own = entry_of(answer);
  own.replyUUID = original.messageUUID;
  own.caseID = case_of(original);
  own.contactPointID = answers_to(original);
  all.push_back(std::move(own));
  return all;
}

MessageHeader header_of(const MessageHeader& original, const MemoReply& reply) {
  MessageHeader header;
  header.messageType = "DIGITALPOST";
  header.messageUUID = reply.uuid;
  header.label = reply_subject(original.label);
  const memo::Recipient& from = original.recipient;
  header.sender = {from.recipientID, from.idType, from.idTypeLabel, from.label.value_or(from.recipientID), from.attentionData, {}, {}};
  const memo::Sender& to = original.sender;
  header.recipient = {to.senderID, to.idType, to.idTypeLabel, to.label, {}, to.contactPoint};
  header.contentData = original.contentData;
  header.replyData = chain(original, header);
  return header;
}

memo::File page_file(const MessageHeader& header, const MemoReply& reply) {
  const std::string page = page_of(header.label, reply.text, reply.language);
  std::string base64;
  append_base64(base64, bytes_of(page));
  return {"text/html", "svar.html", reply.language, memo::FileContent::own(std::move(base64))};
}

}  // namespace

Result<memo::Message> reply_to(const memo::Message& original, const MemoReply& reply) {
  if (original.header.messageType != "DIGITALPOST") return Error{.code = ErrorCode::unsupported, .detail = "compose.not_a_letter", .path = "/Message/MessageHeader/messageType"};
  if (!original.header.reply.value_or(false)) return Error{.code = ErrorCode::unsupported, .detail = "compose.no_reply", .path = "/Message/MessageHeader/reply"};
  memo::Message message;
  message.memoVersion = original.memoVersion;
  message.header = header_of(original.header, reply);
  message.body.emplace();
  message.body->createdDateTime = format_instant({reply.now.ms - reply.now.ms % 1000});
  message.body->mainDocument.files = {page_file(message.header, reply)};
  for (const memo::File& file : reply.attachments) message.body->additionalDocuments.push_back({{}, file.filename, {file}, {}});
  return message;
}

}  // namespace memobox::compose
