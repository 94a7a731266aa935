#include "core/app/file.h"

#include <utility>

#include "core/base/buffer.h"
#include "core/letter/from_memo.h"
#include "core/letter/from_platform.h"
#include "core/memo/reader.h"
#include "core/platform/json.h"
#include "core/tree/json.h"
#include "core/view/view.h"

namespace memobox::app {
namespace {

Result<OpenedFile> open_memo(std::span<const std::uint8_t> bytes) {
  auto read = memo::read_message(bytes);
  if (!read) return read.error();
  FileLetter file{letter::letter_from_memo(read->message), std::nullopt, std::move(read->findings)};
  const auto at = letter::readable_body(file.letter);
  if (at) {
    const auto content = memo::file_bytes(letter::memo_file(read->message, *at));
    if (!content) return content.error();
    auto body = letter::read_body(letter::file_at(file.letter, *at), content->bytes());
    if (!body) return body.error();
    file.body = std::move(*body);
  } else if (!file.letter.notification.empty() && file.letter.documents.empty()) {
    file.body = letter::body_of_text(file.letter.notification);
  }
  return OpenedFile{std::move(file)};
}

Result<OpenedFile> open_platform(std::string_view json, const FileContents& contents) {
  const auto message = platform::read_message(json);
  if (!message) return message.error();
  // Members that are not known are passed over, so any JSON object can be read as a message; but every message has an id.
  if (message->id.empty()) return Error{.code = ErrorCode::missing, .detail = "platform.no_message", .path = "/id"};
  FileLetter file{letter::letter_from_platform(*message), std::nullopt, {}};
  const auto at = letter::readable_body(file.letter);
  const auto content = at && contents ? contents(file.letter, *at) : std::nullopt;
  if (content) {
    auto body = letter::read_body(letter::file_at(file.letter, *at), bytes_of(*content));
    if (!body) return body.error();
    file.body = std::move(*body);
  }
  return OpenedFile{std::move(file)};
}

}  // namespace

Result<OpenedFile> open_file(std::span<const std::uint8_t> bytes, const FileContents& contents) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] != '{') return open_memo(bytes);
  auto tree = tree::tree_from_json(text);
  if (tree) return OpenedFile{std::move(*tree)};
  return open_platform(text, contents);
}

FileScreen open_any_file(std::span<const std::uint8_t> bytes) {
  auto opened = open_file(bytes);
  if (!opened) return {};
  return [file = std::move(*opened)](const view::Context& context) {
    if (const auto* tree = std::get_if<tree::Tree>(&file)) return *tree;
    const FileLetter& letter = std::get<FileLetter>(file);
    return view::letter_screen(letter.letter, letter.body, context);
  };
}

}  // namespace memobox::app
