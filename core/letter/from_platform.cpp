#include "core/letter/from_platform.h"

#include "core/letter/common.h"

namespace memobox::letter {
namespace {

// Members are passed as the strings they are: with a view made at each call, add_content alone was 2.6 kB of wasm, not 0.5.
std::string line(const std::string& member) { return clean_line(member); }

void add_attention(Party& party, const std::optional<platform::AttentionData>& data) {
  if (!data) return;
  party.unit = line(data->contentResponsibleLabel);
  party.attention = line(data->personLabel);
}

Party sender_of(const platform::Sender& from) {
  Party party;
  party.name = party_name(from.label, from.senderId, from.senderIdType);
  party.id = line(from.senderId);
  party.id_type = line(from.senderIdType);
  party.organisation = line(from.organisationId);
  add_attention(party, from.attentionData);
  return party;
}

Party recipient_of(const platform::Recipient& to) {
  Party party;
  party.name = party_name(to.label, to.recipientId, to.recipientIdType);
  party.id = line(to.recipientId);
  party.id_type = line(to.recipientIdType);
  add_attention(party, to.attentionData);
  return party;
}

std::optional<Reservation> reservation_of(const platform::Action& from) {
  if (from.reservationUUID.empty() && !from.reservationStartTime) return std::nullopt;
  Reservation r;
  r.title = line(from.reservationAbstract);
  r.description = clean_text(from.description);
  r.location = line(from.location);
  r.uuid = line(from.reservationUUID);
  r.organizer_name = line(from.organizerName);
  r.organizer_mail = line(from.organizerMail);
  r.start = from.reservationStartTime;
  r.end = from.reservationEndTime;
  return r;
}

Action action_of(const platform::Action& from) {
  Action action;
  action.label = line(from.label);
  action.code = line(from.actionCode);
  action.kind = action_kind(action.code);
  action.opens = from.actionStartTime;
  action.closes = from.actionEndTime;
  action.address = line(from.entryPointUrl);
  action.reservation = reservation_of(from);
  return action;
}

Document document_of(const platform::Document& from) {
  Document document;
  document.id = from.id;
  document.main = from.documentType == platform::DocumentType::main;
  document.label = line(from.label);
  for (const platform::File& file : from.files) {
    document.files.push_back(make_file(file.encodingFormat, file.filename, file.language, file.fileSize));
    document.files.back().id = file.id;
  }
  for (const platform::Action& action : from.actions) document.actions.push_back(action_of(action));
  return document;
}

std::optional<Forwarded> forwarded_of(const std::optional<platform::ForwardData>& from) {
  if (!from) return std::nullopt;
  Forwarded forwarded;
  forwarded.original_sender = line(from->originalSender);
  forwarded.original_unit = line(from->originalContentResponsible);
  forwarded.comment = clean_text(from->comment);
  forwarded.original_time = from->originalMessageDateTime;
  return forwarded;
}

std::string address_of(const platform::Address& from) {
  return address_line({from.co, from.addressLabel, from.houseNumber, from.floor, from.door, from.zipCode, from.city});
}

void add(Letter& letter, const char* key, const std::string& value, const std::string& note = {}) { add_detail(letter, key, with_note(value, note)); }

void add_concerned(Letter& letter, const platform::Message& message) {
  if (message.contentData) {
    add_concerned(letter, message.contentData->cprDataName);
    add_concerned(letter, message.contentData->productionUnitName);
    add_concerned(letter, message.contentData->motorVehicleLicenseNumber);
  }
  if (!message.recipient.attentionData) return;
  add_concerned(letter, message.recipient.attentionData->personLabel);
  add_concerned(letter, message.recipient.attentionData->productionUnitName);
}

void add_content(Letter& letter, const platform::ContentData& data) {
  add(letter, "detail.company", data.cvrDataCompanyName, data.cvrDataCvrNumber);
  add(letter, "detail.vehicle", data.motorVehicleLicenseNumber, data.motorVehicleChassisNumber);
  add(letter, "detail.property", data.propertyNumber);
  add(letter, "detail.case", data.caseId, data.caseSystem);
  add(letter, "detail.kle", data.kleDataLabel, data.kleDataSubjectKey);
  add(letter, "detail.form", data.formDataLabel, data.formDataTaskKey);
  if (data.productionUnitNumber != 0)
    add(letter, "detail.production_unit", data.productionUnitName, std::to_string(data.productionUnitNumber));
  add(letter, "detail.education", data.educationName, data.educationCode);
  if (data.address) add(letter, "detail.address", address_of(*data.address));
  add(letter, "detail.address", data.unstructuredAddress);
  for (const platform::AdditionalContentData& more : data.additionalContentData)
    add_detail(letter, "detail.other", more.contentDataValue, more.contentDataName);
}

}  // namespace

Letter letter_from_platform(const platform::Message& message) {
  Letter letter;
  letter.id = message.id;
  letter.title = line(message.label);
  letter.sender = sender_of(message.sender);
  letter.recipient = recipient_of(message.recipient);
  letter.received = message.receivedDateTime;
  letter.created = message.memoCreatedDateTime;
  letter.sent = message.sendDateTime;
  letter.reply_by = message.replyByDateTime;
  letter.reply_allowed = message.reply;
  letter.mandatory = message.messageType == platform::MessageType::mandatory;
  letter.legal_notification = message.messageType == platform::MessageType::legal_notification;
  letter.legally_notified = message.legallyNotified;
  letter.notified = message.legallyNotifiedDateTime;
  for (const platform::Document& document : message.documents)
    if (document.documentType != platform::DocumentType::technical) letter.documents.push_back(document_of(document));
  main_first(letter);
  letter.forwarded = forwarded_of(message.forwardData);
  letter.not_delivered = message.errorMessage;
  add_concerned(letter, message);
  if (message.contentData) add_content(letter, *message.contentData);
  return letter;
}

}  // namespace memobox::letter
