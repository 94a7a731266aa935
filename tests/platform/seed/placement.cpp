#include "tests/platform/seed/placement.h"

namespace memobox::sandbox {
namespace {

constexpr Placement placements[] = {
    {.letter = "01-plads-i-boernehave", .flag = true},
    {.letter = "03-aarsopgoerelse", .read = true},
    {.letter = "06-pensionsoversigt", .read = true},
    {.letter = "07-foraeldremoede", .folder = "Børn", .read = true},
    {.letter = "09-sms-tandlaege", .received = "2026-11-20T09:15:00Z"},
    {.letter = "10-boligstoette", .folder = "Bolig", .read = true, .flag = true},
    {.letter = "11-nye-affaldsspande", .read = true},
    {.letter = "14-koerekort-kun-pdf", .read = true},
    {.letter = "15-byggetilladelse-i-flere-formater", .folder = "Bolig"},
    {.letter = "20-videresendt", .read = true},
    {.letter = "21-svar-i-en-traad", .read = true},
    {.letter = "24-gammelt-format", .read = true},
    {.letter = "28-gammel-handling", .read = true},
    {.letter = "29-tom-hovedtekst", .read = true},
    {.letter = "34-refusion-med-teknisk-dokument", .flag = true},
    {.letter = "38-hoereapparat", .folder = "Sundhed", .read = true},
    {.letter = "41-danskkursus-paa-engelsk", .read = true},
};

}  // namespace

Placement placement_of(std::string_view letter) {
  for (const Placement& placement : placements)
    if (placement.letter == letter) return placement;
  return {.letter = letter};
}

OwnFolders own_folders(std::string_view user) {
  if (user == "aase") return {"Bolig", "Børn"};
  if (user == "knud") return {"Sundhed", "Pension"};
  if (user == "maryam") return {"Ophold", "Studie"};
  return {"Regnskab", "Vigtigt"};
}

}  // namespace memobox::sandbox
