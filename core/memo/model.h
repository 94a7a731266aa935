// The MeMo format, versions 1.0, 1.1 and 1.2, as plain data: one struct per class of the schema, members in the schema's order.
// Source: memo.md sections 3.1-3.12 (X11 schema, E12 examples). Optional elements are std::optional; text is kept as written (entities
// resolved). Times and dates are kept as text, so that what was read can be written again; core/base/instant.h reads them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace memobox::memo {

// A class is a row or a few: a table, and read as one.
// clang-format off
using Text = std::string;
using OptionalText = std::optional<std::string>;

// An element, attribute or text that the reader does not know, a second one where one is allowed, or a value that cannot be read:
// kept, never fatal. Of an element with elements inside, each innermost one is kept on its own.
struct Unknown {
  std::string path;        // of the parent: "/Message/MessageHeader/Sender"
  std::string name_space;  // URI
  std::string name;        // local name; "@name" for an attribute; "#text" for text between elements
  Text text;
  bool operator==(const Unknown&) const = default;
};

// grd, gln, sor, kle, form, udd, dmv (memo.md 3.7, 3.10)
struct AddressPoint { OptionalText geographicEastingMeasure, geographicNorthingMeasure, geographicHeightMeasure; bool operator==(const AddressPoint&) const = default; };
struct Address {
  OptionalText id, addressLabel, houseNumber, door, floor, co, zipCode, city, country;
  std::optional<AddressPoint> addressPoint;
  bool operator==(const Address&) const = default;
};
struct UnstructuredAddress { Text unstructured; bool operator==(const UnstructuredAddress&) const = default; };
struct ProductionUnit { Text productionUnitNumber; OptionalText productionUnitName; bool operator==(const ProductionUnit&) const = default; };
struct SENumber { Text seNumber; OptionalText companyName; bool operator==(const SENumber&) const = default; };
struct EID { Text eID; OptionalText label; bool operator==(const EID&) const = default; };
struct GlobalLocationNumber { Text globalLocationNumber; OptionalText location; bool operator==(const GlobalLocationNumber&) const = default; };
struct SORData { Text sorIdentifier; OptionalText entryName; bool operator==(const SORData&) const = default; };
struct CPRData { Text cprNumber; OptionalText name; bool operator==(const CPRData&) const = default; };
struct CVRData { Text cvrNumber; OptionalText companyName; bool operator==(const CVRData&) const = default; };
struct MotorVehicle { Text licenseNumber; OptionalText chassisNumber; bool operator==(const MotorVehicle&) const = default; };
struct PropertyNumber { Text propertyNumber; bool operator==(const PropertyNumber&) const = default; };
struct KLEData { Text subjectKey, version; OptionalText activityFacet; Text label; bool operator==(const KLEData&) const = default; };
struct FORMData { Text taskKey, version; OptionalText activityFacet; Text label; bool operator==(const FORMData&) const = default; };
struct Education { Text educationCode; OptionalText educationName; bool operator==(const Education&) const = default; };

// Attention data (3.5)
struct AttentionPerson { OptionalText personID, label; bool operator==(const AttentionPerson&) const = default; };
struct EMail { Text emailAddress; OptionalText relatedAgent; bool operator==(const EMail&) const = default; };
struct Telephone { Text telephoneNumber; OptionalText relatedAgent; bool operator==(const Telephone&) const = default; };
struct ContentResponsible { OptionalText contentResponsibleID, label; bool operator==(const ContentResponsible&) const = default; };
struct GeneratingSystem { Text generatingSystemID; OptionalText label; bool operator==(const GeneratingSystem&) const = default; };
struct AttentionData {
  std::optional<AttentionPerson> attentionPerson;
  std::optional<ProductionUnit> productionUnit;
  std::optional<GlobalLocationNumber> globalLocationNumber;
  std::optional<EMail> eMail;
  std::optional<SENumber> seNumber;
  std::optional<Telephone> telephone;
  std::optional<EID> eID;
  std::optional<ContentResponsible> contentResponsible;
  std::optional<GeneratingSystem> generatingSystem;
  std::optional<SORData> sorData;
  std::optional<Address> address;
  std::optional<UnstructuredAddress> unstructuredAddress;
  bool operator==(const AttentionData&) const = default;
};

struct ContactInfo { Text label, value; bool operator==(const ContactInfo&) const = default; };
struct ContactPoint {
  OptionalText contactGroup;
  Text contactPointID;
  OptionalText label;
  std::vector<ContactInfo> contactInfo;  // 0..2
  bool operator==(const ContactPoint&) const = default;
};

struct Representative { Text representativeID, idType, label; bool operator==(const Representative&) const = default; };  // 1.2
struct Sender {
  Text senderID, idType;
  OptionalText idTypeLabel;
  Text label;
  std::optional<AttentionData> attentionData;
  std::optional<ContactPoint> contactPoint;
  std::optional<Representative> representative;  // 1.2
  bool operator==(const Sender&) const = default;
};
struct Recipient {
  Text recipientID, idType;
  OptionalText idTypeLabel, label;
  std::optional<AttentionData> attentionData;
  std::optional<ContactPoint> contactPoint;
  bool operator==(const Recipient&) const = default;
};

struct CaseID { Text caseID, caseSystem; bool operator==(const CaseID&) const = default; };
struct AdditionalContentData { OptionalText contentDataType; Text contentDataName, contentDataValue; bool operator==(const AdditionalContentData&) const = default; };
struct ContentData {
  std::optional<CPRData> cprData;
  std::optional<CVRData> cvrData;
  std::optional<MotorVehicle> motorVehicle;
  std::optional<PropertyNumber> propertyNumber;
  std::optional<CaseID> caseID;
  std::optional<KLEData> kleData;
  std::optional<FORMData> formData;
  std::optional<ProductionUnit> productionUnit;
  std::optional<Education> education;
  std::optional<Address> address;
  std::optional<UnstructuredAddress> unstructuredAddress;
  std::vector<AdditionalContentData> additionalContentData;  // 0..10
  bool operator==(const ContentData&) const = default;
};

struct ForwardData {
  Text messageUUID, originalMessageDateTime, originalSender;  // originalMessageDateTime is new in 1.1
  OptionalText originalContentResponsible, originalRepresentative, contactPointID, comment;  // originalRepresentative: 1.2
  bool operator==(const ForwardData&) const = default;
};
struct AdditionalReplyData { Text label, value; bool operator==(const AdditionalReplyData&) const = default; };
struct ReplyData {
  OptionalText messageID;
  Text messageUUID;
  OptionalText replyUUID, senderID, recipientID, caseID, contactPointID, generatingSystemID, comment;
  std::vector<AdditionalReplyData> additionalReplyData;  // 0..4
  bool operator==(const ReplyData&) const = default;
};

struct MessageHeader {
  Text messageType;  // DIGITALPOST or NEMSMS
  Text messageUUID;
  OptionalText messageID, messageCode;
  Text label;
  OptionalText notification, additionalNotification;
  std::optional<bool> reply;
  OptionalText replyByDateTime, doNotDeliverUntilDate;
  std::optional<bool> mandatory, legalNotification;  // required in 1.1
  OptionalText postType;
  Sender sender;
  Recipient recipient;
  std::optional<ContentData> contentData;
  std::optional<ForwardData> forwardData;
  std::vector<ReplyData> replyData;
  bool operator==(const MessageHeader&) const = default;
};

// The base64 text of a file, white space and all; decoded only when asked for (file_bytes in reader.h).
// A letter that was read shares one buffer among its files, so that an attachment is never copied; `owner` keeps that buffer.
struct FileContent {
  std::shared_ptr<const void> owner;
  std::string_view base64;

  static FileContent own(std::string base64) {
    auto owned = std::make_shared<const std::string>(std::move(base64));
    const std::string_view text = *owned;
    return {std::move(owned), text};
  }
  bool operator==(const FileContent& other) const { return base64 == other.base64; }
};
struct File {
  Text encodingFormat, filename, language;
  FileContent content;
  bool operator==(const File&) const = default;
};
struct EntryPoint { Text url; bool operator==(const EntryPoint&) const = default; };
struct Reservation {
  Text description, reservationUUID, abstract, location, startDateTime, endDateTime;
  OptionalText organizerMail, organizerName;
  bool operator==(const Reservation&) const = default;
};
struct Action {
  Text label, actionCode;
  OptionalText startDateTime, endDateTime;
  std::variant<std::monostate, Reservation, EntryPoint> target;
  bool operator==(const Action&) const = default;
};
struct Document {  // MainDocument, AdditionalDocument, TechnicalDocument
  OptionalText documentID;  // mainDocumentID ...; documentID in 1.0
  OptionalText label;
  std::vector<File> files;
  std::vector<Action> actions;  // never in a TechnicalDocument
  bool operator==(const Document&) const = default;
};
struct MessageBody {
  Text createdDateTime;
  Document mainDocument;
  std::vector<Document> additionalDocuments, technicalDocuments;
  bool operator==(const MessageBody&) const = default;
};

struct Message {
  Text memoVersion;  // as written: "1.1", "1.10"; compare as a decimal
  OptionalText memoSchVersion;
  MessageHeader header;
  std::optional<MessageBody> body;
  std::vector<Unknown> unknown;  // what the schema does not know, in document order
  bool operator==(const Message&) const = default;
};

// clang-format on

}  // namespace memobox::memo
