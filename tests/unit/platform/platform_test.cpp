#include <catch_amalgamated.hpp>

#include "core/platform/calls.h"
#include "core/platform/json.h"

using namespace memobox;
using namespace memobox::platform;

TEST_CASE("a page of messages is read with its frame, documents, files and actions") {
  const auto page = read_messages(R"({"currentPage":0,"next":"WyJd","totalPages":1,"elementsOnPage":1,"totalElements":1,"messages":[{"id":"m","version":3,
    "transactionId":"ABC","mailboxId":"b","folderId":"f","messageType":"LEGAL_NOTIFICATION","messageState":"RECEIVED","receivedDateTime":"2025-01-02T03:04:05.678Z",
    "label":"Tid til undersøgelse","reply":true,"flag":null,"sender":{"senderId":"00000019","senderIdType":"CVR","label":"Eksempel Kommune",
    "attentionData":{"contentResponsibleLabel":"Skole","productionUnitNumber":"9999999999"}},"recipient":{"recipientId":"0100000001","recipientIdType":"CPR"},
    "documents":[{"id":"d","documentType":"MAIN","files":[{"id":"e","encodingFormat":"application/pdf","filename":"brev.pdf","language":"da","fileSize":48211}],
    "actions":[{"label":"Svar","actionCode":"SELVBETJENING","entryPointUrl":"https://eksempel.example/","actionEndTime":"2025-02-01T00:00:00Z"}]}],"newField":{"x":[1]}}]})");
  REQUIRE(page);
  CHECK(page->page == Page{0, 1, 1, 1, "WyJd"});
  const Message& m = page->messages.at(0);
  CHECK(m.version == 3);
  CHECK(m.messageType == MessageType::legal_notification);
  CHECK(m.receivedDateTime == parse_instant("2025-01-02T03:04:05.678Z"));
  CHECK(m.reply);
  CHECK_FALSE(m.flag);
  CHECK(m.sender.attentionData->contentResponsibleLabel == "Skole");
  CHECK(m.sender.attentionData->productionUnitNumber == 9999999999);
  CHECK(m.documents.at(0).files.at(0).fileSize == 48211);
  CHECK(m.documents.at(0).actions.at(0).actionEndTime == parse_instant("2025-02-01T00:00:00Z"));
}

TEST_CASE("what is written is read back the same") {
  Message m;
  m.id = "m";
  m.version = 9;
  m.label = "Æble \"og\" \\";
  m.messageType = MessageType::mandatory;
  m.read = true;
  m.receivedDateTime = Instant{1234567890123};
  m.sender.label = "X";
  m.sender.attentionData = AttentionData{};
  m.sender.attentionData->address = Address{};
  m.sender.attentionData->address->city = "Nordhavn";
  m.documents = {{"d", 1, DocumentType::additional, "", "Bilag", {{"f", 2, "text/plain", "a.txt", "da", 5}}, {}}};
  m.replyData = {{"c", "p", "", "", "", "", "", "", "", {{"l", "v"}}}};
  m.forwardData = ForwardData{"o", "Afsender", "", "", "Se her", Instant{5}};
  m.contentData = ContentData{};
  m.contentData->additionalContentData = {{"", "Navn", "Værdi"}};
  const auto back = read_message(to_json(m));
  REQUIRE(back);
  CHECK(*back == m);
  const FolderSummary summary{{{{"f", 1, "b", "", FolderType::inbox, "Indbakke"}, {2, 5, Instant{7000}}}}};
  CHECK(*read_folder_summary(to_json(summary)) == summary);
  const ErrorMessage error{"code", "message", {{"r", "f", "c", "m"}}};
  CHECK(*read_error(to_json(error)) == error);
}

TEST_CASE("members at their default are left out") {
  MessagePatch patch;
  patch.read = false;
  CHECK(to_json(patch) == R"({"read":false})");
  CHECK(to_json(Message{}) == "{}");
}

TEST_CASE("an unknown word of an enumeration is unknown, never an error") {
  const auto folders = read_folders(R"({"folders":[{"id":"f","folderType":"ARCHIVE","name":"Arkiv"}]})");
  REQUIRE(folders);
  CHECK(folders->folders[0].folderType == FolderType::unknown);
}

TEST_CASE("a member of another type is an error that says where") {
  const auto wrong = [](const char* json) {
    const auto page = read_messages(json);
    REQUIRE_FALSE(page);
    return std::string(error_code_name(page.error().code)) + " " + page.error().path;
  };
  CHECK(wrong("nej") == "not_well_formed ");
  CHECK(wrong("[]") == "wrong_type ");
  CHECK(wrong(R"({"messages":{}})") == "wrong_type /messages");
  CHECK(wrong(R"({"messages":[{"id":"a"},{"id":5}]})") == "wrong_type /messages/1/id");
  CHECK(wrong(R"({"messages":[{"receivedDateTime":"i går"}]})") == "wrong_type /messages/0/receivedDateTime");
  CHECK(wrong(R"({"messages":[{"read":"true"}]})") == "wrong_type /messages/0/read");
  CHECK(wrong(R"({"messages":[{"documents":[{"files":[{"fileSize":1.5}]}]}]})") == "wrong_type /messages/0/documents/0/files/0/fileSize");
}

TEST_CASE("requests carry the documented paths, queries and the bare version") {
  CHECK(list_mailboxes().path == "/mailboxes/");
  CHECK(folder_summary("b").path == "/mailboxes/b/folders/summary/");
  const Request list = list_messages("b", "f", 2, 100);
  CHECK(list.path == "/mailboxes/b/messages/");
  CHECK(list.query[0] == std::pair<std::string, std::string>("folderId", "f"));
  CHECK(list.query[1].second == "2");
  MessagePatch patch;
  patch.read = true;
  const Request write = patch_message("b", "m", 12, patch);
  CHECK(write.method == "PATCH");
  CHECK(write.headers.back() == std::pair<std::string, std::string>("If-Match", "12"));
  CHECK(write.json == R"({"read":true})");
  CHECK(file_content("b", "m", "d", "f").path == "/mailboxes/b/messages/m/documents/d/files/f/content");
}

TEST_CASE("an odd id cannot change the path") { CHECK(get_message("b/../x", "m?y#z").path == "/mailboxes/b%2F%2E%2E%2Fx/messages/m%3Fy%23z"); }

TEST_CASE("a status is one trouble, and a body that is not JSON where JSON is due is the queue") {
  const auto of = [](int status, const char* type = "application/json", bool json_due = true) { return trouble_of({status, type, {}, 0}, json_due); };
  CHECK(of(200) == Trouble::none);
  CHECK(of(200, "application/problem+json; charset=utf-8") == Trouble::none);
  CHECK(of(200, "text/html") == Trouble::queue);
  CHECK(of(200, "text/html", false) == Trouble::none);
  CHECK(of(401, "") == Trouble::session);
  CHECK(of(403, "") == Trouble::forbidden);
  CHECK(of(404) == Trouble::not_found);
  CHECK(of(409) == Trouble::conflict);
  CHECK(of(400) == Trouble::refused);
  CHECK(of(422) == Trouble::refused);
  CHECK(of(429) == Trouble::busy);
  CHECK(of(503) == Trouble::busy);
  CHECK(of(500) == Trouble::server);
  CHECK(of(302) == Trouble::server);
}
