// Every rule that a message can break: one message that breaks it and nothing else, and one beside it that does not.
#include "core/memo/rules.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/memo/check.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

using Rules = std::vector<std::string>;

// A letter of 1.1 about which there is nothing to say.
const std::string clean =
    R"(<m:Message xmlns:m="https://DigitalPost.dk/MeMo-1" xmlns:g="https://data.gov.dk/model/core/" memoVersion="1.1" memoSchVersion="1.1.0"><m:MessageHeader>
<m:messageType>DIGITALPOST</m:messageType><m:messageUUID>8c2ea15d-61fb-4ba9-9366-42f8b194c114</m:messageUUID>
<m:label>Kort</m:label><m:notification>Hej</m:notification><m:reply>true</m:reply><m:replyByDateTime>2026-12-01T12:00:00Z</m:replyByDateTime>
<m:doNotDeliverUntilDate>2026-12-05</m:doNotDeliverUntilDate><m:mandatory>false</m:mandatory><m:legalNotification>false</m:legalNotification><m:postType>MYNDIGHEDSPOST</m:postType>
<m:Sender><m:senderID>00000001</m:senderID><m:idType>CVR</m:idType><m:label>By</m:label>
<m:ContactPoint><m:contactPointID>k</m:contactPointID><m:ContactInfo><m:label>a</m:label><m:value>1</m:value></m:ContactInfo><m:ContactInfo><m:label>b</m:label><m:value>2</m:value></m:ContactInfo></m:ContactPoint></m:Sender>
<m:Recipient><m:recipientID>0100000000</m:recipientID><m:idType>cpr</m:idType></m:Recipient>
<m:ContentData><g:CPRdata><g:cprNumber>0100000001</g:cprNumber></g:CPRdata><g:ProductionUnit><g:productionUnitNumber>9999999999</g:productionUnitNumber></g:ProductionUnit></m:ContentData>
<m:ReplyData><m:messageUUID>00000000-0000-4000-8000-000000000001</m:messageUUID></m:ReplyData>
<m:ReplyData><m:messageUUID>00000000-0000-4000-8000-000000000002</m:messageUUID><m:replyUUID>00000000-0000-4000-8000-000000000001</m:replyUUID></m:ReplyData>
</m:MessageHeader><m:MessageBody><m:createdDateTime>2026-11-23T23:31:00Z</m:createdDateTime><m:MainDocument><m:mainDocumentID>h</m:mainDocumentID>
<m:File><m:encodingFormat>text/plain</m:encodingFormat><m:filename>brev.txt</m:filename><m:language>da</m:language><m:content>aGVq</m:content></m:File>
<m:Action><m:label>Betal</m:label><m:actionCode>BETALING</m:actionCode><m:startDateTime>2026-11-24T09:00:00Z</m:startDateTime><m:endDateTime>2026-11-25T09:00:00Z</m:endDateTime><m:EntryPoint><m:url>https://betal.example/</m:url></m:EntryPoint></m:Action>
<m:Action><m:label>Kom</m:label><m:actionCode>AFTALE</m:actionCode><m:Reservation><m:description>d</m:description><m:reservationUUID>8c2ea15d-61fb-4ba9-9366-42f8b194c115</m:reservationUUID><m:abstract>Besøg</m:abstract><m:location>her</m:location><m:startDateTime>2026-12-01T09:00:00Z</m:startDateTime><m:endDateTime>2026-12-01T10:00:00Z</m:endDateTime></m:Reservation></m:Action>
</m:MainDocument><m:AdditionalDocument><m:additionalDocumentID>b</m:additionalDocumentID>
<m:File><m:encodingFormat>application/pdf</m:encodingFormat><m:filename>bilag.pdf</m:filename><m:language>da</m:language><m:content>JVBERg==</m:content></m:File>
</m:AdditionalDocument></m:MessageBody></m:Message>)";

const std::string sms = R"(<m:Message xmlns:m="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><m:MessageHeader>
<m:messageType>NEMSMS</m:messageType><m:messageUUID>8c2ea15d-61fb-4ba9-9366-42f8b194c114</m:messageUUID><m:label>Tid</m:label><m:notification>Husk</m:notification>
<m:Sender><m:senderID>00000001</m:senderID><m:idType>CVR</m:idType><m:label>By</m:label></m:Sender>
<m:Recipient><m:recipientID>0100000000</m:recipientID><m:idType>CPR</m:idType></m:Recipient></m:MessageHeader></m:Message>)";

std::string changed(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  INFO(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), by);
}

std::string tagged(std::string_view name, std::string_view value) {
  std::string text = "<m:";
  return text.append(name).append(">").append(value).append("</m:").append(name).append(">");
}

Rules found(std::string_view text, bool strict = true) {
  const auto checked = check(bytes_of(text), {.strict = strict});
  REQUIRE(checked);
  return rules_of(*checked);
}

std::string times(std::string_view text, int count) {
  std::string out;
  while (count-- > 0) out += text;
  return out;
}

struct Case {
  std::string_view rule, path;
  std::string what, broken, sound;  // `what` in the clean letter becomes the one or the other
};

const std::string header = "/Message/MessageHeader", body = "/Message/MessageBody", main_document = "/Message/MessageBody/MainDocument";
const std::string uuid = "8c2ea15d-61fb-4ba9-9366-42f8b194c114";
const std::string info = "<m:ContactInfo><m:label>c</m:label><m:value>3</m:value></m:ContactInfo>";
const std::string attachment =
    "<m:AdditionalDocument><m:File><m:encodingFormat>text/plain</m:encodingFormat><m:filename/><m:language>da</m:language><m:content>aGVq</"
    "m:content></m:File></m:AdditionalDocument>";

std::string attachments(int count) {
  std::string out;
  for (int at = 0; at < count; ++at) out += changed(attachment, "<m:filename/>", tagged("filename", "a" + std::to_string(at)));
  return out + "</m:MessageBody>";
}

std::vector<Case> cases() {
  return {
      {"base64.foreign_character", main_document + "/File[1]/content", "aGVq", "aG-q", "aG/q"},
      {"base64.padding", main_document + "/File[1]/content", "aGVq", "aGVqIQ=", "aGVq IQ=="},
      {"base64.trailing_bits", main_document + "/File[1]/content", "aGVq", "aGVqIR==", "aGVqIQ=="},
      {"memo.action_code", main_document + "/Action[1]/actionCode", "BETALING", "BETAL", "TILMELDING"},
      {"memo.action_target", main_document + "/Action[1]/actionCode", "BETALING", "AFTALE", "BEKRAEFT"},
      {"memo.action_times", main_document + "/Action[1]/endDateTime", "2026-11-25T09:00:00Z", "2026-11-24T08:59:59Z",
       "2026-11-24T09:00:00Z"},
      {"memo.action_url", main_document + "/Action[1]/EntryPoint/url", "https://betal", "http://betal", "HTTPS://betal"},
      {"memo.bad_boolean", header + "/mandatory", "<m:mandatory>false", "<m:mandatory>nej", "<m:mandatory> 0 "},
      {"memo.blank", header + "/label", "Kort", " ", "."},
      {"memo.cpr_number", header + "/Recipient/recipientID", "0100000000", "010000-0000", "9900000000"},
      {"memo.cvr_number", header + "/Sender/senderID", "00000001", "0000001", "99999999"},
      {"memo.contact_info_label", header + "/Sender/ContactPoint/ContactInfo[2]/label", ">b<", ">a<", ">A<"},
      {"memo.date", header + "/doNotDeliverUntilDate", "2026-12-05", "2026-11-31", "2026-12-05+01:00"},
      {"memo.date_time", body + "/createdDateTime", "23:31:00Z", "23:31:00+01:00", "23:31:00.25Z"},
      {"memo.delivery_date", header + "/doNotDeliverUntilDate", "2026-12-05", "2026-12-07", "2026-12-06"},
      {"memo.duplicate_document_id", body + "/AdditionalDocument[1]/additionalDocumentID", ">b</m:additional", ">h</m:additional",
       ">c</m:additional"},
      {"memo.duplicate_element", header + "/label", tagged("label", "Kort"), times(tagged("label", "Kort"), 2), tagged("label", "To")},
      {"memo.duplicate_filename", body + "/AdditionalDocument[1]/File[1]/filename", "bilag.pdf", "brev.txt", "Brev.txt"},
      {"memo.empty_file", main_document + "/File[1]/content", "aGVq", " ", "aA=="},
      {"memo.file_count", body, "</m:MessageBody>", attachments(10), attachments(9)},
      {"memo.file_type", main_document + "/File[1]/encodingFormat", "text/plain", "application/x-sh", "Text/Plain; charset=utf-8"},
      {"memo.filename_character", main_document + "/File[1]/filename", "brev.txt", "brev\u2003.txt", "brev\u200B \U0001F600.txt"},
      {"memo.id_type", header + "/Sender/idType", "CVR", "MyndighedsID", "cvr"},
      {"memo.language", main_document + "/File[1]/language", "da</m:language>", "dansk</m:language>", " DA </m:language>"},
      {"memo.message_type", header + "/messageType", "DIGITALPOST", "Digitalpost", "DIGITALPOST"},
      {"memo.missing_attribute", "/Message/@memoSchVersion", " memoSchVersion=\"1.1.0\"", "", " memoSchVersion=\"\""},
      {"memo.missing_element", header + "/mandatory", tagged("mandatory", "false"), "", "<m:mandatory/>"},
      {"memo.not_in_version", main_document + "/documentID", "mainDocumentID>h</m:mainDocumentID", "documentID>h</m:documentID",
       "mainDocumentID>i</m:mainDocumentID"},
      {"memo.notification_length", header + "/notification", "Hej", times("å", 151), times("å", 150)},
      {"memo.number", header + "/ContentData/ProductionUnit/productionUnitNumber", "9999999999<", "10000000000<", "+00000000000000012<"},
      {"memo.out_of_order", header + "/label", tagged("label", "Kort") + tagged("notification", "Hej"),
       tagged("notification", "Hej") + tagged("label", "Kort"), tagged("label", "Kort")},
      {"memo.post_type", header + "/postType", "MYNDIGHEDSPOST", "POST", "VIRKSOMHEDSPOST"},
      {"memo.reply_by_past", header + "/replyByDateTime", "2026-12-01T12:00:00Z", "2026-11-23T23:30:59Z", "2026-11-23T23:31:00Z"},
      {"memo.reply_by_unanswerable", header + "/replyByDateTime", "<m:reply>true", "<m:reply>false", "<m:reply>1"},
      {"memo.reply_chain_order", header + "/ReplyData[1]/replyUUID", "000000000001</m:messageUUID>",
       "000000000001</m:messageUUID>" + tagged("replyUUID", "00000000-0000-4000-8000-000000000002"),
       "000000000001</m:messageUUID>" + tagged("replyUUID", "00000000-0000-4000-8000-000000000009")},
      {"memo.reply_chain_repeat", header + "/ReplyData[2]/messageUUID",
       "00000000-0000-4000-8000-000000000002</m:messageUUID><m:replyUUID>00000000-0000-4000-8000-000000000001</m:replyUUID>",
       "00000000-0000-4000-8000-000000000001</m:messageUUID>", "00000000-0000-4000-8000-000000000003</m:messageUUID>"},
      {"memo.reply_chain_self", header + "/ReplyData[2]/replyUUID", "<m:replyUUID>00000000-0000-4000-8000-000000000001",
       "<m:replyUUID>00000000-0000-4000-8000-000000000002", "<m:replyUUID>00000000-0000-4000-8000-000000000003"},
      {"memo.reservation_times", main_document + "/Action[2]/Reservation/endDateTime", "2026-12-01T10:00:00Z", "2026-12-01T09:00:00Z",
       "2026-12-01T09:00:01Z"},
      {"memo.text_length", header + "/label", "Kort", times("\U0001F600", 257), times("\U0001F600", 256)},
      {"memo.too_many", header + "/Sender/ContactPoint/ContactInfo[3]", "</m:ContactPoint>", info + "</m:ContactPoint>",
       "</m:ContactPoint>\n"},
      {"memo.unexpected_text", header + "/#text", "<m:Recipient>", "x<m:Recipient>", "<!-- x --> <m:Recipient>"},
      {"memo.unknown_attribute", header + "/Sender/@by", "<m:Sender>", "<m:Sender by='x'>", "<m:Sender xmlns:x='y'>"},
      {"memo.unknown_element", header + "/Seal", "<m:Sender>", "<m:Seal/><m:Sender>", "<m:Sender >"},
      {"memo.unknown_version", "/Message/@memoVersion", "memoVersion=\"1.1\" memoSchVersion=\"1.1.0\"", "memoVersion=\"1.3\"",
       "memoVersion=\"1.20\""},
      {"memo.uuid", header + "/messageUUID", uuid, "8c2ea15d-61fb-1ba9-9366-42f8b194c114", "8C2EA15D-61FB-4BA9-9366-42F8B194C114"},
      {"memo.version", "/Message/@memoVersion", "memoVersion=\"1.1\" memoSchVersion=\"1.1.0\"", "memoVersion=\"et\"",
       "memoVersion=\"1.2\""},
  };
}

// What no change of one piece of the clean letter shows; each has a test of its own.
const std::set<std::string_view> elsewhere = {"memo.binding_from_citizen", "memo.body_in_sms",      "memo.character", "memo.message_size",
                                              "memo.missing_body",         "memo.missing_sms_text", "memo.root",      "memo.uri"};

}  // namespace

TEST_CASE("there is nothing to say about the clean letter and the clean NemSMS") {
  for (const bool strict : {false, true}) {
    CHECK(found(clean, strict).empty());
    CHECK(found(sms, strict).empty());
  }
}

TEST_CASE("each rule is broken by one message, and not by the one beside it") {
  for (const Case& one : cases()) {
    INFO(one.rule);
    CHECK(found(changed(clean, one.what, one.broken)) == Rules{std::string(one.rule) + " " + std::string(one.path)});
    CHECK(found(changed(clean, one.what, one.sound)).empty());
  }
}

TEST_CASE("each rule of a message has such a case") {
  std::set<std::string_view> shown = elsewhere;
  for (const Case& one : cases()) shown.insert(one.rule);
  for (const Rule& one : rule_table) {
    if (!one.id.starts_with("memo.") && !one.id.starts_with("base64.")) continue;
    INFO(one.id);
    CHECK(shown.erase(one.id) == 1);
  }
  CHECK(shown.empty());
}

TEST_CASE("with strict, what the schema refuses is an error, and nothing else is") {
  for (const Case& one : cases()) {
    INFO(one.rule);
    const std::string letter = changed(clean, one.what, one.broken);
    const Rule& rule = *find_rule(one.rule);
    const auto strict = check(bytes_of(letter), {.strict = true}), tolerant = check(bytes_of(letter));
    CHECK(strict->findings.at(0).severity == rule.strict);
    if (one.rule.starts_with("base64."))
      CHECK(tolerant->findings.empty());
    else
      CHECK(tolerant->findings.at(0).severity == rule.severity);
  }
}

TEST_CASE("a value that breaks two rules breaks two rules") {
  const std::string letter = changed(clean, "https://betal.example/", "https://betal.example/%zz");
  CHECK(found(letter) ==
        Rules{"memo.uri " + main_document + "/Action[1]/EntryPoint/url", "memo.action_url " + main_document + "/Action[1]/EntryPoint/url"});
  CHECK(found(changed(clean, "https://betal.example/", "https://betal.example/%20")).empty());
}

TEST_CASE("a NemSMS is its text, a letter its documents") {
  const std::size_t at = clean.find("<m:MessageBody>");
  const std::string rest = clean.substr(at, clean.rfind("</m:Message>") - at);
  CHECK(found(clean.substr(0, at) + "</m:Message>") == Rules{"memo.missing_body /Message/MessageBody"});
  CHECK(found(changed(sms, "</m:MessageHeader>", "</m:MessageHeader>" + rest)) == Rules{"memo.body_in_sms /Message/MessageBody"});
  CHECK(found(changed(sms, tagged("notification", "Husk"), "")) == Rules{"memo.missing_sms_text " + header + "/notification"});
  CHECK(found(changed(sms, "Husk", " ")) == Rules{"memo.missing_sms_text " + header + "/notification"});
}

TEST_CASE("a citizen binds nobody") {
  const std::string citizen =
      changed(changed(changed(clean, "00000001", "0100000000"), "CVR", "CPR"), "<m:legalNotification>false", "<m:legalNotification>true");
  CHECK(found(citizen) == Rules{"memo.binding_from_citizen " + header + "/legalNotification"});
  CHECK(found(changed(clean, "<m:mandatory>false", "<m:mandatory>true")).empty());
}

TEST_CASE("a model that never was XML is judged too") {
  Message message = read(clean).message;
  CHECK(check_message(message, {.strict = true}).empty());
  message.header.label = "a\x01";
  message.header.sender.label = "\xFF";
  message.body->mainDocument.files.clear();
  std::vector<std::string> rules;
  for (const Finding& finding : check_message(message, {.strict = true})) {
    CHECK(finding.severity == Severity::error);
    CHECK(finding.line == 0);
    rules.push_back(finding.rule + " " + finding.path);
  }
  CHECK(rules == Rules{"memo.character " + header + "/label", "memo.character " + header + "/Sender/label",
                       "memo.missing_element " + main_document + "/File"});
}

TEST_CASE("99.5 MB of files are too much") {
  Message message = read(clean).message;
  const FileContent large = FileContent::own(std::string(13'300'000, 'A'));
  File& file = message.body->mainDocument.files[0];
  file.content = large;
  message.body->mainDocument.files.resize(9, file);
  const auto of_size = [&](std::size_t characters) {
    message.body->mainDocument.files[8].content = FileContent::own(std::string(characters, 'A'));
    Rules rules;
    for (const Finding& finding : check_message(message))
      if (finding.rule == "memo.message_size") rules.push_back(finding.path);
    return rules;
  };
  const std::size_t rest = 99'500'000 - 8 * (large.base64.size() / 4 * 3);
  CHECK(of_size((rest / 3) * 4).empty());
  CHECK(of_size((rest / 3 + 1) * 4) == Rules{"/Message/MessageBody"});
}

TEST_CASE("what is missing is told once, whoever notices") {
  const std::string label = tagged("label", "By");
  CHECK(found(changed(clean, label, "")) == Rules{"memo.missing_element " + header + "/Sender/label"});
  const std::size_t from = clean.find("<m:Sender>"), to = clean.find("</m:Sender>") + 11;
  CHECK(found(clean.substr(0, from) + clean.substr(to)) == Rules{"memo.missing_element " + header + "/Sender"});
  CHECK(found(changed(clean, "memoVersion=\"1.1\" memoSchVersion=\"1.1.0\"", "")) == Rules{"memo.missing_attribute /Message/@memoVersion"});
}

TEST_CASE("1.0 has neither the three names of ids nor the time of a forwarded message") {
  const std::string forwarded = tagged("ForwardData", tagged("messageUUID", uuid) + tagged("originalSender", "By"));
  std::string letter = changed(changed(clean, "\"1.1\"", "\"1.0\""), "</m:ContentData>", "</m:ContentData>" + forwarded);
  CHECK(found(letter) == Rules{"memo.not_in_version " + main_document + "/mainDocumentID",
                               "memo.not_in_version " + body + "/AdditionalDocument[1]/additionalDocumentID"});
  for (int tags = 0; tags < 2; ++tags)
    letter = changed(changed(letter, "mainDocumentID", "documentID"), "additionalDocumentID", "documentID");
  CHECK(found(letter).empty());
  CHECK(found(changed(letter, "\"1.0\"", "\"1.1\"")).front() == "memo.missing_element " + header + "/ForwardData/originalMessageDateTime");
}

TEST_CASE("every rule has a sentence in both languages and a source") {
  for (const Rule& one : rule_table) {
    INFO(one.id);
    CHECK(sentence(one, Language::da) != sentence(one, Language::en));
    CHECK_FALSE(one.source.empty());
    CHECK(one.strict <= one.severity);
  }
  CHECK(find_rule("memo.uuid") == &rule("memo.uuid"));
  CHECK(find_rule("memo.nothing") == nullptr);
}
