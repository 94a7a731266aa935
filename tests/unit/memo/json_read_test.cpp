#include <catch2/catch_test_macros.hpp>

#include "core/memo/json.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

const std::string& small_json() {
  static const std::string json = message_to_json(read(small_letter()).message);
  return json;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  INFO(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), by);
}

struct Refusal {
  std::string_view what, by;
  ErrorCode code;
  std::string_view rule, path;
};

}  // namespace

TEST_CASE("a letter with every element is read from its JSON") {
  const Message message = read(every_element).message;
  const auto back = message_from_json(message_to_json(message));
  REQUIRE(back);
  CHECK(back->message == message);
}

TEST_CASE("what the schema does not know survives JSON") {
  const Message message = read(small_letter("<m:reply>1</m:reply><x a='1'>\"&#10;</x>")).message;
  CHECK(message.unknown.size() == 2);
  const auto back = message_from_json(message_to_json(message));
  REQUIRE(back);
  CHECK(back->message == message);
}

TEST_CASE("members may stand in any order, with white space between them") {
  const auto back = message_from_json(R"( {"MessageHeader": {"Recipient": {"idType": "CPR", "recipientID": "0100000000"}, "label": "Kort",
    "Sender": {"label": "By", "idType": "CVR", "senderID": "00000001"}, "messageUUID": "8c2ea15d-61fb-4ba9-9366-42f8b194c114",
    "messageType": "DIGITALPOST"}, "memoVersion": "1.2"} )");
  REQUIRE(back);
  CHECK(back->message.header == read(small_letter()).message.header);
  CHECK_FALSE(back->message.body);
}

TEST_CASE("what the format has no place for, what is missing and what is of the wrong type are named") {
  using enum ErrorCode;
  for (const Refusal& refusal : {
           Refusal{"\"senderID\"", "\"senderId\"", unsupported, "json.unknown_key", "/MessageHeader/Sender/senderId"},
           {"\"memoVersion\"", "\"memoversion\"", unsupported, "json.unknown_key", "/memoversion"},
           {"\"content\":\"aGVq\"", "\"content\":{\"file\":\"a\"}", unsupported, "json.unknown_key",
            "/MessageBody/MainDocument/File/0/content/file"},
           {"\"MainDocument\":{", "\"MainDocument\":{\"documentID\":\"1\",", unsupported, "json.unknown_key",
            "/MessageBody/MainDocument/documentID"},
           {"\"memoVersion\":\"1.2\",", "", missing, "json.missing_key", "/memoVersion"},
           {"\"label\":\"Kort\",", "", missing, "json.missing_key", "/MessageHeader/label"},
           {",\"content\":\"aGVq\"", "", missing, "json.missing_key", "/MessageBody/MainDocument/File/0/content"},
           {"\"content\":\"aGVq\"", "\"content\":{}", missing, "json.missing_key", "/MessageBody/MainDocument/File/0/content/path"},
           {"\"label\":\"Kort\"", "\"label\":1", wrong_type, "json.wrong_type", "/MessageHeader/label"},
           {"\"label\":\"Kort\"", "\"label\":null", wrong_type, "json.wrong_type", "/MessageHeader/label"},
           {"\"label\":\"Kort\"", "\"label\":\"Kort\",\"reply\":\"true\"", wrong_type, "json.wrong_type", "/MessageHeader/reply"},
           {"\"File\":[", "\"Action\":{},\"File\":[", wrong_type, "json.wrong_type", "/MessageBody/MainDocument/Action"},
           {"\"content\":\"aGVq\"", "\"content\":1", wrong_type, "json.wrong_type", "/MessageBody/MainDocument/File/0/content"},
           {"\"label\":\"Kort\"", "\"label\":\"Kort\",\"label\":\"Kort\"", wrong_type, "json.duplicate_key", "/MessageHeader/label"},
           {"\"memoVersion\":\"1.2\"", "\"memoVersion\":\"1.2\",\"memoVersion\":\"1.1\"", wrong_type, "json.duplicate_key", "/memoVersion"},
           {"\"File\":[",
            "\"Action\":[{\"label\":\"l\",\"actionCode\":\"c\",\"EntryPoint\":{\"url\":\"u\"},\"Reservation\":{}}],\"File\":[", wrong_type,
            "json.second_choice", "/MessageBody/MainDocument/Action/0/Reservation"},
       }) {
    INFO(refusal.by);
    const auto back = message_from_json(replaced(small_json(), refusal.what, refusal.by));
    REQUIRE_FALSE(back);
    CHECK(back.error() == Error{.code = refusal.code, .detail = refusal.rule, .path = std::string(refusal.path)});
  }
  CHECK(message_from_json("[]").error().detail == "json.wrong_type");
  CHECK(message_from_json("{").error().code == ErrorCode::not_well_formed);
  CHECK(message_from_json(replaced(small_json(), "Kort", "K\xFF")).error().code == ErrorCode::not_well_formed);
}

TEST_CASE("contents named by path are left to the caller, each with its file") {
  Message message = read(every_element).message;
  const std::string json = message_to_json(message, [](const File& file) { return "x/" + file.filename; });
  auto back = message_from_json(json);
  REQUIRE(back);
  const JsonMessage moved = std::move(*back);
  REQUIRE(moved.contents.size() == 5);
  for (const ContentAt& content : moved.contents) CHECK(content.path == "x/" + content.file->filename);
  CHECK(moved.contents[1].file == &moved.message.body->mainDocument.files[1]);
  CHECK(moved.contents[1].file->content.base64.empty());

  const auto clear = [](Document& document) {
    for (File& file : document.files) file.content = {};
  };
  clear(message.body->mainDocument);
  for (Document& document : message.body->additionalDocuments) clear(document);
  for (Document& document : message.body->technicalDocuments) clear(document);
  CHECK(moved.message == message);
}
