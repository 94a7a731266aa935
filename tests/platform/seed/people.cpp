#include "tests/platform/seed/people.h"

#include "tests/platform/projection.h"

namespace memobox::sandbox {
namespace {

constexpr const char* opened = "2022-03-21T08:00:00.000Z";

Json resource(const std::string& id) {
  return {{"id", id},
          {"version", 1},
          {"transactionId", made_up_uuid("transaction " + id)},
          {"createdDateTime", opened},
          {"lastUpdated", opened}};
}

Json folder_json(const Person& person, std::string_view id_word, const char* type, std::string_view name) {
  Json folder = resource(folder_id(person, id_word));
  folder["mailboxId"] = mailbox_id(person);
  folder["folderType"] = type;
  folder["name"] = name;
  return folder;
}

void add_standard_folder(Store& store, const Person& person, const char* type, std::string_view name) {
  store.add(Table::folders, folder_json(person, type, type, name));
}

bool is_company(const Person& person) { return person.id_type == "CVR"; }

void add_mailbox(Store& store, const Person& person, const Standing& standing) {
  Json mailbox = resource(mailbox_id(person));
  mailbox["ownerType"] = is_company(person) ? "ORGANISATION" : "CITIZEN";
  mailbox["ownerIdentityId"] = identity_id(person);
  mailbox["ownerName"] = person.name;
  mailbox["ownerExternalId"] = person.identifier;
  mailbox["statusType"] = standing.status;
  if (!standing.status_date.empty()) mailbox["statusDate"] = standing.status_date;
  mailbox["recipientSystemAvailable"] = standing.has_receiver_system;
  mailbox["exempt"] = standing.exempt;
  store.add(Table::mailboxes, mailbox);
}

void add_contact(Store& store, const Person& person, const Standing& standing) {
  const std::string id = identity_id(person), subscription_id = made_up_uuid("subscription " + id);
  Json subscription = {
      {"id", subscription_id},
      {"version", 1},
      {"registrationStatus", standing.registration},
      {"publicRegistrationStatus", standing.public_registration},
      {standing.exempt ? "exemptionStart" : "startTime", standing.registration_date.empty() ? opened : standing.registration_date}};
  store.add(Table::contacts, {{"id", id},
                              {"version", 1},
                              {"type", is_company(person) ? "COMPANY" : "CITIZEN"},
                              {"transactionId", made_up_uuid("transaction " + id)},
                              {is_company(person) ? "cvrNumber" : "cprNumber", person.identifier},
                              {"mailboxSubscription", std::move(subscription)},
                              {"lastUpdated", opened},
                              {"createdDate", opened}});
}

void add_access(Store& store, const Person& owner, const Person& to, bool introduction_completed) {
  const bool is_own = owner.id == to.id;
  Json access = resource(made_up_uuid("access " + owner.realm + owner.id + (is_own ? "" : " of " + to.id)));
  access["accessType"] = is_own ? "OWNER" : "PARTY_REPRESENTATIVE";
  access["mailboxId"] = mailbox_id(owner);
  access["identityId"] = identity_id(to);
  access["introductionCompleted"] = introduction_completed;
  store.add(Table::accesses, access);
}

}  // namespace

std::string identity_id(const Person& person) { return made_up_uuid("identity " + person.realm + person.id); }
std::string mailbox_id(const Person& person) { return made_up_uuid("mailbox " + person.realm + person.id); }
std::string folder_id(const Person& person, std::string_view folder) {
  return made_up_uuid("folder " + person.realm + person.id + " " + std::string(folder));
}

void add_person(Store& store, const Person& person, const Standing& standing) {
  store.add(Table::people, {{"id", person.id},
                            {"name", person.name},
                            {"idType", person.id_type},
                            {"identifier", person.identifier},
                            {"identityId", identity_id(person)},
                            {"hidden", person.hidden}});
  add_contact(store, person, standing);
  add_mailbox(store, person, standing);
  add_access(store, person, person, standing.introduction_completed);
  add_standard_folder(store, person, "INBOX", "Indbakke");
  add_standard_folder(store, person, "DRAFTS", "Kladder");
  add_standard_folder(store, person, "SENT", "Sendt");
  add_standard_folder(store, person, "DELETED", "Slettet");
}

void add_own_folder(Store& store, const Person& person, std::string_view name, std::string_view parent) {
  Json folder = folder_json(person, name, "USER_DEFINED", name);
  if (!parent.empty()) folder["parentFolderId"] = folder_id(person, parent);
  store.add(Table::folders, folder);
}

void share(Store& store, const Person& owner, const Person& with, const char* privilege, std::string_view end) {
  add_access(store, owner, with, true);
  const std::string id = made_up_uuid("privilege " + owner.id + " " + with.id + " " + privilege);
  Json json = {{"createdDate", opened},
               {"granteeId", identity_id(with)},
               {"id", id},
               {"issuerId", identity_id(owner)},
               {"lastUpdated", opened},
               {"scopeId", identity_id(owner)},
               {"source", "SELF_SERVICE"},
               {"type", privilege},
               {"version", 1}};
  if (!end.empty()) json["activeTo"] = json["activeToDateTime"] = end;
  store.add(Table::privileges, json);
}

}  // namespace memobox::sandbox
