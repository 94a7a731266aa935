#include "tests/platform/seed/many.h"

#include <array>

#include "core/base/instant.h"

namespace memobox::sandbox {
namespace {

constexpr std::array senders = {"Nordhavn Kommune", "Region Sundstrand", "Udbetalingscentret", "Nordhavn Bibliotek", "Landsskattekontoret"};
constexpr Instant newest{1'795'417'200'000};  // 2026-11-23T07:00:00Z
constexpr int flagged_after = 250;            // the first ones are as the tests of the browser know them

// The letters of "lise" have ids without the mailbox, since others know them by these.
std::string id_of(const Addressee& to, std::int64_t number) {
  const bool known = to.identifier == many_letters_person().identifier;
  return made_up_uuid("many " + (known ? std::string() : to.mailbox_id + " ") + std::to_string(number));
}

ShortLetter short_letter(const Addressee& to, std::int64_t number) {
  const std::string count = std::to_string(number);
  const auto from = static_cast<std::size_t>(number) % senders.size();
  return {.id = id_of(to, number),
          .sender = senders[from],
          .sender_id = "0000010" + std::to_string(from),
          .label = "Meddelelse nr. " + count,
          .text = "Kære " + to.name + "\n\nDette er en prøve, nummer " + count + " af " + std::to_string(many_letters) +
                  ". Du skal ikke gøre noget.\n\nVenlig hilsen\n" + senders[from] + "\n",
          .created = format_instant({newest.ms - number * 3'600'000}),
          .file = "meddelelse.txt"};
}

bool add_letter(Store& store, const Addressee& to, std::int64_t number) {
  const ShortLetter letter = short_letter(to, number);
  return add_projection(store, projected(to, letter, {.mailbox_id = to.mailbox_id,
                                                      .folder_id = to.inbox_id,
                                                      .received = platform_time_after(letter.created, 3),
                                                      .read = number % 3 == 0,
                                                      .flag = number > flagged_after && number % 40 == 0}));
}

// One page of the mailbox's letters, oldest first.
Page oldest(Store& store, const Addressee& to, std::int64_t size) {
  ListQuery query;
  query.size = size;
  query.sort = {{"receivedDateTime", false}};
  query.fields = {"id"};
  return store.list(Table::messages, {{"mailbox_id", to.mailbox_id}}, query);
}

}  // namespace

Person many_letters_person() { return {many_letters_user, "Lise Mange-Breve", "CPR", "0400000004", true}; }

void set_letter_count(Store& store, const Addressee& to, std::int64_t count) {
  store.together([&] {
    std::int64_t present = oldest(store, to, 1).total;
    for (std::int64_t number = present + 1; present < count; ++number) present += add_letter(store, to, number);
    while (present > count)
      for (const Json& letter : oldest(store, to, std::min(present - count, largest_page)).rows) present -= store.remove(Table::messages, letter["id"]);
  });
}

}  // namespace memobox::sandbox
