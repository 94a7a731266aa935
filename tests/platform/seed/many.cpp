#include "tests/platform/seed/many.h"

#include <array>

#include "core/base/instant.h"
#include "tests/platform/projection.h"

namespace memobox::sandbox {
namespace {

constexpr std::array senders = {"Nordhavn Kommune", "Region Sundstrand", "Udbetalingscentret", "Nordhavn Bibliotek", "Landsskattekontoret"};
constexpr Instant newest{1'795'417'200'000};  // 2026-11-23T07:00:00Z

memo::Message short_letter(const Person& person, int number) {
  const std::string count = std::to_string(number);
  const std::size_t from = static_cast<std::size_t>(number) % senders.size();
  memo::Message message;
  message.memoVersion = "1.2";
  message.header.messageType = "DIGITALPOST";
  message.header.messageUUID = made_up_uuid("many " + count);
  message.header.label = "Meddelelse nr. " + count;
  message.header.postType = "MYNDIGHEDSPOST";
  message.header.sender = {.senderID = "0000010" + std::to_string(from), .idType = "CVR", .label = senders[from]};
  message.header.recipient = {.recipientID = person.identifier, .idType = person.id_type, .label = person.name};
  const std::string text = "Kære " + person.name + "\n\nDette er en prøve, nummer " + count + " af " + std::to_string(many_letters) +
                           ". Du skal ikke gøre noget.\n\nVenlig hilsen\n" + senders[from] + "\n";
  memo::MessageBody body;
  body.createdDateTime = format_instant({newest.ms - number * 3'600'000LL});
  body.mainDocument.files.push_back(text_file("meddelelse.txt", text));
  message.body = std::move(body);
  return message;
}

}  // namespace

Person many_letters_person() { return {"lise", "Lise Mange-Breve", "CPR", "0400000004", true}; }

void add_many_letters(Store& store) {
  const Person person = many_letters_person();
  for (int number = 1; number <= many_letters; ++number) {
    const memo::Message message = short_letter(person, number);
    const Projection letter = project(message, {.mailbox_id = mailbox_id(person),
                                                .folder_id = folder_id(person, "INBOX"),
                                                .received = platform_time_after(message.body->createdDateTime, 3),
                                                .read = number % 3 == 0});
    store.add(Table::messages, letter.message);
    for (const StoredFile& file : letter.files) store.add_file(message.header.messageUUID, file);
  }
}

}  // namespace memobox::sandbox
