#include "core/memo/json.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

TEST_CASE("a small letter as JSON") {
  CHECK(message_to_json(read(small_letter("<m:reply>1</m:reply><x a='1'>\"&#10;</x>")).message) ==
        R"({"memoVersion":"1.2","MessageHeader":{"messageType":"DIGITALPOST","messageUUID":"8c2ea15d-61fb-4ba9-9366-42f8b194c114",)"
        R"("label":"Kort","reply":true,"Sender":{"senderID":"00000001","idType":"CVR","label":"By"},)"
        R"("Recipient":{"recipientID":"0100000000","idType":"CPR"}},"MessageBody":{"createdDateTime":"2026-11-23T08:31:00Z",)"
        R"("MainDocument":{"File":[{"encodingFormat":"text/plain","filename":"brev.txt","language":"da","content":"aGVq"}]}},)"
        R"("unknown":[{"path":"/Message/MessageHeader","name":"x","text":"\"\n"},)"
        R"({"path":"/Message/MessageHeader/x","name":"@a","text":"1"}]})");
}

TEST_CASE("names are MeMo's own, repeated elements are arrays, a choice is the element chosen") {
  const std::string json = message_to_json(read(every_element).message);
  for (const std::string_view part :
       {R"("memoSchVersion":"1.1.0")", R"("SEnumber":{"seNumber":"se-number","companyName":"se-name"})",
        R"("CPRdata":{"cprNumber":"0100000000")", R"("GlobalLocationNumber":{"globalLocationNumber":"5798000012345")",
        R"("ContactInfo":[{"label":"ci-1","value":"cv-1"},{"label":"ci-2")", R"("ReplyData":[{"messageID":"rd-id")",
        R"("mainDocumentID":"md-id")", R"("additionalDocumentID":"ad-id-1")", R"("technicalDocumentID":"td-id")",
        R"("Reservation":{"description":"rv-description")", R"("EntryPoint":{"url":"https://betal.example/?a=1&b=2"})",
        R"("mandatory":true,"legalNotification":false)", R"("AddressPoint":{"geographicEastingMeasure":"1.5")"}) {
    INFO(part);
    CHECK(json.find(part) != json.npos);
  }
  CHECK(json.find("\"documentID\"") == json.npos);
}

TEST_CASE("file contents can be left to the caller") {
  const std::string json = message_to_json(read(small_letter()).message, [](const File& file) { return "out/" + file.filename; });
  CHECK(json.find(R"("content":{"path":"out/brev.txt"})") != json.npos);
  CHECK(json.find("aGVq") == json.npos);
}

TEST_CASE("the header alone as JSON") {
  const std::string json = header_to_json(read(small_letter()).message.header);
  CHECK(json.starts_with(R"({"messageType":"DIGITALPOST")"));
  CHECK(json.ends_with(R"("Recipient":{"recipientID":"0100000000","idType":"CPR"}})"));
}
