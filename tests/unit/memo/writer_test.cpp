#include "core/memo/writer.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdio>

#include "core/base/base64.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

std::string written(const Message& message) {
  const auto bytes = write_message(message);
  if (!bytes) FAIL("not written: " << bytes.error().detail << " at " << bytes.error().path);
  return std::string(bytes->text());
}

Error error_of(const Message& message) {
  const auto bytes = write_message(message);
  REQUIRE_FALSE(bytes);
  return bytes.error();
}

Message small() { return read(small_letter()).message; }

// Writes through a sink, with the bytes of every empty file from `source`.
struct Streamed {
  Status status = Nothing{};
  std::string text;
  std::size_t largest_piece = 0;
};
Streamed stream(const Message& message, const FileSource& source) {
  Streamed streamed;
  streamed.status = write_message(
      message,
      [&](std::span<const std::uint8_t> piece) -> Status {
        streamed.text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        streamed.largest_piece = std::max(streamed.largest_piece, piece.size());
        return Nothing{};
      },
      source);
  return streamed;
}

}  // namespace

TEST_CASE("a small message, byte for byte") {
  Message message = small();
  message.header.label = "Tid & sted\r\n ]]> \xC3\xB8";
  message.header.reply = false;
  message.header.contentData = ContentData{.cprData = CPRData{.cprNumber = "0100000000", .name = ""}};
  CHECK(written(message) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<memo:Message xmlns:memo=\"https://DigitalPost.dk/MeMo-1\" xmlns:grd=\"https://data.gov.dk/model/core/\""
        " xmlns:gln=\"https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/\""
        " xmlns:udd=\"https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#\""
        " xmlns:kle=\"http://kle-online.dk/\" xmlns:form=\"http://www.form-online.dk/\" xmlns:dmv=\"https://motorregister.skat.dk/\""
        " xmlns:sor=\"https://services.nsi.dk/en/Services/SOR\" memoVersion=\"1.2\">"
        "<memo:MessageHeader><memo:messageType>DIGITALPOST</memo:messageType>"
        "<memo:messageUUID>8c2ea15d-61fb-4ba9-9366-42f8b194c114</memo:messageUUID>"
        "<memo:label>Tid &amp; sted&#xD;\n ]]&gt; \xC3\xB8</memo:label><memo:reply>false</memo:reply>"
        "<memo:Sender><memo:senderID>00000001</memo:senderID><memo:idType>CVR</memo:idType><memo:label>By</memo:label></memo:Sender>"
        "<memo:Recipient><memo:recipientID>0100000000</memo:recipientID><memo:idType>CPR</memo:idType></memo:Recipient>"
        "<memo:ContentData><grd:CPRdata><grd:cprNumber>0100000000</grd:cprNumber><grd:name></grd:name></grd:CPRdata></memo:ContentData>"
        "</memo:MessageHeader><memo:MessageBody><memo:createdDateTime>2026-11-23T08:31:00Z</memo:createdDateTime>"
        "<memo:MainDocument><memo:File><memo:encodingFormat>text/plain</memo:encodingFormat><memo:filename>brev.txt</memo:filename>"
        "<memo:language>da</memo:language><memo:content>aGVq</memo:content></memo:File></memo:MainDocument></memo:MessageBody>"
        "</memo:Message>\n");
}

TEST_CASE("a letter with every element is written and read back") {
  const Message message = read(every_element).message;
  CHECK(read(written(message)).message == message);
}

TEST_CASE("a message becomes one of another version") {
  Message old = read(every_element).message;
  old.memoVersion = "1.0";
  old.memoSchVersion.reset();
  old.header.mandatory.reset();
  old.header.legalNotification = true;
  const Message first = in_version(old, Version::v1_1);
  CHECK(first.memoVersion == "1.1");
  CHECK(first.memoSchVersion == "1.1.0");
  CHECK(first.header.mandatory == false);
  CHECK(first.header.legalNotification == true);
  CHECK(first.header.sender.representative == old.header.sender.representative);
  CHECK(in_version(old, Version::v1_0) == first);
  old.header.legalNotification.reset();
  CHECK(in_version(old, Version::v1_1).header.legalNotification == false);

  const Message second = in_version(first, Version::v1_2);
  CHECK(second.memoVersion == "1.2");
  CHECK_FALSE(second.memoSchVersion);
  CHECK(second.header.mandatory == false);
  old.memoVersion = "+1.10";
  CHECK(in_version(old, Version::v1_1).memoVersion == "+1.10");
}

TEST_CASE("text that XML cannot hold is an error with its path, wherever it stands") {
  for (const std::string_view text : {std::string_view("\0", 1), std::string_view("a\x01"),
                                      std::string_view("\x1F"
                                                       "b"),
                                      std::string_view("\xEF\xBF\xBE"), std::string_view("x\xEF\xBF\xBF")}) {
    Message message = small();
    message.header.sender.label = text;
    const Error error = error_of(message);
    CHECK(error.code == ErrorCode::not_well_formed);
    CHECK(error.detail == "xml.character");
    CHECK(error.path == "/Message/MessageHeader/Sender/label");
  }
  for (const std::string_view text : {"\xC3", "a\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80"}) {
    Message message = small();
    message.body->additionalDocuments.resize(2);
    message.body->additionalDocuments[1].files = {File{.content = FileContent::own(std::string(text))}};
    const Error error = error_of(message);
    CHECK(error.detail == "xml.encoding");
    CHECK(error.path == "/Message/MessageBody/AdditionalDocument[2]/File[1]/content");
  }
  Message message = small();
  message.memoVersion = "1\x02";
  CHECK(error_of(message).path == "/Message/@memoVersion");
}

TEST_CASE("what no MeMo has a place for is refused before anything is written") {
  bool sent = false;
  const Sink sink = [&](std::span<const std::uint8_t>) -> Status {
    sent = true;
    return Nothing{};
  };
  Message message = small();
  message.unknown = {{"/Message/MessageHeader", "", "extra", "value"}};
  const Status refused = write_message(message, sink);
  REQUIRE_FALSE(refused);
  CHECK(refused.error() == Error{ErrorCode::unsupported, "memo.unknown_element", "/Message/MessageHeader/extra"});
  CHECK_FALSE(sent);

  message = small();
  message.body->technicalDocuments.resize(1);
  message.body->technicalDocuments[0].actions.resize(1);
  CHECK(error_of(message).path == "/Message/MessageBody/TechnicalDocument[1]/Action[1]");
}

TEST_CASE("the error of a sink or a source stops the writing and comes back") {
  int calls = 0;
  const Error full{.code = ErrorCode::too_large, .detail = "test.full"};
  Message message = small();
  message.body->mainDocument.files[0].content = FileContent::own(std::string(100'000, 'A'));
  const Status status = write_message(message, [&](std::span<const std::uint8_t>) -> Status {
    ++calls;
    return full;
  });
  REQUIRE_FALSE(status);
  CHECK(status.error().detail == "test.full");
  CHECK(calls == 1);

  message.body->mainDocument.files[0].content = {};
  const Streamed streamed = stream(message, [&](const File&, std::span<std::uint8_t>) -> Result<std::size_t> { return full; });
  REQUIRE_FALSE(streamed.status);
  CHECK(streamed.status.error().detail == "test.full");
  CHECK(streamed.status.error().path == "/Message/MessageBody/MainDocument/File[1]/content");
}

TEST_CASE("bytes from a source are the same base64, however little it answers at a time") {
  for (const std::size_t size : {0u, 1u, 2u, 3u, 24'575u, 24'576u, 24'577u, 100'000u}) {
    std::string bytes(size, '\0');
    for (std::size_t at = 0; at < size; ++at) bytes[at] = static_cast<char>(at * 7 + at / 251);
    Message message = small();
    File& file = message.body->mainDocument.files[0];
    std::string base64;
    append_base64(base64, bytes_of(bytes));
    file.content = FileContent::own(base64);
    const std::string expected = written(message);
    file.content = {};
    for (const std::size_t most : {1u, 7u, 4096u, 1'000'000u}) {
      std::size_t at = 0;
      const Streamed streamed = stream(message, [&](const File& asked, std::span<std::uint8_t> into) -> Result<std::size_t> {
        CHECK(&asked == &file);
        const std::size_t count = std::min({most, into.size(), size - at});
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, into.begin());
        at += count;
        return count;
      });
      CHECK(streamed.status);
      CHECK(streamed.text == expected);
    }
  }
}

TEST_CASE("a file that has its content is not asked for, an empty one without a source is empty") {
  const Message message = small();
  const Streamed streamed = stream(message, [](const File&, std::span<std::uint8_t>) -> Result<std::size_t> {
    FAIL("asked");
    return std::size_t{0};
  });
  CHECK(streamed.text == written(message));
  Message empty = small();
  empty.body->mainDocument.files[0].content = {};
  CHECK(read(written(empty)).message == empty);
}

TEST_CASE("pieces stay small, however large a file is") {
  Message message = small();
  message.body->mainDocument.files[0].content = {};
  std::size_t left = 3'000'000;
  const Streamed streamed = stream(message, [&](const File&, std::span<std::uint8_t> into) -> Result<std::size_t> {
    const std::size_t count = std::min(left, into.size());
    std::fill_n(into.begin(), count, std::uint8_t{0});
    left -= count;
    return count;
  });
  CHECK(streamed.text.size() > 4'000'000);
  CHECK(streamed.largest_piece <= 64 * 1024);
}

TEST_CASE("a message that a receiver would refuse is not written") {
  int pieces = 0;
  const Sink sink = [&](std::span<const std::uint8_t>) -> Status {
    ++pieces;
    return Nothing{};
  };
  Message message = in_version(small(), Version::v1_1);
  const auto fine = write_checked(message, Refuse::errors, sink);
  REQUIRE(fine);
  CHECK(fine->written);
  CHECK(pieces == 1);

  message.header.sender.representative = Representative{"00000002", "CVR", "Andre"};  // new in 1.2
  message.header.messageUUID = "not one";
  const auto refused = write_checked(message, Refuse::errors, sink);
  REQUIRE(refused);
  CHECK_FALSE(refused->written);
  CHECK(refused->findings.size() >= 2);
  CHECK(pieces == 1);
}
