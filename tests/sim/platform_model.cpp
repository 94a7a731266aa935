#include "tests/sim/platform_model.h"

#include <nlohmann/json.hpp>

#include "tests/sim/marks.h"

namespace memobox::sim {
namespace {

using Json = nlohmann::json;
constexpr Ms session_ms = 20 * 60'000;

std::vector<std::string> parts_of(std::string_view path) {
  std::vector<std::string> parts;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    if (slash != 0) parts.emplace_back(path.substr(0, slash));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return parts;
}

Json access_json(const Access& access) {
  return {{"id", access.id},
          {"version", 1},
          {"accessType", access.right == Right::owner ? "OWNER" : "PARTY_REPRESENTATIVE"},
          {"mailboxId", access.mailbox},
          {"identityId", access.identity},
          {"introductionCompleted", true}};
}

}  // namespace

int Platform::log_in(Ms now, const std::string& identity) {
  sessions_.push_back({identity, now + session_ms});
  return static_cast<int>(sessions_.size()) - 1;
}

Mailbox* Platform::find_mailbox(std::string_view id) {
  const auto found = mailboxes_.find(std::string(id));
  return found == mailboxes_.end() ? nullptr : &found->second;
}

const Message* Platform::find_message(std::string_view id) {
  for (auto& [name, mailbox] : mailboxes_)
    if (const auto found = mailbox.messages.find(std::string(id)); found != mailbox.messages.end() && found->second.truth())
      return &*found->second.truth();
  return nullptr;
}

Right Platform::right_of(const std::string& identity, const Mailbox& mailbox) {
  for (const auto& access : accesses_)
    if (access.truth() && access.truth()->identity == identity && access.truth()->mailbox == mailbox.id) return access.truth()->right;
  return Right::none;
}

Answer Platform::handle(Ms now, int session, int client, const platform::Request& request) {
  if (!is_alive(now, session)) return no_body(401);
  const Caller caller{client, identity_of(session)};
  first_contact_.try_emplace({client, caller.identity}, now);
  return route(now, caller, request);
}

Answer Platform::route(Ms now, const Caller& caller, const platform::Request& request) {
  const Path path = parts_of(request.path);
  const bool get = request.method == "GET";
  if (path.size() == 1 && path[0] == "bulk" && request.method == "POST") return bulk(now, caller, request);
  if (path.size() == 1 && path[0] == "mailboxes" && get) return list_mailboxes(now, caller);
  if (path.size() == 4 && path[0] == "privileges" && path[1] == "direct" && path[2] == "grantee" && get)
    return path[3] == caller.identity ? list_privileges(now, caller, request) : no_body(403);
  // Nobody can be written to here: the screens of writing are opened and left again, under all weathers (core/compose has tests of its own).
  if (path.size() == 1 && path[0] == "organisations" && get) return json_answer(frame("organisations", {}, 0, 1000, 0, {}));
  if (path.size() == 1 && path[0] == "contact-points" && get) return json_answer(frame("contactPoints", {}, 0, 1000, 0, {}));
  if (path.size() == 2 && path[0] == "mailboxes" && path[1] == "trustees" && get) return json_answer(R"({"trustees":[]})");
  if (path.size() < 2 || path[0] != "mailboxes") {
    complain(caller, "documented", request.method + " " + request.path + " is no call of the API");
    return refusal(404, "not.found");
  }
  Mailbox* mailbox = find_mailbox(path[1]);
  if (!mailbox || right_of(caller.identity, *mailbox) == Right::none) return no_body(403);
  return route_mailbox(now, caller, request, *mailbox, Path(path.begin() + 2, path.end()));
}

Answer Platform::route_mailbox(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const Path& path) {
  const bool get = request.method == "GET";
  if (path.size() == 1 && path[0] == "messages" && get) return list_messages(now, request, mailbox);
  if (path.size() == 1 && path[0] == "folders") {
    if (get) return list_folders(now, mailbox);
    if (request.method == "POST") return make_folder(now, caller, request, mailbox);
  }
  if (path.size() == 2 && path[0] == "folders" && path[1] == "summary" && get) return summarise(now, mailbox);
  if (path.size() == 2 && path[0] == "folders") return folder_call(now, caller, request, mailbox, path[1]);
  if (path.size() == 1 && path[0] == "sender-information" && get) return summarise_senders(now, mailbox);
  if (path.size() == 1 && path[0] == "accesses" && get) return list_accesses(now, mailbox);
  if (path.size() >= 2 && path[0] == "messages") return message_call(now, caller, request, mailbox, path);
  complain(caller, "documented", request.method + " " + request.path + " is no call of the API");
  return refusal(404, "not.found");
}

Answer Platform::list_mailboxes(Ms now, const Caller& caller) {
  Json mailboxes = Json::array();
  for (auto& lagging : accesses_) {
    const auto& access = lagging.listed(now);
    if (!access || access->identity != caller.identity || access->right == Right::none) continue;
    const Mailbox& mailbox = mailboxes_.at(access->mailbox);
    mailboxes.push_back({{"id", mailbox.id},
                         {"version", 1},
                         {"ownerType", mailbox.company ? "ORGANISATION" : "CITIZEN"},
                         {"ownerIdentityId", "id-" + owner_mark(mailbox.owner)},
                         {"ownerName", "Ejer " + owner_mark(mailbox.owner)},
                         {"statusType", "ACTIVE"},
                         {"access", access_json(*access)}});
  }
  const std::size_t count = mailboxes.size();
  Answer answer = json_answer(Json{{"currentPage", 0}, {"totalPages", 1}, {"elementsOnPage", count}, {"totalElements", count}, {"mailboxes", std::move(mailboxes)}}.dump());
  answer.told_mailboxes = caller.identity;
  return answer;
}

Answer Platform::list_privileges(Ms now, const Caller& caller, const platform::Request& request) {
  Json privileges = Json::array();
  const std::string scope = parameter_of(request, "scope");
  for (auto& lagging : accesses_) {
    const auto& access = lagging.listed(now);
    if (!access || access->identity != caller.identity || access->right == Right::owner || access->right == Right::none) continue;
    const std::string owner = "id-" + owner_mark(mailboxes_.at(access->mailbox).owner);
    if (!scope.empty() && scope != owner) continue;
    privileges.push_back({{"id", "p-" + access->id}, {"version", 1}, {"granteeId", caller.identity}, {"issuerId", owner}, {"scopeId", owner}, {"source", "SELF_SERVICE"},
                          {"type", access->right == Right::write ? "MESSAGE_WRITE" : "MESSAGE_BASIC"}});
  }
  const std::size_t count = privileges.size();
  return json_answer(Json{{"currentPage", 0}, {"totalPages", 1}, {"elementsOnPage", count}, {"totalElements", count}, {"directPrivileges", std::move(privileges)}}.dump());
}

Answer Platform::list_accesses(Ms now, const Mailbox& mailbox) {
  Json accesses = Json::array();
  for (auto& lagging : accesses_)
    if (const auto& access = lagging.listed(now); access && access->mailbox == mailbox.id && access->right != Right::none) accesses.push_back(access_json(*access));
  const std::size_t count = accesses.size();
  return json_answer(Json{{"currentPage", 0}, {"totalPages", 1}, {"elementsOnPage", count}, {"totalElements", count}, {"accesses", std::move(accesses)}}.dump());
}

// Each inner request succeeds or fails alone (A.4; the answer's shape is tests/platform's own). Its path may begin with the API's base.
Answer Platform::bulk(Ms now, const Caller& caller, const platform::Request& request) {
  const Json body = Json::parse(request.json, nullptr, false);
  if (!body.is_object() || !body.contains("requests") || !body["requests"].is_array() || body["requests"].size() > 100) {
    complain(caller, "documented", "a bulk call of another shape");
    return refusal(400, "malformed");
  }
  Answer all;
  Json responses = Json::array();
  for (const Json& inner : body["requests"]) {
    platform::Request one;
    one.method = inner.value("method", "");
    const std::string path = inner.value("path", "");
    const std::size_t from = path.find("/mailboxes/");
    one.path = from == std::string::npos ? path : path.substr(from);
    for (const Json& header : inner.value("headers", Json::array()))
      one.headers.emplace_back(header.value("key", ""), header["value"].is_string() ? header["value"].get<std::string>() : header["value"].dump());
    if (inner.contains("body") && !inner["body"].is_null()) one.json = inner["body"].dump();
    Answer answer = route(now, caller, one);
    for (Seen& seen : answer.seen) all.seen.push_back(std::move(seen));
    Json response = {{"id", inner.value("id", "")}, {"status", answer.status}, {"headers", Json::array({{{"key", "Content-Type"}, {"value", answer.type}}})}};
    if (!answer.body.empty()) response["body"] = Json::parse(answer.body, nullptr, false);
    responses.push_back(std::move(response));
  }
  all.body = Json{{"responses", std::move(responses)}}.dump();
  return all;
}

void Platform::note(Ms now, const Caller& by, const std::string& method, const Mailbox& mailbox, const std::string& id, std::int64_t version) {
  log_.push_back({now, by, method, mailbox.id, id, version});
}

void Platform::publish(const std::string& text) {
  Marks marks;
  collect_marks(text, marks);
  for (const int mark : marks.typed) published_[mark] = true;
}

void Platform::complain(const Caller& by, std::string rule, std::string sentence) {
  if (by.client != others) complaints_.push_back({std::move(rule), std::move(sentence)});
}

void Platform::write(Ms now, const Caller& by, const std::string& method, Mailbox& mailbox, const std::string& id, std::optional<Message> message) {
  std::int64_t version = 0;
  if (message) {
    version = message->version;
    message->updated = now;
    message->text = message_json(*message);
    publish(message->text);
  }
  mailbox.messages[id].write(std::move(message), visible_at(now));
  note(now, by, method, mailbox, id, version);
}

void Platform::write(Ms now, const Caller& by, const std::string& method, Mailbox& mailbox, const std::string& id, std::optional<Folder> folder) {
  const std::int64_t version = folder ? folder->version : 0;
  if (folder) publish(folder->name);
  mailbox.folders[id].write(std::move(folder), visible_at(now));
  note(now, by, method, mailbox, id, version);
}

}  // namespace memobox::sim
