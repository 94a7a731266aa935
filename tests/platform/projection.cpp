#include "tests/platform/projection.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <utility>

#include "core/base/base64.h"
#include "core/base/instant.h"
#include "core/base/uuid.h"
#include "core/memo/reader.h"
#include "tests/platform/projection_parts.h"

namespace memobox::sandbox {
namespace {

std::string time_text(Instant instant) {
  std::string text = format_instant(instant);
  if (text.size() == 20) text.insert(19, ".000");
  return text;
}

const char* message_type(const memo::MessageHeader& header) {
  if (header.legalNotification.value_or(false)) return "LEGAL_NOTIFICATION";
  return header.mandatory.value_or(false) ? "MANDATORY" : "REGULAR";
}

Json action_json(const memo::Action& action, const std::string& id) {
  Json json = {{"id", id}, {"version", 0}, {"label", action.label}, {"actionCode", action.actionCode}};
  put_time(json, "actionStartTime", action.startDateTime);
  put_time(json, "actionEndTime", action.endDateTime);
  if (const auto* entry = std::get_if<memo::EntryPoint>(&action.target)) json["entryPointUrl"] = entry->url;
  if (const auto* r = std::get_if<memo::Reservation>(&action.target)) {
    json["description"] = r->description;
    put_uuid(json, "reservationUUID", r->reservationUUID);
    json["reservationAbstract"] = r->abstract;
    json["location"] = r->location;
    put_time(json, "reservationStartTime", r->startDateTime);
    put_time(json, "reservationEndTime", r->endDateTime);
    put(json, "organizerMail", r->organizerMail);
    put(json, "organizerName", r->organizerName);
  }
  return json;
}

std::string decoded(const memo::File& file) {
  const Result<Buffer> bytes = memo::file_bytes(file);
  return bytes ? std::string(bytes->text()) : std::string();
}

// Documents and files get ids in the order in which they stand, so each id is stable.
class Documents {
 public:
  explicit Documents(const std::string& message_id) : message_id_(message_id) {}

  void add(const char* type, const memo::Document& document) {
    const std::string id = made_up_uuid(message_id_ + " document " + std::to_string(list.size()));
    Json json = {{"id", id}, {"version", 0}, {"documentType", type}};
    put(json, "documentId", document.documentID);
    put(json, "label", document.label);
    json["files"] = Json::array();
    for (const memo::File& file : document.files) json["files"].push_back(add_file(id, file));
    for (std::size_t i = 0; i < document.actions.size(); ++i)
      json["actions"].push_back(action_json(document.actions[i], made_up_uuid(id + " action " + std::to_string(i))));
    list.push_back(std::move(json));
  }

  Json list = Json::array();
  std::vector<StoredFile> files;

 private:
  Json add_file(const std::string& document_id, const memo::File& file) {
    StoredFile stored{made_up_uuid(message_id_ + " file " + std::to_string(files.size())), document_id, file.encodingFormat, file.filename,
                      decoded(file)};
    Json json = {{"id", stored.id},           {"version", 0},
                 {"encodingFormat", file.encodingFormat}, {"filename", file.filename},
                 {"language", file.language}, {"fileSize", stored.content.size()}};
    files.push_back(std::move(stored));
    return json;
  }

  const std::string& message_id_;
};

memo::Document notification_document(const memo::MessageHeader& header) {
  return {{}, header.label, {text_file("besked.txt", header.notification.value_or(""))}, {}};
}

void put_documents(Projection& out, const memo::Message& message) {
  const std::string id = out.message["id"].get<std::string>();
  Documents documents(id);
  if (message.body) {
    documents.add("MAIN", message.body->mainDocument);
    for (const memo::Document& d : message.body->additionalDocuments) documents.add("ADDITIONAL", d);
    for (const memo::Document& d : message.body->technicalDocuments) documents.add("TECHNICAL", d);
  } else {
    documents.add("MAIN", notification_document(message.header));
  }
  out.message["documents"] = std::move(documents.list);
  out.files = std::move(documents.files);
}

Json arrival_json(const memo::MessageHeader& header, const Arrival& arrival) {
  const std::string id = lower_uuid(header.messageUUID);
  return {{"id", id},
          {"version", 1},
          {"transactionId", made_up_uuid("transaction " + id)},
          {"createdDateTime", arrival.received},
          {"lastUpdated", arrival.received},
          {"messageDateTime", arrival.received},
          {"mailboxId", arrival.mailbox_id},
          {"folderId", arrival.folder_id},
          {"messageType", message_type(header)},
          {"messageState", "RECEIVED"}};
}

void put_head(Json& json, const memo::Message& message, const Arrival& arrival) {
  const memo::MessageHeader& header = message.header;
  put(json, "messageIdentifier", header.messageID);
  put(json, "messageCode", header.messageCode);
  if (message.body) put_time(json, "memoCreatedDateTime", message.body->createdDateTime);
  json["receivedDateTime"] = arrival.received;
  json["label"] = header.label;
  json["reply"] = header.reply.value_or(false);
  put_time(json, "replyByDateTime", header.replyByDateTime);
  json["flag"] = arrival.flag;
  if (header.legalNotification.value_or(false)) json["legallyNotified"] = false;
  json["read"] = arrival.read;
  put(json, "postType", header.postType);
}

}  // namespace

std::string platform_time(std::string_view text) { return platform_time_after(text, 0); }

std::string platform_time_after(std::string_view text, int minutes) {
  const std::optional<Instant> instant = parse_instant(text);
  return instant ? time_text(Instant{instant->ms + minutes * 60'000}) : std::string();
}

memo::File text_file(std::string filename, std::string_view text) {
  std::string base64;
  append_base64(base64, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  return {"text/plain", std::move(filename), "da", memo::FileContent::own(std::move(base64))};
}

std::string made_up_uuid(std::string_view name) {
  // FNV-1a, twice with different starts, then the finish of SplitMix64: no secrecy is wanted, only spread.
  std::uint64_t halves[2] = {14695981039346656037u, 14695981039346656037u ^ 0x9E3779B97F4A7C15u};
  for (std::uint64_t& half : halves) {
    for (const char c : name) half = (half ^ static_cast<unsigned char>(c)) * 1099511628211u;
    half = (half ^ (half >> 30)) * 0xBF58476D1CE4E5B9u;
    half = (half ^ (half >> 27)) * 0x94D049BB133111EBu;
    half ^= half >> 31;
  }
  std::array<std::uint8_t, 16> bytes{};
  for (std::size_t i = 0; i < 16; ++i) bytes[i] = static_cast<std::uint8_t>(halves[i / 8] >> (8 * (i % 8)));
  return make_uuid_v4(bytes);
}

Projection project(const memo::Message& message, const Arrival& arrival) {
  const memo::MessageHeader& header = message.header;
  Projection out{arrival_json(header, arrival), {}};
  put_head(out.message, message, arrival);
  out.message["sender"] = sender_json(header.sender);
  out.message["recipient"] = recipient_json(header.recipient);
  put_documents(out, message);
  for (const memo::ReplyData& data : header.replyData) out.message["replyData"].push_back(reply_data_json(data));
  if (header.forwardData) out.message["forwardData"] = forward_data_json(*header.forwardData);
  if (header.contentData) out.message["contentData"] = content_data_json(*header.contentData);
  return out;
}

}  // namespace memobox::sandbox
