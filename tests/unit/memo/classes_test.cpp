#include <catch2/catch_test_macros.hpp>

#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

// One test case for each part of the format; together they name every element of memo.md sections 3.1-3.12.

TEST_CASE("a letter with every element gives no findings and leaves nothing over") {
  const ReadMessage read_letter = read(every_element);
  CHECK(rules_of(read_letter).empty());
  CHECK(read_letter.message.unknown.empty());
  CHECK(read_letter.message.memoVersion == "1.2");
  CHECK(read_letter.message.memoSchVersion == "1.1.0");
}

TEST_CASE("MessageHeader is read") {
  const MessageHeader header = read(every_element).message.header;
  CHECK(header.messageType == "DIGITALPOST");
  CHECK(header.messageUUID == "8c2ea15d-61fb-4ba9-9366-42f8b194c114");
  CHECK(header.messageID == "h-id");
  CHECK(header.messageCode == "h-code");
  CHECK(header.label == "B\xC3\xB8rnehaveplads");
  CHECK(header.notification == "h-notification");
  CHECK(header.additionalNotification == "h-additional");
  CHECK(header.reply == true);
  CHECK(header.replyByDateTime == "2026-12-01T12:00:00Z");
  CHECK(header.doNotDeliverUntilDate == "2026-11-24");
  CHECK(header.mandatory == true);
  CHECK(header.legalNotification == false);
  CHECK(header.postType == "MYNDIGHEDSPOST");
}

TEST_CASE("Sender, Recipient, ContactPoint and Representative are read") {
  const MessageHeader header = read(every_element).message.header;
  const Sender& sender = header.sender;
  CHECK(sender.senderID == "s-id");
  CHECK(sender.idType == "s-type");
  CHECK(sender.idTypeLabel == "s-typelabel");
  CHECK(sender.label == "s-label");
  CHECK(sender.contactPoint == ContactPoint{"cp-group", "cp-id", "cp-label", {{"ci-1", "cv-1"}, {"ci-2", "cv-2"}}});
  CHECK(sender.representative == Representative{"re-id", "re-type", "re-label"});

  const Recipient& recipient = header.recipient;
  CHECK(recipient.recipientID == "r-id");
  CHECK(recipient.idType == "r-type");
  CHECK(recipient.idTypeLabel == "r-typelabel");
  CHECK(recipient.label == "r-label");
  REQUIRE(recipient.attentionData);
  CHECK(recipient.attentionData->attentionPerson == AttentionPerson{std::nullopt, "r-person"});
  CHECK(recipient.contactPoint == ContactPoint{std::nullopt, "r-point", std::nullopt, {}});
}

TEST_CASE("AttentionData is read") {
  const auto attention = read(every_element).message.header.sender.attentionData;
  REQUIRE(attention);
  CHECK(attention->attentionPerson == AttentionPerson{"ap-id", "ap-label"});
  CHECK(attention->productionUnit == ProductionUnit{"9999999999", "pu-name"});
  CHECK(attention->globalLocationNumber == GlobalLocationNumber{"5798000012345", "gln-location"});
  CHECK(attention->eMail == EMail{"em-address", "em-agent"});
  CHECK(attention->seNumber == SENumber{"se-number", "se-name"});
  CHECK(attention->telephone == Telephone{"te-number", "te-agent"});
  CHECK(attention->eID == EID{"eid-id", "eid-label"});
  CHECK(attention->contentResponsible == ContentResponsible{"cr-id", "cr-label"});
  CHECK(attention->generatingSystem == GeneratingSystem{"gs-id", "gs-label"});
  CHECK(attention->sorData == SORData{"sor-id", "sor-name"});
  CHECK(attention->address == Address{"ad-id", "ad-label", "ad-house", "ad-door", "ad-floor", "ad-co", "ad-zip", "ad-city", "ad-country",
                                      AddressPoint{"1.5", "2.5", "3.5"}});
  CHECK(attention->unstructuredAddress == UnstructuredAddress{"ua-text"});
}

TEST_CASE("ContentData is read") {
  const auto data = read(every_element).message.header.contentData;
  REQUIRE(data);
  CHECK(data->cprData == CPRData{"0100000000", "cpr-name"});
  CHECK(data->cvrData == CVRData{"00000000", "cvr-name"});
  CHECK(data->motorVehicle == MotorVehicle{"AB12345", "mv-chassis"});
  CHECK(data->propertyNumber == PropertyNumber{"pn-number"});
  CHECK(data->caseID == CaseID{"case-id", "case-system"});
  CHECK(data->kleData == KLEData{"kle-key", "kle-version", "kle-facet", "kle-label"});
  CHECK(data->formData == FORMData{"form-key", "form-version", "form-facet", "form-label"});
  CHECK(data->productionUnit == ProductionUnit{"42", std::nullopt});
  CHECK(data->education == Education{"ed-code", "ed-name"});
  REQUIRE(data->address);
  CHECK(data->address->city == "cd-city");
  CHECK(data->unstructuredAddress == UnstructuredAddress{"cd-unstructured"});
  CHECK(data->additionalContentData ==
        std::vector<AdditionalContentData>{{"ac-type", "ac-name", "ac-value"}, {std::nullopt, "ac-name-2", "ac-value-2"}});
}

TEST_CASE("ForwardData and ReplyData are read") {
  const MessageHeader header = read(every_element).message.header;
  CHECK(header.forwardData ==
        ForwardData{"f-uuid", "2026-01-02T03:04:05Z", "f-sender", "f-responsible", "f-representative", "f-point", "f-comment"});
  REQUIRE(header.replyData.size() == 2);
  CHECK(header.replyData[0] == ReplyData{"rd-id",
                                         "rd-uuid",
                                         "rd-reply",
                                         "rd-sender",
                                         "rd-recipient",
                                         "rd-case",
                                         "rd-point",
                                         "rd-system",
                                         "rd-comment",
                                         {{"ar-label", "ar-value"}}});
  CHECK(header.replyData[1] == ReplyData{.messageUUID = "rd-uuid-2"});
}

TEST_CASE("documents and their files are read") {
  const auto body = read(every_element).message.body;
  REQUIRE(body);
  CHECK(body->createdDateTime == "2026-11-23T08:31:00Z");
  const Document& main = body->mainDocument;
  CHECK(main.documentID == "md-id");
  CHECK(main.label == "md-label");
  REQUIRE(main.files.size() == 2);
  CHECK(main.files[0] == File{"text/plain", "brev.txt", "da", FileContent::own("S8OmcmUgw4VzZQ==")});
  CHECK(main.files[1].language == "en");

  REQUIRE(body->additionalDocuments.size() == 2);
  CHECK(body->additionalDocuments[0].documentID == "ad-id-1");
  CHECK(body->additionalDocuments[0].label == "add-label");
  CHECK(body->additionalDocuments[0].files == std::vector<File>{{"text/plain", "bilag.txt", "da", FileContent::own("YWJj")}});
  REQUIRE(body->additionalDocuments[0].actions.size() == 1);
  CHECK(body->additionalDocuments[0].actions[0].label == "ad-action");
  CHECK_FALSE(body->additionalDocuments[1].documentID);
  CHECK(body->additionalDocuments[1].files[0].content.base64.empty());

  REQUIRE(body->technicalDocuments.size() == 1);
  CHECK(body->technicalDocuments[0].documentID == "td-id");
  CHECK(body->technicalDocuments[0].label == "td-label");
  CHECK(body->technicalDocuments[0].files[0].filename == "data.xml");
}

TEST_CASE("actions are read with what they point to") {
  const auto actions = read(every_element).message.body->mainDocument.actions;
  REQUIRE(actions.size() == 3);
  CHECK(actions[0] == Action{"a-label", "AFTALE", "2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z",
                             Reservation{"rv-description", "rv-uuid", "rv-abstract", "rv-location", "2026-12-01T09:00:00Z",
                                         "2026-12-01T10:00:00Z", "rv-mail", "rv-name"}});
  CHECK(actions[1] == Action{"a-label-2", "BETALING", std::nullopt, std::nullopt, EntryPoint{"https://betal.example/?a=1&b=2"}});
  CHECK(actions[2] == Action{"a-label-3", "INFORMATION", std::nullopt, std::nullopt, {}});
}

TEST_CASE("the bytes of a file are decoded when asked for") {
  std::vector<File> files;
  {
    const ReadMessage letter = read(every_element);
    files = letter.message.body->mainDocument.files;
  }
  // The letter is gone; its files keep the text they need.
  const auto text = file_bytes(files[0]);
  REQUIRE(text);
  CHECK(text->text() == "K\xC3\xA6re \xC3\x85se");
  const auto pdf = file_bytes(files[1]);
  REQUIRE(pdf);
  CHECK(pdf->text() == "%PDF");
  CHECK(file_bytes(File{.content = FileContent::own("!")}).error().code == ErrorCode::not_well_formed);
}
