// memobox reply: the answer to a letter, as a MeMo file.
#include <array>
#include <chrono>
#include <optional>
#include <random>
#include <utility>

#include "core/base/base64.h"
#include "core/base/buffer.h"
#include "core/base/uuid.h"
#include "core/compose/memo_reply.h"
#include "core/memo/writer.h"
#include "shell/cli/checked.h"
#include "shell/cli/command.h"
#include "shell/cli/files.h"
#include "shell/cli/message.h"
#include "shell/cli/names.h"

namespace memobox::cli {
namespace {

constexpr Option options[] = {
    {"--text", "", "TEXT", "what the answer says: a blank line makes a paragraph, lines with \"- \" or \"1. \" a list"},
    {"--attach", "", "FILE", "a file to send along; may be given again"},
    {"--output", "-o", "OUT", "the file to write; - or none is standard output"},
    {"--now", "", "INSTANT", "the answer's created time, like 2026-11-23T12:00:00Z; the clock's if not given"},
    {"--uuid", "", "UUID", "the answer's id, a UUID of version 4; a new one if not given"},
    {"--memo", "", "1.1|1.2", "the version to write; the letter's own if not given, and 1.1 for a letter of 1.0"},
    {"--force", "", "", "write it though there are warnings; errors always stop it"},
};

struct Ending {
  std::string_view ending, media_type;
};
constexpr std::array<Ending, 16> endings{{{".pdf", "application/pdf"}, {".txt", "text/plain"}, {".html", "text/html"}, {".htm", "text/html"},
                                          {".xml", "text/xml"}, {".doc", "application/msword"}, {".png", "image/png"}, {".jpg", "image/jpeg"},
                                          {".jpeg", "image/jpeg"}, {".gif", "image/gif"}, {".rtf", "application/rtf"},
                                          {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
                                          {".xls", "application/vnd.ms-excel"}, {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
                                          {".odt", "application/vnd.oasis.opendocument.text"}, {".ods", "application/vnd.oasis.opendocument.spreadsheet"}}};

std::string media_type_of(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (const Ending& each : endings)
    if (name.ends_with(each.ending)) return std::string(each.media_type);
  return "application/octet-stream";
}

Exit attach(const std::string& path, compose::MemoReply& reply, const Console& console) {
  Input input(path, console);
  if (!input.read_whole()) {
    complain(console, path + ": " + input.problem());
    return Exit::unreadable;
  }
  std::string base64;
  append_base64(base64, bytes_of(input.text()));
  const std::string name = path.substr(path.rfind('/') + 1);
  reply.attachments.push_back({media_type_of(name), name, reply.language, memo::FileContent::own(std::move(base64))});
  return Exit::ok;
}

std::string new_uuid() {
  std::random_device device;
  std::array<std::uint8_t, 16> random{};
  for (std::uint8_t& byte : random) byte = static_cast<std::uint8_t>(device());
  return make_uuid_v4(random);
}

Instant clock_now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

// Empty: the answer's own facts are set; else what is wrong with the words of the call.
std::string set_facts(const Arguments& arguments, compose::MemoReply& reply) {
  const auto now = arguments.has("--now") ? parse_instant(arguments.value("--now")) : std::optional(clock_now());
  if (!now) return "--now wants a time like 2026-11-23T12:00:00Z";
  reply.now = *now;
  reply.uuid = arguments.has("--uuid") ? arguments.value("--uuid") : new_uuid();
  if (!is_uuid_v4(reply.uuid)) return "--uuid wants a UUID of version 4";
  reply.text = arguments.value("--text");
  return "";
}

std::string why_not(const Error& error) {
  if (error.detail == "compose.no_reply") return "its sender takes no answer; nothing was written";
  if (error.detail == "compose.not_a_letter") return "a text message cannot be answered; nothing was written";
  return std::string(error.detail);
}

Exit run_reply(const Arguments& arguments, const Console& console) {
  if (arguments.files.size() != 1 || !arguments.has("--text")) return misuse(console, "reply", "give one FILE, and what to answer: --text TEXT");
  compose::MemoReply reply;
  if (const std::string wrong = set_facts(arguments, reply); !wrong.empty()) return misuse(console, "reply", wrong);
  const std::string& name = arguments.files[0];
  const Loaded loaded = load_message(name, console);
  if (loaded.exit != Exit::ok) return loaded.exit;
  for (const std::string& path : arguments.all("--attach"))
    if (const Exit exit = attach(path, reply, console); exit != Exit::ok) return exit;
  auto answer = compose::reply_to(loaded.message, reply);
  if (!answer) {
    complain(console, name + ": " + why_not(answer.error()));
    return Exit::errors;
  }
  const auto version = memo::version_of(arguments.value("--memo", answer->memoVersion)).value_or(memo::Version::v1_1);
  return write_judged(memo::in_version(std::move(*answer), version), "answer", arguments, console);
}

}  // namespace

const Command reply_command = {
    "reply",
    "FILE --text TEXT [--attach FILE]... -o OUT [--now INSTANT] [--uuid UUID] [--memo 1.1|1.2] [--force]\n",
    "the answer to a letter, as a MeMo file",
    "From the letter's recipient to its sender and contact point, with the thread, the case and the content data carried on. It is checked\n"
    "strictly, and the findings go to standard error: an answer with errors is not written, nor one with warnings unless --force.\n"
    "A letter whose sender takes no answer is refused.\n",
    options,
    run_reply,
};

}  // namespace memobox::cli
