// Files are judged when they are chosen, arrive once and whole, and are named when they did not.
#include "bench.h"
#include "core/compose/file_types.h"
#include "core/compose/parked.h"

using namespace memobox;
using bench::Bench;
using bench::Fate;
using compose::Attachment;
using compose::Stage;

namespace {

const std::string pdf = "%PDF-1.7 brev";

compose::ChosenFile chosen(Bench& bench, const std::string& name, const std::string& bytes) {
  const std::string handle = "h" + std::to_string(bench.host_files.size() + 1);
  bench.host_files[handle] = bytes;
  return {handle, name, static_cast<std::int64_t>(bytes.size()), bytes.substr(0, 64)};
}

void attach(Bench& bench, const std::string& name, const std::string& bytes) {
  bench.turn([&](mailbox::Turn& turn) { compose::attach(bench.state, turn, {chosen(bench, name, bytes)}); });
}

// Name and content of each file sent along, as the platform has them.
std::vector<std::string> stored_files(const Bench& bench) {
  std::vector<std::string> all;
  if (!bench.stored()) return all;
  for (const platform::Document& document : bench.stored()->documents)
    if (document.documentType == platform::DocumentType::additional)
      for (const platform::File& file : document.files) all.push_back(file.filename + "=" + bench.contents.at(file.id));
  return all;
}

Attachment::Fault fault_of(const std::string& name, const std::string& bytes, std::int64_t more = 0) {
  compose::Draft draft;
  compose::add_files(draft, {{"h1", name, static_cast<std::int64_t>(bytes.size()) + more, bytes.substr(0, 64)}});
  return draft.files.front().fault;
}

}  // namespace

TEST_CASE("what may be sent along is told by name and content") {
  using Fault = Attachment::Fault;
  CHECK(fault_of("brev.pdf", pdf) == Fault::none);
  CHECK(fault_of("BREV.PDF", pdf) == Fault::none);
  CHECK(fault_of("brev.exe", "MZ") == Fault::type);
  CHECK(fault_of("brev", pdf) == Fault::type);
  CHECK(fault_of("brev.pdf", "MZ") == Fault::content);
  CHECK(fault_of("foto.jpg", pdf) == Fault::content);
  CHECK(fault_of("tekst.txt", std::string("a\0b", 3)) == Fault::content);
  CHECK(fault_of("tom.txt", "") == Fault::empty);
  CHECK(fault_of("stor.pdf", pdf, 10'000'000) == Fault::too_large);
  CHECK(fault_of("netop.pdf", pdf, 10'000'000 - static_cast<std::int64_t>(pdf.size())) == Fault::none);
}

TEST_CASE("no more files, and no more bytes, than the recipient takes") {
  Bench bench;
  bench.open();
  bench.draft().most_files = 1;
  attach(bench, "a.pdf", pdf);
  attach(bench, "b.pdf", pdf);
  CHECK(bench.draft().files[1].fault == Attachment::Fault::too_many);
  CHECK(stored_files(bench) == std::vector<std::string>{"a.pdf=" + pdf});
  bench.draft().most_files = 0;
  CHECK(compose::bytes_of_files(bench.draft()) == static_cast<std::int64_t>(pdf.size()));
}

TEST_CASE("a file is uploaded at once, as a document of its own, and makes the draft when there is none") {
  Bench bench;
  bench.open();
  attach(bench, "brev.pdf", pdf);
  CHECK(stored_files(bench) == std::vector<std::string>{"brev.pdf=" + pdf});
  CHECK(bench.draft().files.front().done);
  CHECK_FALSE(compose::is_unsaved(bench.state));
  bench.type("Se bilag");
  bench.pass(60'000);
  CHECK(bench.stored_text() == "Se bilag");
  bench.act(compose::review);
  bench.act(compose::send);
  REQUIRE(bench.sent());
  CHECK(bench.sent()->documents.size() == 2);
}

TEST_CASE("two files of one name both arrive, in order") {
  Bench bench;
  bench.open();
  attach(bench, "foto.pdf", pdf + "1");
  attach(bench, "foto.pdf", pdf + "2");
  CHECK(stored_files(bench) == std::vector<std::string>{"foto.pdf=" + pdf + "1", "foto.pdf=" + pdf + "2"});
}

TEST_CASE("a file that was taken out is gone from the draft") {
  Bench bench;
  bench.open();
  attach(bench, "a.pdf", pdf);
  attach(bench, "b.pdf", pdf);
  bench.turn([&](mailbox::Turn& turn) { compose::detach(bench.state, turn, 1); });
  CHECK(stored_files(bench) == std::vector<std::string>{"b.pdf=" + pdf});
  bench.turn([&](mailbox::Turn& turn) { compose::detach(bench.state, turn, 2); });
  bench.pass(60'000);
  CHECK(bench.stored() == nullptr);  // nothing is left of the draft
}

TEST_CASE("a letter is not reviewed while a file is on its way or cannot be sent") {
  Bench bench;
  bench.open();
  bench.type("Se bilag");
  attach(bench, "a.exe", "MZ");
  bench.act(compose::review);
  CHECK(bench.draft().stage == Stage::writing);
  CHECK(bench.draft().missing.files);
  bench.turn([&](mailbox::Turn& turn) { compose::detach(bench.state, turn, 1); });
  bench.act(compose::review);
  CHECK(bench.draft().stage == Stage::review);
}

TEST_CASE("a refused file is named, and the letter stays") {
  Bench bench;
  bench.open();
  bench.fates["content"] = Fate::refused;
  attach(bench, "a.pdf", pdf);
  CHECK(bench.draft().files.front().fault == Attachment::Fault::refused);
  CHECK(stored_files(bench).empty());
  CHECK(bench.draft().load.phase != mailbox::Phase::failed);
}

TEST_CASE("another device sees the files; one that was never uploaded is named as to be added again") {
  Bench bench;
  bench.open();
  bench.type("Se bilag");
  attach(bench, "a.pdf", pdf);
  bench.pass(60'000);
  const std::string id = bench.draft().server.id;
  bench.state = {};
  bench.mailbox.messages[id].server = bench.messages[id];
  bench.mailbox.reading = mailbox::Reading{id, mailbox::loaded(), {}, {}, {}};
  bench.turn([](auto&) {});
  REQUIRE(bench.draft().files.size() == 1);
  CHECK(bench.draft().files[0].name == "a.pdf");
  CHECK(bench.draft().files[0].done);
  CHECK(bench.draft().files[0].size == static_cast<std::int64_t>(pdf.size()));
  bench.online = false;
  compose::add_files(bench.draft(), {chosen(bench, "b.pdf", pdf)});
  const auto parked = compose::draft_from_parked(compose::parked_text(bench.draft(), "åse"), "åse");
  REQUIRE(parked);
  REQUIRE(parked->files.size() == 1);
  CHECK(parked->files[0].name == "b.pdf");
  CHECK(parked->files[0].fault == Attachment::Fault::lost);
}

TEST_CASE("whatever becomes of each call, every file arrives whole and once, or is named") {
  std::uint32_t dice = 12345;
  const auto roll = [&](std::uint32_t sides) { return dice = dice * 1664525u + 1013904223u, (dice >> 16) % sides; };
  for (int round = 0; round < 200; ++round) {
    Bench bench;
    bench.open();
    bench.weather = [&](const std::string&) { return roll(3) > 0 ? Fate::done : std::array{Fate::lost_call, Fate::lost_answer, Fate::stale, Fate::server_error}[roll(4)]; };
    bench.type("Se bilag");
    attach(bench, "a.pdf", pdf + "a");
    attach(bench, "b.pdf", pdf + "b");
    for (int i = 0; i < 20; ++i) bench.pass(60'000);
    bench.weather = nullptr;
    bench.act(compose::try_again);
    for (int i = 0; i < 5; ++i) bench.pass(60'000);
    auto files = stored_files(bench);
    std::sort(files.begin(), files.end());
    CHECK(files == std::vector<std::string>{"a.pdf=" + pdf + "a", "b.pdf=" + pdf + "b"});
    CHECK(bench.stored_text() == "Se bilag");
  }
}
