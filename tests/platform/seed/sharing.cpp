#include "tests/platform/seed/sharing.h"

#include "tests/platform/seed/delivery.h"

namespace memobox::sandbox {
namespace {

const Person otto{"otto", "Otto Birk", "CPR", "0500000005", true};
const Person signe{"signe", "Signe Holm", "CPR", "0600000006", true};
const Person bakery{"bageri", "Havnens Bageri ApS", "CVR", "00009008", true};

constexpr const char* municipality = "Nordhavn Kommune";
constexpr const char* municipality_id = "00000027";
constexpr const char* region = "Region Sundstrand";
constexpr const char* region_id = "00000043";

std::string id_of(std::string_view word) { return made_up_uuid("shared " + std::string(word)); }

// A letter that the person has written: the two ends change places.
Json written_by(const Person& person, const ShortLetter& letter, const char* folder) {
  Json json =
      projected(addressee_of(person), letter,
                {.mailbox_id = mailbox_id(person), .folder_id = folder_id(person, folder), .received = letter.created, .read = true})
          .message;
  json["sender"] = {{"senderId", person.identifier}, {"senderIdType", person.id_type}, {"label", person.name}};
  json["recipient"] = {{"recipientId", letter.sender_id}, {"recipientIdType", "CVR"}, {"label", letter.sender}};
  json.erase("receivedDateTime");
  return json;
}

void add_written(Store& store, const Person& person, const ShortLetter& letter, const char* state, const Json& more = Json::object()) {
  const bool is_sent = std::string_view(state) == "SENT";
  Json json = written_by(person, letter, is_sent ? "SENT" : "DRAFTS");
  json["messageState"] = state;
  if (is_sent) json["sendDateTime"] = json["createdDateTime"];
  json.update(more);
  Projection out = projected(addressee_of(person), letter, {});
  out.message = std::move(json);
  add_projection(store, out);
}

void add_received(Store& store, const Person& person, const ShortLetter& letter, Arrival arrival, const Json& more = Json::object()) {
  arrival.mailbox_id = mailbox_id(person);
  if (arrival.folder_id.empty()) arrival.folder_id = folder_id(person, "INBOX");
  Projection out = projected(addressee_of(person), letter, arrival);
  out.message.update(more);
  add_projection(store, out);
}

// Home help: the offer, Otto's answer, and the answer to that.
void add_thread(Store& store) {
  add_received(store, otto,
               {.id = id_of("offer"),
                .sender = municipality,
                .sender_id = municipality_id,
                .label = "Tilbud om hjælp i hjemmet",
                .text = "Kære Otto Birk\n\nVi kan tilbyde dig hjælp til rengøring hver anden torsdag fra den 3. december. Skriv til os "
                        "senest den 10. december, hvis "
                        "dagen ikke passer dig.\n\nVenlig hilsen\nHjemmeplejen\n",
                .created = "2026-11-16T08:10:00Z",
                .reply_by = "2026-12-10T23:00:00Z"},
               {.received = "2026-11-16T08:14:00.000Z", .read = true, .flag = true});
  add_written(
      store, otto,
      {.id = id_of("answer"),
       .sender = municipality,
       .sender_id = municipality_id,
       .label = "Sv: Tilbud om hjælp i hjemmet",
       .text = "Hej\n\nTak for tilbuddet. Torsdag er min dag hos fysioterapeuten. Kan det blive fredag?\n\nVenlig hilsen\nOtto Birk\n",
       .created = "2026-11-17T14:02:00.000Z"},
      "SENT", {{"replyData", {{{"childMessageId", id_of("answer")}, {"parentMessageId", id_of("offer")}}}}});
  add_received(store, otto,
               {.id = id_of("answer to answer"),
                .sender = municipality,
                .sender_id = municipality_id,
                .label = "Sv: Tilbud om hjælp i hjemmet",
                .text = "Kære Otto Birk\n\nFredag passer os fint. Vi kommer første gang fredag den 4. december mellem kl. 9 og "
                        "11.\n\nVenlig hilsen\nHjemmeplejen\n",
                .created = "2026-11-19T09:30:00Z"},
               {.received = "2026-11-19T09:34:00.000Z"},
               {{"replyData", {{{"childMessageId", id_of("answer to answer")}, {"parentMessageId", id_of("answer")}}}}});
}

void add_rest_of_otto(Store& store) {
  add_received(store, otto,
               {.id = id_of("chimney"),
                .sender = municipality,
                .sender_id = municipality_id,
                .label = "Skorstensfejeren kommer",
                .text = "Skorstensfejeren kommer tirsdag den 8. december mellem kl. 8 og 12. Sørg for, at der er adgang til loftet.\n",
                .created = "2026-11-12T07:00:00Z"},
               {.folder_id = folder_id(otto, "Tag og loft"), .received = "2026-11-12T07:04:00.000Z", .read = true},
               {{"note", "Husk at rydde lofttrappen"}});
  add_received(store, otto,
               {.id = id_of("court"),
                .sender = "Retten i Nordhavn",
                .sender_id = "00000051",
                .label = "Forkyndelse: vidne i en sag",
                .text = "Du indkaldes som vidne mandag den 14. december kl. 10 i retssal 2. Du har pligt til at møde.\n",
                .created = "2026-11-20T10:00:00Z",
                .type = "LEGAL_NOTIFICATION"},
               {.received = "2026-11-20T10:04:00.000Z"});
  add_received(store, otto,
               {.id = id_of("hearing"),
                .sender = region,
                .sender_id = region_id,
                .label = "Indkaldelse til høreprøve",
                .text = "Du er indkaldt til høreprøve onsdag den 2. december kl. 13.15. Meld afbud senest dagen før.\n",
                .created = "2026-11-18T12:00:00Z",
                .type = "MANDATORY",
                .reply_by = "2026-12-01T12:00:00Z"},
               {.received = "2026-11-18T12:04:00.000Z"});
  add_received(store, otto,
               {.id = id_of("forwarded"),
                .sender = region,
                .sender_id = region_id,
                .label = "Vs: Svar på blodprøve",
                .text = "Prøverne er fine. Du skal ikke gøre noget.\n",
                .created = "2026-11-10T09:00:00Z"},
               {.received = "2026-11-10T09:04:00.000Z", .read = true},
               {{"forwardData",
                 {{"originalMessageId", id_of("blood test")},
                  {"originalSender", "Lægerne ved Havnen"},
                  {"originalMessageDateTime", "2026-11-09T15:00:00.000Z"}}}});
  add_written(store, otto,
              {.id = id_of("undelivered"),
               .sender = "Lægerne ved Havnen",
               .sender_id = "00000106",
               .label = "Fornyelse af recept",
               .text = "Må jeg få fornyet min recept?\n",
               .created = "2026-11-15T18:00:00.000Z"},
              "SENT", {{"errorMessage", true}});
  add_written(store, otto,
              {.id = id_of("draft"),
               .sender = municipality,
               .sender_id = municipality_id,
               .label = "Spørgsmål om varmehjælp",
               .text = "Jeg vil gerne høre, om jeg\n",
               .created = "2026-11-22T20:00:00.000Z"},
              "DRAFT");
}

void add_others(Store& store) {
  add_received(store, signe,
               {.id = id_of("pension"),
                .sender = "Udbetalingscentret",
                .sender_id = "00000086",
                .label = "Din pension i 2027",
                .text = "Fra den 1. januar stiger din pension med 214 kr. om måneden. Du skal ikke gøre noget.\n",
                .created = "2026-11-21T06:00:00Z"},
               {.received = "2026-11-21T06:04:00.000Z"});
  add_received(store, signe,
               {.id = id_of("library"),
                .sender = "Nordhavn Bibliotek",
                .sender_id = "00000103",
                .label = "Du har lånt for længe",
                .text = "Romanen \"Et hus ved fjorden\" skulle have været afleveret i går. Aflevér den senest på fredag.\n",
                .created = "2026-11-23T07:30:00Z"},
               {.received = "2026-11-23T07:34:00.000Z"});
  add_received(store, bakery,
               {.id = id_of("inspection"),
                .sender = "Fødevarekontrollen Øst",
                .sender_id = "00000107",
                .label = "Kontrolbesøg i uge 50",
                .text = "Vi kommer på kontrolbesøg i uge 50. Hav egenkontrollen for de sidste tre måneder klar.\n",
                .created = "2026-11-20T11:00:00Z",
                .type = "MANDATORY"},
               {.received = "2026-11-20T11:04:00.000Z"});
  add_received(store, bakery,
               {.id = id_of("tax"),
                .sender = "Landsskattekontoret",
                .sender_id = "00000060",
                .label = "Frist for moms",
                .text = "Momsen for 3. kvartal skal angives senest den 1. december.\n",
                .created = "2026-11-02T06:00:00Z",
                .reply_by = "2026-12-01T22:59:00Z"},
               {.received = "2026-11-02T06:04:00.000Z", .read = true});
  add_received(store, helper(),
               {.id = id_of("school"),
                .sender = municipality,
                .sender_id = municipality_id,
                .label = "Skole-hjem-samtale",
                .text = "Samtalen er torsdag den 10. december kl. 16.20.\n",
                .created = "2026-11-19T13:00:00Z"},
               {.received = "2026-11-19T13:04:00.000Z"});
}

}  // namespace

Person helper() { return {"ida", "Ida Lykkegaard", "CPR", "0700000007", true}; }

void add_sharing_people(Store& store) {
  for (const Person& person : {helper(), otto, signe, bakery}) add_person(store, person);
  add_own_folder(store, otto, "Hus");
  add_own_folder(store, otto, "Tag og loft", "Hus");
  add_own_folder(store, otto, "Skorsten", "Tag og loft");
  add_own_folder(store, otto, "Helbred");
  share(store, otto, helper(), "MESSAGE_BASIC", "2027-05-31T21:59:59.000Z");
  share(store, signe, helper(), "MESSAGE_WRITE");
  share(store, bakery, helper(), "MESSAGE_WRITE");
  add_thread(store);
  add_rest_of_otto(store);
  add_others(store);
}

}  // namespace memobox::sandbox
