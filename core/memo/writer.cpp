#include "core/memo/writer.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "core/base/base64.h"
#include "core/memo/check.h"
#include "core/memo/walk.h"
#include "core/xml/writer.h"

namespace memobox::memo {
namespace {

constexpr std::string_view root = "memo:Message";

// The namespaces of the root, as one text: " xmlns:memo=\"https...\" xmlns:grd=...".
constexpr std::size_t declarations_size = [] {
  std::size_t size = 0;
  for (std::size_t space = 0; space < space_uris.size(); ++space) size += 10 + space_prefixes[space].size() + space_uris[space].size();
  return size;
}();
constexpr auto declarations = [] {
  std::array<char, declarations_size> text{};
  char* to = text.data();
  for (std::size_t space = 0; space < space_uris.size(); ++space) {
    for (const std::string_view piece : {std::string_view(" xmlns:"), space_prefixes[space], std::string_view("=\""), space_uris[space], std::string_view("\"")})
      to = std::copy(piece.begin(), piece.end(), to);
  }
  return text;
}();

// Read and encoded at a time: whole groups of three, so that '=' can only stand at the end.
constexpr std::size_t encoded_at_a_time = 24 * 1024;

class MessageWriter {
 public:
  MessageWriter(const Sink& sink, const FileSource& source) : out_(sink), source_(source) {}

  Status write(const Message& message);

  void text(ElementName name, std::string_view text);
  void boolean(ElementName name, bool value) { text(name, value ? "true" : "false"); }
  void content(ElementName name, const File& file);
  void begin(ElementName name) { begin_one(name, 0); }
  void end(ElementName name) {
    --depth_;
    out_.end(name.qualified);
  }
  void begin_all(ElementName) {}
  void end_all() {}
  void begin_one(ElementName name, std::size_t index) {
    out_.start(name.qualified);
    open_[depth_++] = {name, index};
  }
  void end_one(ElementName name) { end(name); }

 private:
  void start_root(const Message& message);
  void attribute(std::string_view name, std::string_view value);
  void encode(const File& file);
  void place(std::string_view name);

  xml::Writer out_;
  const FileSource& source_;
  struct Open {
    ElementName name;
    std::size_t index = 0;  // from 1 among elements of one name; 0: there is only one
  };
  std::array<Open, 8> open_;  // below the root; memo.md section 3 nests six deep
  std::size_t depth_ = 0;
  std::string path_;  // where it failed
};

// A failure is told with the element or attribute that was being written.
void MessageWriter::text(ElementName name, std::string_view text) {
  out_.start(name.qualified);
  out_.text(text);
  if (out_.failed()) return place(name.local());
  out_.end(name.qualified);
}

void MessageWriter::attribute(std::string_view name, std::string_view value) {
  out_.attribute(name, value);
  if (out_.failed()) place("@" + std::string(name));
}

void MessageWriter::content(ElementName name, const File& file) {
  if (!source_ || !file.content.base64.empty()) return text(name, file.content.base64);
  out_.start(name.qualified);
  encode(file);
  if (out_.failed()) return place(name.local());
  out_.end(name.qualified);
}

// Fills its room before it encodes: a source may answer little at a time, and only the last piece may have padding.
void MessageWriter::encode(const File& file) {
  Result<Buffer> room = Buffer::allocate(encoded_at_a_time + encoded_base64_size(encoded_at_a_time));
  if (!room) return out_.fail(room.error());
  const std::span<std::uint8_t> raw(room->data(), encoded_at_a_time);
  char* const base64 = reinterpret_cast<char*>(room->data() + encoded_at_a_time);
  for (std::size_t held = 0, got = 1; got != 0 && !out_.failed();) {
    const Result<std::size_t> answer = source_(file, raw.subspan(held));
    if (!answer) return out_.fail(answer.error());
    got = std::min(*answer, raw.size() - held);
    held += got;
    if (got != 0 && held < raw.size()) continue;
    encode_base64(raw.first(held), base64);
    out_.put({base64, encoded_base64_size(std::exchange(held, 0))});
  }
}

void MessageWriter::place(std::string_view name) {
  if (!path_.empty()) return;
  path_ = "/Message";
  for (const Open& open : std::span(open_).first(depth_)) {
    path_.append("/").append(open.name.local());
    if (open.index != 0) path_.append("[").append(std::to_string(open.index)).append("]");
  }
  path_.append("/").append(name);
}

void MessageWriter::start_root(const Message& message) {
  out_.open(root);
  out_.put({declarations.data(), declarations.size()});
  attribute("memoVersion", message.memoVersion);
  if (message.memoSchVersion) attribute("memoSchVersion", *message.memoSchVersion);
  out_.close_tag();
}

Status MessageWriter::write(const Message& message) {
  out_.declaration();
  start_root(message);
  Walk(*this).elements<ClassOf<Message>>(message);
  out_.end(root);
  out_.put("\n");
  Status status = out_.finish();
  if (status) return status;
  Error error = status.error();
  error.path = std::move(path_);
  return error;
}

// What the model can hold and no MeMo can: it would be lost.
std::optional<Error> homeless(const Message& message) {
  const auto refuse = [](std::string path) { return Error{ErrorCode::unsupported, "memo.unknown_element", std::move(path)}; };
  if (!message.unknown.empty()) return refuse(message.unknown[0].path + "/" + message.unknown[0].name);
  if (!message.body) return std::nullopt;
  const std::vector<Document>& technical = message.body->technicalDocuments;
  const auto acting = std::find_if(technical.begin(), technical.end(), [](const Document& document) { return !document.actions.empty(); });
  if (acting == technical.end()) return std::nullopt;
  return refuse("/Message/MessageBody/TechnicalDocument[" + std::to_string(acting - technical.begin() + 1) + "]/Action[1]");
}

// The contents, and room for about a hundred elements beside them.
std::size_t expected_size(const Message& message) {
  std::size_t size = 8192;
  const auto add = [&](const Document& document) {
    for (const File& file : document.files) size += file.content.base64.size();
  };
  if (!message.body) return size;
  add(message.body->mainDocument);
  for (const Document& document : message.body->additionalDocuments) add(document);
  for (const Document& document : message.body->technicalDocuments) add(document);
  return size;
}

}  // namespace

Message in_version(Message message, Version version) {
  if (version == Version::v1_0) version = Version::v1_1;
  const bool first = version == Version::v1_1;
  if (version_of(message.memoVersion) != version) message.memoVersion = first ? "1.1" : "1.2";
  if (!first) {
    message.memoSchVersion.reset();
    return message;
  }
  if (!message.memoSchVersion) message.memoSchVersion = "1.1.0";  // what the official examples have
  for (std::optional<bool>* required : {&message.header.mandatory, &message.header.legalNotification})
    *required = required->value_or(false);
  return message;
}

Status write_message(const Message& message, const Sink& sink, const FileSource& source) {
  if (auto error = homeless(message)) return std::move(*error);
  return MessageWriter(sink, source).write(message);
}

Result<Buffer> write_message(const Message& message) {
  Gathering gathering(expected_size(message));
  const Status written = write_message(message, [&](std::span<const std::uint8_t> piece) { return gathering.take(piece); });
  if (!written) return written.error();
  return gathering.gathered();
}

Result<Judged> write_checked(const Message& message, Refuse refuse, const Sink& sink) {
  Judged judged{.findings = check_message(message, {.strict = true})};
  const Severity least = refuse == Refuse::errors ? Severity::error : Severity::warning;
  if (std::any_of(judged.findings.begin(), judged.findings.end(), [&](const Finding& finding) { return finding.severity <= least; })) {
    return judged;
  }
  if (Status status = write_message(message, sink); !status) return status.error();
  judged.written = true;
  return judged;
}

}  // namespace memobox::memo
