// How the platform's answers look (platform-api.md A.3, part F).
#include <nlohmann/json.hpp>

#include "core/base/instant.h"
#include "tests/sim/platform_model.h"

namespace memobox::sim {

using Json = nlohmann::json;

std::string header_of(const platform::Request& request, std::string_view name) {
  for (const auto& [key, value] : request.headers)
    if (key == name) return value;
  return {};
}

std::string parameter_of(const platform::Request& request, std::string_view name) {
  for (const auto& [key, value] : request.query)
    if (key == name) return value;
  return {};
}

std::string time_text(Ms at) { return format_instant(Instant{at}); }

Answer refusal(int status, std::string_view code) {
  Answer answer;
  answer.status = status;
  answer.body = Json{{"code", code}, {"message", "Refused."}, {"fieldErrors", Json::array()}}.dump();
  return answer;
}

Answer no_body(int status) {
  Answer answer;
  answer.status = status;
  answer.type.clear();
  return answer;
}

Answer json_answer(std::string body, int status) {
  Answer answer;
  answer.status = status;
  answer.body = std::move(body);
  return answer;
}

std::string frame(std::string_view name, const std::vector<const std::string*>& rows, std::int64_t page, std::int64_t size, std::size_t total,
                  const std::string& next) {
  const std::int64_t pages = size ? (static_cast<std::int64_t>(total) + size - 1) / size : 0;
  std::string out = "{\"currentPage\":" + std::to_string(page) + ",\"totalPages\":" + std::to_string(pages) +
                    ",\"elementsOnPage\":" + std::to_string(rows.size()) + ",\"totalElements\":" + std::to_string(total);
  if (!next.empty()) out += ",\"next\":\"" + next + "\"";
  out += ",\"" + std::string(name) + "\":[";
  for (const std::string* row : rows) out.append(row == rows.front() ? "" : ",").append(*row);
  return out + "]}";
}

std::string folder_json(const Folder& folder) {
  Json json = {{"id", folder.id}, {"version", folder.version}, {"mailboxId", folder.mailbox}, {"folderType", folder.type}, {"name", folder.name}};
  if (!folder.parent.empty()) json["parentFolderId"] = folder.parent;
  return json.dump();
}

namespace {

Json file_json(const std::string& id, const char* type, const char* name) {
  return {{"id", id}, {"version", 1}, {"encodingFormat", type}, {"filename", name}, {"language", "da"}, {"fileSize", 40}};
}

Json document_json(const std::string& key) {
  const Json action = {{"label", "Svar"}, {"actionCode", "SELVBETJENING"}, {"entryPointUrl", "https://eksempel.dk/"}};
  return {{"id", "d-" + key},
          {"version", 1},
          {"documentType", "MAIN"},
          {"label", "Brev"},
          {"files", Json::array({file_json("f-" + key, "text/plain", "brev.txt"), file_json("g-" + key, "application/pdf", "brev.pdf")})},
          {"actions", Json::array({action})}};
}

}  // namespace

std::string message_json(const Message& m) {
  const std::string key = m.id.substr(2);
  const bool sent = m.received == 0;
  Json json = {{"id", m.id},
               {"version", m.version},
               {"mailboxId", m.mailbox},
               {"folderId", m.folder},
               {"messageType", m.type},
               {"messageState", sent ? "SENT" : "RECEIVED"},
               {"lastUpdated", time_text(m.updated)},
               {"label", m.label},
               {"read", m.read},
               {"flag", m.flag},
               {"legallyNotified", m.legally_notified},
               {"sender", {{"senderId", "00000027"}, {"senderIdType", "CVR"}, {"label", m.sender}}},
               {"recipient", {{"recipientId", "0100000001"}, {"recipientIdType", "CPR"}}},
               {"surprise", {{"of", "a later version"}}}};
  json["documents"] = Json::array({document_json(key)});
  if (!sent) json["receivedDateTime"] = time_text(m.received);
  if (!m.note.empty()) json["note"] = m.note;
  return json.dump();
}

std::optional<Answer> guard(const platform::Request& request, std::int64_t version) {
  const std::string match = header_of(request, "If-Match");
  if (match.empty()) return refusal(400, "if.match");
  if (match != std::to_string(version)) return refusal(409, "conflict");
  return std::nullopt;
}

}  // namespace memobox::sim
