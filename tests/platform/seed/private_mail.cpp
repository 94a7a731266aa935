#include "tests/platform/seed/private_mail.h"

#include "tests/platform/seed/delivery.h"

namespace memobox::sandbox {
namespace {

Person here(const char* id, const char* name, const char* number) { return {id, name, "CPR", number, true, "private "}; }

struct Sender {
  const char* name;
  const char* id;
};
constexpr Sender bank{"Klitbanken", "00000201"};
constexpr Sender insurer{"Fjordsikring", "00000202"};
constexpr Sender utility{"Nordhavn Forsyning", "00000203"};

struct Letter {
  const char* to;
  Sender from;
  const char* label;
  const char* text;
  const char* created;
  bool read = false;
  const char* reply_by = "";
};

constexpr Letter letters[] = {
    {"aase", bank, "Årsopgørelse for dit boliglån",
     "Kære Åse Østergård\n\nHer er årets tal for dit boliglån. Restgælden er 1.184.300 kr., og du har betalt 22.914 kr. i renter. Vi har "
     "givet Landsskattekontoret de "
     "samme tal.\n\nVenlig hilsen\nKlitbanken\n",
     "2026-11-20T06:00:00Z"},
    {"aase", insurer, "Din indboforsikring er fornyet",
     "Kære Åse Østergård\n\nDin indboforsikring er fornyet til den 31. december 2027. Prisen er 1.642 kr. om året, og selvrisikoen er "
     "1.500 kr. som før.\n\nSkriv til os "
     "senest den 1. december, hvis der er flyttet nogen ind eller ud.\n\nVenlig hilsen\nFjordsikring\n",
     "2026-11-18T07:20:00Z", false, "2026-12-01T22:59:00Z"},
    {"aase", utility, "Vi skifter din vandmåler",
     "Kære Åse Østergård\n\nVi skifter vandmåleren torsdag den 3. december mellem kl. 8 og 12. Der er lukket for vandet i cirka 20 "
     "minutter. Du behøver ikke være hjemme, hvis "
     "der er adgang til målerbrønden.\n\nVenlig hilsen\nNordhavn Forsyning\n",
     "2026-11-13T09:45:00Z", true},
    {"knud", bank, "Dit betalingskort udløber",
     "Kære Knud Sørensen\n\nDit kort udløber med udgangen af december. Du får et nyt med posten i uge 51. Koden er den samme.\n\nVenlig "
     "hilsen\nKlitbanken\n",
     "2026-11-22T06:00:00Z"},
    {"knud", utility, "Årsregning for varme",
     "Kære Knud Sørensen\n\nDu har brugt 11,4 MWh varme, 0,9 MWh mindre end sidste år. Du får 438 kr. tilbage på din NemKonto den 4. "
     "december.\n\nVenlig hilsen\nNordhavn "
     "Forsyning\n",
     "2026-11-09T10:00:00Z", true},
    {"otto", insurer, "Vi har modtaget din anmeldelse",
     "Kære Otto Birk\n\nVi har modtaget din anmeldelse af stormskaden på taget. En taksator ringer til dig inden fredag. Gem kvitteringer "
     "for det, du selv har lagt ud.\n\nVenlig "
     "hilsen\nFjordsikring\n",
     "2026-11-21T13:15:00Z"},
    {"otto", bank, "Ændring af rente",
     "Kære Otto Birk\n\nRenten på din opsparing falder fra 1,10 til 0,95 procent den 1. januar 2027. Du skal ikke gøre noget.\n\nVenlig "
     "hilsen\nKlitbanken\n",
     "2026-11-16T06:00:00Z", true},
    {"ida", utility, "Din strøm i oktober",
     "Kære Ida Lykkegaard\n\nDu har brugt 268 kWh i oktober til i alt 571 kr. Beløbet trækkes den 1. december.\n\nVenlig hilsen\nNordhavn "
     "Forsyning\n",
     "2026-11-05T08:00:00Z", true},
    {"ida", insurer, "Rejseforsikring for hele familien",
     "Kære Ida Lykkegaard\n\nDin rejseforsikring dækker nu også børnene, når de rejser uden dig. Prisen er uændret.\n\nVenlig "
     "hilsen\nFjordsikring\n",
     "2026-11-23T08:30:00Z"},
};

}  // namespace

void add_private_mail(Store& store) {
  for (const Person& person : {here("aase", "Åse Østergård", "0100000001"), here("knud", "Knud Sørensen", "0200000002"),
                               here("otto", "Otto Birk", "0500000005"), here("ida", "Ida Lykkegaard", "0700000007")}) {
    add_person(store, person);
    add_own_folder(store, person, "Regninger");
    int number = 0;
    for (const Letter& letter : letters)
      if (person.id == letter.to)
        place(store, addressee_of(person),
              {.id = made_up_uuid("private letter " + person.id + std::to_string(++number)),
               .sender = letter.from.name,
               .sender_id = letter.from.id,
               .label = letter.label,
               .text = letter.text,
               .created = letter.created,
               .post_type = "VIRKSOMHEDSPOST",
               .reply_by = letter.reply_by},
              {.received = platform_time_after(letter.created, 1), .read = letter.read});
  }
}

}  // namespace memobox::sandbox
