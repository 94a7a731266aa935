// A letter that is a PDF, and attachments that are: fetched, read by the host, shown as text or with what stood in the way.
#include <catch_amalgamated.hpp>

#include "desk.h"

using namespace memobox;
using desk::Desk;

namespace {

constexpr const char* words = R"({"total":2,"pages":[{"text":[["Kære Åse",70,100,60,11,-1]]},{"text":[["Farvel",70,100,60,11,-1]]}]})";

struct PdfDesk : Desk {
  explicit PdfDesk(bool main) {
    auto& document = messages[1].documents[0];
    if (main) document.files = {{"f-m2", 1, "application/pdf", "brev.pdf", "da", 20}};
    else document.files.push_back({"g-m2", 1, "application/pdf", "bilag.pdf", "da", 20});
    start();
  }

  // The newest effect of this kind among what is held.
  template <class Kind>
  const app::Effect* asked() const {
    for (auto each = held.rbegin(); each != held.rend(); ++each)
      if (std::holds_alternative<Kind>(each->request)) return &*each;
    return nullptr;
  }

  // Answers the request for a file, or the reading of a PDF; what follows is held too.
  void answer(const app::Effect& effect, app::Outcome outcome, const std::string& body) {
    if (!body.empty()) outcome.blob = app.blob_in(std::move(*Buffer::copy({reinterpret_cast<const std::uint8_t*>(body.data()), body.size()})));
    auto more = app.resolve(inputs(), effect.id, outcome);
    REQUIRE(more);
    held.insert(held.end(), more->begin(), more->end());
  }
  const app::Effect content() const {
    for (const auto& each : held)
      if (const auto* http = std::get_if<app::Http>(&each.request); http && http->request.path.ends_with("/content")) return each;
    FAIL("no file was asked for");
    return {};
  }
  // Opens the letter, or does something in it, up to the reading of the PDF.
  void fetch(const std::string& node, const std::string& action) {
    held.clear();
    hold = true;
    act(node, action);
    answer(content(), desk::status(200, "application/pdf"), "%PDF-1.7");
  }
  void read(app::Outcome outcome, const std::string& json = {}) {
    REQUIRE(asked<app::ReadPdf>());
    const app::Effect effect = *asked<app::ReadPdf>();
    const std::uint64_t blob = std::get<app::ReadPdf>(effect.request).blob;
    REQUIRE(app.blob(blob));
    answer(effect, outcome, json);
    CHECK_FALSE(app.blob(blob));
  }
};

app::Outcome refusal(const std::string& reason) { return {.kind = app::Outcome::Kind::error, .reason = reason}; }

}  // namespace

TEST_CASE("a letter that is a PDF is fetched and read, and its text stands in the letter with its pages") {
  PdfDesk desk(true);
  desk.fetch("row/m2", "open");
  CHECK(desk.shows("Læser teksten i PDF-filen"));
  desk.read(app::Outcome{}, words);
  CHECK(desk.shows("Kære Åse"));
  CHECK(desk.shows("Side 2 af 2"));
  CHECK(desk.shows("rækkefølgen er gættet"));
  CHECK(desk.node("letter/file/0.0"));             // it can be saved
  CHECK_FALSE(desk.node("letter/file-text/0.0"));  // and is shown already
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("what stands in the way of a PDF is said, with what to do") {
  PdfDesk desk(true);
  desk.fetch("row/m2", "open");
  const auto [outcome, json, said] = GENERATE(table<app::Outcome, std::string, std::string>({
      {refusal("locked"), "", "låst med en adgangskode"},
      {refusal("broken"), "", "i stykker"},
      {refusal("too_large"), "", "for stor"},
      {refusal("unavailable"), "", "Fejlkode PDF-READ"},
      {app::Outcome{.kind = app::Outcome::Kind::timeout}, "", "Fejlkode PDF-READ"},
      {app::Outcome{}, "{}", "Fejlkode PDF-DATA"},
      {app::Outcome{}, R"({"total":1,"pages":[{"text":[]}]})", "billede uden tekst"},
  }));
  desk.read(outcome, json);
  INFO(said);
  CHECK(desk.shows(said));
  CHECK(desk.node("letter/file/0.0"));
  CHECK(desk.broken_rules() == "");
}

TEST_CASE("the text of an attachment is shown when asked for, and put away again") {
  PdfDesk desk(false);
  desk.act("row/m2", "open");
  REQUIRE(desk.node("letter/file-text/0.1"));
  desk.fetch("letter/file-text/0.1", "press");
  desk.read(app::Outcome{}, words);
  CHECK(desk.shows("Farvel"));
  CHECK(desk.shows("Det er Andet brev."));
  CHECK(desk.broken_rules() == "");
  desk.act("letter/file-text/0.1");
  CHECK_FALSE(desk.shows("Farvel"));
}

TEST_CASE("a PDF that comes back after another letter was opened is not shown, and its bytes are gone") {
  PdfDesk desk(true);
  desk.fetch("row/m2", "open");
  const app::Effect late = *desk.asked<app::ReadPdf>();
  desk.act("row/m1", "open");
  desk.answer(late, app::Outcome{}, words);
  CHECK_FALSE(desk.shows("Farvel"));
  CHECK_FALSE(desk.app.blob(std::get<app::ReadPdf>(late.request).blob));
}
