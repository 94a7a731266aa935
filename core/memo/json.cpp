#include "core/memo/json.h"

#include "core/memo/rules.h"
#include "core/memo/walk.h"

namespace memobox::memo {
namespace {

class Writer {
 public:
  Writer(std::string& out, const ContentPath& content_path) : json_(out), content_path_(content_path) {}

  void message(const Message& message);
  void header(const MessageHeader& header);

  void text(ElementName name, const Text& text) { json_.member(name.local(), text); }
  void boolean(ElementName name, bool value) { json_.member(name.local(), value); }
  void content(ElementName name, const File& file);
  void begin(ElementName name) {
    json_.key(name.local());
    json_.begin_object();
  }
  void end(ElementName) { json_.end_object(); }
  void begin_all(ElementName name) {
    json_.key(name.local());
    json_.begin_array();
  }
  void end_all() { json_.end_array(); }
  void begin_one(ElementName, std::size_t) { json_.begin_object(); }
  void end_one(ElementName) { json_.end_object(); }

 private:
  void unknown(const std::vector<Unknown>& unknown);

  JsonWriter json_;
  const ContentPath& content_path_;
};

void Writer::content(ElementName name, const File& file) {
  json_.key(name.local());
  if (!content_path_) return json_.string(file.content.base64);
  json_.begin_object();
  json_.member("path", content_path_(file));
  json_.end_object();
}

void Writer::message(const Message& message) {
  json_.begin_object();
  json_.member("memoVersion", message.memoVersion);
  if (message.memoSchVersion) json_.member("memoSchVersion", *message.memoSchVersion);
  Walk(*this).elements<ClassOf<Message>>(message);
  unknown(message.unknown);
  json_.end_object();
}

void Writer::header(const MessageHeader& header) {
  json_.begin_object();
  Walk(*this).elements<ClassOf<MessageHeader>>(header);
  json_.end_object();
}

void Writer::unknown(const std::vector<Unknown>& unknown) {
  if (unknown.empty()) return;
  json_.key("unknown");
  json_.begin_array();
  for (const Unknown& one : unknown) {
    json_.begin_object();
    json_.member("path", one.path);
    json_.member_unless_empty("namespace", one.name_space);
    json_.member("name", one.name);
    json_.member("text", one.text);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace

std::string message_to_json(const Message& message, const ContentPath& content_path) {
  std::string out;
  Writer(out, content_path).message(message);
  return out;
}

std::string header_to_json(const MessageHeader& header) {
  std::string out;
  Writer(out, {}).header(header);
  return out;
}

void write_finding(JsonWriter& json, const Finding& finding, std::string_view sentence) {
  json.member("severity", severity_name(finding.severity));
  json.member("rule", finding.rule);
  json.member_unless_empty("path", finding.path);
  json.member_unless_zero("line", finding.line);
  json.member_unless_zero("column", finding.column);
  if (finding.line != 0) json.member("offset", static_cast<std::int64_t>(finding.offset));
  json.member_unless_zero("length", static_cast<std::int64_t>(finding.length));
  json.member("sentence", sentence);
}

}  // namespace memobox::memo
