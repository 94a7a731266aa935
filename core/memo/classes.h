// The schema as data: for each class, its elements in the schema's order and the member each one fills. Reader and JSON work from
// these tables, so that a class is told once. Source: memo.md sections 3.1-3.12.
//
// The type of a member tells how often its element may stand: Text or a class once, std::optional at most once, std::vector any
// number of times; std::variant is a choice of elements. Facts tell what else the schema says.
#pragma once

#include <array>
#include <string_view>
#include <tuple>

#include "core/memo/model.h"
#include "core/memo/version.h"

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

// old_name: 1.0 only; read, but written under the name of the field before it. new_name: that field, which 1.0 does not have.
enum class Note : std::uint8_t { none, at_least_one, old_name, new_name };

// The simple types of the schema (memo.md section 2). A class has none.
enum class Type : std::uint8_t { text, comment, notification, uri, uuid, language, date_time, license, gln, p_number, date, message_type };

// Whether an element must be there: as the type of its member tells, or in some versions only.
enum class Need : std::uint8_t { by_member, until_1_1, from_1_1 };

// What the schema says of an element, besides its name and class.
struct Facts {
  Note note = Note::none;
  Type type = Type::text;         // of text members
  std::uint16_t most = 0;         // how often it may stand; 0: any number of times. Of vectors
  Version since = Version::v1_0;  // the schema of an earlier version has no such element
  Need need = Need::by_member;

  constexpr Facts() = default;
  constexpr Facts(Note told) : note(told) {}
  constexpr Facts(Type told) : type(told) {}
  constexpr Facts needed(Need told) const {
    Facts facts = *this;
    facts.need = told;
    return facts;
  }
};
constexpr Facts at_most(std::uint16_t most) {
  Facts facts;
  facts.most = most;
  return facts;
}
constexpr Facts since(Version version) {
  Facts facts;
  facts.since = version;
  return facts;
}

// Whether the schema of the version has an element with these facts.
constexpr bool belongs(const Facts& facts, Version version) {
  if (facts.note == Note::old_name) return version == Version::v1_0;
  if (facts.note == Note::new_name) return version != Version::v1_0;
  return facts.since <= version;
}

template <class Owner, class Member, class Class>
struct Field : Facts {
  Space space;
  std::string_view name;
  Member Owner::* member;
};

// Class void: the member's own type tells. Otherwise the table to use, or for a choice the struct chosen.
template <class Class = void, class Owner, class Member>
constexpr Field<Owner, Member, Class> memo(std::string_view name, Member Owner::* member, Facts facts = {}) {
  return {facts, Space::memo, name, member};
}
template <class Owner, class Member>
constexpr Field<Owner, Member, void> in(Space space, std::string_view name, Member Owner::* member, Facts facts = {}) {
  return {facts, space, name, member};
}

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;
template <class T>
constexpr bool is_vector = false;
template <class T>
constexpr bool is_vector<std::vector<T>> = true;
template <class T>
constexpr bool is_choice = false;
template <class... T>
constexpr bool is_choice<std::variant<T...>> = true;

// Whether a message of the version must have the element.
template <class Owner, class Member, class Class>
constexpr bool is_needed(const Field<Owner, Member, Class>& field, Version version) {
  if (field.need == Need::until_1_1) return version <= Version::v1_1;
  if (field.need == Need::from_1_1) return version >= Version::v1_1;
  return field.note == Note::at_least_one || (!is_optional<Member> && !is_vector<Member> && !is_choice<Member>);
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
      in(Space::grd, "productionUnitNumber", &ProductionUnit::productionUnitNumber, Type::p_number),
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
      in(Space::gln, "globalLocationNumber", &GlobalLocationNumber::globalLocationNumber, Type::gln),
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
      in(Space::dmv, "licenseNumber", &MotorVehicle::licenseNumber, Type::license), in(Space::dmv, "chassisNumber", &MotorVehicle::chassisNumber)};
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
      memo("label", &ContactPoint::label), memo("ContactInfo", &ContactPoint::contactInfo, at_most(2))};
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
      memo("Representative", &Sender::representative, since(Version::v1_2))};
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
      memo("AdditionalContentData", &ContentData::additionalContentData, at_most(10))};
};
template <> struct ClassOf<ForwardData> {
  static constexpr std::tuple fields{
      memo("messageUUID", &ForwardData::messageUUID, Type::uuid),
      memo("originalMessageDateTime", &ForwardData::originalMessageDateTime, Facts(Type::date_time).needed(Need::from_1_1)),
      memo("originalSender", &ForwardData::originalSender),
      memo("originalContentResponsible", &ForwardData::originalContentResponsible),
      memo("originalRepresentative", &ForwardData::originalRepresentative, since(Version::v1_2)),
      memo("contactPointID", &ForwardData::contactPointID),
      memo("comment", &ForwardData::comment, Type::comment)};
};
template <> struct ClassOf<AdditionalReplyData> {
  static constexpr std::tuple fields{memo("label", &AdditionalReplyData::label), memo("value", &AdditionalReplyData::value)};
};
template <> struct ClassOf<ReplyData> {
  static constexpr std::tuple fields{
      memo("messageID", &ReplyData::messageID), memo("messageUUID", &ReplyData::messageUUID, Type::uuid),
      memo("replyUUID", &ReplyData::replyUUID, Type::uuid), memo("senderID", &ReplyData::senderID),
      memo("recipientID", &ReplyData::recipientID), memo("caseID", &ReplyData::caseID),
      memo("contactPointID", &ReplyData::contactPointID), memo("generatingSystemID", &ReplyData::generatingSystemID),
      memo("comment", &ReplyData::comment, Type::comment), memo("AdditionalReplyData", &ReplyData::additionalReplyData, at_most(4))};
};
template <> struct ClassOf<MessageHeader> {
  static constexpr std::tuple fields{
      memo("messageType", &MessageHeader::messageType, Type::message_type), memo("messageUUID", &MessageHeader::messageUUID, Type::uuid),
      memo("messageID", &MessageHeader::messageID), memo("messageCode", &MessageHeader::messageCode),
      memo("label", &MessageHeader::label), memo("notification", &MessageHeader::notification, Type::notification),
      memo("additionalNotification", &MessageHeader::additionalNotification), memo("reply", &MessageHeader::reply),
      memo("replyByDateTime", &MessageHeader::replyByDateTime, Type::date_time),
      memo("doNotDeliverUntilDate", &MessageHeader::doNotDeliverUntilDate, Type::date), memo("mandatory", &MessageHeader::mandatory, Facts().needed(Need::until_1_1)),
      memo("legalNotification", &MessageHeader::legalNotification, Facts().needed(Need::until_1_1)), memo("postType", &MessageHeader::postType),
      memo("Sender", &MessageHeader::sender), memo("Recipient", &MessageHeader::recipient),
      memo("ContentData", &MessageHeader::contentData), memo("ForwardData", &MessageHeader::forwardData),
      memo("ReplyData", &MessageHeader::replyData)};
};

template <> struct ClassOf<File> {
  static constexpr std::tuple fields{
      memo("encodingFormat", &File::encodingFormat), memo("filename", &File::filename), memo("language", &File::language, Type::language),
      memo("content", &File::content)};
};
template <> struct ClassOf<EntryPoint> {
  static constexpr std::tuple fields{memo("url", &EntryPoint::url, Type::uri)};
};
template <> struct ClassOf<Reservation> {
  static constexpr std::tuple fields{
      memo("description", &Reservation::description), memo("reservationUUID", &Reservation::reservationUUID, Type::uuid),
      memo("abstract", &Reservation::abstract), memo("location", &Reservation::location),
      memo("startDateTime", &Reservation::startDateTime, Type::date_time), memo("endDateTime", &Reservation::endDateTime, Type::date_time),
      memo("organizerMail", &Reservation::organizerMail), memo("organizerName", &Reservation::organizerName)};
};
template <> struct ClassOf<Action> {
  static constexpr std::tuple fields{
      memo("label", &Action::label), memo("actionCode", &Action::actionCode), memo("startDateTime", &Action::startDateTime, Type::date_time),
      memo("endDateTime", &Action::endDateTime, Type::date_time), memo<Reservation>("Reservation", &Action::target),
      memo<EntryPoint>("EntryPoint", &Action::target)};
};
// 1.0 has one name, documentID, where later versions have three (memo.md 3.11).
struct MainDocument {
  static constexpr std::tuple fields{
      memo("mainDocumentID", &Document::documentID, Note::new_name), memo("documentID", &Document::documentID, Note::old_name),
      memo("label", &Document::label), memo("File", &Document::files, Note::at_least_one), memo("Action", &Document::actions)};
};
struct AdditionalDocument {
  static constexpr std::tuple fields{
      memo("additionalDocumentID", &Document::documentID, Note::new_name), memo("documentID", &Document::documentID, Note::old_name),
      memo("label", &Document::label), memo("File", &Document::files, Note::at_least_one), memo("Action", &Document::actions)};
};
struct TechnicalDocument {
  static constexpr std::tuple fields{
      memo("technicalDocumentID", &Document::documentID, Note::new_name), memo("documentID", &Document::documentID, Note::old_name),
      memo("label", &Document::label), memo("File", &Document::files, Note::at_least_one)};
};
template <> struct ClassOf<MessageBody> {
  static constexpr std::tuple fields{
      memo("createdDateTime", &MessageBody::createdDateTime, Type::date_time),
      memo<MainDocument>("MainDocument", &MessageBody::mainDocument),
      memo<AdditionalDocument>("AdditionalDocument", &MessageBody::additionalDocuments),
      memo<TechnicalDocument>("TechnicalDocument", &MessageBody::technicalDocuments)};
};
template <> struct ClassOf<Message> {
  static constexpr std::tuple fields{memo("MessageHeader", &Message::header), memo("MessageBody", &Message::body)};
};

// clang-format on

}  // namespace memobox::memo
