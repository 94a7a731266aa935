#include "core/memo/reader.h"

#include "core/base/base64.h"
#include "core/memo/reading.h"

namespace memobox::memo {
namespace {

// bytes: what the document was parsed from.
Result<ReadMessage> read(Result<xml::Document> parsed, std::span<const std::uint8_t> bytes) {
  const Result<xml::Document> document = open_document(std::move(parsed), bytes);
  if (!document) return document.error();
  xml::Extents extents(bytes);
  return read_document(*document, extents);
}

}  // namespace

Result<xml::Document> open_document(Result<xml::Document> document, std::span<const std::uint8_t> bytes) {
  if (!document) return document;
  const xml::Element root = document->root();
  if (root.local() == "Message" && root.name_space() == uri_of(Space::memo)) return document;
  const xml::Position position = document->locator(bytes).locate(root.offset());
  return Error{ErrorCode::not_memo, "memo.root", "/" + std::string(root.local()), position.offset, position.line, position.column};
}

ReadMessage read_document(const xml::Document& document, xml::Extents& extents) {
  Reading reading(document);
  ReadMessage read;
  reading.read_version(document.root(), read.message);
  reading.read_class(document.root(), &read.message, rows_of<ClassOf<Message>>());
  read.message.unknown = reading.take_unknown();
  read.findings = reading.take_findings(extents);
  return read;
}

Result<ReadMessage> read_message(std::span<const std::uint8_t> bytes, const ReadLimits& limits) {
  return read(xml::Document::parse(bytes, limits), bytes);
}

Result<ReadMessage> read_header(std::span<const std::uint8_t> bytes, const ReadLimits& limits) {
  return read(xml::Document::parse(bytes, limits, xml::Stop{.depth = 2, .name_space = uri_of(Space::memo), .local = "MessageHeader"}), bytes);
}

Result<Buffer> file_bytes(const File& file) { return decode_base64(file.content.base64); }

Result<ReadMessage> read_message(Buffer&& bytes, const ReadLimits& limits) {
  const std::span<const std::uint8_t> input = bytes.bytes();  // they stay where they are
  return read(xml::Document::parse(std::move(bytes), limits), input);
}

}  // namespace memobox::memo
