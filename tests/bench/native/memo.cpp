// The native engines on MeMo files, for tests/bench/memo.mjs.
//   bench-memo time FILE [SCHEMA]     one JSON line for each engine: {"engine", "seconds"}
//   bench-memo once ENGINE FILE [SCHEMA]   one run: {"seconds", "peak"}, peak in bytes of the whole process
//   bench-memo command PROGRAM WORD...     another program, run once: {"seconds", "peak", "status"}
//   bench-memo verdict FILE...        one JSON line for each file: {"memobox", "libxml2", "expat"}, true: accepted
#include <expat.h>
#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "core/base/base64.h"
#include "core/base/buffer.h"
#include "core/memo/check.h"
#include "core/memo/writer.h"
#include "core/xml/document.h"

namespace {

using namespace memobox;

Buffer file_bytes(const char* path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  Buffer bytes = std::move(*Buffer::allocate(static_cast<std::size_t>(file.tellg())));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

// A file as an engine is given it. What takes the bytes over, as the command does, gets its own; they were copied before the clock ran.
struct Given {
  std::string_view text;
  Buffer own;
  memo::Message message;  // this and the next: read before the clock ran, for what writes them
  std::shared_ptr<xmlDoc> document;
};

bool gate(Given& given) { return xml::pass_gate(given.text).ok(); }
bool header(Given& given) { return memo::read_header(bytes_of(given.text)).ok(); }
Result<memo::ReadMessage> message_of(Given& given) {
  return given.own.empty() ? memo::read_message(bytes_of(given.text)) : memo::read_message(std::move(given.own));
}
bool read(Given& given) { return message_of(given).ok(); }

template <class Use>
bool each_content(const memo::Message& message, Use use) {
  const auto of = [&](const memo::Document& document) {
    return std::all_of(document.files.begin(), document.files.end(), [&](const memo::File& file) { return use(file.content.base64); });
  };
  const memo::MessageBody& body = *message.body;
  return of(body.mainDocument) && std::all_of(body.additionalDocuments.begin(), body.additionalDocuments.end(), of) &&
         std::all_of(body.technicalDocuments.begin(), body.technicalDocuments.end(), of);
}

// All that `memobox check --strict` does, base64 included; it copies nothing, so it needs no bytes of its own.
bool check(Given& given) {
  const auto checked = memo::check(bytes_of(given.text), {.strict = true});
  return checked && std::none_of(checked->findings.begin(), checked->findings.end(),
                                 [](const memo::Finding& finding) { return finding.severity == memo::Severity::error; });
}

bool decode(Given& given) {
  const auto message = message_of(given);
  return message && each_content(message->message, [](std::string_view content) { return decode_base64(content).ok(); });
}

// The files of a message that was read, piece by piece into one room: what an extracting caller does.
bool base64(Given& given) {
  std::vector<std::uint8_t> room(48 * 1024);
  return each_content(given.message, [&](std::string_view content) {
    Base64Decoder decoder(content);
    Result<std::size_t> got = decoder.read(room);
    while (got && *got > 0) got = decoder.read(room);
    return got.ok();
  });
}

void read_message_first(Given& given) { given.message = memo::read_message(bytes_of(given.text))->message; }

// To a sink that only counts.
bool write(Given& given) {
  std::size_t size = 0;
  const auto counted = [&](std::span<const std::uint8_t> piece) -> Status {
    size += piece.size();
    return Nothing{};
  };
  return memo::write_message(given.message, counted).ok() && size > 0;
}

xmlSchemaPtr schema = nullptr;

constexpr int options = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

// The tree, and of a namespace error too that it is one: the parser goes on behind those.
bool libxml2(std::string_view text, bool validate) {
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  xmlDocPtr document = xmlCtxtReadMemory(context, text.data(), static_cast<int>(text.size()), "", nullptr, options);
  bool accepted = document != nullptr && context->wellFormed == 1 && context->nsWellFormed == 1;
  if (accepted && validate) {
    xmlSchemaValidCtxtPtr valid = xmlSchemaNewValidCtxt(schema);
    accepted = xmlSchemaValidateDoc(valid, document) == 0;
    xmlSchemaFreeValidCtxt(valid);
  }
  xmlFreeDoc(document);
  xmlFreeParserCtxt(context);
  return accepted;
}
bool libxml2_parse(Given& given) { return libxml2(given.text, false); }
bool libxml2_schema(Given& given) { return libxml2(given.text, true); }

void read_document_first(Given& given) {
  given.document = {xmlReadMemory(given.text.data(), static_cast<int>(given.text.size()), "", nullptr, options), xmlFreeDoc};
}

// As write() does: to a sink that only counts.
bool libxml2_write(Given& given) {
  std::size_t size = 0;
  const auto counted = [](void* all, const char*, int count) { return *static_cast<std::size_t*>(all) += static_cast<std::size_t>(count), count; };
  xmlOutputBufferPtr out = xmlOutputBufferCreateIO(counted, nullptr, &size, nullptr);
  return xmlSaveFileTo(out, given.document.get(), "UTF-8") > 0 && size > 0;
}

// Events only: names and text are counted, nothing is kept.
bool expat(Given& given) {
  XML_Parser parser = XML_ParserCreateNS(nullptr, '|');
  std::size_t seen = 0;
  XML_SetUserData(parser, &seen);
  XML_SetElementHandler(parser, [](void* count, const XML_Char*, const XML_Char**) { ++*static_cast<std::size_t*>(count); }, nullptr);
  XML_SetCharacterDataHandler(parser, [](void* count, const XML_Char*, int size) { *static_cast<std::size_t*>(count) += size; });
  const bool accepted = XML_Parse(parser, given.text.data(), static_cast<int>(given.text.size()), 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return accepted;
}

struct Engine {
  const char* name;
  bool (*run)(Given& given);
  bool takes_over = false, needs_schema = false;
  void (*prepare)(Given& given) = nullptr;  // before the clock runs
};
constexpr Engine engines[] = {
    {"memobox gate", gate},
    {"memobox read", read, true},
    {"memobox read + strict check", check},
    {"memobox read + decode", decode, true},
    {"memobox base64", base64, false, false, read_message_first},
    {"memobox header", header},
    {"memobox write", write, false, false, read_message_first},
    {"libxml2 write", libxml2_write, false, false, read_document_first},
    {"libxml2 parse", libxml2_parse},
    {"libxml2 parse + schema", libxml2_schema, false, true},
    {"expat", expat},
};

// Of the processor, so that a machine with other work to do changes little.
double seconds_now() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double seconds_of(const std::function<void()>& work) {
  const double start = seconds_now();
  work();
  return seconds_now() - start;
}

constexpr std::size_t large = 1'000'000;  // from here on a copy costs more than reading

Given give(const Engine& engine, std::string_view text) {
  Given given{.text = text};
  if (engine.prepare) engine.prepare(given);
  if (engine.takes_over && text.size() > large) given.own = std::move(*Buffer::copy(bytes_of(text)));
  return given;
}

// Seconds of one run, by the median of nine batches of at least 10 ms, or of runs of what is large.
double median_of(const Engine& engine, std::string_view text) {
  std::size_t runs = 1;
  const auto batch = [&] {
    Given given = give(engine, text);
    return seconds_of([&] { for (std::size_t run = 0; run < runs; ++run) engine.run(given); });
  };
  while (text.size() < large && batch() < 0.01) runs *= 2;
  std::vector<double> all;
  for (int round = 0; round < 9; ++round) all.push_back(batch() / static_cast<double>(runs));
  std::sort(all.begin(), all.end());
  return all[all.size() / 2];
}

int refused(const Engine& engine) {
  std::fprintf(stderr, "%s refuses the file\n", engine.name);
  return 1;
}

int time_all(const char* path) {
  const Buffer file = file_bytes(path);
  const std::string_view text = file.text();
  for (const Engine& engine : engines) {
    if (engine.needs_schema && !schema) continue;
    if (Given given = give(engine, text); !engine.run(given)) return refused(engine);
    std::printf("{\"engine\":\"%s\",\"seconds\":%.9f}\n", engine.name, median_of(engine, text));
  }
  return 0;
}

int once(std::string_view name, const char* path) {
  Buffer file = file_bytes(path);
  for (const Engine& engine : engines) {
    if (engine.name != name) continue;
    bool accepted = false;
    Given given{.text = file.text()};
    if (engine.takes_over) given.own = std::move(file);
    if (engine.prepare) engine.prepare(given);
    const double seconds = seconds_of([&] { accepted = engine.run(given); });
    if (!accepted) return refused(engine);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"seconds\":%.9f,\"peak\":%ld}\n", seconds, usage.ru_maxrss * 1024);
    return 0;
  }
  return 2;
}

// What it prints is dropped.
int command(char** words) {
  const pid_t child = fork();
  if (child == 0) {
    dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
    execv(words[0], words);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
  const double taken = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  std::printf("{\"seconds\":%.9f,\"peak\":%ld,\"status\":%d}\n", taken, usage.ru_maxrss * 1024, WEXITSTATUS(status));
  return 0;
}

int verdicts(int count, char** paths) {
  const auto word = [](bool accepted) { return accepted ? "true" : "false"; };
  for (int at = 0; at < count; ++at) {
    const Buffer file = file_bytes(paths[at]);
    Given given{.text = file.text()};
    std::printf("{\"memobox\":%s,\"libxml2\":%s,\"expat\":%s}\n", word(xml::Document::parse(file.bytes()).ok()), word(libxml2_parse(given)), word(expat(given)));
  }
  return 0;
}

xmlSchemaPtr load_schema(const char* path) {
  xmlSchemaParserCtxtPtr context = xmlSchemaNewParserCtxt(path);
  xmlSchemaPtr loaded = xmlSchemaParse(context);
  xmlSchemaFreeParserCtxt(context);
  return loaded;
}

}  // namespace

int main(int count, char** words) {
  const std::string_view task = count > 1 ? words[1] : "";
  const int taken = task == "time" ? 3 : task == "once" ? 4 : 2;
  if (task == "command" && count > 2) return command(words + 2);
  if (task == "verdict") return verdicts(count - 2, words + 2);
  if (count < taken) return 2;
  if (count > taken && !(schema = load_schema(words[taken]))) return 1;
  return task == "time" ? time_all(words[2]) : once(words[2], words[3]);
}
