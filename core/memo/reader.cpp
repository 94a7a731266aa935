#include "core/memo/reader.h"

#include "core/base/base64.h"
#include "core/memo/reading.h"

namespace memobox::memo {
namespace {

Result<ReadMessage> read(std::span<const std::uint8_t> bytes, const ReadLimits& limits, const std::optional<xml::Stop>& stop) {
  const Result<xml::Document> document = open_document(bytes, limits, stop);
  if (!document) return document.error();
  xml::Extents extents(bytes);
  return read_document(*document, extents);
}

}  // namespace

Result<xml::Document> open_document(std::span<const std::uint8_t> bytes, const ReadLimits& limits, const std::optional<xml::Stop>& stop) {
  Result<xml::Document> document = xml::Document::parse(bytes, limits, stop);
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
  return read(bytes, limits, std::nullopt);
}

Result<ReadMessage> read_header(std::span<const std::uint8_t> bytes, const ReadLimits& limits) {
  return read(bytes, limits, xml::Stop{.depth = 2, .name_space = uri_of(Space::memo), .local = "MessageHeader"});
}

Result<Buffer> file_bytes(const File& file) { return decode_base64(file.content.base64); }

}  // namespace memobox::memo
