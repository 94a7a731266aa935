#include "core/letter/json.h"

#include "core/base/json_writer.h"

namespace memobox::letter {
namespace {

void instant(JsonWriter& json, std::string_view name, const std::optional<Instant>& at) {
  if (at) json.member(name, std::string_view(format_instant(*at)));
}

void party(JsonWriter& json, std::string_view name, const Party& from) {
  json.key(name);
  json.begin_object();
  json.member_unless_empty("name", from.name);
  json.member_unless_empty("id", from.id);
  json.member_unless_empty("id_type", from.id_type);
  json.member_unless_empty("unit", from.unit);
  json.member_unless_empty("attention", from.attention);
  json.member_unless_empty("represented_by", from.represented_by);
  json.end_object();
}

void file(JsonWriter& json, const File& from) {
  json.begin_object();
  json.member("name", from.name);
  json.member("media_type", from.media_type);
  json.member_unless_empty("language", from.language);
  json.member_unless_zero("size", from.size);
  json.end_object();
}

void reservation(JsonWriter& json, const Reservation& from) {
  json.key("reservation");
  json.begin_object();
  json.member_unless_empty("title", from.title);
  json.member_unless_empty("description", from.description);
  json.member_unless_empty("location", from.location);
  instant(json, "start", from.start);
  instant(json, "end", from.end);
  json.end_object();
}

void action(JsonWriter& json, const Action& from) {
  json.begin_object();
  json.member("code", from.code);
  json.member("label", from.label);
  instant(json, "opens", from.opens);
  instant(json, "closes", from.closes);
  json.member_unless_empty("address", from.address);
  if (from.reservation) reservation(json, *from.reservation);
  json.end_object();
}

template <class T>
void list(JsonWriter& json, std::string_view name, const std::vector<T>& items, void (*write)(JsonWriter&, const T&)) {
  if (items.empty()) return;
  json.key(name);
  json.begin_array();
  for (const T& item : items) write(json, item);
  json.end_array();
}

void document(JsonWriter& json, const Document& from) {
  json.begin_object();
  json.member_if("main", from.main);
  json.member_unless_empty("label", from.label);
  list(json, "files", from.files, file);
  list(json, "actions", from.actions, action);
  json.end_object();
}

void detail(JsonWriter& json, const Detail& from) {
  json.begin_object();
  json.member("key", from.key);
  json.member("value", from.value);
  json.end_object();
}

void forwarded(JsonWriter& json, const Forwarded& from) {
  json.key("forwarded");
  json.begin_object();
  json.member_unless_empty("sender", from.original_sender);
  json.member_unless_empty("unit", from.original_unit);
  json.member_unless_empty("comment", from.comment);
  instant(json, "time", from.original_time);
  json.end_object();
}

}  // namespace

std::string letter_to_json(const Letter& letter) {
  std::string out;
  out.reserve(2048);
  JsonWriter json(out);
  json.begin_object();
  json.member("id", letter.id);
  json.member("title", letter.title);
  party(json, "sender", letter.sender);
  party(json, "recipient", letter.recipient);
  instant(json, "received", letter.received);
  instant(json, "created", letter.created);
  instant(json, "sent", letter.sent);
  instant(json, "reply_by", letter.reply_by);
  json.member_if("reply", letter.reply_allowed);
  json.member_if("mandatory", letter.mandatory);
  json.member_if("legal_notification", letter.legal_notification);
  json.member_if("text_message", letter.text_message);
  json.member_if("not_delivered", letter.not_delivered);
  json.member_unless_empty("concerns", letter.concerns);
  json.member_unless_empty("notification", letter.notification);
  list(json, "documents", letter.documents, document);
  if (letter.forwarded) forwarded(json, *letter.forwarded);
  list(json, "details", letter.details, detail);
  json.end_object();
  return out;
}

}  // namespace memobox::letter
