// memobox reply: an answer to a MeMo message, as a MeMo message.
#include <array>
#include <chrono>
#include <optional>
#include <random>
#include <utility>

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/compose/memo_reply.h"
#include "core/compose/written.h"
#include "core/letter/letter.h"
#include "core/memo/writer.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/judged.h"
#include "shell/cli/message.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--text", "", "TEXT", "the answer: a blank line makes a paragraph, lines with \"- \" or \"1. \" a list"},
    {"--attach", "", "FILE", "a file to send along: PDF, PNG, JPEG or plain text"},
    {"--output", "-o", "OUT", "the file to write; - or none is standard output"},
    {"--now", "", "INSTANT", "when it is written; the present time if not given"},
    {"--uuid", "", "UUID", "of the answer, version 4; a random one if not given"},
    {"--memo", "", "1.1|1.2", "the version to write; 1.1 if not given, which every recipient system takes"},
    {"--force", "", "", "write it though there are warnings; errors always stop it"},
};

// By the name's ending, and how such a file begins.
struct Kind {
  std::string_view ending, media_type, beginning;
};
constexpr std::array<Kind, 5> kinds{{{".pdf", "application/pdf", "%PDF-"}, {".png", "image/png", "\x89PNG"}, {".jpg", "image/jpeg", "\xFF\xD8\xFF"},
                                     {".jpeg", "image/jpeg", "\xFF\xD8\xFF"}, {".txt", "text/plain", ""}}};

std::string small(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return text;
}

// Its type, or why it may not be sent.
std::optional<std::string> problem_of(const std::string& path, const std::string& bytes, std::string& media_type) {
  for (const Kind& kind : kinds) {
    if (!small(path).ends_with(kind.ending)) continue;
    media_type = kind.media_type;
    if (bytes.empty()) return path + ": the file is empty";
    if (!bytes.starts_with(kind.beginning)) return path + ": the file is not what its name says";
    return std::nullopt;
  }
  return path + ": only files named .pdf, .png, .jpg, .jpeg and .txt can be sent along";
}

std::string random_uuid() {
  std::random_device device;
  std::array<std::uint8_t, 16> bytes{};
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(device());
  return make_uuid_v4(bytes);
}

Instant clock_now() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
}

Exit attach(const std::string& path, compose::MemoReply& reply, const Console& console) {
  auto bytes = read_file(path);
  if (!bytes) {
    complain(console, path + ": cannot be read");
    return Exit::unreadable;
  }
  compose::Attachment attachment{letter::safe_file_name(path.substr(path.rfind('/') + 1)), {}, std::move(*bytes)};
  if (const auto problem = problem_of(path, attachment.bytes, attachment.media_type)) {
    complain(console, *problem);
    return Exit::errors;
  }
  reply.attachments.push_back(std::move(attachment));
  return Exit::ok;
}

Exit run_reply(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1) return misuse(console, "reply", "give one FILE");
  const std::string text = arguments.value("--text");
  if (!is_valid_utf8(text) || compose::is_blank(text)) return misuse(console, "reply", "say what to answer: --text TEXT");
  const auto now = arguments.has("--now") ? parse_instant(arguments.value("--now")) : clock_now();
  if (!now) return misuse(console, "reply", "--now wants a time as 2026-03-02T09:31:00Z");
  const std::string uuid = lower_uuid(arguments.value("--uuid", random_uuid()));
  if (!is_uuid_v4(uuid)) return misuse(console, "reply", "--uuid wants a UUID of version 4");
  const Loaded original = load_message(arguments.files[0], console);
  if (original.exit != Exit::ok) return original.exit;
  if (!original.message.header.reply.value_or(false)) {
    complain(console, arguments.files[0] + ": its sender takes no answer (reply is not true)");
    return Exit::errors;
  }
  compose::MemoReply reply{uuid, *now, text, {}};
  for (const auto& [name, path] : arguments.given) {
    const Exit exit = name == "--attach" ? attach(path, reply, console) : Exit::ok;
    if (exit != Exit::ok) return exit;
  }
  const auto version = memo::version_of(arguments.value("--memo", "1.1"));
  return write_judged(memo::in_version(compose::memo_reply(original.message, reply), *version), "the reply", arguments, console);
}

}  // namespace

const Command reply_command = {
    "reply",
    "FILE --text TEXT [--attach FILE]... -o OUT [--now INSTANT] [--uuid UUID] [--memo 1.1|1.2] [--force]\n",
    "an answer to a letter, as MeMo",
    "Sender and recipient change sides, the answer goes to the contact point the letter came from, its case and content data are copied, and\n"
    "the chain of the thread is carried on: its own entries, one for the letter, one for the answer. A letter whose sender takes no answer is\n"
    "refused. The answer is checked strictly, and the findings go to standard error: one with errors is not written, nor one with warnings\n"
    "unless --force.\n",
    options,
    run_reply,
};

}  // namespace memobox::cli
