#include "tests/platform/seed/many.h"

#include <array>

#include "core/base/instant.h"

namespace memobox::sandbox {
namespace {

constexpr std::array senders = {"Nordhavn Kommune", "Region Sundstrand", "Udbetalingscentret", "Nordhavn Bibliotek", "Landsskattekontoret"};
constexpr Instant newest{1'795'417'200'000};  // 2026-11-23T07:00:00Z
constexpr int flagged_after = many_letters;   // the first ones are as the tests of the browser know them

// The letters of "lise" have ids without the mailbox, since others know them by these.
std::string id_of(const Addressee& to, std::int64_t number) {
  const bool known = to.identifier == many_letters_person().identifier;
  return made_up_uuid("many " + (known ? std::string() : to.mailbox_id + " ") + std::to_string(number));
}

std::string time_of(std::int64_t number) { return format_instant({newest.ms - number * 3'600'000}); }

ShortLetter short_letter(const Addressee& to, std::int64_t number) {
  const std::string count = std::to_string(number);
  const auto from = static_cast<std::size_t>(number) % senders.size();
  return {.id = id_of(to, number),
          .sender = senders[from],
          .sender_id = "0000010" + std::to_string(from),
          .label = "Meddelelse nr. " + count,
          .text = "Kære " + to.name + "\n\nDette er en prøve, nummer " + count +
                  (number > many_letters ? "" : " af " + std::to_string(many_letters)) + ". Du skal ikke gøre noget.\n\nVenlig hilsen\n" +
                  senders[from] + "\n",
          .created = time_of(number),
          .file = "meddelelse.txt"};
}

Arrival arrival_of(const Addressee& to, const ShortLetter& letter, std::int64_t number) {
  return {.mailbox_id = to.mailbox_id,
          .folder_id = to.inbox_id,
          .received = platform_time_after(letter.created, 3),
          .read = number % 3 == 0,
          .flag = number > flagged_after && number % 40 == 0};
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// The UUID with its last twelve digits changed: still one of its kind, and different for each number.
std::string with_number(std::string uuid, std::int64_t number) {
  constexpr char hex[] = "0123456789abcdef";
  for (std::size_t i = 0; i < 12; ++i) uuid[uuid.size() - 1 - i] = hex[(number >> (4 * i)) & 15];
  return uuid;
}

// The JSON of one letter, from which those of other numbers are made by changing the text: making each from a MeMo message would take
// four times as long.
class Pattern {
 public:
  Pattern(const Addressee& to, std::size_t sender) : letter_(short_letter(to, static_cast<std::int64_t>(sender) + model)) {
    projection_ = projected(to, letter_, arrival_of(to, letter_, model + 1));
    json_ = json_text(projection_.message);
  }

  Store::Made of(std::int64_t number) const {
    const StoredFile& file = projection_.files.front();
    Store::Made made{with_number(letter_.id, number), json_, file};
    made.file.id = with_number(file.id, number);
    made.file.document_id = with_number(file.document_id, number);
    for (const std::string& id : {letter_.id, projection_.message["transactionId"].get<std::string>(), file.id, file.document_id})
      replace_all(made.json, id, with_number(id, number));
    const std::string created = time_of(number);
    replace_all(made.json, platform_time(letter_.created), platform_time(created));
    replace_all(made.json, platform_time_after(letter_.created, 3), platform_time_after(created, 3));
    if (number % 3 == 0) replace_all(made.json, R"("read":false)", R"("read":true)");
    if (number % 40 == 0) replace_all(made.json, R"("flag":false)", R"("flag":true)");
    const std::string model_text = letter_.label.substr(letter_.label.rfind(' ') + 1);
    for (std::string* text : {&made.json, &made.file.content}) replace_all(*text, model_text, std::to_string(number));
    replace_all(made.json, size_json(file), size_json(made.file));
    return made;
  }

 private:
  // Beyond every real number, not read, not flagged; all five senders have it.
  static constexpr std::int64_t model = 1'000'000;
  static std::string size_json(const StoredFile& file) { return "\"fileSize\":" + std::to_string(file.content.size()) + "}"; }

  ShortLetter letter_;
  Projection projection_;
  std::string json_;
};

void add_many(Store& store, const Addressee& to, std::int64_t count) {
  std::vector<Pattern> patterns;
  for (std::size_t sender = 0; sender < senders.size(); ++sender) patterns.emplace_back(to, sender);
  std::int64_t number = store.count_mailbox(to.mailbox_id);
  store.add_messages([&]() -> std::optional<Store::Made> {
    if (++number > count) return std::nullopt;
    return patterns[static_cast<std::size_t>(number) % patterns.size()].of(number);
  });
}

}  // namespace

Person many_letters_person() { return {many_letters_user, "Lise Mange-Breve", "CPR", "0400000004", true}; }

void add_many_letters(Store& store) {
  const Addressee to = addressee_of(many_letters_person());
  for (std::int64_t number = 1; number <= many_letters; ++number) {
    const ShortLetter letter = short_letter(to, number);
    add_projection(store, projected(to, letter, arrival_of(to, letter, number)));
  }
}

void set_letter_count(Store& store, const Addressee& to, std::int64_t count) {
  store.together([&] {
    // A number whose letter is there already adds nothing.
    for (std::int64_t last = count; store.count_mailbox(to.mailbox_id) < count; last += count) add_many(store, to, last);
    store.remove_oldest(to.mailbox_id, store.count_mailbox(to.mailbox_id) - count);
  });
}

}  // namespace memobox::sandbox
