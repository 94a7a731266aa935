#include "tests/platform/seed/delivery.h"

namespace memobox::sandbox {
namespace {

memo::Message memo_of(const Addressee& to, const ShortLetter& letter) {
  memo::Message message;
  message.memoVersion = "1.2";
  memo::MessageHeader& header = message.header;
  header.messageType = "DIGITALPOST";
  header.messageUUID = letter.id;
  header.label = letter.label;
  header.postType = letter.post_type;
  if (letter.type == "MANDATORY") header.mandatory = true;
  if (letter.type == "LEGAL_NOTIFICATION") header.legalNotification = true;
  if (!letter.reply_by.empty()) {
    header.reply = true;
    header.replyByDateTime = letter.reply_by;
  }
  header.sender = {.senderID = letter.sender_id, .idType = "CVR", .label = letter.sender};
  header.recipient = {.recipientID = to.identifier, .idType = to.id_type, .label = to.name};
  memo::MessageBody body;
  body.createdDateTime = letter.created;
  body.mainDocument.files.push_back(text_file(letter.file, letter.text));
  message.body = std::move(body);
  return message;
}

}  // namespace

Addressee addressee_of(const Person& person) {
  return {person.name, person.id_type, person.identifier, mailbox_id(person), folder_id(person, "INBOX")};
}

Addressee addressee_of(Store& store, const Json& person) {
  Addressee to{person["name"], person["idType"], person["identifier"], {}, {}};
  for (const Json& access : store.all_now(Table::accesses, {{"identity_id", person["identityId"]}}))
    if (access["accessType"] == "OWNER") to.mailbox_id = access["mailboxId"];
  for (const Json& folder : store.all_now(Table::folders, {{"mailbox_id", to.mailbox_id}}))
    if (folder["folderType"] == "INBOX") to.inbox_id = folder["id"];
  return to;
}

bool takes_mail(const Json& mailbox) {
  return mailbox["statusType"] == "ACTIVE" && !mailbox["exempt"].get<bool>() && !mailbox["recipientSystemAvailable"].get<bool>();
}

Projection projected(const Addressee& to, const ShortLetter& letter, const Arrival& arrival) {
  return project(memo_of(to, letter), arrival);
}

bool add_projection(Store& store, const Projection& letter) {
  if (!store.add(Table::messages, letter.message)) return false;
  for (const StoredFile& file : letter.files) store.add_file(letter.message["id"], file);
  return true;
}

void place(Store& store, const Addressee& to, const ShortLetter& letter, Arrival arrival) {
  arrival.mailbox_id = to.mailbox_id;
  if (arrival.folder_id.empty()) arrival.folder_id = to.inbox_id;
  add_projection(store, projected(to, letter, arrival));
}

}  // namespace memobox::sandbox
