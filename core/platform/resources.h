// The resources of the platform API that a viewing client needs, as plain data.
// Source: platform-api.md part F (names, shapes) and A.3 (conventions). Unknown members of an answer are ignored; absent booleans are false; an
// enumeration value this version does not know becomes `unknown` and is never written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/instant.h"

namespace memobox::platform {

enum class AccessType : std::uint8_t { unknown, owner, party_representative };
enum class OwnerType : std::uint8_t { unknown, citizen, organisation };
enum class StatusType : std::uint8_t { unknown, active, inactive, closed };
enum class FolderType : std::uint8_t { unknown, inbox, drafts, sent, deleted, user_defined };
enum class MessageType : std::uint8_t { unknown, regular, mandatory, legal_notification };
enum class MessageState : std::uint8_t { unknown, draft, sent, received };
enum class DocumentType : std::uint8_t { unknown, main, additional, technical };

// F.4; identityId is who is logged in (DESIGN.md section 6)
struct Access {
  std::string id;
  std::int64_t version = 0;
  AccessType accessType = AccessType::unknown;
  std::string mailboxId, identityId;
  std::optional<bool> introductionCompleted;
  bool operator==(const Access&) const = default;
};

struct Mailbox {
  std::string id;
  std::int64_t version = 0;
  OwnerType ownerType = OwnerType::unknown;
  std::string ownerIdentityId, ownerName, ownerExternalId;
  StatusType statusType = StatusType::unknown;
  std::optional<Instant> statusDate;
  bool recipientSystemAvailable = false, exempt = false;
  Access access;
  bool operator==(const Mailbox&) const = default;
};

// F.6; what the grantee may do in everything of the scope's. The type is one of 62 words, of which a viewing client knows two (core/mailbox/rights.h).
struct DirectPrivilege {
  std::string scopeId, type;
  std::optional<Instant> activeTo;
  bool operator==(const DirectPrivilege&) const = default;
};

struct Folder {
  std::string id;
  std::int64_t version = 0;
  std::string mailboxId, parentFolderId;
  FolderType folderType = FolderType::unknown;
  std::string name;
  bool operator==(const Folder&) const = default;
};

struct MessageCount {
  std::int64_t unreadMessages = 0, totalMessages = 0;
  std::optional<Instant> latestMessageFrom;
  bool operator==(const MessageCount&) const = default;
};
struct FolderMessageSummary {
  Folder folder;
  MessageCount messageCount;
  bool operator==(const FolderMessageSummary&) const = default;
};

// F.2
struct ContactInfo {
  std::string label, value;
  bool operator==(const ContactInfo&) const = default;
};
struct MessageContactPoint {
  std::string contactGroup, contactPointId, label;
  std::vector<ContactInfo> contactInfo;
  bool operator==(const MessageContactPoint&) const = default;
};
struct Address {
  std::string addressId, addressLabel, houseNumber, door, floor, co, zipCode, city, country;
  bool operator==(const Address&) const = default;
};
struct AttentionData {
  // Out of line: large, and made in many places (docs/decisions.md).
  AttentionData();
  AttentionData(const AttentionData&);
  AttentionData(AttentionData&&) noexcept;
  AttentionData& operator=(const AttentionData&);
  AttentionData& operator=(AttentionData&&) noexcept;
  ~AttentionData();

  std::string personId, personLabel;
  std::int64_t productionUnitNumber = 0;
  std::string productionUnitName, globalLocationNumber, location, emailAddress, relatedEmailAgent, seNumber, seCompanyName;
  std::string telephoneNumber, relatedTelephoneAgent, contentResponsibleId, contentResponsibleLabel, generatingSystemId, generatingSystemLabel;
  std::string unstructuredAddress;
  std::optional<Address> address;
  std::string sorDataSorIdentifier, sorDataEntryName, eid, eidLabel;
  bool operator==(const AttentionData&) const;
};
struct Sender {
  std::string senderId, senderIdType, senderIdTypeLabel, label;
  std::optional<AttentionData> attentionData;
  std::optional<MessageContactPoint> contactPoint;
  std::string organisationId;
  bool operator==(const Sender&) const = default;
};
struct Recipient {
  std::string recipientId, recipientIdType, recipientIdTypeLabel, label;
  std::optional<AttentionData> attentionData;
  std::optional<MessageContactPoint> contactPoint;
  bool operator==(const Recipient&) const = default;
};
struct AdditionalReplyData {
  std::string label, value;
  bool operator==(const AdditionalReplyData&) const = default;
};
struct ReplyData {
  std::string childMessageId, parentMessageId, messageIdentifier, senderId, recipientId, caseId, contactPointId, generatingSystemId, comment;
  std::vector<AdditionalReplyData> additionalReplyData;
  bool operator==(const ReplyData&) const = default;
};
struct ForwardData {
  std::string originalMessageId, originalSender, originalContentResponsible, contactPointId, comment;
  std::optional<Instant> originalMessageDateTime;
  bool operator==(const ForwardData&) const = default;
};
struct AdditionalContentData {
  std::string contentDataType, contentDataName, contentDataValue;
  bool operator==(const AdditionalContentData&) const = default;
};
struct ContentData {
  // Out of line: large, and made in many places (docs/decisions.md).
  ContentData();
  ContentData(const ContentData&);
  ContentData(ContentData&&) noexcept;
  ContentData& operator=(const ContentData&);
  ContentData& operator=(ContentData&&) noexcept;
  ~ContentData();

  std::string cprDataCprNumber, cprDataName, cvrDataCvrNumber, cvrDataCompanyName, motorVehicleLicenseNumber, motorVehicleChassisNumber, propertyNumber;
  std::string caseId, caseSystem, kleDataSubjectKey, kleDataVersion, kleDataActivityFacet, kleDataLabel;
  std::string formDataTaskKey, formDataVersion, formDataActivityFacet, formDataLabel;
  std::int64_t productionUnitNumber = 0;
  std::string productionUnitName, educationCode, educationName, unstructuredAddress;
  std::optional<Address> address;
  std::vector<AdditionalContentData> additionalContentData;
  bool operator==(const ContentData&) const;
};

// F.3
struct File {
  std::string id;
  std::int64_t version = 0;
  std::string encodingFormat, filename, language;
  std::int64_t fileSize = 0;  // bytes
  bool operator==(const File&) const = default;
};
// One flat record for the format's Action, EntryPoint and Reservation (memo.md 9.1).
struct Action {
  std::string label, actionCode;
  std::optional<Instant> actionStartTime, actionEndTime;
  std::string entryPointUrl, description, reservationUUID, reservationAbstract, location;
  std::optional<Instant> reservationStartTime, reservationEndTime;
  std::string organizerMail, organizerName;
  bool operator==(const Action&) const = default;
};
struct Document {
  std::string id;
  std::int64_t version = 0;
  DocumentType documentType = DocumentType::unknown;
  std::string documentId, label;
  std::vector<File> files;
  std::vector<Action> actions;
  bool operator==(const Document&) const = default;
};

struct Message {
  // Out of line: large, and made in many places (docs/decisions.md).
  Message();
  Message(const Message&);
  Message(Message&&) noexcept;
  Message& operator=(Message) noexcept;
  ~Message();

  std::string id;
  std::int64_t version = 0;
  std::optional<Instant> createdDateTime, lastUpdated, messageDateTime;
  std::string mailboxId, folderId;
  MessageType messageType = MessageType::unknown;
  MessageState messageState = MessageState::unknown;
  std::string messageIdentifier, messageCode;
  std::optional<Instant> memoCreatedDateTime, receivedDateTime, sendDateTime, replyByDateTime, legallyNotifiedDateTime;
  std::string label;
  bool forward = false, reply = false, flag = false, legallyNotified = false, read = false, welcomeMessage = false, errorMessage = false;
  Sender sender;
  Recipient recipient;
  std::vector<Document> documents;
  std::vector<ReplyData> replyData;
  std::optional<ForwardData> forwardData;
  std::optional<ContentData> contentData;
  std::string note, postType;
  bool operator==(const Message&) const;
};

// F.7: the contact structure, where one finds whom to write to. Lists are asked for the members that a search needs; a contact point is read whole
// when it is chosen.
enum class AuthorityType : std::uint8_t { unknown, state, municipality, region, other };
struct Organisation {
  std::string id, name, cvrNumber;
  AuthorityType authorityType = AuthorityType::unknown;
  bool operator==(const Organisation&) const = default;
};
struct ReportLink {
  std::string externalLink, externalLinkText, description, label;
  bool operator==(const ReportLink&) const = default;
};
struct ContactGroup { std::string name; bool operator==(const ContactGroup&) const = default; };
struct RecommendedAttribute { std::string name; bool operator==(const RecommendedAttribute&) const = default; };
struct SearchTerm { std::string term; bool operator==(const SearchTerm&) const = default; };
struct ContactPoint {
  std::string id, name, description, organisationId;
  std::optional<double> memoSizeThresholdMB;             // a MB being 10^6 bytes
  std::optional<std::int64_t> allowedNumberOfAttachments;
  std::optional<ReportLink> reportLink;                  // to a self-service form in place of a letter
  std::vector<ContactGroup> contactGroups;
  std::vector<RecommendedAttribute> recommendedAttributes;  // to be asked of the writer; they become contactInfo
  std::vector<SearchTerm> searchTerms;
  bool operator==(const ContactPoint&) const = default;
};

// A person or company that one may forward to (A.2).
struct Trustee {
  std::string id, idType, name;
  bool operator==(const Trustee&) const = default;
};
struct ForwardCommand {
  std::string recipientId, recipientIdType, contactPointId, comment, senderLabel, recipientLabel;  // recipientIdType: CPR, CVR or EMAIL
  bool operator==(const ForwardCommand&) const = default;
};

// The answer to written content: the message with the versions to go on with.
struct FileContent {
  Message message;
};

// MessagePatchCommand: what is absent stays as it is.
struct MessagePatch {
  std::optional<std::string> folderId, label, note;
  std::optional<bool> flag, legallyNotified, read;
  bool operator==(const MessagePatch&) const = default;
};

// The frame of every list (A.3); `next` is opaque.
struct Page {
  std::int64_t currentPage = 0, totalPages = 0, elementsOnPage = 0, totalElements = 0;
  std::string next;
  bool operator==(const Page&) const = default;
};
struct MailboxPage { Page page; std::vector<Mailbox> mailboxes; bool operator==(const MailboxPage&) const = default; };
struct PrivilegePage { Page page; std::vector<DirectPrivilege> directPrivileges; bool operator==(const PrivilegePage&) const = default; };
struct FolderPage { Page page; std::vector<Folder> folders; bool operator==(const FolderPage&) const = default; };
struct MessagePage { Page page; std::vector<Message> messages; bool operator==(const MessagePage&) const = default; };
struct OrganisationPage { Page page; std::vector<Organisation> organisations; bool operator==(const OrganisationPage&) const = default; };
struct ContactPointPage { Page page; std::vector<ContactPoint> contactPoints; bool operator==(const ContactPointPage&) const = default; };
struct TrusteePage { std::vector<Trustee> trustees; bool operator==(const TrusteePage&) const = default; };
struct FolderSummary { std::vector<FolderMessageSummary> folders; bool operator==(const FolderSummary&) const = default; };

struct FieldError {
  std::string resource, field, code, message;
  bool operator==(const FieldError&) const = default;
};
struct ErrorMessage {
  std::string code, message;
  std::vector<FieldError> fieldErrors;
  bool operator==(const ErrorMessage&) const = default;
};

}  // namespace memobox::platform
