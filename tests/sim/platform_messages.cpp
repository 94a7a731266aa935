// Letters: list, read, change, delete (platform-api.md A.2, "Messages"; tests/platform/api_messages.cpp).
#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/sim/marks.h"
#include "tests/sim/platform_model.h"

namespace memobox::sim {
namespace {

using Json = nlohmann::json;

struct SortKey {
  std::string field;
  bool descending = false;
};

std::vector<SortKey> sort_keys(const std::string& fields) {
  std::vector<SortKey> keys;
  for (std::size_t at = 0; at < fields.size();) {
    const std::size_t end = std::min(fields.find(',', at), fields.size());
    const std::string one = fields.substr(at, end - at);
    const std::size_t colon = one.find(':');
    keys.push_back({one.substr(0, colon), colon != std::string::npos && (one[colon + 1] == 'd' || one[colon + 1] == 'D')});
    at = end + 1;
  }
  if (keys.empty()) keys.push_back({"lastUpdated", true});
  return keys;
}

int compare(const Message& a, const Message& b, const std::string& field) {
  const auto order = [](const auto& x, const auto& y) { return x < y ? -1 : y < x ? 1 : 0; };
  if (field == "receivedDateTime") return order(a.received, b.received);
  if (field == "lastUpdated") return order(a.updated, b.updated);
  if (field == "label") return order(a.label, b.label);
  if (field == "sender.label") return order(a.sender, b.sender);
  if (field == "read") return order(a.read, b.read);
  if (field == "flag") return order(a.flag, b.flag);
  return 0;
}

bool value_fits(const std::string& wanted, std::string is) {
  if (wanted.starts_with("!")) return !value_fits(wanted.substr(1), std::move(is));
  const std::string value = wanted.starts_with("|") || wanted.starts_with("&") ? wanted.substr(1) : wanted;
  if (value.ends_with("*")) return is.starts_with(value.substr(0, value.size() - 1));
  return is == value;
}

// Comma is OR within one field (A.3).
bool list_fits(const std::string& wanted, const std::string& is) {
  for (std::size_t at = 0; at <= wanted.size();) {
    const std::size_t end = std::min(wanted.find(',', at), wanted.size());
    if (value_fits(wanted.substr(at, end - at), is)) return true;
    at = end + 1;
  }
  return false;
}

std::string field_of(const Message& m, const std::string& field) {
  if (field == "read") return m.read ? "true" : "false";
  if (field == "flag") return m.flag ? "true" : "false";
  if (field == "messageType") return m.type;
  if (field == "label") return m.label;
  if (field == "sender.label") return m.sender;
  if (field == "sender.senderId") return "00000027";
  if (field == "id") return m.id;
  if (field == "folderId") return m.folder;
  return {};
}

bool any_fits(const Message& m, const std::string& words) {
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(',', at), words.size());
    const std::string word = words.substr(at, end - at);
    if (!word.empty() && (m.label.find(word) != std::string::npos || m.sender.find(word) != std::string::npos || m.note.find(word) != std::string::npos)) return true;
    at = end + 1;
  }
  return false;
}

bool fits(const Message& m, const platform::Request& request) {
  for (const auto& [name, value] : request.query) {
    if (name == "page" || name == "size" || name == "next" || name == "sortFields" || name == "fields") continue;
    if (name == "any" ? !any_fits(m, value)
        : name == "receivedDateFrom" ? time_text(m.received).substr(0, 10) < value
        : name == "receivedDateTo" ? time_text(m.received).substr(0, 10) > value
                                   : !list_fits(value, field_of(m, name)))
      return false;
  }
  return true;
}

std::string projection(const std::string& text, const std::string& fields) {
  const Json all = Json::parse(text);
  Json some = Json::object();
  for (std::size_t at = 0; at < fields.size();) {
    const std::size_t end = std::min(fields.find(',', at), fields.size());
    if (const auto found = all.find(fields.substr(at, end - at)); found != all.end()) some[found.key()] = *found;
    at = end + 1;
  }
  return some.dump();
}

std::size_t start_of(const std::vector<const Message*>& rows, const platform::Request& request, std::int64_t size) {
  if (const std::string next = parameter_of(request, "next"); !next.empty()) {  // "N" OFFSET "." ID: behind that row, or where it was
    const std::size_t dot = next.find('.');
    const auto last = std::find_if(rows.begin(), rows.end(), [&](const Message* m) { return m->id == next.substr(dot + 1); });
    return last != rows.end() ? static_cast<std::size_t>(last - rows.begin()) + 1 : static_cast<std::size_t>(std::stoul(next.substr(1, dot - 1)));
  }
  const std::string page = parameter_of(request, "page");
  return static_cast<std::size_t>((page.empty() ? 0 : std::stoll(page)) * size);
}

bool changes(const Json& patch, const Message& m) {
  const auto differs = [&](const char* name, const auto& is) { return patch.contains(name) && !patch[name].is_null() && patch[name] != is; };
  return differs("folderId", m.folder) || differs("label", m.label) || differs("note", m.note) || differs("flag", m.flag) || differs("read", m.read) ||
         differs("legallyNotified", m.legally_notified) || patch.contains("messageCode");
}

Message changed(const Json& patch, Message m) {
  const auto take = [&](const char* name, auto& into) {
    if (patch.contains(name) && !patch[name].is_null()) patch[name].get_to(into);
  };
  take("folderId", m.folder);
  take("label", m.label);
  take("note", m.note);
  take("flag", m.flag);
  take("read", m.read);
  take("legallyNotified", m.legally_notified);
  ++m.version;
  return m;
}

}  // namespace

Answer Platform::list_messages(Ms now, const platform::Request& request, Mailbox& mailbox) {
  std::vector<const Message*> rows;
  for (auto& [id, lagging] : mailbox.messages)
    if (const auto& m = lagging.listed(now); m && fits(*m, request)) rows.push_back(&*m);
  const auto keys = sort_keys(parameter_of(request, "sortFields"));
  std::sort(rows.begin(), rows.end(), [&](const Message* a, const Message* b) {
    for (const SortKey& key : keys)
      if (const int order = compare(*a, *b, key.field)) return key.descending ? order > 0 : order < 0;
    return a->id < b->id;
  });
  const std::string asked = parameter_of(request, "size"), fields = parameter_of(request, "fields");
  const std::int64_t size = asked.empty() ? 20 : std::stoll(asked);
  const std::size_t from = start_of(rows, request, size), to = std::min(rows.size(), from + static_cast<std::size_t>(size));
  std::vector<std::string> projected;
  std::vector<const std::string*> texts;
  Answer answer;
  if (!fields.empty()) projected.reserve(to > from ? to - from : 0);
  for (std::size_t at = from; at < to; ++at) {
    texts.push_back(fields.empty() ? &rows[at]->text : &projected.emplace_back(projection(rows[at]->text, fields)));
    if (fields.empty()) answer.seen.push_back({rows[at]->id, rows[at]->version});
  }
  const std::string next = to > from ? "N" + std::to_string(to) + "." + rows[to - 1]->id : std::string();
  answer.body = frame("messages", texts, static_cast<std::int64_t>(from) / size, size, rows.size(), next);
  return answer;
}

Answer Platform::message_call(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Path& path) {
  const auto found = mailbox.messages.find(path[1]);
  if (found == mailbox.messages.end() || !found->second.truth()) return refusal(404, "not.found");
  const Message message = *found->second.truth();
  if (path.size() == 7 && path[2] == "documents" && path[4] == "files" && path[6] == "content" && request.method == "GET") return content_of(caller, message);
  if (path.size() == 2 && request.method == "PATCH") return patch_message(now, caller, request, mailbox, message);
  if (path.size() == 2 && request.method == "DELETE") {
    if (right_of(caller.identity, mailbox) < Right::write) return refusal(403, "forbidden");
    if (auto refused = guard(request, message.version)) return *refused;
    write(now, caller, "DELETE", mailbox, message.id, std::optional<Message>());
    return no_body(204);
  }
  if (path.size() != 2 || request.method != "GET") {
    complain(caller, "documented", request.method + " " + request.path + " is no call of the API");
    return refusal(404, "not.found");
  }
  Answer answer = json_answer(message.text);
  answer.seen.push_back({message.id, message.version});
  return answer;
}

Answer Platform::patch_message(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Message& message) {
  if (auto refused = guard(request, message.version)) return *refused;
  const Json patch = Json::parse(request.json, nullptr, false);
  if (!patch.is_object()) return refusal(400, "malformed");
  if (patch.contains("folderId") && patch["folderId"].is_string()) {
    const auto folder = mailbox.folders.find(patch["folderId"].get<std::string>());
    if (folder == mailbox.folders.end() || !folder->second.truth()) return refusal(422, "not.found");
  }
  if (patch.contains("label") && patch["label"].is_string() && patch["label"].get_ref<const std::string&>().size() > 1024) return refusal(400, "size");
  if (patch.contains("legallyNotified") && message.type != "LEGAL_NOTIFICATION") return refusal(422, "not.legal");
  if (!changes(patch, message)) complain(caller, "written-once", "a PATCH that changes nothing: " + request.json + " of " + message.id);
  const Message next = changed(patch, message);
  write(now, caller, "PATCH", mailbox, message.id, next);
  Answer answer = json_answer(mailbox.messages.at(message.id).truth()->text);
  answer.seen.push_back({next.id, next.version});
  return answer;
}

// Nothing of a legal notification is fetched before it is given (platform-api.md B.2, 10).
Answer Platform::content_of(const Caller& caller, const Message& message) {
  if (message.type == "LEGAL_NOTIFICATION" && !message.legally_notified) complain(caller, "legal", "the text of " + message.id + " was fetched before it was given");
  Answer answer = json_answer("K\xc3\xa6re modtager\n\nDet er " + message.label + ".\n");
  answer.type = "text/plain";
  return answer;
}

}  // namespace memobox::sim
