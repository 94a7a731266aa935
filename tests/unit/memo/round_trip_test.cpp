// Properties of writing, on messages made by chance and on every letter at hand: what is written is the message, and nothing else.
#include <catch2/catch_test_macros.hpp>
#include <cstdio>
#include <map>
#include <set>

#include "core/memo/check.h"
#include "core/memo/json.h"
#include "core/memo/walk.h"
#include "core/memo/writer.h"
#include "tests/unit/memo/generate.h"
#include "tests/unit/memo/letters.h"

using namespace memobox;
using namespace memobox::memo;
using namespace memobox::memo::test;

namespace {

constexpr std::uint64_t seeds = 150;

template <class Test>
void for_generated(Values values, Test test) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    for (const Version version : {Version::v1_1, Version::v1_2}) {
      INFO("seed " << seed << ", version " << (version == Version::v1_1 ? "1.1" : "1.2"));
      test(generate(seed, version, values));
    }
  }
}

std::string written(const Message& message) {
  const auto bytes = write_message(message);
  if (!bytes) FAIL("not written: " << bytes.error().detail << " at " << bytes.error().path);
  return std::string(bytes->text());
}

// Reading gives the message and nothing else; writing that gives the bytes.
void check_round_trip(const Message& message) {
  const std::string text = written(message);
  const ReadMessage back = read(text);
  CHECK(rules_of(back) == std::vector<std::string>{});
  CHECK(back.message == message);
  CHECK(written(back.message) == text);
}

void check_json_round_trip(const Message& message) {
  const auto back = message_from_json(message_to_json(message));
  if (!back) FAIL("not read: " << back.error().detail << " at " << back.error().path);
  CHECK(back->message == message);
  CHECK(back->contents.empty());
}

// Every element of the schema by its path, told by the types of the tables.
template <class Table>
void add_paths(const std::string& parent, std::set<std::string>& paths);
template <class Class>
struct PathsOf {
  template <class Member>
  static void add(const std::string& path, std::set<std::string>& paths, const Member*) {
    if constexpr (!std::is_same_v<Member, Text> && !std::is_same_v<Member, bool> && !std::is_same_v<Member, FileContent>) {
      add_paths<std::conditional_t<std::is_void_v<Class>, ClassOf<Member>, Class>>(path, paths);
    }
  }
  template <class Value>
  static void add(const std::string& path, std::set<std::string>& paths, const std::optional<Value>*) {
    add(path, paths, static_cast<const Value*>(nullptr));
  }
  template <class Model>
  static void add(const std::string& path, std::set<std::string>& paths, const std::vector<Model>*) {
    add(path, paths, static_cast<const Model*>(nullptr));
  }
  template <class... Choices>
  static void add(const std::string& path, std::set<std::string>& paths, const std::variant<Choices...>*) {
    PathsOf<void>::add(path, paths, static_cast<const Class*>(nullptr));
  }
};
template <class Owner, class Member, class Class>
void add_field(const Field<Owner, Member, Class>& field, const std::string& parent, std::set<std::string>& paths) {
  if (field.note == Note::old_name) return;
  const std::string path = parent + "/" + std::string(field.name);
  paths.insert(path);
  PathsOf<Class>::add(path, paths, static_cast<const Member*>(nullptr));
}
template <class Table>
void add_paths(const std::string& parent, std::set<std::string>& paths) {
  std::apply([&](const auto&... field) { (add_field(field, parent, paths), ...); }, Table::fields);
}

// Every start tag of an XML text by the path of its local names, found by searching for brackets.
std::set<std::string> paths_in(const std::string& xml) {
  std::set<std::string> paths;
  std::vector<std::string> open{""};
  for (std::size_t at = xml.find("<memo:Message"); at != xml.npos; at = xml.find('<', at + 1)) {
    if (xml[at + 1] == '/') {
      open.pop_back();
      continue;
    }
    const std::string tag = xml.substr(at + 1, xml.find_first_of(" >", at) - at - 1);
    open.push_back(open.back() + "/" + tag.substr(tag.find(':') + 1));
    paths.insert(open.back());
  }
  return paths;
}

const Sink nowhere = [](std::span<const std::uint8_t>) -> Status { return Nothing{}; };

bool is_of_1_2_only(const Message& message) {
  return message.header.sender.representative || (message.header.forwardData && message.header.forwardData->originalRepresentative);
}

// What is new in 1.2 is refused in 1.1; every other letter passes through both versions.
void check_letter(const std::string& text) {
  const Message message = read(text).message;
  REQUIRE(message.unknown.empty());
  check_json_round_trip(message);
  check_round_trip(in_version(message, Version::v1_2));
  const Message first = in_version(message, Version::v1_1);
  if (!is_of_1_2_only(message)) return check_round_trip(first);
  CHECK_FALSE(write_checked(first, Refuse::errors, nowhere)->written);
}

}  // namespace

TEST_CASE("what is written of any message reads back as that message, and is written again byte for byte") {
  for_generated(Values::wild, check_round_trip);
  for_generated(Values::valid, check_round_trip);
}

TEST_CASE("any message survives JSON") {
  for_generated(Values::wild, check_json_round_trip);
  for_generated(Values::valid, check_json_round_trip);
}

TEST_CASE("valid messages are written, for no error is found in them") {
  for_generated(Values::valid, [&](const Message& message) {
    const auto judged = write_checked(message, Refuse::errors, nowhere);
    REQUIRE(judged);
    for (const Finding& finding : judged->findings) {
      INFO(finding.rule << " " << finding.path);
      CHECK(finding.severity != Severity::error);
    }
    CHECK(judged->written);
  });
}

TEST_CASE("the messages made by chance have every class and element of the format, and each optional one is absent somewhere") {
  std::set<std::string> expected{"/Message"}, found;
  add_paths<ClassOf<Message>>("/Message", expected);
  std::map<std::string, int> in_how_many;
  int messages = 0;
  for_generated(Values::valid, [&](const Message& message) {
    ++messages;
    for (const std::string& path : paths_in(written(message))) {
      found.insert(path);
      ++in_how_many[path];
    }
  });
  CHECK(expected.size() > 150);
  CHECK(found == expected);
  // These alone are in every message.
  std::set<std::string> always;
  for (const auto& [path, count] : in_how_many) {
    if (count == messages) always.insert(path.substr(8));
  }
  CHECK(always == std::set<std::string>{"", "/MessageHeader", "/MessageHeader/messageType", "/MessageHeader/messageUUID",
                                        "/MessageHeader/label", "/MessageHeader/Sender", "/MessageHeader/Sender/senderID",
                                        "/MessageHeader/Sender/idType", "/MessageHeader/Sender/label", "/MessageHeader/Recipient",
                                        "/MessageHeader/Recipient/recipientID", "/MessageHeader/Recipient/idType"});
}

TEST_CASE("every sample letter and official example is written in both versions and read back") {
  const std::filesystem::path root = MEMOBOX_ROOT;
  auto files = xml_files(root / "assets/letters");
  CHECK(files.size() >= 25);
  for (const char* version : {"v1.1", "v1.2"}) {
    const auto official = xml_files(root / "../shared/reference/memo-data/examples/itk-dev-rpa_python-serviceplatformen" / version);
    if (official.empty()) std::printf("The official MeMo examples %s are not beside the repository: they were not written.\n", version);
    files.insert(files.end(), official.begin(), official.end());
  }
  for (const auto& path : files) {
    INFO(path.filename().string());
    check_letter(file_text(path));
  }
}
