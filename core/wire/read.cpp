#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/base/json_reader.h"
#include "core/wire/wire.h"

namespace memobox::wire {
namespace {

// Reads members of one object, which stands at `path`; the first wrong one is kept as the error.
class Members {
 public:
  Members(JsonValue json, const char* path) : json_(json), path_(path) {}

  [[gnu::noinline]] std::optional<JsonValue> find(const char* name) const { return json_.find(name); }
  // The member if it is of this kind; the first one of another kind becomes the error.
  [[gnu::noinline]] std::optional<JsonValue> find(const char* name, JsonKind kind) {
    auto value = json_.find(name);
    if (value && !expect(value->is(kind), name)) value.reset();
    return value;
  }
  [[gnu::noinline]] void text(const char* name, std::string& out) {
    if (const auto value = find(name, JsonKind::string)) out = *value->text();
  }
  [[gnu::noinline]] void whole(const char* name, std::int64_t& out) {
    const auto value = find(name, JsonKind::number);
    if (value && expect(value->integer().has_value(), name)) out = *value->integer();
  }
  [[gnu::noinline]] void number(const char* name, int& out) {
    std::int64_t wide = out;
    whole(name, wide);
    if (expect(wide >= -1'000'000'000 && wide <= 1'000'000'000, name)) out = static_cast<int>(wide);
  }
  // Milliseconds since 1970, whole or not.
  [[gnu::noinline]] void instant(const char* name, Instant& out) {
    const auto value = find(name, JsonKind::number);
    if (value && expect(value->number().has_value() && std::abs(*value->number()) < 1e15, name))
      out.ms = static_cast<std::int64_t>(*value->number());
  }
  [[gnu::noinline]] void boolean(const char* name, bool& out) {
    if (const auto value = find(name, JsonKind::boolean)) out = *value->boolean();
  }
  [[gnu::noinline]] void id(const char* name, std::optional<std::uint64_t>& out) {
    std::string digits;
    text(name, digits);
    if (digits.empty()) return;
    std::uint64_t value = 0;
    for (const char c : digits) {
      if (!expect(c >= '0' && c <= '9' && digits.size() < 20, name)) return;
      value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    out = value;
  }
  // A word of a closed list; absent: left alone.
  template <class E, std::size_t N>
  void word(const char* name, const std::array<std::pair<std::string_view, E>, N>& words, E& out) {
    std::string value;
    text(name, value);
    if (value.empty()) return;
    for (const auto& [each, meaning] : words)
      if (each == value) {
        out = meaning;
        return;
      }
    expect(false, name);
  }
  template <class T, class Read>
  void optional(const char* name, std::optional<T>& out, Read read) {
    if (!find(name)) return;
    T value{};
    read(value);
    if (!error_) out = std::move(value);
  }
  [[gnu::noinline]] bool expect(bool fine, const char* name) {
    if (!fine) refuse(ErrorCode::wrong_type, "wire.wrong_type", name);
    return fine;
  }
  [[gnu::noinline]] void require(const char* name) {
    if (!find(name)) refuse(ErrorCode::missing, "wire.missing", name);
  }
  const std::optional<Error>& error() const { return error_; }

 private:
  [[gnu::noinline]] void refuse(ErrorCode code, const char* rule, const char* name) {
    if (!error_) error_ = Error{code, rule, std::string(path_) + "/" + name, 0, 0, 0};
  }

  JsonValue json_;
  const char* path_;
  std::optional<Error> error_;
};

constexpr std::array<std::pair<std::string_view, Language>, 2> languages{{{"da", Language::da}, {"en", Language::en}}};
constexpr std::array<std::pair<std::string_view, view::Width>, 3> widths{
    {{"narrow", view::Width::narrow}, {"medium", view::Width::medium}, {"wide", view::Width::wide}}};
constexpr std::array<std::pair<std::string_view, mailbox::Signal::Kind>, 4> signals{{{"active", mailbox::Signal::Kind::active},
                                                                                     {"ended", mailbox::Signal::Kind::ended},
                                                                                     {"logged_out", mailbox::Signal::Kind::logged_out},
                                                                                     {"polled", mailbox::Signal::Kind::polled}}};
constexpr std::array<std::pair<std::string_view, app::Outcome::Kind>, 4> outcomes{{{"ok", app::Outcome::Kind::ok},
                                                                                    {"error", app::Outcome::Kind::error},
                                                                                    {"cancelled", app::Outcome::Kind::cancelled},
                                                                                    {"timeout", app::Outcome::Kind::timeout}}};

// A turn or settings: an object of at most largest_turn bytes.
Result<JsonDocument> parse(std::string_view text) {
  if (text.size() > largest_turn) return Error{ErrorCode::too_large, "wire.too_large", {}, text.size(), 0, 0};
  auto document = JsonDocument::read(text);
  if (document && !document->root().is(JsonKind::object)) return Error{ErrorCode::wrong_type, "wire.wrong_type", {}, 0, 0, 0};
  return document;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::optional<Error> read_inputs(const JsonValue& json, app::Inputs& inputs) {
  Members members(json, "");
  members.require("now");
  members.require("random");
  std::string random;
  members.text("random", random);
  members.instant("now", inputs.now);
  if (!members.error()) members.expect(random.size() == 32, "random");
  for (std::size_t i = 0; i + 1 < random.size() && i < 32; i += 2) {
    const int high = hex_digit(random[i]), low = hex_digit(random[i + 1]);
    if (!members.expect(high >= 0 && low >= 0, "random")) break;
    inputs.random[i / 2] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return members.error();
}

void read_change(Members& members, app::EnvironmentChange& change) {
  members.optional("lang", change.language, [&](Language& out) { members.word("lang", languages, out); });
  members.optional("width", change.width, [&](view::Width& out) { members.word("width", widths, out); });
  members.optional("text_scale", change.text_scale, [&](int& out) { members.number("text_scale", out); });
  members.optional("theme", change.theme, [&](std::string& out) { members.text("theme", out); });
  members.optional("scheme", change.scheme, [&](std::string& out) { members.text("scheme", out); });
  members.optional("reduced_motion", change.reduced_motion, [&](bool& out) { members.boolean("reduced_motion", out); });
  members.optional("online", change.online, [&](bool& out) { members.boolean("online", out); });
  members.optional("visible", change.visible, [&](bool& out) { members.boolean("visible", out); });
  members.optional("sender_view", change.sender_view, [&](bool& out) { members.boolean("sender_view", out); });
}

using EventResult = Result<app::Event>;

EventResult read_start(const JsonValue& json) {
  app::Start event;
  Members members(json, "/event");
  members.text("place", event.place);
  const auto typed = members.find("typed", JsonKind::array);
  for (auto each = typed ? typed->first() : std::nullopt; each; each = each->next()) {
    if (!members.expect(each->is(JsonKind::object), "typed")) break;
    Members field(*each, "/event/typed");
    app::Typed one;
    field.text("node", one.node);
    field.text("value", one.value);
    if (field.error()) return *field.error();
    event.typed.push_back(std::move(one));
  }
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_environment(const JsonValue& json) {
  app::EnvironmentChange event;
  Members members(json, "/event");
  read_change(members, event);
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_act(const JsonValue& json) {
  tree::Act event;
  Members members(json, "/event");
  members.require("node");
  members.require("action");
  members.text("node", event.node);
  members.text("action", event.action);
  members.text("value", event.value);
  members.whole("revision", event.revision);
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_place(const JsonValue& json) {
  app::GoTo event;
  Members members(json, "/event");
  members.require("place");
  members.text("place", event.place);
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_open_file(const JsonValue& json) {
  app::OpenFile event;
  Members members(json, "/event");
  std::optional<std::uint64_t> blob;
  members.require("blob");
  members.id("blob", blob);
  members.text("name", event.name);
  if (members.error()) return *members.error();
  event.blob = blob.value_or(0);
  return app::Event{std::move(event)};
}

EventResult read_host(const JsonValue& json) {
  app::HostChange event;
  Members members(json, "/event");
  members.boolean("log_out", event.host.log_out);
  members.text("help", event.host.help);
  members.text("accessibility", event.host.accessibility);
  members.text("feedback", event.host.feedback);
  members.text("notice", event.host.notice);
  members.text("notice_lang", event.host.notice_lang);
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_session(const JsonValue& json) {
  app::SessionKnown event;
  Members members(json, "/event");
  members.require("source");
  members.require("expires_at");
  members.text("source", event.source);
  members.instant("expires_at", event.expires);
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_heard(const JsonValue& json) {
  app::Heard event;
  Members members(json, "/event");
  members.require("signal");
  members.word("signal", signals, event.signal.kind);
  members.text("mailbox", event.signal.mailbox);
  members.boolean("changed", event.signal.changed);
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

EventResult read_files(const JsonValue& json) {
  app::FilesChosen event;
  Members members(json, "/event");
  members.require("files");
  const auto files = members.find("files", JsonKind::array);
  for (auto each = files ? files->first() : std::nullopt; each; each = each->next()) {
    if (!members.expect(each->is(JsonKind::object), "files")) break;
    Members file(*each, "/event/files");
    app::FilesChosen::File& one = event.files.emplace_back();
    std::optional<std::uint64_t> head;
    file.text("file", one.handle);
    file.text("name", one.name);
    file.whole("size", one.size);
    file.id("head", head);
    if (file.error()) return *file.error();
    one.head = head.value_or(0);
  }
  if (members.error()) return *members.error();
  return app::Event{std::move(event)};
}

template <class Bare>
EventResult read_bare(const JsonValue&) {
  return app::Event{Bare{}};
}

// One function per event.
constexpr std::array<std::pair<std::string_view, EventResult (*)(const JsonValue&)>, 12> event_readers{
    {{"start", read_start},
     {"environment", read_environment},
     {"act", read_act},
     {"place", read_place},
     {"open_file", read_open_file},
     {"host", read_host},
     {"session", read_session},
     {"activity", read_bare<app::Activity>},
     {"logged_out", read_bare<app::LoggedOut>},
     {"came_back", read_bare<app::CameBack>},
     {"files", read_files},
     {"heard", read_heard}}};

EventResult read_event_member(const JsonValue& json) {
  const auto event = json.find("event");
  if (!event || !event->is(JsonKind::object)) return Error{ErrorCode::missing, "wire.missing", "/event", 0, 0, 0};
  std::string type;
  Members(*event, "/event").text("type", type);
  for (const auto& [name, read] : event_readers)
    if (name == type) return read(*event);
  return Error{ErrorCode::wrong_type, "wire.unknown_event", "/event/type", 0, 0, 0};
}

void apply(view::Environment& environment, const app::EnvironmentChange& change) {
  environment.width = change.width.value_or(environment.width);
  environment.text_scale = change.text_scale.value_or(environment.text_scale);
  environment.theme = change.theme.value_or(environment.theme);
  environment.scheme = change.scheme.value_or(environment.scheme);
  environment.reduced_motion = change.reduced_motion.value_or(environment.reduced_motion);
  environment.online = change.online.value_or(environment.online);
  environment.visible = change.visible.value_or(environment.visible);
  environment.sender_view = change.sender_view.value_or(environment.sender_view);
}

}  // namespace

Result<app::Settings> read_settings(std::string_view text) {
  const auto json = parse(text);
  if (!json) return json.error();
  app::Settings settings;
  Members members(json->root(), "");
  members.word("lang", languages, settings.language);
  members.boolean("embedded", settings.environment.embedded);
  members.number("heading_level", settings.environment.heading_level);
  members.expect(settings.environment.heading_level >= 1 && settings.environment.heading_level <= 4, "heading_level");
  const auto strings = members.find("strings", JsonKind::object);
  for (auto each = strings ? strings->first() : std::nullopt; each; each = each->next())
    if (members.expect(each->is(JsonKind::string), "strings")) settings.strings.emplace_back(each->name(), *each->text());
  if (const auto sources = members.find("sources", JsonKind::array)) {
    settings.sources.clear();
    for (auto each = sources->first(); each; each = each->next()) {
      if (!members.expect(each->is(JsonKind::object), "sources")) break;
      Members source(*each, "/sources");
      source.text("id", settings.sources.emplace_back("main"));
      if (source.error()) return *source.error();
    }
    members.expect(!settings.sources.empty(), "sources");
  }
  if (const auto environment = members.find("environment", JsonKind::object)) {
    Members surroundings(*environment, "/environment");
    app::EnvironmentChange change;
    read_change(surroundings, change);
    if (surroundings.error()) return *surroundings.error();
    apply(settings.environment, change);
  }
  if (members.error()) return *members.error();
  return settings;
}

Result<EventTurn> read_event(std::string_view text) {
  const auto json = parse(text);
  if (!json) return json.error();
  EventTurn turn;
  if (auto error = read_inputs(json->root(), turn.inputs)) return *error;
  auto event = read_event_member(json->root());
  if (!event) return event.error();
  turn.event = std::move(*event);
  return turn;
}

Result<OutcomeTurn> read_outcome(std::string_view text) {
  const auto json = parse(text);
  if (!json) return json.error();
  OutcomeTurn turn;
  if (auto error = read_inputs(json->root(), turn.inputs)) return *error;
  Members members(json->root(), "");
  members.require("outcome");
  members.word("outcome", outcomes, turn.outcome.kind);
  members.text("reason", turn.outcome.reason);
  members.number("status", turn.outcome.status);
  members.text("type", turn.outcome.type);
  members.number("retry_after", turn.outcome.retry_after_s);
  members.id("blob", turn.outcome.blob);
  members.text("sha256", turn.outcome.sha256);
  if (members.error()) return *members.error();
  return turn;
}

}  // namespace memobox::wire
