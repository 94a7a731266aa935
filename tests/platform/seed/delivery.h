// Putting a short letter of our own making into a mailbox.
#pragma once

#include <string>

#include "tests/platform/seed/people.h"

namespace memobox::sandbox {

// Whom a letter is to, and where it goes.
struct Addressee {
  std::string name, id_type, identifier;
  std::string mailbox_id, inbox_id;
};
Addressee addressee_of(const Person& person);
// Of an entry of the table people. Precondition: the person has a mailbox.
Addressee addressee_of(Store& store, const Json& person);

// Exempt, inactive and closed mailboxes and those with a receiver system get no new mail.
bool takes_mail(const Json& mailbox);

// A letter of one text file.
struct ShortLetter {
  std::string id;                 // a UUID
  std::string sender, sender_id;  // CVR
  std::string label, text;
  std::string created;           // ISO 8601
  std::string type = "REGULAR";  // MessageType
  std::string post_type = "MYNDIGHEDSPOST";
  std::string reply_by = {};  // ISO 8601; a letter that may be answered
  std::string file = "brev.txt";
};

// As the platform shows it; `arrival` names mailbox and folder.
Projection projected(const Addressee& to, const ShortLetter& letter, const Arrival& arrival);

// False when the id is taken.
bool add_projection(Store& store, const Projection& letter);

// projected() and add_projection(); the inbox unless `arrival` names a folder.
void place(Store& store, const Addressee& to, const ShortLetter& letter, Arrival arrival);

}  // namespace memobox::sandbox
