// The made-up people and companies of the sandbox, with their mailboxes.
#pragma once

#include <string>

#include "tests/platform/store.h"

namespace memobox::sandbox {

struct Person {
  std::string id;  // as in ?user=
  std::string name;
  std::string id_type;     // CPR or CVR
  std::string identifier;  // impossible on purpose: month 00, or a company number from 00
  bool hidden = false;     // not offered on the page
  std::string realm = {};  // sets a person's ids in another source apart
};

// The state of a mailbox, where it is not an ordinary one.
struct Standing {
  std::string status = "ACTIVE", status_date = {};
  bool exempt = false, has_receiver_system = false, introduction_completed = true;
  std::string registration = "AUTOMATIC_REGISTRATION", public_registration = "REGISTERED";
  std::string registration_date = {};  // begins (waiting period), or began (exemption)
};

std::string identity_id(const Person& person);
std::string mailbox_id(const Person& person);
// Of a standard folder by its type ("INBOX"), of an own folder by its name.
std::string folder_id(const Person& person, std::string_view folder);

// Writes the person, the contact, the mailbox, the owner's access and the standard folders.
void add_person(Store& store, const Person& person, const Standing& standing = {});
// A folder of one's own, in another of that name unless it is "".
void add_own_folder(Store& store, const Person& person, std::string_view name, std::string_view parent = {});
// Lets a person into somebody else's mailbox by a privilege (DirectPrivilegeType); `end` is a time, or "" for without end.
void share(Store& store, const Person& owner, const Person& with, const char* privilege, std::string_view end = {});

}  // namespace memobox::sandbox
