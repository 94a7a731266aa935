// The members of each resource, named once: the reader and the writer (json.cpp) both walk these lists.
// A visitor is called with (JSON name, member) for each; the JSON name is the API's own.
#pragma once

#include "core/platform/resources.h"

namespace memobox::platform {

#define MEMOBOX_FIELD(name) visit(#name, it.name)

template <class V, class T> void fields(V& visit, T& it, const Access*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(version); MEMOBOX_FIELD(accessType); MEMOBOX_FIELD(mailboxId); MEMOBOX_FIELD(identityId);
  MEMOBOX_FIELD(introductionCompleted);
}
template <class V, class T> void fields(V& visit, T& it, const Mailbox*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(version); MEMOBOX_FIELD(ownerType); MEMOBOX_FIELD(ownerIdentityId); MEMOBOX_FIELD(ownerName);
  MEMOBOX_FIELD(ownerExternalId); MEMOBOX_FIELD(statusType); MEMOBOX_FIELD(statusDate); MEMOBOX_FIELD(recipientSystemAvailable);
  MEMOBOX_FIELD(exempt); MEMOBOX_FIELD(access);
}
template <class V, class T> void fields(V& visit, T& it, const DirectPrivilege*) {
  MEMOBOX_FIELD(scopeId); MEMOBOX_FIELD(type); MEMOBOX_FIELD(activeTo);
}
template <class V, class T> void fields(V& visit, T& it, const Folder*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(version); MEMOBOX_FIELD(mailboxId); MEMOBOX_FIELD(parentFolderId); MEMOBOX_FIELD(folderType); MEMOBOX_FIELD(name);
}
template <class V, class T> void fields(V& visit, T& it, const MessageCount*) {
  MEMOBOX_FIELD(unreadMessages); MEMOBOX_FIELD(totalMessages); MEMOBOX_FIELD(latestMessageFrom);
}
template <class V, class T> void fields(V& visit, T& it, const FolderMessageSummary*) { MEMOBOX_FIELD(folder); MEMOBOX_FIELD(messageCount); }
template <class V, class T> void fields(V& visit, T& it, const ContactInfo*) { MEMOBOX_FIELD(label); MEMOBOX_FIELD(value); }
template <class V, class T> void fields(V& visit, T& it, const MessageContactPoint*) {
  MEMOBOX_FIELD(contactGroup); MEMOBOX_FIELD(contactPointId); MEMOBOX_FIELD(label); MEMOBOX_FIELD(contactInfo);
}
template <class V, class T> void fields(V& visit, T& it, const Address*) {
  MEMOBOX_FIELD(addressId); MEMOBOX_FIELD(addressLabel); MEMOBOX_FIELD(houseNumber); MEMOBOX_FIELD(door); MEMOBOX_FIELD(floor); MEMOBOX_FIELD(co);
  MEMOBOX_FIELD(zipCode); MEMOBOX_FIELD(city); MEMOBOX_FIELD(country);
}
template <class V, class T> void fields(V& visit, T& it, const AttentionData*) {
  MEMOBOX_FIELD(personId); MEMOBOX_FIELD(personLabel); MEMOBOX_FIELD(productionUnitNumber); MEMOBOX_FIELD(productionUnitName);
  MEMOBOX_FIELD(globalLocationNumber); MEMOBOX_FIELD(location); MEMOBOX_FIELD(emailAddress); MEMOBOX_FIELD(relatedEmailAgent);
  MEMOBOX_FIELD(seNumber); MEMOBOX_FIELD(seCompanyName); MEMOBOX_FIELD(telephoneNumber); MEMOBOX_FIELD(relatedTelephoneAgent);
  MEMOBOX_FIELD(contentResponsibleId); MEMOBOX_FIELD(contentResponsibleLabel); MEMOBOX_FIELD(generatingSystemId);
  MEMOBOX_FIELD(generatingSystemLabel); MEMOBOX_FIELD(unstructuredAddress); MEMOBOX_FIELD(address); MEMOBOX_FIELD(sorDataSorIdentifier);
  MEMOBOX_FIELD(sorDataEntryName); MEMOBOX_FIELD(eid); MEMOBOX_FIELD(eidLabel);
}
template <class V, class T> void fields(V& visit, T& it, const Sender*) {
  MEMOBOX_FIELD(senderId); MEMOBOX_FIELD(senderIdType); MEMOBOX_FIELD(senderIdTypeLabel); MEMOBOX_FIELD(label); MEMOBOX_FIELD(attentionData);
  MEMOBOX_FIELD(contactPoint); MEMOBOX_FIELD(organisationId);
}
template <class V, class T> void fields(V& visit, T& it, const Recipient*) {
  MEMOBOX_FIELD(recipientId); MEMOBOX_FIELD(recipientIdType); MEMOBOX_FIELD(recipientIdTypeLabel); MEMOBOX_FIELD(label);
  MEMOBOX_FIELD(attentionData); MEMOBOX_FIELD(contactPoint);
}
template <class V, class T> void fields(V& visit, T& it, const AdditionalReplyData*) { MEMOBOX_FIELD(label); MEMOBOX_FIELD(value); }
template <class V, class T> void fields(V& visit, T& it, const ReplyData*) {
  MEMOBOX_FIELD(childMessageId); MEMOBOX_FIELD(parentMessageId); MEMOBOX_FIELD(messageIdentifier); MEMOBOX_FIELD(senderId); MEMOBOX_FIELD(recipientId);
  MEMOBOX_FIELD(caseId); MEMOBOX_FIELD(contactPointId); MEMOBOX_FIELD(generatingSystemId); MEMOBOX_FIELD(comment); MEMOBOX_FIELD(additionalReplyData);
}
template <class V, class T> void fields(V& visit, T& it, const ForwardData*) {
  MEMOBOX_FIELD(originalMessageId); MEMOBOX_FIELD(originalSender); MEMOBOX_FIELD(originalContentResponsible); MEMOBOX_FIELD(contactPointId);
  MEMOBOX_FIELD(comment); MEMOBOX_FIELD(originalMessageDateTime);
}
template <class V, class T> void fields(V& visit, T& it, const AdditionalContentData*) {
  MEMOBOX_FIELD(contentDataType); MEMOBOX_FIELD(contentDataName); MEMOBOX_FIELD(contentDataValue);
}
template <class V, class T> void fields(V& visit, T& it, const ContentData*) {
  MEMOBOX_FIELD(cprDataCprNumber); MEMOBOX_FIELD(cprDataName); MEMOBOX_FIELD(cvrDataCvrNumber); MEMOBOX_FIELD(cvrDataCompanyName);
  MEMOBOX_FIELD(motorVehicleLicenseNumber); MEMOBOX_FIELD(motorVehicleChassisNumber); MEMOBOX_FIELD(propertyNumber); MEMOBOX_FIELD(caseId);
  MEMOBOX_FIELD(caseSystem); MEMOBOX_FIELD(kleDataSubjectKey); MEMOBOX_FIELD(kleDataVersion); MEMOBOX_FIELD(kleDataActivityFacet);
  MEMOBOX_FIELD(kleDataLabel); MEMOBOX_FIELD(formDataTaskKey); MEMOBOX_FIELD(formDataVersion); MEMOBOX_FIELD(formDataActivityFacet);
  MEMOBOX_FIELD(formDataLabel); MEMOBOX_FIELD(productionUnitNumber); MEMOBOX_FIELD(productionUnitName); MEMOBOX_FIELD(educationCode);
  MEMOBOX_FIELD(educationName); MEMOBOX_FIELD(unstructuredAddress); MEMOBOX_FIELD(address); MEMOBOX_FIELD(additionalContentData);
}
template <class V, class T> void fields(V& visit, T& it, const File*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(version); MEMOBOX_FIELD(encodingFormat); MEMOBOX_FIELD(filename); MEMOBOX_FIELD(language); MEMOBOX_FIELD(fileSize);
}
template <class V, class T> void fields(V& visit, T& it, const Action*) {
  MEMOBOX_FIELD(label); MEMOBOX_FIELD(actionCode); MEMOBOX_FIELD(actionStartTime); MEMOBOX_FIELD(actionEndTime); MEMOBOX_FIELD(entryPointUrl);
  MEMOBOX_FIELD(description); MEMOBOX_FIELD(reservationUUID); MEMOBOX_FIELD(reservationAbstract); MEMOBOX_FIELD(location);
  MEMOBOX_FIELD(reservationStartTime); MEMOBOX_FIELD(reservationEndTime); MEMOBOX_FIELD(organizerMail); MEMOBOX_FIELD(organizerName);
}
template <class V, class T> void fields(V& visit, T& it, const Document*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(version); MEMOBOX_FIELD(documentType); MEMOBOX_FIELD(documentId); MEMOBOX_FIELD(label); MEMOBOX_FIELD(files);
  MEMOBOX_FIELD(actions);
}
template <class V, class T> void fields(V& visit, T& it, const Message*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(version); MEMOBOX_FIELD(createdDateTime); MEMOBOX_FIELD(lastUpdated); MEMOBOX_FIELD(messageDateTime);
  MEMOBOX_FIELD(mailboxId); MEMOBOX_FIELD(folderId); MEMOBOX_FIELD(messageType); MEMOBOX_FIELD(messageState); MEMOBOX_FIELD(messageIdentifier);
  MEMOBOX_FIELD(messageCode); MEMOBOX_FIELD(memoCreatedDateTime); MEMOBOX_FIELD(receivedDateTime); MEMOBOX_FIELD(sendDateTime);
  MEMOBOX_FIELD(replyByDateTime); MEMOBOX_FIELD(legallyNotifiedDateTime); MEMOBOX_FIELD(label); MEMOBOX_FIELD(forward); MEMOBOX_FIELD(reply);
  MEMOBOX_FIELD(flag); MEMOBOX_FIELD(legallyNotified); MEMOBOX_FIELD(read); MEMOBOX_FIELD(welcomeMessage); MEMOBOX_FIELD(errorMessage);
  MEMOBOX_FIELD(sender); MEMOBOX_FIELD(recipient); MEMOBOX_FIELD(documents); MEMOBOX_FIELD(replyData); MEMOBOX_FIELD(forwardData);
  MEMOBOX_FIELD(contentData); MEMOBOX_FIELD(note); MEMOBOX_FIELD(postType);
}
template <class V, class T> void fields(V& visit, T& it, const FileContent*) { MEMOBOX_FIELD(message); }
template <class V, class T> void fields(V& visit, T& it, const MessagePatch*) {
  MEMOBOX_FIELD(folderId); MEMOBOX_FIELD(label); MEMOBOX_FIELD(note); MEMOBOX_FIELD(flag); MEMOBOX_FIELD(legallyNotified); MEMOBOX_FIELD(read);
}
template <class V, class T> void fields(V& visit, T& it, const Page*) {
  MEMOBOX_FIELD(currentPage); MEMOBOX_FIELD(totalPages); MEMOBOX_FIELD(elementsOnPage); MEMOBOX_FIELD(totalElements); MEMOBOX_FIELD(next);
}
template <class V, class T> void fields(V& visit, T& it, const MailboxPage*) {
  fields(visit, it.page, static_cast<const Page*>(nullptr));
  MEMOBOX_FIELD(mailboxes);
}
template <class V, class T> void fields(V& visit, T& it, const PrivilegePage*) {
  fields(visit, it.page, static_cast<const Page*>(nullptr));
  MEMOBOX_FIELD(directPrivileges);
}
template <class V, class T> void fields(V& visit, T& it, const FolderPage*) {
  fields(visit, it.page, static_cast<const Page*>(nullptr));
  MEMOBOX_FIELD(folders);
}
template <class V, class T> void fields(V& visit, T& it, const Organisation*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(name); MEMOBOX_FIELD(cvrNumber); MEMOBOX_FIELD(authorityType);
}
template <class V, class T> void fields(V& visit, T& it, const ReportLink*) {
  MEMOBOX_FIELD(externalLink); MEMOBOX_FIELD(externalLinkText); MEMOBOX_FIELD(description); MEMOBOX_FIELD(label);
}
template <class V, class T> void fields(V& visit, T& it, const ContactGroup*) { MEMOBOX_FIELD(name); }
template <class V, class T> void fields(V& visit, T& it, const RecommendedAttribute*) { MEMOBOX_FIELD(name); }
template <class V, class T> void fields(V& visit, T& it, const SearchTerm*) { MEMOBOX_FIELD(term); }
template <class V, class T> void fields(V& visit, T& it, const ContactPoint*) {
  MEMOBOX_FIELD(id); MEMOBOX_FIELD(name); MEMOBOX_FIELD(description); MEMOBOX_FIELD(organisationId); MEMOBOX_FIELD(memoSizeThresholdMB);
  MEMOBOX_FIELD(allowedNumberOfAttachments); MEMOBOX_FIELD(reportLink); MEMOBOX_FIELD(contactGroups); MEMOBOX_FIELD(recommendedAttributes);
  MEMOBOX_FIELD(searchTerms);
}
template <class V, class T> void fields(V& visit, T& it, const Trustee*) { MEMOBOX_FIELD(id); MEMOBOX_FIELD(idType); MEMOBOX_FIELD(name); }
template <class V, class T> void fields(V& visit, T& it, const TrusteePage*) { MEMOBOX_FIELD(trustees); }
template <class V, class T> void fields(V& visit, T& it, const ForwardCommand*) {
  MEMOBOX_FIELD(recipientId); MEMOBOX_FIELD(recipientIdType); MEMOBOX_FIELD(contactPointId); MEMOBOX_FIELD(comment); MEMOBOX_FIELD(senderLabel);
  MEMOBOX_FIELD(recipientLabel);
}
template <class V, class T> void fields(V& visit, T& it, const OrganisationPage*) {
  fields(visit, it.page, static_cast<const Page*>(nullptr));
  MEMOBOX_FIELD(organisations);
}
template <class V, class T> void fields(V& visit, T& it, const ContactPointPage*) {
  fields(visit, it.page, static_cast<const Page*>(nullptr));
  MEMOBOX_FIELD(contactPoints);
}
template <class V, class T> void fields(V& visit, T& it, const MessagePage*) {
  fields(visit, it.page, static_cast<const Page*>(nullptr));
  MEMOBOX_FIELD(messages);
}
template <class V, class T> void fields(V& visit, T& it, const FolderSummary*) { visit("folderMessageSummaryList", it.folders); }
template <class V, class T> void fields(V& visit, T& it, const FieldError*) {
  MEMOBOX_FIELD(resource); MEMOBOX_FIELD(field); MEMOBOX_FIELD(code); MEMOBOX_FIELD(message);
}
template <class V, class T> void fields(V& visit, T& it, const ErrorMessage*) { MEMOBOX_FIELD(code); MEMOBOX_FIELD(message); MEMOBOX_FIELD(fieldErrors); }

#undef MEMOBOX_FIELD

}  // namespace memobox::platform
