// Folders and counts (platform-api.md A.2, "Folders"; tests/platform/api_folders.cpp).
#include <nlohmann/json.hpp>

#include "tests/sim/platform_model.h"

namespace memobox::sim {
namespace {

using Json = nlohmann::json;

std::string text_in(const Json& body, const char* name) {
  const auto found = body.find(name);
  return found != body.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Own folders lie at the top, in the inbox or in one another, never in themselves, and have a name of their own among their siblings.
std::optional<Answer> check(Mailbox& mailbox, const Json& body, const std::string& id) {
  if (!body.is_object() || text_in(body, "name").find_first_not_of(' ') == std::string::npos) return refusal(400, "name");
  if (text_in(body, "name").size() > 1024) return refusal(400, "size");
  if (const std::string type = text_in(body, "folderType"); !type.empty() && type != "USER_DEFINED") return refusal(422, "not.allowed");
  for (std::string parent = text_in(body, "parentFolderId"); !parent.empty();) {
    const auto found = mailbox.folders.find(parent);
    if (found == mailbox.folders.end() || !found->second.truth()) return refusal(422, "not.found");
    const Folder& folder = *found->second.truth();
    if (folder.type != "USER_DEFINED" && folder.type != "INBOX") return refusal(422, "not.allowed");
    if (parent == id) return refusal(422, "cycle");
    parent = folder.parent;
  }
  for (const auto& [other, lagging] : mailbox.folders)
    if (const auto& folder = lagging.truth(); folder && other != id && folder->name == text_in(body, "name") && folder->parent == text_in(body, "parentFolderId"))
      return refusal(422, "taken");
  return std::nullopt;
}

}  // namespace

Answer Platform::list_folders(Ms now, Mailbox& mailbox) {
  std::vector<std::string> texts;
  texts.reserve(mailbox.folders.size());
  std::vector<const std::string*> rows;
  for (auto& [id, lagging] : mailbox.folders)
    if (const auto& folder = lagging.listed(now)) rows.push_back(&texts.emplace_back(folder_json(*folder)));
  return json_answer(frame("folders", rows, 0, 1000, rows.size(), {}));
}

Answer Platform::summarise(Ms now, Mailbox& mailbox) {
  bool is_settled = true;
  struct Count { std::int64_t unread = 0, total = 0; Ms latest = 0; };
  std::map<std::string, Count> counts;
  for (auto& [id, lagging] : mailbox.messages)
    if (is_settled &= lagging.is_settled(now); const auto& m = lagging.listed(now)) {
      Count& count = counts[m->folder];
      ++count.total;
      count.unread += m->read ? 0 : 1;
      count.latest = std::max(count.latest, m->received);
    }
  std::string out;
  for (auto& [id, lagging] : mailbox.folders)
    if (const auto& folder = lagging.listed(now)) {
      const Count& count = counts[id];
      Json numbers = {{"label", folder->name}, {"unreadMessages", count.unread}, {"totalMessages", count.total}};
      if (count.latest) numbers["latestMessageFrom"] = time_text(count.latest);
      out += (out.empty() ? "" : ",") + std::string("{\"folder\":") + folder_json(*folder) + ",\"messageCount\":" + numbers.dump() + "}";
    }
  Answer answer = json_answer("{\"folderMessageSummaryList\":[" + out + "]}");
  answer.counts = true;
  if (is_settled) answer.counted = mailbox.id, answer.counted_at = log_.size();
  return answer;
}

Answer Platform::summarise_senders(Ms now, Mailbox& mailbox) {
  std::map<std::string, std::pair<std::int64_t, std::int64_t>> counts;
  for (auto& [id, lagging] : mailbox.messages)
    if (const auto& m = lagging.listed(now); m && mailbox.folders.at(m->folder).truth() && mailbox.folders.at(m->folder).truth()->type != "DELETED") {
      ++counts[m->sender].first;
      counts[m->sender].second += m->read ? 0 : 1;
    }
  Json list = Json::array();
  for (const auto& [label, count] : counts)
    list.push_back({{"senderId", "00000027"},
                    {"senderIdType", "CVR"},
                    {"messageCountList", Json::array({{{"label", label}, {"unreadMessages", count.second}, {"totalMessages", count.first}}})}});
  return json_answer(Json{{"senderInformationList", std::move(list)}}.dump());
}

Answer Platform::folder_call(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, const std::string& id) {
  const auto found = mailbox.folders.find(id);
  if (found == mailbox.folders.end() || !found->second.truth()) return refusal(404, "not.found");
  const Folder folder = *found->second.truth();
  if (request.method == "GET") return json_answer(folder_json(folder));
  if (auto refused = guard(request, folder.version)) return *refused;
  if (folder.type != "USER_DEFINED") return refusal(422, "standard");
  if (request.method == "PUT") return put_folder(now, caller, request, mailbox, folder);
  return delete_folder(now, caller, request, mailbox, folder);
}

Answer Platform::make_folder(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox) {
  const Json body = Json::parse(request.json, nullptr, false);
  if (auto refused = check(mailbox, body, {})) return *refused;
  const std::string id = "o-" + mailbox.id.substr(2) + "-" + std::to_string(++last_number_);
  const Folder folder{id, mailbox.id, text_in(body, "parentFolderId"), "USER_DEFINED", text_in(body, "name"), 1};
  write(now, caller, "POST", mailbox, id, folder);
  return json_answer(folder_json(folder), 201);
}

Answer Platform::put_folder(Ms now, const Caller& caller, const platform::Request& request, Mailbox& mailbox, Folder folder) {
  const Json body = Json::parse(request.json, nullptr, false);
  if (auto refused = check(mailbox, body, folder.id)) return *refused;
  if (folder.name == text_in(body, "name") && folder.parent == text_in(body, "parentFolderId"))
    complain(caller, "written-once", "a PUT that changes nothing: " + request.json + " of " + folder.id);
  folder.name = text_in(body, "name");
  folder.parent = text_in(body, "parentFolderId");
  ++folder.version;
  write(now, caller, "PUT", mailbox, folder.id, folder);
  return json_answer(folder_json(folder));
}

Answer Platform::delete_folder(Ms now, const Caller& caller, const platform::Request&, Mailbox& mailbox, const Folder& folder) {
  for (const auto& [id, lagging] : mailbox.messages)
    if (lagging.truth() && lagging.truth()->folder == folder.id) return refusal(422, "not.empty");
  for (const auto& [id, lagging] : mailbox.folders)
    if (lagging.truth() && lagging.truth()->parent == folder.id) return refusal(422, "has.folders");
  write(now, caller, "DELETE", mailbox, folder.id, std::optional<Folder>());
  return no_body(204);
}

}  // namespace memobox::sim
