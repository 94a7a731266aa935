#include "tests/platform/seed/directory.h"

#include <array>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>

namespace memobox::sandbox {
namespace {

constexpr const char* since = "2026-01-05T08:00:00.000Z";

struct Point {
  const char *group, *name, *terms, *asks, *form;  // terms, asks: separated by ";"
  double limit = 10;
  int files = 10;
};

constexpr Point municipal[] = {
    {"Børn og unge", "Pladsanvisningen", "børnehave;vuggestue;dagpleje", "Barnets navn;CPR-nummer for barnet", ""},
    {"Børn og unge", "Skole og fritid", "folkeskole;sfo;skoleskift", "Barnets navn", ""},
    {"Børn og unge", "Sundhedsplejen", "nyfødt;baby", "", ""},
    {"Bolig og byggeri", "Byggesag", "carport;skur;tilbygning;byggetilladelse", "Ejendommens adresse", "Søg byggetilladelse", 60},
    {"Bolig og byggeri", "Boliganvisning", "lejlighed;almen bolig", "", ""},
    {"Bolig og byggeri", "Ejendomsskat", "grundskyld;dækningsafgift", "Ejendommens adresse", ""},
    {"Borgerservice", "Pas og kørekort", "pas;kørekort;rejse", "", "Bestil tid til pas"},
    {"Borgerservice", "Folkeregisteret", "flytning;adresse;navneændring", "", "Meld flytning"},
    {"Borgerservice", "Sygesikring", "sundhedskort;lægeskift", "", "Skift læge"},
    {"Borgerservice", "Andre henvendelser", "", "", ""},
    {"Job og ydelser", "Sygedagpenge", "sygemeldt;fravær", "CPR-nummer", ""},
    {"Job og ydelser", "Kontanthjælp", "ydelse;økonomisk hjælp", "", "Søg om hjælp"},
    {"Job og ydelser", "Jobcenter", "ledig;cv;virksomhedspraktik", "", ""},
    {"Teknik og miljø", "Affald og genbrug", "skraldespand;storskrald;containerplads", "Ejendommens adresse", ""},
    {"Teknik og miljø", "Veje og fortove", "hul i vejen;gadelys;snerydning", "", "Giv et tip om vejen", 10, 2},
    {"Teknik og miljø", "Natur og vandløb", "mose;strandbeskyttelse", "", "", 10, 0},
    {"Ældre og sundhed", "Hjemmepleje", "hjemmehjælp;plejehjem", "CPR-nummer for den, det gælder", ""},
    {"Ældre og sundhed", "Hjælpemidler", "kørestol;høreapparat;rollator", "", "Søg om et hjælpemiddel"},
};
constexpr Point regional[] = {
    {"Patienter", "Patientkontoret", "klage;ventetid;frit sygehusvalg", "", ""},
    {"Patienter", "Befordring", "kørsel til sygehus;transport", "", "Søg om kørsel"},
    {"Patienter", "Aktindsigt i journal", "journal;røntgenbilleder", "Behandlingssted", ""},
    {"Miljø", "Jordforurening", "forurenet grund", "Ejendommens adresse", ""},
    {"Miljø", "Råstoffer", "grusgrav", "", "", 60},
    {"Administration", "Trafik og busser", "bus;ungdomskort", "", ""},
    {"Administration", "Hovedpostkassen", "", "", ""},
};
constexpr Point statewide[] = {
    {"Borgere", "Kundeservice for borgere", "", "", ""},
    {"Borgere", "Klager", "klage;afgørelse", "Sagsnummer", ""},
    {"Virksomheder", "Kundeservice for virksomheder", "erhverv", "CVR-nummer", ""},
    {"Presse og jura", "Aktindsigt", "offentlighed", "Sagsnummer", "", 60},
};
constexpr Point other[] = {
    {"", "Kundeservice", "regning;aftale", "Kundenummer", ""},
    {"", "Klager", "klage", "Kundenummer", "", 1},
};

constexpr const char* municipalities[] = {"Nordhavn Kommune", "Egebjergby Kommune", "Strandmose Kommune", "Lyngbakke Kommune", "Ravnsholt Kommune",
    "Åkær Kommune", "Birkevang Kommune", "Hvidsand Kommune", "Klintemark Kommune", "Mågeø Kommune", "Skovrød Kommune", "Tangholm Kommune",
    "Vesterfjord Kommune", "Østerdal Kommune", "Bøgelund Kommune", "Fuglevig Kommune", "Hedestrup Kommune", "Isbæk Kommune", "Kornmark Kommune", "Langeng Kommune"};
constexpr const char* regions[] = {"Region Sundstrand", "Region Nordvang", "Region Ådalen", "Region Vesterhede", "Nordhavn Sygehus"};
constexpr const char* agencies[] = {"Landsskattekontoret", "Retten i Nordhavn", "Politiet i Nordhavn", "Statens Borgerkontor i Sundstrand", "Virksomhedskontoret",
    "Udbetalingscentret", "Færdselskontoret", "Styrelsen for Skov og Strand", "Ankenævnet for Borgere", "Landsarkivet", "Statens Uddannelseskontor",
    "Boligtilsynet", "Fødevarekontoret", "Arbejdspladstilsynet", "Kulturkontoret", "Søfartskontoret", "Landbrugskontoret", "Statens Lånekontor",
    "Udlændingekontoret", "Retten i Østerdal", "Politiet i Vesterfjord", "Patienttilsynet", "Energikontoret"};
constexpr const char* others[] = {"Nordhavn Forsyning A/S", "Pensionskassen Fjordliv", "Vandværket i Lyngbakke", "Østerdal Varme", "Sundstrand Trafikselskab",
    "Folkekirken i Nordhavn", "Boligforeningen Fyrtårnet", "Havnens Selvstyre", "Biblioteksforbundet", "Renovation Vest", "Egebjergby Brandvæsen", "Sundstrand Musikskole",
    "Kystens Museum", "Lyngbakke Idrætscenter"};

// The CVR numbers of the letters' senders (assets/letters/lib/cast.mjs); the rest are made here. All begin with 00: there are none such.
std::string number_of(std::string_view name) {
  constexpr std::pair<std::string_view, const char*> known[] = {{"Nordhavn Kommune", "00000027"}, {"Nordhavn Sygehus", "00000035"}, {"Region Sundstrand", "00000043"},
      {"Retten i Nordhavn", "00000051"}, {"Landsskattekontoret", "00000060"}, {"Politiet i Nordhavn", "00000078"}, {"Udbetalingscentret", "00000086"},
      {"Pensionskassen Fjordliv", "00000094"}, {"Statens Borgerkontor i Sundstrand", "00000108"}, {"Virksomhedskontoret", "00000116"}, {"Nordhavn Forsyning A/S", "00000124"}};
  for (const auto& [each, number] : known)
    if (each == name) return number;
  std::uint32_t sum = 0;
  for (const char c : name) sum = sum * 31 + static_cast<unsigned char>(c);
  char number[9];
  std::snprintf(number, sizeof number, "00%06u", 1000u + sum % 990000u);
  return number;
}

Json resource(const std::string& what) {
  return {{"id", made_up_uuid("directory " + what)}, {"version", 0}, {"createdDate", since}, {"lastUpdated", since}};
}

// One small resource for each part of the text.
Json parts(const std::string& what, std::string_view text, const char* member) {
  Json all = Json::array();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    const std::string part(text.substr(0, end));
    all.push_back({{"id", made_up_uuid(what + member + part)}, {"version", 0}, {member, part}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

Json form(const std::string& what, const char* label) {
  return {{"id", made_up_uuid(what + " form")}, {"version", 0}, {"externalLink", "https://selvbetjening.example/" + made_up_uuid(what).substr(0, 8)},
          {"externalLinkText", label}, {"label", label}, {"description", "Det tager cirka fem minutter, og du får svar med det samme."}};
}

void add_point(Store& store, const std::string& organisation_id, const std::string& organisation, const Point& point, bool open) {
  const std::string what = organisation + " " + point.name;
  Json json = resource(what);
  json.update({{"name", point.name}, {"organisationId", organisation_id}, {"active", open}, {"visible", open}, {"memoSizeThresholdMB", point.limit},
               {"allowedNumberOfAttachments", point.files}, {"searchTerms", parts(what, point.terms, "term")}, {"recommendedAttributes", parts(what, point.asks, "name")}});
  if (*point.form) json["reportLink"] = form(what, point.form);
  if (*point.group) {
    Json group = resource(organisation + " group " + point.group);
    group.update({{"name", point.group}, {"organisationalUnit", true}, {"organisation", {{"id", organisation_id}, {"version", 0}, {"name", organisation}}}});
    store.add(Table::contact_groups, group);  // once: the others of the group find it there
    json["contactGroups"] = Json::array({{{"id", group["id"]}, {"version", 0}, {"name", point.group}}});
  }
  store.add(Table::contact_points, json);
}

void add_organisation(Store& store, const std::string& name, const char* authority, std::span<const Point> points) {
  Json json = resource(name);
  json.update({{"name", name}, {"cvrNumber", number_of(name)}, {"type", "AUTHORITY"}, {"authorityType", authority}, {"mandatoryPostAllowed", true}, {"legalNotificationAllowed", false}});
  store.add(Table::organisations, json);
  for (const Point& point : points) add_point(store, json["id"], name, point, true);
  if (authority == std::string_view("MUNICIPALITY")) add_point(store, json["id"], name, {"Borgerservice", "Valg 2021", "stemme", "", ""}, false);
}

}  // namespace

void add_directory(Store& store) {
  for (const char* each : municipalities) add_organisation(store, each, "MUNICIPALITY", municipal);
  for (const char* each : regions) add_organisation(store, each, "REGION", regional);
  for (const char* each : agencies) add_organisation(store, each, "STATE", statewide);
  for (const char* each : others) add_organisation(store, each, "OTHER", other);
}

}  // namespace memobox::sandbox
