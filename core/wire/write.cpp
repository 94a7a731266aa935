#include <array>

#include "core/base/json_writer.h"
#include "core/wire/wire.h"

namespace memobox::wire {
namespace {

void members(JsonWriter& json, const char* name, const platform::NameValues& values) {
  if (values.empty()) return;
  json.key(name);
  json.begin_object();
  for (const auto& [key, value] : values) json.member(key, value);
  json.end_object();
}

void pairs(JsonWriter& json, const char* name, const platform::NameValues& values) {
  if (values.empty()) return;
  json.key(name);
  json.begin_array();
  for (const auto& [key, value] : values) {
    json.begin_array();
    json.string(key);
    json.string(value);
    json.end_array();
  }
  json.end_array();
}

void write(JsonWriter& json, const app::Http& http) {
  json.member("type", "http");
  json.member("source", http.source);
  json.member("method", http.request.method);
  json.member("path", http.request.path);
  pairs(json, "query", http.request.query);
  members(json, "headers", http.request.headers);
  if (http.blob != 0 || !http.request.host_file.empty()) {
    json.key("body");
    json.begin_object();
    json.key("parts");
    json.begin_array();
    json.begin_object();
    json.member("name", "file");
    if (http.blob != 0) json.member("blob", std::to_string(http.blob));
    json.member_unless_empty("file", http.request.host_file);
    json.member("filename", http.request.file_name);
    json.end_object();
    json.end_array();
    json.end_object();
  } else if (!http.request.json.empty()) {
    json.key("body");
    json.begin_object();
    json.key("json");
    json.raw(http.request.json);
    json.end_object();
  }
  json.member_if("safe", http.request.safe);
  json.member("timeout_ms", http.request.timeout_ms);
}

void write(JsonWriter& json, const app::Timer& timer) {
  json.member("type", "timer");
  json.member("ms", timer.ms);
  json.member_if("while_seen", timer.while_seen);
}

void write(JsonWriter& json, const app::Announce& announce) {
  json.member("type", "announce");
  json.member("text", announce.text);
  json.member_if("assertive", announce.assertive);
}

void write(JsonWriter& json, const app::Title& title) {
  json.member("type", "title");
  json.member("text", title.text);
}

void write(JsonWriter& json, const app::Navigate& navigate) {
  json.member("type", "navigate");
  json.member("place", navigate.place);
  json.member_if("replace", navigate.replace);
}

void write(JsonWriter& json, const app::OpenLink& link) {
  json.member("type", "open_link");
  json.member("href", link.href);
}

void write(JsonWriter& json, const app::SaveFile& save) {
  json.member("type", "save_file");
  json.member("name", save.name);
  json.member("media_type", save.media_type);
  json.member("blob", std::to_string(save.blob));
}

void write(JsonWriter& json, const app::ReadPdf& read) {
  json.member("type", "read_pdf");
  json.member("blob", std::to_string(read.blob));
}

void write(JsonWriter& json, const app::RenewSession& renew) {
  json.member("type", "renew_session");
  json.member("source", renew.source);
  json.member("reason", renew.reason);
}

void write(JsonWriter& json, const app::Zip& zip) {
  constexpr std::array<const char*, 4> steps{"open", "add", "save", "drop"};
  json.member("type", "zip");
  json.member("step", steps[static_cast<std::size_t>(zip.step)]);
  if (!zip.name.empty()) json.member("name", zip.name);
  if (zip.blob != 0) json.member("blob", std::to_string(zip.blob));
}
void write(JsonWriter& json, const app::PickFiles&) { json.member("type", "pick_files"); }
void write(JsonWriter& json, const app::Print&) { json.member("type", "print"); }
void write(JsonWriter& json, const app::LogOut&) { json.member("type", "log_out"); }

const char* signal_name(mailbox::Signal::Kind kind) {
  switch (kind) {
    case mailbox::Signal::Kind::active:
      return "active";
    case mailbox::Signal::Kind::ended:
      return "ended";
    case mailbox::Signal::Kind::logged_out:
      return "logged_out";
    case mailbox::Signal::Kind::polled:
      break;
  }
  return "polled";
}

void write(JsonWriter& json, const app::Broadcast& broadcast) {
  json.member("type", "broadcast");
  json.member("signal", signal_name(broadcast.signal.kind));
  json.member_unless_empty("mailbox", broadcast.signal.mailbox);
  json.member_if("changed", broadcast.signal.changed);
}

void write(JsonWriter& json, const app::Unsaved& unsaved) {
  json.member("type", "unsaved");
  json.member_if("on", unsaved.on);
}

void write(JsonWriter& json, const app::Sent& sent) {
  json.member("type", "sent");
  json.member("mailbox", sent.mailbox);
  json.member("message", sent.message);
  if (sent.at) json.member("at", sent.at->ms);
}

void write(JsonWriter& json, const app::Park& park) {
  json.member("type", "park");
  json.member_unless_empty("data", park.data);
}

void write(JsonWriter& json, const app::Unpark&) { json.member("type", "unpark"); }

}  // namespace

std::string answer_json(std::int64_t revision, const std::vector<app::Effect>& effects) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("revision", revision);
  json.key("effects");
  json.begin_array();
  for (const app::Effect& effect : effects) {
    json.begin_object();
    json.member("id", std::to_string(effect.id));
    std::visit([&](const auto& request) { write(json, request); }, effect.request);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

std::string error_json(const Error& error) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("error");
  json.begin_object();
  json.member("code", error_code_name(error.code));
  if (!error.detail.empty()) json.member("detail", error.detail);
  json.member_unless_empty("path", error.path);
  json.member("offset", static_cast<std::int64_t>(error.offset));
  json.end_object();
  json.end_object();
  return out;
}

}  // namespace memobox::wire
