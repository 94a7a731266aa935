// The schema as data: for each class, its elements in the schema's order and the member each one fills. Reader and JSON work from
// these tables, so that a class is told once. Source: memo.md sections 3.1-3.12.
//
// The type of a member tells how often its element may stand: Text or a class once, std::optional at most once, std::vector any
// number of times (at_least_one says that none is too few); std::variant is a choice of elements.
#pragma once

#include <array>
#include <string_view>
#include <tuple>

#include "core/memo/model.h"

namespace memobox::memo {

enum class Space : std::uint8_t { memo, grd, gln, udd, kle, form, dmv, sor };

// memo.md section 1.1
inline constexpr std::array<std::string_view, 8> space_uris = {
    "https://DigitalPost.dk/MeMo-1",
    "https://data.gov.dk/model/core/",
    "https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/",
    "https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#",
    "http://kle-online.dk/",
    "http://www.form-online.dk/",
    "https://motorregister.skat.dk/",
    "https://services.nsi.dk/en/Services/SOR",
};
constexpr std::string_view uri_of(Space space) { return space_uris[static_cast<std::size_t>(space)]; }

// The table of a class is ClassOf<its struct>, unless a field names another: the three kinds of document share one struct.
template <class Model>
struct ClassOf;

enum class Note : std::uint8_t { none, at_least_one, old_name };  // old_name: read, but written under the name of the field before it

template <class Owner, class Member, class Class>
struct Field {
  Space space;
  std::string_view name;
  Member Owner::*member;
  Note note;
};

// Class void: the member's own type tells. Otherwise the table to use, or for a choice the struct chosen.
template <class Class = void, class Owner, class Member>
constexpr Field<Owner, Member, Class> memo(std::string_view name, Member Owner::*member, Note note = Note::none) {
  return {Space::memo, name, member, note};
}
template <class Owner, class Member>
constexpr Field<Owner, Member, void> in(Space space, std::string_view name, Member Owner::*member) {
  return {space, name, member, Note::none};
}

// A class is a row or a few: a table, and read as one.
// clang-format off
template <> struct ClassOf<AddressPoint> {
  static constexpr std::tuple fields{
      in(Space::grd, "geographicEastingMeasure", &AddressPoint::geographicEastingMeasure),
      in(Space::grd, "geographicNorthingMeasure", &AddressPoint::geographicNorthingMeasure),
      in(Space::grd, "geographicHeightMeasure", &AddressPoint::geographicHeightMeasure)};
};
template <> struct ClassOf<Address> {
  static constexpr std::tuple fields{
      in(Space::grd, "id", &Address::id), in(Space::grd, "addressLabel", &Address::addressLabel),
      in(Space::grd, "houseNumber", &Address::houseNumber), in(Space::grd, "door", &Address::door),
      in(Space::grd, "floor", &Address::floor), in(Space::grd, "co", &Address::co),
      in(Space::grd, "zipCode", &Address::zipCode), in(Space::grd, "city", &Address::city),
      in(Space::grd, "country", &Address::country), in(Space::grd, "AddressPoint", &Address::addressPoint)};
};
template <> struct ClassOf<UnstructuredAddress> {
  static constexpr std::tuple fields{in(Space::grd, "unstructured", &UnstructuredAddress::unstructured)};
};
template <> struct ClassOf<ProductionUnit> {
  static constexpr std::tuple fields{
      in(Space::grd, "productionUnitNumber", &ProductionUnit::productionUnitNumber),
      in(Space::grd, "productionUnitName", &ProductionUnit::productionUnitName)};
};
template <> struct ClassOf<SENumber> {
  static constexpr std::tuple fields{
      in(Space::grd, "seNumber", &SENumber::seNumber), in(Space::grd, "companyName", &SENumber::companyName)};
};
template <> struct ClassOf<EID> {
  static constexpr std::tuple fields{in(Space::grd, "eID", &EID::eID), in(Space::grd, "label", &EID::label)};
};
template <> struct ClassOf<GlobalLocationNumber> {
  static constexpr std::tuple fields{
      in(Space::gln, "globalLocationNumber", &GlobalLocationNumber::globalLocationNumber),
      in(Space::gln, "location", &GlobalLocationNumber::location)};
};
template <> struct ClassOf<SORData> {
  static constexpr std::tuple fields{
      in(Space::sor, "sorIdentifier", &SORData::sorIdentifier), in(Space::sor, "entryName", &SORData::entryName)};
};
template <> struct ClassOf<CPRData> {
  static constexpr std::tuple fields{in(Space::grd, "cprNumber", &CPRData::cprNumber), in(Space::grd, "name", &CPRData::name)};
};
template <> struct ClassOf<CVRData> {
  static constexpr std::tuple fields{
      in(Space::grd, "cvrNumber", &CVRData::cvrNumber), in(Space::grd, "companyName", &CVRData::companyName)};
};
template <> struct ClassOf<MotorVehicle> {
  static constexpr std::tuple fields{
      in(Space::dmv, "licenseNumber", &MotorVehicle::licenseNumber), in(Space::dmv, "chassisNumber", &MotorVehicle::chassisNumber)};
};
template <> struct ClassOf<PropertyNumber> {
  static constexpr std::tuple fields{in(Space::grd, "propertyNumber", &PropertyNumber::propertyNumber)};
};
template <> struct ClassOf<KLEData> {
  static constexpr std::tuple fields{
      in(Space::kle, "subjectKey", &KLEData::subjectKey), in(Space::kle, "version", &KLEData::version),
      in(Space::kle, "activityFacet", &KLEData::activityFacet), in(Space::kle, "label", &KLEData::label)};
};
template <> struct ClassOf<FORMData> {
  static constexpr std::tuple fields{
      in(Space::form, "taskKey", &FORMData::taskKey), in(Space::form, "version", &FORMData::version),
      in(Space::form, "activityFacet", &FORMData::activityFacet), in(Space::form, "label", &FORMData::label)};
};
template <> struct ClassOf<Education> {
  static constexpr std::tuple fields{
      in(Space::udd, "educationCode", &Education::educationCode), in(Space::udd, "educationName", &Education::educationName)};
};

template <> struct ClassOf<AttentionPerson> {
  static constexpr std::tuple fields{memo("personID", &AttentionPerson::personID), memo("label", &AttentionPerson::label)};
};
template <> struct ClassOf<EMail> {
  static constexpr std::tuple fields{memo("emailAddress", &EMail::emailAddress), memo("relatedAgent", &EMail::relatedAgent)};
};
template <> struct ClassOf<Telephone> {
  static constexpr std::tuple fields{
      memo("telephoneNumber", &Telephone::telephoneNumber), memo("relatedAgent", &Telephone::relatedAgent)};
};
template <> struct ClassOf<ContentResponsible> {
  static constexpr std::tuple fields{
      memo("contentResponsibleID", &ContentResponsible::contentResponsibleID), memo("label", &ContentResponsible::label)};
};
template <> struct ClassOf<GeneratingSystem> {
  static constexpr std::tuple fields{
      memo("generatingSystemID", &GeneratingSystem::generatingSystemID), memo("label", &GeneratingSystem::label)};
};
template <> struct ClassOf<AttentionData> {
  static constexpr std::tuple fields{
      memo("AttentionPerson", &AttentionData::attentionPerson),
      in(Space::grd, "ProductionUnit", &AttentionData::productionUnit),
      in(Space::gln, "GlobalLocationNumber", &AttentionData::globalLocationNumber),
      memo("EMail", &AttentionData::eMail),
      in(Space::grd, "SEnumber", &AttentionData::seNumber),
      memo("Telephone", &AttentionData::telephone),
      in(Space::grd, "EID", &AttentionData::eID),
      memo("ContentResponsible", &AttentionData::contentResponsible),
      memo("GeneratingSystem", &AttentionData::generatingSystem),
      in(Space::sor, "SORdata", &AttentionData::sorData),
      in(Space::grd, "Address", &AttentionData::address),
      in(Space::grd, "UnstructuredAddress", &AttentionData::unstructuredAddress)};
};
template <> struct ClassOf<ContactInfo> {
  static constexpr std::tuple fields{memo("label", &ContactInfo::label), memo("value", &ContactInfo::value)};
};
template <> struct ClassOf<ContactPoint> {
  static constexpr std::tuple fields{
      memo("contactGroup", &ContactPoint::contactGroup), memo("contactPointID", &ContactPoint::contactPointID),
      memo("label", &ContactPoint::label), memo("ContactInfo", &ContactPoint::contactInfo)};
};
template <> struct ClassOf<Representative> {
  static constexpr std::tuple fields{
      memo("representativeID", &Representative::representativeID), memo("idType", &Representative::idType),
      memo("label", &Representative::label)};
};
template <> struct ClassOf<Sender> {
  static constexpr std::tuple fields{
      memo("senderID", &Sender::senderID), memo("idType", &Sender::idType), memo("idTypeLabel", &Sender::idTypeLabel),
      memo("label", &Sender::label), memo("AttentionData", &Sender::attentionData), memo("ContactPoint", &Sender::contactPoint),
      memo("Representative", &Sender::representative)};
};
template <> struct ClassOf<Recipient> {
  static constexpr std::tuple fields{
      memo("recipientID", &Recipient::recipientID), memo("idType", &Recipient::idType),
      memo("idTypeLabel", &Recipient::idTypeLabel), memo("label", &Recipient::label),
      memo("AttentionData", &Recipient::attentionData), memo("ContactPoint", &Recipient::contactPoint)};
};

template <> struct ClassOf<CaseID> {
  static constexpr std::tuple fields{memo("caseID", &CaseID::caseID), memo("caseSystem", &CaseID::caseSystem)};
};
template <> struct ClassOf<AdditionalContentData> {
  static constexpr std::tuple fields{
      memo("contentDataType", &AdditionalContentData::contentDataType),
      memo("contentDataName", &AdditionalContentData::contentDataName),
      memo("contentDataValue", &AdditionalContentData::contentDataValue)};
};
template <> struct ClassOf<ContentData> {
  static constexpr std::tuple fields{
      in(Space::grd, "CPRdata", &ContentData::cprData),
      in(Space::grd, "CVRdata", &ContentData::cvrData),
      in(Space::dmv, "MotorVehicle", &ContentData::motorVehicle),
      in(Space::grd, "PropertyNumber", &ContentData::propertyNumber),
      memo("CaseID", &ContentData::caseID),
      in(Space::kle, "KLEdata", &ContentData::kleData),
      in(Space::form, "FORMdata", &ContentData::formData),
      in(Space::grd, "ProductionUnit", &ContentData::productionUnit),
      in(Space::udd, "Education", &ContentData::education),
      in(Space::grd, "Address", &ContentData::address),
      in(Space::grd, "UnstructuredAddress", &ContentData::unstructuredAddress),
      memo("AdditionalContentData", &ContentData::additionalContentData)};
};
template <> struct ClassOf<ForwardData> {
  static constexpr std::tuple fields{
      memo("messageUUID", &ForwardData::messageUUID),
      memo("originalMessageDateTime", &ForwardData::originalMessageDateTime),
      memo("originalSender", &ForwardData::originalSender),
      memo("originalContentResponsible", &ForwardData::originalContentResponsible),
      memo("originalRepresentative", &ForwardData::originalRepresentative),
      memo("contactPointID", &ForwardData::contactPointID),
      memo("comment", &ForwardData::comment)};
};
template <> struct ClassOf<AdditionalReplyData> {
  static constexpr std::tuple fields{memo("label", &AdditionalReplyData::label), memo("value", &AdditionalReplyData::value)};
};
template <> struct ClassOf<ReplyData> {
  static constexpr std::tuple fields{
      memo("messageID", &ReplyData::messageID), memo("messageUUID", &ReplyData::messageUUID),
      memo("replyUUID", &ReplyData::replyUUID), memo("senderID", &ReplyData::senderID),
      memo("recipientID", &ReplyData::recipientID), memo("caseID", &ReplyData::caseID),
      memo("contactPointID", &ReplyData::contactPointID), memo("generatingSystemID", &ReplyData::generatingSystemID),
      memo("comment", &ReplyData::comment), memo("AdditionalReplyData", &ReplyData::additionalReplyData)};
};
template <> struct ClassOf<MessageHeader> {
  static constexpr std::tuple fields{
      memo("messageType", &MessageHeader::messageType), memo("messageUUID", &MessageHeader::messageUUID),
      memo("messageID", &MessageHeader::messageID), memo("messageCode", &MessageHeader::messageCode),
      memo("label", &MessageHeader::label), memo("notification", &MessageHeader::notification),
      memo("additionalNotification", &MessageHeader::additionalNotification), memo("reply", &MessageHeader::reply),
      memo("replyByDateTime", &MessageHeader::replyByDateTime),
      memo("doNotDeliverUntilDate", &MessageHeader::doNotDeliverUntilDate), memo("mandatory", &MessageHeader::mandatory),
      memo("legalNotification", &MessageHeader::legalNotification), memo("postType", &MessageHeader::postType),
      memo("Sender", &MessageHeader::sender), memo("Recipient", &MessageHeader::recipient),
      memo("ContentData", &MessageHeader::contentData), memo("ForwardData", &MessageHeader::forwardData),
      memo("ReplyData", &MessageHeader::replyData)};
};

template <> struct ClassOf<File> {
  static constexpr std::tuple fields{
      memo("encodingFormat", &File::encodingFormat), memo("filename", &File::filename), memo("language", &File::language),
      memo("content", &File::content)};
};
template <> struct ClassOf<EntryPoint> {
  static constexpr std::tuple fields{memo("url", &EntryPoint::url)};
};
template <> struct ClassOf<Reservation> {
  static constexpr std::tuple fields{
      memo("description", &Reservation::description), memo("reservationUUID", &Reservation::reservationUUID),
      memo("abstract", &Reservation::abstract), memo("location", &Reservation::location),
      memo("startDateTime", &Reservation::startDateTime), memo("endDateTime", &Reservation::endDateTime),
      memo("organizerMail", &Reservation::organizerMail), memo("organizerName", &Reservation::organizerName)};
};
template <> struct ClassOf<Action> {
  static constexpr std::tuple fields{
      memo("label", &Action::label), memo("actionCode", &Action::actionCode), memo("startDateTime", &Action::startDateTime),
      memo("endDateTime", &Action::endDateTime), memo<Reservation>("Reservation", &Action::target),
      memo<EntryPoint>("EntryPoint", &Action::target)};
};
// 1.0 has one name, documentID, where later versions have three (memo.md 3.11).
struct MainDocument {
  static constexpr std::tuple fields{
      memo("mainDocumentID", &Document::documentID), memo("documentID", &Document::documentID, Note::old_name),
      memo("label", &Document::label), memo("File", &Document::files, Note::at_least_one), memo("Action", &Document::actions)};
};
struct AdditionalDocument {
  static constexpr std::tuple fields{
      memo("additionalDocumentID", &Document::documentID), memo("documentID", &Document::documentID, Note::old_name),
      memo("label", &Document::label), memo("File", &Document::files, Note::at_least_one), memo("Action", &Document::actions)};
};
struct TechnicalDocument {
  static constexpr std::tuple fields{
      memo("technicalDocumentID", &Document::documentID), memo("documentID", &Document::documentID, Note::old_name),
      memo("label", &Document::label), memo("File", &Document::files, Note::at_least_one)};
};
template <> struct ClassOf<MessageBody> {
  static constexpr std::tuple fields{
      memo("createdDateTime", &MessageBody::createdDateTime),
      memo<MainDocument>("MainDocument", &MessageBody::mainDocument),
      memo<AdditionalDocument>("AdditionalDocument", &MessageBody::additionalDocuments),
      memo<TechnicalDocument>("TechnicalDocument", &MessageBody::technicalDocuments)};
};
template <> struct ClassOf<Message> {
  static constexpr std::tuple fields{memo("MessageHeader", &Message::header), memo("MessageBody", &Message::body)};
};

// clang-format on

}  // namespace memobox::memo
