#include "tests/platform/seed/people.h"

#include "tests/platform/projection.h"
#include "tests/platform/seed/placement.h"

namespace memobox::sandbox {
namespace {

constexpr const char* opened = "2022-03-21T08:00:00.000Z";

Json resource(const std::string& id) {
  return {{"id", id}, {"version", 1}, {"transactionId", made_up_uuid("transaction " + id)}, {"createdDateTime", opened}, {"lastUpdated", opened}};
}

void add_folder(Store& store, const Person& person, const char* type, std::string_view name) {
  const bool own = std::string_view(type) == "USER_DEFINED";
  Json folder = resource(folder_id(person, own ? name : type));
  folder["mailboxId"] = mailbox_id(person);
  folder["folderType"] = type;
  folder["name"] = name;
  store.add(Table::folders, folder);
}

void add_mailbox(Store& store, const Person& person) {
  Json mailbox = resource(mailbox_id(person));
  mailbox["ownerType"] = person.id_type == "CVR" ? "ORGANISATION" : "CITIZEN";
  mailbox["ownerIdentityId"] = identity_id(person);
  mailbox["ownerName"] = person.name;
  mailbox["ownerExternalId"] = person.identifier;
  mailbox["statusType"] = "ACTIVE";
  mailbox["recipientSystemAvailable"] = false;
  mailbox["exempt"] = false;
  store.add(Table::mailboxes, mailbox);
}

void add_access(Store& store, const Person& person) {
  Json access = resource(made_up_uuid("access " + person.id));
  access["accessType"] = "OWNER";
  access["mailboxId"] = mailbox_id(person);
  access["identityId"] = identity_id(person);
  access["introductionCompleted"] = true;
  store.add(Table::accesses, access);
}

}  // namespace

std::string identity_id(const Person& person) { return made_up_uuid("identity " + person.id); }
std::string mailbox_id(const Person& person) { return made_up_uuid("mailbox " + person.id); }
std::string folder_id(const Person& person, std::string_view folder) {
  return made_up_uuid("folder " + person.id + " " + std::string(folder));
}

void add_person(Store& store, const Person& person) {
  store.add(Table::people, {{"id", person.id},
                            {"name", person.name},
                            {"idType", person.id_type},
                            {"identifier", person.identifier},
                            {"identityId", identity_id(person)},
                            {"hidden", person.hidden}});
  add_mailbox(store, person);
  add_access(store, person);
  add_folder(store, person, "INBOX", "Indbakke");
  add_folder(store, person, "DRAFTS", "Kladder");
  add_folder(store, person, "SENT", "Sendt");
  add_folder(store, person, "DELETED", "Slettet");
  const OwnFolders own = own_folders(person.id);
  add_folder(store, person, "USER_DEFINED", own.first);
  add_folder(store, person, "USER_DEFINED", own.second);
}

}  // namespace memobox::sandbox
