#include <catch_amalgamated.hpp>

#include "core/base/base64.h"
#include "core/letter/body.h"
#include "core/letter/from_memo.h"
#include "core/letter/from_platform.h"

using namespace memobox;
using namespace memobox::letter;

namespace {

std::span<const std::uint8_t> bytes(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }

memo::File memo_text(const std::string& format, const std::string& name, std::string_view content) {
  std::string base64;
  append_base64(base64, bytes(content));
  return {format, name, "da", memo::FileContent::own(std::move(base64))};
}

memo::Message sample() {
  memo::Message m;
  m.header.messageType = "DIGITALPOST";
  m.header.messageUUID = "8c2ea15d-61fb-4ba9-9366-42f8b194c114";
  m.header.label = " Indkaldelse\n til\xE2\x80\xAE scanning ";
  m.header.reply = true;
  m.header.replyByDateTime = "2026-03-16T22:59:00Z";
  m.header.sender = {"00000027", "CVR", {}, "Nordhavn Sygehus", {}, {}, memo::Representative{"00000035", "CVR", "Region Sundstrand"}};
  m.header.sender.attentionData = memo::AttentionData{};
  m.header.sender.attentionData->contentResponsible = memo::ContentResponsible{{}, "Radiologisk Afdeling"};
  m.header.recipient = {"0100000001", "CPR", {}, {}, {}, {}};
  m.header.contentData = memo::ContentData{};
  m.header.contentData->caseID = memo::CaseID{"26-1", "SBSYS"};
  memo::MessageBody body;
  body.createdDateTime = "2026-03-02T08:31:00Z";
  body.mainDocument.files = {memo_text("application/pdf", "brev.pdf", "%PDF"), memo_text("Text/Plain; charset=UTF-8", "brev.txt", "Kære Åse"),
                             memo_text("text/html", "brev.html", "<p>Kære Åse</p>")};
  memo::Action appointment{"Se aftale", "aftale", {}, {}, memo::Reservation{"Mød fastende", "u", "MR-scanning", "Indgang C", "2026-10-20T08:30:00Z", "2026-10-20T09:30:00Z", {}, {}}};
  body.mainDocument.actions = {appointment, {"Gå til", "NYKODE", {}, {}, memo::EntryPoint{"https://a.example/x"}}};
  memo::Document extra;
  extra.files = {memo_text("image/png", "kort.png", "png")};
  body.additionalDocuments = {extra};
  body.technicalDocuments = {extra};
  m.body = body;
  return m;
}

}  // namespace

TEST_CASE("a MeMo message becomes what a person reads") {
  const Letter letter = letter_from_memo(sample());
  CHECK(letter.title == "Indkaldelse til scanning");
  CHECK(letter.sender.name == "Nordhavn Sygehus");
  CHECK(letter.sender.unit == "Radiologisk Afdeling");
  CHECK(letter.sender.represented_by == "Region Sundstrand");
  CHECK(letter.reply_allowed);
  CHECK(letter.reply_by == parse_instant("2026-03-16T22:59:00Z"));
  CHECK(letter.created == parse_instant("2026-03-02T08:31:00Z"));
  CHECK(letter.documents.size() == 2);
  CHECK(letter.documents[0].actions[0].kind == ActionKind::appointment);
  CHECK(letter.documents[0].actions[0].reservation->location == "Indgang C");
  CHECK(letter.documents[0].actions[1].kind == ActionKind::other);
  CHECK(letter.documents[0].actions[1].address == "https://a.example/x");
  CHECK(letter.details == std::vector<Detail>{{"detail.case", "26-1 (SBSYS)"}});
}

TEST_CASE("a CPR number never stands in for a missing name") {
  const Letter letter = letter_from_memo(sample());
  CHECK(letter.recipient.name == "");
  memo::Message company = sample();
  company.header.recipient.idType = "CVR";
  company.header.recipient.recipientID = "00000019";
  CHECK(letter_from_memo(company).recipient.name == "00000019");
}

TEST_CASE("HTML is read before text, PDF is never read in place, and no other file is hidden") {
  const memo::Message m = sample();
  const Letter letter = letter_from_memo(m);
  REQUIRE(readable_body(letter));
  CHECK(*readable_body(letter) == FilePosition{0, 2});
  CHECK(memo_file(m, {1, 0}).filename == "kort.png");
  const auto others = attachments(letter, readable_body(letter));
  CHECK(others == std::vector<FilePosition>{{0, 0}, {0, 1}, {1, 0}});
  memo::Message pdf = m;
  pdf.body->mainDocument.files.resize(1);
  CHECK_FALSE(readable_body(letter_from_memo(pdf)));
}

TEST_CASE("media types lose their parameters and keep the charset") {
  const Letter letter = letter_from_memo(sample());
  CHECK(file_at(letter, {0, 1}).media_type == "text/plain");
  CHECK(file_at(letter, {0, 1}).charset == "utf-8");
  CHECK(file_at(letter, {0, 1}).size == 10);
  CHECK(file_at(letter, {1, 0}).kind == FileKind::image);
}

TEST_CASE("technical documents are never in a letter, from either source, and main comes first") {
  platform::Message m;
  m.documents = {{"a", 0, platform::DocumentType::additional, "", "", {}, {}}, {"t", 0, platform::DocumentType::technical, "", "", {}, {}},
                 {"m", 0, platform::DocumentType::main, "", "", {}, {}}};
  const Letter letter = letter_from_platform(m);
  REQUIRE(letter.documents.size() == 2);
  CHECK(letter.documents[0].id == "m");
  CHECK(letter.documents[1].id == "a");
}

TEST_CASE("a text body becomes blocks, in the character set it was written in") {
  File file;
  file.kind = FileKind::text;
  file.charset = "iso-8859-1";
  const auto body = read_body(file, bytes("K\xE6re \xC5se"));
  REQUIRE(body);
  CHECK(document::plain_text(body->blocks).find("Kære Åse") != std::string::npos);
  CHECK_FALSE(body->cut);
  const auto long_body = read_body(file, bytes(std::string(600 * 1024, 'a')));
  REQUIRE(long_body);
  CHECK(long_body->cut);
}

TEST_CASE("the host of an address is told, and plain http is recognised") {
  CHECK(link_host("https://a.example:8443/x") == "a.example:8443");
  CHECK(link_host("mailto:a@b.example") == "");
  CHECK(is_plain_http("http://a.example/x"));
  CHECK_FALSE(is_plain_http("https://a.example/x"));
  CHECK_FALSE(is_plain_http("http:// a.example"));
}

TEST_CASE("an action is open inside its window; a window that ends before it begins does not count") {
  Action action;
  const Instant now{1000};
  CHECK(action_state(action, now) == ActionState::open);
  action.opens = Instant{2000};
  CHECK(action_state(action, now) == ActionState::not_yet);
  action.opens = Instant{100};
  action.closes = Instant{500};
  CHECK(action_state(action, now) == ActionState::closed);
  action.opens = Instant{600};
  CHECK(action_state(action, now) == ActionState::open);
}

TEST_CASE("file names are safe on any system") {
  CHECK(safe_file_name("brev.pdf") == "brev.pdf");
  CHECK(safe_file_name("../../etc/passwd") == "_.._etc_passwd");
  CHECK(safe_file_name("a<b>c:d\"e|f?g*h.pdf") == "a_b_c_d_e_f_g_h.pdf");
  CHECK(safe_file_name("") == "fil");
  CHECK(safe_file_name("...") == "fil");
  CHECK(safe_file_name("gpj.\xE2\x80\xAE" "exe.pdf") == "gpj.exe.pdf");
  const std::string name = safe_file_name(std::string(300, 'a') + "æ.docx");
  CHECK(name.size() <= 150);
  CHECK(name.ends_with(".docx"));
}
