#include <catch2/catch_test_macros.hpp>
#include <cstdio>

#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

using Rules = std::vector<std::string>;

namespace {

Error error_of(std::string_view text) {
  const auto read = read_message(bytes_of(text));
  REQUIRE_FALSE(read);
  return read.error();
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != text.npos);
  return text.replace(at, what.size(), by);
}

std::optional<bool> reply_of(std::string_view written) {
  const ReadMessage letter = read(small_letter("<m:reply>" + std::string(written) + "</m:reply>"));
  return letter.message.header.reply;
}

}  // namespace

TEST_CASE("only a MeMo message is a MeMo message") {
  for (const std::string_view text :
       {"<Message/>", "<Message xmlns='https://digitalpost.dk/MeMo-1'/>", "<message xmlns='https://DigitalPost.dk/MeMo-1'/>",
        "<File xmlns='https://DigitalPost.dk/MeMo-1'/>", "<html><Message xmlns='https://DigitalPost.dk/MeMo-1'/></html>"}) {
    INFO(text);
    CHECK(error_of(text).code == ErrorCode::not_memo);
  }
  const Error error = error_of("<?xml version='1.0'?>\n <faktura/>");
  CHECK(error.detail == "memo.root");
  CHECK(error.path == "/faktura");
  CHECK(error.line == 2);
  CHECK(error.column == 2);
}

TEST_CASE("what is not well-formed is refused with its place") {
  const Error error = error_of(replaced(small_letter(), "<m:label>Kort", "<m:label>Kort & godt"));
  CHECK(error.code == ErrorCode::not_well_formed);
  CHECK(error.detail == "xml.ampersand");
  CHECK(error.path == "/Message/MessageHeader/label");
  CHECK(error.line == 2);
  CHECK(error_of("<!DOCTYPE a>" + small_letter()).code == ErrorCode::unsupported);
  CHECK(read_message(bytes_of(small_letter()), {.bytes = 10}).error().code == ErrorCode::too_large);
  CHECK(read_message(bytes_of(small_letter()), {.depth = 3}).error().code == ErrorCode::too_deep);
}

TEST_CASE("a letter cut off anywhere is an error, never a letter") {
  const std::string letter = small_letter();
  for (std::size_t size = 0; size < letter.size(); ++size) {
    INFO(size);
    // A copy of exactly this size, so that a sanitizer sees a read behind its end.
    const std::vector<std::uint8_t> cut(letter.begin(), letter.begin() + static_cast<std::ptrdiff_t>(size));
    const auto read = read_message(cut);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::not_well_formed);
    CHECK(read.error().line >= 1);
  }
  CHECK(read_message(bytes_of(letter)));
}

TEST_CASE("1.0 has one name for the id of every document") {
  std::string letter(every_element);
  for (const std::string_view kind : {"mainDocumentID", "additionalDocumentID", "technicalDocumentID"}) {
    for (int tags = 0; tags < 2; ++tags) letter = replaced(letter, kind, "documentID");
  }
  const ReadMessage read_letter = read(replaced(letter, "memoVersion=\"1.2\"", "memoVersion=\"1.0\""));
  // Who represents the sender came with 1.2.
  CHECK(rules_of(read_letter) == Rules{"memo.not_in_version /Message/MessageHeader/Sender/Representative",
                                       "memo.not_in_version /Message/MessageHeader/ForwardData/originalRepresentative"});
  CHECK(read_letter.message.memoVersion == "1.0");
  CHECK(read_letter.message.body->mainDocument.documentID == "md-id");
  CHECK(read_letter.message.body->additionalDocuments[0].documentID == "ad-id-1");
  CHECK(read_letter.message.body->technicalDocuments[0].documentID == "td-id");
}

TEST_CASE("any prefix will do, and none") {
  const std::string letter = small_letter();
  std::string bare;
  for (std::size_t at = 0; at < letter.size(); ++at) {
    if (letter.compare(at, 2, "m:") == 0 && (letter[at - 1] == '<' || letter[at - 1] == '/')) {
      ++at;
    } else {
      bare += letter[at];
    }
  }
  CHECK(read(replaced(bare, "xmlns:m=", "xmlns=")).message == read(letter).message);
}

TEST_CASE("a byte order mark, UTF-16 and Latin-1 make no difference to the letter") {
  const std::string head = "<?xml version='1.0' encoding='ISO-8859-1'?>";
  const Message expected = read(replaced(small_letter(), "Kort",
                                         "S\xC3\xB8"
                                         "d"))
                               .message;
  CHECK(read("\xEF\xBB\xBF" + replaced(small_letter(), "Kort",
                                       "S\xC3\xB8"
                                       "d"))
            .message == expected);
  CHECK(read(head + replaced(small_letter(), "Kort",
                             "S\xF8"
                             "d"))
            .message == expected);
  std::string wide = "\xFF\xFE";
  for (const char c : replaced(small_letter(), "Kort",
                               "S\xF8"
                               "d"))
    wide.append({c, '\0'});
  CHECK(read(wide).message == expected);
}

TEST_CASE("comments, CDATA and references inside text do not show") {
  CHECK(read(replaced(small_letter(), "Kort", "K<!-- x -->o<![CDATA[<r>]]>&#116;&amp;<?pi?>t")).message.header.label == "Ko<r>t&t");
  const auto letter = read(replaced(small_letter(), "aGVq", "aG<!-- x -->\n<![CDATA[V]]>&#x71;"));
  CHECK(file_bytes(letter.message.body->mainDocument.files[0])->text() == "hej");
}

TEST_CASE("text is kept as it was written") {
  CHECK(read(replaced(small_letter(), "Kort", "  Kort \r\n og  godt ")).message.header.label == "  Kort \n og  godt ");
  CHECK(read(replaced(small_letter(), "Kort", "   ")).message.header.label == "   ");
}

TEST_CASE("booleans have two spellings, and nothing means false") {
  CHECK(reply_of("true") == true);
  CHECK(reply_of("1") == true);
  CHECK(reply_of(" \n1\t") == true);
  CHECK(reply_of("false") == false);
  CHECK(reply_of("0") == false);
  CHECK(reply_of("") == false);
  CHECK(reply_of(" ") == false);
  CHECK(read(small_letter("<m:reply/>")).message.header.reply == false);
  CHECK(read(small_letter()).message.header.reply == std::nullopt);
}

TEST_CASE("a boolean that is none is kept as it was written") {
  const ReadMessage letter = read(replaced(small_letter(), "<m:Sender>", "<m:mandatory>ja</m:mandatory><m:Sender>"));
  CHECK(letter.message.header.mandatory == std::nullopt);
  CHECK(rules_of(letter) == Rules{"memo.bad_boolean /Message/MessageHeader/mandatory"});
  CHECK(letter.message.unknown == std::vector<Unknown>{{"/Message/MessageHeader", "https://DigitalPost.dk/MeMo-1", "mandatory", "ja"}});
}

TEST_CASE("elements the format does not know are kept with their text") {
  const ReadMessage letter = read(small_letter("<m:Seal xmlns:n='urn:n'><n:a by='x'>1</n:a>&amp;<n:b>2</n:b></m:Seal><label>x</label>"));
  CHECK(rules_of(letter) == Rules{"memo.unknown_element /Message/MessageHeader/Seal", "memo.unknown_element /Message/MessageHeader/label"});
  CHECK(letter.message.unknown == std::vector<Unknown>{{"/Message/MessageHeader/Seal", "urn:n", "a", "1"},
                                                       {"/Message/MessageHeader/Seal/a", "", "@by", "x"},
                                                       {"/Message/MessageHeader/Seal", "urn:n", "b", "2"},
                                                       {"/Message/MessageHeader/Seal", "", "#text", "&"},
                                                       {"/Message/MessageHeader", "", "label", "x"}});
  CHECK(letter.findings[0].severity == Severity::warning);
  CHECK(letter.findings[0].line == 4);
  CHECK(letter.findings[0].column == 93);
}

TEST_CASE("elements inside text, and text between elements, are kept") {
  const ReadMessage letter = read(replaced(small_letter("tail"), "Kort", "Ko<m:b>r</m:b>t"));
  CHECK(letter.message.header.label == "Ko");
  CHECK(rules_of(letter) == Rules{"memo.unexpected_text /Message/MessageHeader/#text",
                                  "memo.unexpected_text /Message/MessageHeader/label/#text",
                                  "memo.unknown_element /Message/MessageHeader/label/b"});
  CHECK(letter.message.unknown == std::vector<Unknown>{{"/Message/MessageHeader/label", "https://DigitalPost.dk/MeMo-1", "b", "r"},
                                                       {"/Message/MessageHeader/label", "", "#text", "t"},
                                                       {"/Message/MessageHeader", "", "#text", "tail"}});
}

TEST_CASE("attributes the format does not know are kept; those of schema instances are not") {
  const ReadMessage letter = read(replaced(
      replaced(small_letter(),
               "memoVersion=", "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b' by='x' memoVersion="),
      "<m:Sender>", "<m:Sender m:at='y'>"));
  CHECK(letter.message.memoVersion == "1.2");
  CHECK(rules_of(letter) == Rules{"memo.unknown_attribute /Message/@by", "memo.unknown_attribute /Message/MessageHeader/Sender/@at"});
  CHECK(letter.message.unknown ==
        std::vector<Unknown>{{"/Message", "", "@by", "x"}, {"/Message/MessageHeader/Sender", "https://DigitalPost.dk/MeMo-1", "@at", "y"}});
}

TEST_CASE("an xsi:type that names the element's own type says nothing; another is kept") {
  const auto rules_with = [](std::string_view type) {
    return rules_of(read(replaced(
        replaced(small_letter(), "memoVersion=",
                 "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:d='https://data.gov.dk/model/dataTypes/' memoVersion="),
        "<m:label>Kort", "<m:label xsi:type='" + std::string(type) + "'>Kort")));
  };
  CHECK(rules_with("d:memoTextType").empty());
  CHECK(rules_with(" d:memoTextType\n").empty());
  const Rules refused{"memo.unknown_attribute /Message/MessageHeader/label/@type"};
  CHECK(rules_with("d:memoCommentType") == refused);
  CHECK(rules_with("m:memoTextType") == refused);
  CHECK(rules_with("memoTextType") == refused);
}

TEST_CASE("of two elements where one is allowed the first counts and the second is kept") {
  const ReadMessage letter = read(small_letter("<m:Recipient><m:recipientID>other</m:recipientID></m:Recipient><m:label>again</m:label>"));
  CHECK(letter.message.header.label == "Kort");
  CHECK(letter.message.header.recipient.recipientID == "0100000000");
  CHECK(rules_of(letter) ==
        Rules{"memo.duplicate_element /Message/MessageHeader/Recipient", "memo.duplicate_element /Message/MessageHeader/label"});
  CHECK(letter.message.unknown[0] == Unknown{"/Message/MessageHeader/Recipient", "https://DigitalPost.dk/MeMo-1", "recipientID", "other"});
  CHECK(letter.message.unknown[1].text == "again");
}

TEST_CASE("an action points to one thing; a document has one id") {
  std::string letter = replaced(std::string(every_element), "<memo:EntryPoint>",
                                "<memo:EntryPoint><memo:url>https://first.example</memo:url></memo:EntryPoint><memo:EntryPoint>");
  letter = replaced(letter, "</memo:Reservation>", "</memo:Reservation><memo:EntryPoint><memo:url>u</memo:url></memo:EntryPoint>");
  letter = replaced(letter, "<memo:label>md-label", "<memo:documentID>second</memo:documentID><memo:label>md-label");
  const ReadMessage read_letter = read(letter);
  CHECK(rules_of(read_letter) == Rules{"memo.duplicate_element /Message/MessageBody/MainDocument/documentID",
                                       "memo.duplicate_element /Message/MessageBody/MainDocument/Action[1]/EntryPoint",
                                       "memo.duplicate_element /Message/MessageBody/MainDocument/Action[2]/EntryPoint"});
  const Document& main = read_letter.message.body->mainDocument;
  CHECK(main.documentID == "md-id");
  CHECK(std::holds_alternative<Reservation>(main.actions[0].target));
  CHECK(std::get<EntryPoint>(main.actions[1].target).url == "https://first.example");
}

TEST_CASE("a technical document has no actions") {
  const ReadMessage letter = read(replaced(std::string(every_element), "</memo:TechnicalDocument>",
                                           "<memo:Action><memo:label>x</memo:label></memo:Action></memo:TechnicalDocument>"));
  CHECK(rules_of(letter) == Rules{"memo.unknown_element /Message/MessageBody/TechnicalDocument[1]/Action"});
  CHECK(letter.message.body->technicalDocuments[0].actions.empty());
}

TEST_CASE("elements out of order are read all the same") {
  const ReadMessage letter = read(small_letter("<m:notification>late</m:notification>"));
  CHECK(letter.message.header.notification == "late");
  CHECK(rules_of(letter) == Rules{"memo.out_of_order /Message/MessageHeader/notification"});
  CHECK(letter.message.unknown.empty());
}

TEST_CASE("more of an element than the schema allows is still read") {
  const std::string info = "<m:ContactInfo><m:label>l</m:label><m:value>v</m:value></m:ContactInfo>";
  const ReadMessage letter = read(
      replaced(small_letter(), "<m:label>By</m:label>",
               "<m:label>By</m:label><m:ContactPoint><m:contactPointID>c</m:contactPointID>" + info + info + info + "</m:ContactPoint>"));
  CHECK(letter.message.header.sender.contactPoint->contactInfo.size() == 3);
}

TEST_CASE("what is missing is told once, at the element that lacks it") {
  const ReadMessage empty = read("<Message xmlns='https://DigitalPost.dk/MeMo-1'/>");
  CHECK(rules_of(empty) == Rules{"memo.missing_attribute /Message/@memoVersion", "memo.missing_element /Message/MessageHeader"});
  CHECK(empty.findings[0].severity == Severity::warning);
  CHECK(empty.findings[1].severity == Severity::error);

  const ReadMessage letter = read(replaced(replaced(small_letter(), "<m:label>By</m:label>", ""), "<m:filename>brev.txt</m:filename>", ""));
  CHECK(rules_of(letter) == Rules{"memo.missing_element /Message/MessageHeader/Sender/label",
                                  "memo.missing_element /Message/MessageBody/MainDocument/File[1]/filename"});
  CHECK(letter.findings[0].line == 3);
  CHECK(letter.findings[0].column == 1);

  const ReadMessage fileless =
      read("<Message xmlns='https://DigitalPost.dk/MeMo-1' memoVersion='1.2'><MessageBody><MainDocument/></MessageBody></Message>");
  CHECK(rules_of(fileless) == Rules{"memo.missing_element /Message/MessageHeader",
                                    "memo.missing_element /Message/MessageBody/createdDateTime",
                                    "memo.missing_element /Message/MessageBody/MainDocument/File"});
}

TEST_CASE("a NemSMS has no body") {
  const std::string letter = small_letter();
  const ReadMessage sms = read(letter.substr(0, letter.find("<m:MessageBody>")) + "</m:Message>");
  CHECK_FALSE(sms.message.body);
  CHECK(rules_of(sms).empty());
}

TEST_CASE("the header is read without looking at what follows") {
  const std::string letter = small_letter();
  const std::string cut = letter.substr(0, letter.find("</m:MessageHeader>") + 18) + "<broken & bytes \xFF";
  const auto header = read_header(bytes_of(cut));
  REQUIRE(header);
  CHECK(header->message.header == read(letter).message.header);
  CHECK(header->message.memoVersion == "1.2");
  CHECK_FALSE(header->message.body);
  CHECK(header->findings.empty());

  const auto half = read_header(bytes_of(letter.substr(0, letter.find("<m:Recipient>"))));
  REQUIRE_FALSE(half);
  CHECK(half.error().detail == "xml.truncated");
  CHECK(read_header(bytes_of("<a><MessageHeader/>")).error().code == ErrorCode::not_well_formed);
  CHECK(read_header(bytes_of("<a><MessageHeader/></a>")).error().code == ErrorCode::not_memo);
}

TEST_CASE("findings of a letter in another encoding stand at their own bytes") {
  std::string wide = "\xFE\xFF";
  const std::string letter = replaced(small_letter("<m:x/>"), "Kort",
                                      "S\xF8"
                                      "d");
  for (const char c : letter) wide.append({'\0', c});
  const ReadMessage read_letter = read(wide);
  REQUIRE(read_letter.findings.size() == 1);
  CHECK(read_letter.findings[0].offset == 2 + 2 * letter.find("<m:x/>"));
}
