#include "core/letter/from_memo.h"

#include "core/base/base64.h"
#include "core/letter/common.h"

namespace memobox::letter {
namespace {

std::string_view view_of(const memo::OptionalText& text) { return text ? std::string_view(*text) : std::string_view(); }

std::optional<Instant> instant_of(const memo::OptionalText& text) { return text ? parse_instant(*text) : std::nullopt; }

void add_attention(Party& party, const std::optional<memo::AttentionData>& data) {
  if (!data) return;
  if (data->contentResponsible) party.unit = clean_line(view_of(data->contentResponsible->label));
  if (data->attentionPerson) party.attention = clean_line(view_of(data->attentionPerson->label));
}

Party sender_of(const memo::Sender& from) {
  Party party;
  party.name = party_name(from.label, from.senderID, from.idType);
  party.id = clean_line(from.senderID);
  party.id_type = clean_line(from.idType);
  add_attention(party, from.attentionData);
  if (from.representative) party.represented_by = clean_line(from.representative->label);
  return party;
}

Party recipient_of(const memo::Recipient& to) {
  Party party;
  party.name = party_name(view_of(to.label), to.recipientID, to.idType);
  party.id = clean_line(to.recipientID);
  party.id_type = clean_line(to.idType);
  add_attention(party, to.attentionData);
  return party;
}

Reservation reservation_of(const memo::Reservation& from) {
  Reservation r;
  r.title = clean_line(from.abstract);
  r.description = clean_text(from.description);
  r.location = clean_line(from.location);
  r.uuid = clean_line(from.reservationUUID);
  r.organizer_name = clean_line(view_of(from.organizerName));
  r.organizer_mail = clean_line(view_of(from.organizerMail));
  r.start = parse_instant(from.startDateTime);
  r.end = parse_instant(from.endDateTime);
  return r;
}

Action action_of(const memo::Action& from) {
  Action action;
  action.label = clean_line(from.label);
  action.code = clean_line(from.actionCode);
  action.kind = action_kind(action.code);
  action.opens = instant_of(from.startDateTime);
  action.closes = instant_of(from.endDateTime);
  if (const auto* entry = std::get_if<memo::EntryPoint>(&from.target)) action.address = clean_line(entry->url);
  if (const auto* reservation = std::get_if<memo::Reservation>(&from.target)) action.reservation = reservation_of(*reservation);
  return action;
}

Document document_of(const memo::Document& from, bool main) {
  Document document;
  document.main = main;
  document.label = clean_line(view_of(from.label));
  for (const memo::File& file : from.files)
    document.files.push_back(make_file(file.encodingFormat, file.filename, file.language, static_cast<std::int64_t>(decoded_base64_size(file.content.base64))));
  for (const memo::Action& action : from.actions) document.actions.push_back(action_of(action));
  return document;
}

std::optional<Forwarded> forwarded_of(const std::optional<memo::ForwardData>& from) {
  if (!from) return std::nullopt;
  Forwarded forwarded;
  forwarded.original_sender = clean_line(from->originalSender);
  forwarded.original_unit = clean_line(view_of(from->originalContentResponsible));
  forwarded.original_representative = clean_line(view_of(from->originalRepresentative));
  forwarded.comment = clean_text(view_of(from->comment));
  forwarded.original_time = parse_instant(from->originalMessageDateTime);
  return forwarded;
}

std::string address_of(const memo::Address& from) {
  return address_line({view_of(from.co), view_of(from.addressLabel), view_of(from.houseNumber), view_of(from.floor), view_of(from.door), view_of(from.zipCode), view_of(from.city)});
}

void add_concerned(Letter& letter, const memo::MessageHeader& header) {
  if (const auto& data = header.contentData) {
    if (data->cprData) add_concerned(letter, view_of(data->cprData->name));
    if (data->productionUnit) add_concerned(letter, view_of(data->productionUnit->productionUnitName));
    if (data->motorVehicle) add_concerned(letter, data->motorVehicle->licenseNumber);
  }
  const auto& attention = header.recipient.attentionData;
  if (!attention) return;
  if (attention->attentionPerson) add_concerned(letter, view_of(attention->attentionPerson->label));
  if (attention->productionUnit) add_concerned(letter, view_of(attention->productionUnit->productionUnitName));
}

void add_content(Letter& letter, const memo::ContentData& data) {
  if (data.cvrData) add_detail(letter, "detail.company", with_note(view_of(data.cvrData->companyName), data.cvrData->cvrNumber));
  if (data.motorVehicle) add_detail(letter, "detail.vehicle", with_note(data.motorVehicle->licenseNumber, view_of(data.motorVehicle->chassisNumber)));
  if (data.propertyNumber) add_detail(letter, "detail.property", data.propertyNumber->propertyNumber);
  if (data.caseID) add_detail(letter, "detail.case", with_note(data.caseID->caseID, data.caseID->caseSystem));
  if (data.kleData) add_detail(letter, "detail.kle", with_note(data.kleData->label, data.kleData->subjectKey));
  if (data.formData) add_detail(letter, "detail.form", with_note(data.formData->label, data.formData->taskKey));
  if (data.productionUnit)
    add_detail(letter, "detail.production_unit", with_note(view_of(data.productionUnit->productionUnitName), data.productionUnit->productionUnitNumber));
  if (data.education) add_detail(letter, "detail.education", with_note(view_of(data.education->educationName), data.education->educationCode));
  if (data.address) add_detail(letter, "detail.address", address_of(*data.address));
  if (data.unstructuredAddress) add_detail(letter, "detail.address", data.unstructuredAddress->unstructured);
  for (const memo::AdditionalContentData& more : data.additionalContentData)
    add_detail(letter, "detail.other", more.contentDataValue, more.contentDataName);
}

void add_body(Letter& letter, const memo::MessageBody& body) {
  letter.created = parse_instant(body.createdDateTime);
  letter.documents.push_back(document_of(body.mainDocument, true));
  for (const memo::Document& document : body.additionalDocuments) letter.documents.push_back(document_of(document, false));
}

}  // namespace

Letter letter_from_memo(const memo::Message& message) {
  const memo::MessageHeader& header = message.header;
  Letter letter;
  letter.id = clean_line(header.messageUUID);
  letter.title = clean_line(header.label);
  letter.sender = sender_of(header.sender);
  letter.recipient = recipient_of(header.recipient);
  letter.reply_by = instant_of(header.replyByDateTime);
  letter.reply_allowed = header.reply.value_or(false);
  letter.mandatory = header.mandatory.value_or(false);
  letter.legal_notification = header.legalNotification.value_or(false);
  letter.text_message = header.messageType == "NEMSMS";
  letter.notification = clean_text(view_of(header.notification));
  letter.forwarded = forwarded_of(header.forwardData);
  add_concerned(letter, header);
  if (header.contentData) add_content(letter, *header.contentData);
  if (message.body) add_body(letter, *message.body);
  return letter;
}

const memo::File& memo_file(const memo::Message& message, FilePosition position) {
  const memo::MessageBody& body = *message.body;
  const memo::Document& document = position.document == 0 ? body.mainDocument : body.additionalDocuments[position.document - 1];
  return document.files[position.file];
}

}  // namespace memobox::letter
