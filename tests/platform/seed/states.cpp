#include "tests/platform/seed/states.h"

#include "tests/platform/seed/delivery.h"

namespace memobox::sandbox {
namespace {

struct Case {
  Person person;
  Standing standing;
  const char* label;
  const char* text;
  const char* created;
};

std::vector<Case> cases() {
  return {
      {{"bente", "Bente Friis", "CPR", "0800000008", true},
       {.exempt = true,
        .registration = "EXEMPT_OTHER_REASON",
        .public_registration = "EXEMPT",
        .registration_date = "2026-09-01T00:00:00.000Z"},
       "Du er nu fritaget fra Digital Post",
       "Kære Bente Friis\n\nDu er fritaget fra Digital Post fra den 1. september. Brev fra det offentlige kommer nu på papir. Du kan "
       "stadig læse den post, der er her.\n",
       "2026-08-31T08:00:00Z"},
      {{"cykler", "Lyngens Cykelværksted ApS", "CVR", "00009016", true},
       {.status = "INACTIVE",
        .status_date = "2026-12-07T00:00:00.000Z",
        .registration = "CREATED_AWAITING_REGISTRATION",
        .public_registration = "REGISTERED",
        .registration_date = "2026-12-07T00:00:00.000Z"},
       "Velkommen til Digital Post",
       "Virksomheden får digital post fra den 7. december. Indtil da kommer post fra det offentlige på papir.\n",
       "2026-11-24T23:00:00Z"},
      {{"smedjen", "Skovsmedjen ApS", "CVR", "00009024", true},
       {.status = "CLOSED", .status_date = "2025-04-30T00:00:00.000Z", .public_registration = "CLOSED"},
       "Virksomheden er ophørt",
       "Skovsmedjen ApS er slettet af registret den 30. april 2025. Posten kan læses i ti år.\n",
       "2025-04-30T09:00:00Z"},
      {{"ejnar", "Ejnar Dahl", "CPR", "0900000009", true},
       {.status = "INACTIVE", .status_date = "2026-10-03T00:00:00.000Z", .public_registration = "CLOSED"},
       "Opgørelse af varmeregnskab",
       "Varmeregnskabet for 2025-26 viser et tilgodehavende på 612 kr., som udbetales til boet.\n",
       "2026-10-01T07:00:00Z"},
      {{"transport", "Vestkyst Transport ApS", "CVR", "00009032", true},
       {.status = "INACTIVE", .status_date = "2026-11-02T00:00:00.000Z"},
       "Dekret om opløsning",
       "Skifteretten har besluttet, at selskabet skal opløses. Advokat Vera Krogh er likvidator.\n",
       "2026-11-02T12:00:00Z"},
      {{"ejendomme", "Fjordens Ejendomme A/S", "CVR", "00009040", true},
       {.has_receiver_system = true},
       "Post går nu til jeres eget system",
       "Fra den 1. juni 2026 leveres ny post til virksomhedens modtagersystem. Ældre post kan stadig læses her.\n",
       "2026-05-31T10:00:00Z"},
      {{"mikkel", "Mikkel Toft", "CPR", "1000000010", true},
       {.introduction_completed = false},
       "Velkommen til Digital Post",
       "Kære Mikkel Toft\n\nDu er fyldt 15 år og får nu post fra det offentlige her. Gennemgå introduktionen, før du går i gang.\n",
       "2026-11-23T05:00:00Z"},
  };
}

}  // namespace

void add_mailboxes_in_every_state(Store& store) {
  const Person vera{"vera", "Vera Krogh", "CPR", "1100000011", true};
  add_person(store, vera);
  for (const Case& one : cases()) {
    add_person(store, one.person, one.standing);
    place(store, addressee_of(one.person),
          {.id = made_up_uuid("state " + one.person.id),
           .sender = "Digital Post",
           .sender_id = "00000108",
           .label = one.label,
           .text = one.text,
           .created = one.created},
          {.received = platform_time_after(one.created, 4)});
    if (one.person.id == "ejnar") share(store, one.person, vera, "EXECUTOR_OF_ESTATE");
    if (one.person.id == "transport") share(store, one.person, vera, "LIQUIDATOR");
  }
}

}  // namespace memobox::sandbox
