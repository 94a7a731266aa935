#include <catch_amalgamated.hpp>
#include <cstring>
#include <string>

#include "wasm/node/node.h"

namespace {

const std::string inputs = R"("now":1772442000000,"random":"000102030405060708090a0b0c0d0e0f")";
const uint8_t* bytes(const std::string& text) { return reinterpret_cast<const uint8_t*>(text.data()); }
std::string text(const mb_bytes& b) { return {reinterpret_cast<const char*>(b.data), b.size}; }

struct Abi {
  mb_app* app = nullptr;
  mb_bytes answer{};
  explicit Abi(const std::string& settings = R"({"lang":"da"})") { REQUIRE(mb_new(bytes(settings), settings.size(), &app) == MB_OK); }
  ~Abi() { mb_free(app); }
  int dispatch(const std::string& event) {
    const std::string turn = "{" + inputs + ",\"event\":" + event + "}";
    return mb_dispatch(app, bytes(turn), turn.size(), &answer);
  }
  int resolve(uint64_t id, const std::string& members) {
    const std::string turn = "{" + inputs + "," + members + "}";
    return mb_resolve(app, id, bytes(turn), turn.size(), &answer);
  }
  std::string view() {
    CHECK(mb_view(app, &answer) == MB_OK);
    return text(answer);
  }
  uint64_t blob(const std::string& content) {
    uint8_t* memory = mb_alloc(content.size());
    std::memcpy(memory, content.data(), content.size());
    uint64_t id = 0;
    CHECK(mb_blob_in(app, memory, content.size(), &id) == MB_OK);
    return id;
  }
};

}  // namespace

TEST_CASE("the version is text") { CHECK(std::strlen(mb_version()) > 0); }

TEST_CASE("a first turn asks for the mailboxes, its answer for the folders") {
  Abi abi;
  REQUIRE(abi.dispatch(R"({"type":"start","place":"/"})") == MB_OK);
  CHECK(text(abi.answer).find(R"("method":"GET","path":"/mailboxes/")") != std::string::npos);
  const auto blob = abi.blob(R"({"mailboxes":[{"id":"b","ownerName":"Åse","access":{"accessType":"OWNER","identityId":"i"}}]})");
  REQUIRE(abi.resolve(1, R"("outcome":"ok","status":200,"type":"application/json","blob":")" + std::to_string(blob) + "\"") == MB_OK);
  CHECK(text(abi.answer).find("/mailboxes/b/folders/") != std::string::npos);
  CHECK(abi.view().find("Post til Åse") != std::string::npos);
}

TEST_CASE("settings that are not settings make no app") {
  mb_app* app = reinterpret_cast<mb_app*>(1);
  CHECK(mb_new(bytes("nej"), 3, &app) == MB_BAD_INPUT);
  CHECK(app == nullptr);
  CHECK(mb_dispatch(nullptr, bytes("{}"), 2, nullptr) == MB_NO_APP);
  CHECK(mb_view(nullptr, nullptr) == MB_NO_APP);
}

TEST_CASE("bad bytes are a status with a sentence for testers, and the state is untouched") {
  Abi abi;
  abi.dispatch(R"({"type":"start","place":"/"})");
  const std::string before = abi.view();
  CHECK(abi.dispatch("{\"type\":\"\xff\"}") == MB_BAD_INPUT);
  CHECK(text(abi.answer).find("\"error\"") != std::string::npos);
  CHECK(abi.dispatch(R"({"type":"none"})") == MB_BAD_INPUT);
  CHECK(abi.resolve(1, R"("outcome":"perhaps")") == MB_BAD_INPUT);
  CHECK(mb_dispatch(abi.app, nullptr, 0, &abi.answer) == MB_BAD_INPUT);
  const std::string large(MB_LARGEST_TURN + 1, ' ');
  CHECK(mb_dispatch(abi.app, bytes(large), large.size(), &abi.answer) == MB_TOO_LARGE);
  CHECK(abi.view() == before);
}

TEST_CASE("an effect id counts once") {
  Abi abi;
  abi.dispatch(R"({"type":"start","place":"/"})");
  CHECK(abi.resolve(99, R"("outcome":"ok")") == MB_UNKNOWN_ID);
  CHECK(abi.resolve(1, R"("outcome":"ok","status":500)") == MB_OK);
  CHECK(abi.resolve(1, R"("outcome":"ok","status":500)") == MB_UNKNOWN_ID);
}

TEST_CASE("blobs go in and out as bytes, and unknown ones are refused") {
  Abi abi;
  const std::string content("a\0b", 3);
  const auto id = abi.blob(content);
  CHECK(mb_blob_out(abi.app, id, &abi.answer) == MB_OK);
  CHECK(text(abi.answer) == content);
  CHECK(mb_blob_out(abi.app, id + 1, &abi.answer) == MB_UNKNOWN_ID);
  uint64_t refused = 0;
  CHECK(mb_blob_in(abi.app, mb_alloc(1), static_cast<size_t>(MB_LARGEST_BLOB) + 1, &refused) == MB_TOO_LARGE);
}

TEST_CASE("a file opened by hand uses its blob up") {
  Abi abi;
  const auto id = abi.blob("<nej/>");
  CHECK(abi.dispatch(R"({"type":"open_file","blob":")" + std::to_string(id) + R"(","name":"x.xml"})") == MB_OK);
  CHECK(abi.view().find("Intet er ændret") != std::string::npos);
  CHECK(mb_blob_out(abi.app, id, &abi.answer) == MB_UNKNOWN_ID);
}

TEST_CASE("the Node module reads MeMo bytes into a letter's data") {
  Abi abi;
  const std::string memo = R"(<m:Message xmlns:m="https://DigitalPost.dk/MeMo-1" memoVersion="1.1"><m:MessageHeader><m:label>Hej</m:label></m:MessageHeader></m:Message>)";
  CHECK(mb_letter(abi.app, bytes(memo), memo.size(), &abi.answer) == MB_OK);
  CHECK(text(abi.answer).find(R"("title":"Hej")") != std::string::npos);
  CHECK(mb_letter(abi.app, bytes("<a>"), 3, &abi.answer) == MB_BAD_INPUT);
}

TEST_CASE("the Node module checks MeMo, in either language, and never says a value") {
  Abi abi;
  const std::string memo =
      R"(<m:Message xmlns:m="https://DigitalPost.dk/MeMo-1" memoVersion="1.1"><m:MessageHeader><m:label>Hej</m:label></m:MessageHeader></m:Message>)";
  REQUIRE(mb_check(abi.app, bytes(memo), memo.size(), 0, &abi.answer) == MB_OK);
  CHECK(text(abi.answer).find(R"({"severity":"warning","rule":"memo.missing_element","path":"/Message/MessageHeader/messageType","line":1)") !=
        std::string::npos);
  const std::string english = text(abi.answer);
  REQUIRE(mb_check(abi.app, bytes(memo), memo.size(), MB_STRICT | MB_DANISH, &abi.answer) == MB_OK);
  CHECK(text(abi.answer).find(R"({"severity":"error","rule":"memo.missing_element")") != std::string::npos);
  CHECK(text(abi.answer).find(english.substr(english.find(R"("sentence":)"), 40)) == std::string::npos);
  CHECK(text(abi.answer).find("Hej") == std::string::npos);
  CHECK(mb_check(abi.app, bytes("<a>"), 3, 0, &abi.answer) == MB_BAD_INPUT);
  CHECK(mb_check(nullptr, bytes("<a>"), 3, 0, &abi.answer) == MB_NO_APP);
}

TEST_CASE("the Node module writes MeMo from the model as JSON, and refuses what a receiver would") {
  Abi abi;
  const std::string header = R"("MessageHeader":{"messageType":"NEMSMS","messageUUID":"c0ffee00-0000-4000-8000-000000000001","label":"Hej","notification":"Hej Åse",)"
                             R"("Sender":{"senderID":"00000035","idType":"CVR","label":"Nordhavn"},"Recipient":{"recipientID":"0100000000","idType":"CPR"}})";
  const std::string good = R"({"memoVersion":"1.2",)" + header + "}";
  REQUIRE(mb_write(abi.app, bytes(good), good.size(), 0, &abi.answer) == MB_OK);
  const std::string memo = text(abi.answer);
  CHECK(memo.find("<memo:notification>Hej Åse</memo:notification>") != std::string::npos);
  REQUIRE(mb_check(abi.app, bytes(memo), memo.size(), MB_STRICT, &abi.answer) == MB_OK);
  CHECK(text(abi.answer) == R"({"findings":[]})");
  const std::string bad = R"({"memoVersion":"1.1",)" + header + "}";
  CHECK(mb_write(abi.app, bytes(bad), bad.size(), 0, &abi.answer) == MB_BAD_INPUT);
  CHECK(text(abi.answer).find(R"("rule":"memo.missing_element","path":"/Message/MessageHeader/mandatory")") != std::string::npos);
  CHECK(mb_write(abi.app, bytes("{}"), 2, 0, &abi.answer) == MB_BAD_INPUT);
  CHECK(text(abi.answer).find("\"error\"") != std::string::npos);
}
