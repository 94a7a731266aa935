// Folders: list, make, rename, move, delete.
#include <algorithm>

#include "core/base/utf8.h"
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

constexpr std::size_t longest_name = 256;  // code points; the document names no limit
constexpr const char* resource = "Folder";

bool is_own(const Json& folder) { return folder["folderType"] == "USER_DEFINED"; }

std::string parent_of(const Json& folder) {
  const auto parent = folder.find("parentFolderId");
  return parent != folder.end() && parent->is_string() ? parent->get<std::string>() : std::string();
}

std::optional<Answer> check_name(const Json& body) {
  const auto name = body.find("name");
  if (name == body.end() || !name->is_string()) return refused(400, resource, "name", "missing", "A folder has a name.");
  const std::string& text = name->get_ref<const std::string&>();
  if (text.find_first_not_of(' ') == std::string::npos) return refused(400, resource, "name", "blank", "A folder has a name.");
  if (count_code_points(text) > longest_name) return refused(400, resource, "name", "size", "The name is too long.");
  return std::nullopt;
}

// Own folders lie at the top, in the inbox or in one another, never in themselves. `id` is "" for a new one.
std::optional<Answer> check_parent(const std::vector<Json>& folders, const Json& body, const std::string& id) {
  const auto find = [&](const std::string& wanted) {
    return std::find_if(folders.begin(), folders.end(), [&](const Json& folder) { return folder["id"] == wanted; });
  };
  for (std::string parent = parent_of(body); !parent.empty();) {
    const auto folder = find(parent);
    if (folder == folders.end()) return refused(422, resource, "parentFolderId", "not.found", "There is no such folder in this mailbox.");
    if (!is_own(*folder) && (*folder)["folderType"] != "INBOX")
      return refused(422, resource, "parentFolderId", "not.allowed", "Folders cannot lie in this one.");
    if (parent == id) return refused(422, resource, "parentFolderId", "cycle", "A folder cannot lie in itself.");
    parent = parent_of(*folder);
  }
  return std::nullopt;
}

std::optional<Answer> check_sibling(const std::vector<Json>& folders, const Json& body, const std::string& id) {
  for (const Json& folder : folders)
    if (folder["id"] != id && folder["name"] == body["name"] && parent_of(folder) == parent_of(body))
      return refused(422, resource, "name", "taken", "There is a folder of this name already.");
  return std::nullopt;
}

std::optional<Answer> check_folder(Store& store, const Json& body, const std::string& mailbox_id, const std::string& id) {
  if (!body.is_object()) return error_answer(400, "malformed", "A JSON object is wanted.");
  if (body.contains("folderType") && body["folderType"] != "USER_DEFINED")
    return refused(422, resource, "folderType", "not.allowed", "Only folders of one's own can be made or changed.");
  if (auto answer = check_name(body)) return answer;
  const std::vector<Json> folders = store.all_now(Table::folders, {{"mailbox_id", mailbox_id}});
  if (auto answer = check_parent(folders, body, id)) return answer;
  return check_sibling(folders, body, id);
}

void put_parent(Json& folder, const Json& body) {
  folder.erase("parentFolderId");
  if (const std::string parent = parent_of(body); !parent.empty()) folder["parentFolderId"] = parent;
}

Answer make_folder(Store& store, const Request& request, const Visit& visit) {
  const Json body = Json::parse(request.body, nullptr, false);
  if (auto answer = check_folder(store, body, visit.mailbox_id, {})) return *answer;
  const std::string now = now_text(), id = made_up_uuid("folder " + random_token());
  Json folder = {{"id", id},
                 {"version", 1},
                 {"transactionId", made_up_uuid("transaction " + id)},
                 {"createdDateTime", now},
                 {"lastUpdated", now},
                 {"mailboxId", visit.mailbox_id}};
  put_parent(folder, body);
  folder["folderType"] = "USER_DEFINED";
  folder["name"] = body["name"];
  store.add(Table::folders, folder);
  return json_answer(folder, 201);
}

Answer put_folder(Store& store, const Request& request, const Visit& visit, const Json& folder) {
  return guarded(request, resource, folder, [&](std::int64_t version) {
    if (!is_own(folder)) return refused(422, resource, "folderType", "standard", "A standard folder stays as it is.");
    const Json body = Json::parse(request.body, nullptr, false);
    const std::string id = folder["id"];
    if (auto answer = check_folder(store, body, visit.mailbox_id, id)) return *answer;
    const auto changed = store.change(Table::folders, id, version, now_text(), [&](Json& json) {
      put_parent(json, body);
      json["name"] = body["name"];
    });
    return changed ? json_answer(*changed) : conflict(resource);
  });
}

Answer delete_folder(Store& store, const Request& request, const Json& folder) {
  return guarded(request, resource, folder, [&](std::int64_t version) {
    const std::string id = folder["id"];
    if (!is_own(folder)) return refused(422, resource, "folderType", "standard", "A standard folder cannot be deleted.");
    if (!store.all_now(Table::messages, {{"folder_id", id}}).empty())
      return refused(422, resource, "id", "not.empty", "The folder holds messages.");
    if (!store.all_now(Table::folders, {{"parent_id", id}}).empty())
      return refused(422, resource, "id", "has.folders", "The folder holds folders.");
    return store.remove(Table::folders, id, version) ? no_content() : conflict(resource);
  });
}

}  // namespace

void add_folder_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string folders = source.base + "/mailboxes/{mailbox}/folders/";
  // Judged and written at one moment, so that no letter comes in between.
  const auto add = [&](const char* method, const std::string& path, MailboxHandler handler) {
    router.add(method, path,
               in_mailbox(source, Right::read, [&store, handler = std::move(handler)](const Request& request, const Visit& visit) {
                 Answer answer;
                 store.together([&] { answer = handler(request, visit); });
                 return answer;
               }));
  };
  const auto of_folder = [&store](auto handler) {
    return [&store, handler](const Request& request, const Visit& visit) {
      const auto folder = find_in_mailbox(store, Table::folders, request, visit);
      return folder ? handler(request, visit, *folder) : not_found(resource);
    };
  };
  add("GET", folders, [&store](const Request& request, const Visit& visit) {
    return list_answer(store, Table::folders, "folders", {{"mailbox_id", visit.mailbox_id}}, request);
  });
  add("POST", folders, [&store](const Request& request, const Visit& visit) { return make_folder(store, request, visit); });
  add("GET", folders + "{id}", of_folder([](const Request&, const Visit&, const Json& folder) { return json_answer(folder); }));
  add("PUT", folders + "{id}",
      of_folder([&store](const Request& r, const Visit& visit, const Json& folder) { return put_folder(store, r, visit, folder); }));
  add("DELETE", folders + "{id}",
      of_folder([&store](const Request& r, const Visit&, const Json& folder) { return delete_folder(store, r, folder); }));
}

}  // namespace memobox::sandbox
