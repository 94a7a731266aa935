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
};

std::string identity_id(const Person& person);
std::string mailbox_id(const Person& person);
// Of a standard folder by its type ("INBOX"), of an own folder by its name.
std::string folder_id(const Person& person, std::string_view folder);

// Writes the person, the mailbox, the owner's access and the folders.
void add_person(Store& store, const Person& person);

}  // namespace memobox::sandbox
