// The documents of a draft, their files, and the bytes in those.
// Not documented, and decided here: the version of content is its file's; whatever is written below a message raises the message's version
// too; of a document only the label can be replaced, of a file what it was made with.
#include "tests/platform/directory.h"
#include "tests/platform/writing.h"

namespace memobox::sandbox {
namespace {

constexpr const char* file_texts[] = {"encodingFormat", "filename", "language"};

std::optional<Answer> bar_to_document(Store& store, const Json& message, const Json& json) {
  const auto type = json.find("documentType");
  if (type == json.end() || (*type != "MAIN" && *type != "ADDITIONAL")) return refused(400, "Document", "documentType", "type", "MAIN or ADDITIONAL is wanted.");
  if (auto bar = bar_to_label(json, "Document")) return bar;
  if (*type == "ADDITIONAL") {
    Weight weight = weight_of(message);
    ++weight.attachments;
    weight.bytes = 0;
    return bar_to_weight(limits_of(store, message), weight, "Document", "documentType");
  }
  for (const Json& document : message["documents"])
    if (document["documentType"] == "MAIN") return refused(422, "Document", "documentType", "too.many", "There is a main document.");
  return std::nullopt;
}

Answer add_document(Store& store, const Request& request, const Json& message) {
  const auto json = body_object(request);
  if (!json) return malformed();
  if (!is_draft(message)) return no_draft();
  if (auto bar = bar_to_document(store, message, *json)) return *bar;
  Json document = {{"id", fresh_id("document")}, {"version", 0}, {"documentType", (*json)["documentType"]}, {"files", Json::array()}};
  if (json->contains("label")) document["label"] = (*json)["label"];
  return touch(store, message, [&](Json& draft) { draft["documents"].push_back(document); }) ? json_answer(document, 201) : conflict("Document");
}

// The document or file in the path, in a message or in a copy of it.
Json* document_in(Json& message, const Request& request) { return by_id(message["documents"], request.part.at("document")); }
Json* file_in(Json& message, const Request& request) {
  Json* document = document_in(message, request);
  return document ? by_id((*document)["files"], request.part.at("file")) : nullptr;
}
using Finder = Json* (*)(Json&, const Request&);

void erase_from(Json& list, const Json& id) {
  Json kept = Json::array();
  for (const Json& each : list)
    if (each["id"] != id) kept.push_back(each);
  list = kept;
}

// A write to a part of a draft, with the part's version.
using PartHandler = std::function<Answer(const Json& part)>;
Answer of_part(const Request& request, const Json& message, const char* resource, Finder find, const PartHandler& write) {
  Json copy = message;
  const Json* part = find(copy, request);
  if (!part) return not_found(resource);
  return guarded(request, resource, *part, [&](std::int64_t) { return is_draft(message) ? write(*part) : no_draft(); });
}

// The part's members become those of `with`, and its version rises.
Answer replace_part(Store& store, const Request& request, const Json& message, const char* resource, Finder find, const Json& with) {
  Json answer;
  const auto changed = touch(store, message, [&](Json& draft) {
    Json& part = *find(draft, request);
    part.update(with);
    part["version"] = part["version"].get<std::int64_t>() + 1;
    answer = part;
  });
  return changed ? json_answer(answer) : conflict(resource);
}

Answer put_document(Store& store, const Request& request, const Json& message) {
  return of_part(request, message, "Document", document_in, [&](const Json&) {
    const auto json = body_object(request);
    if (!json) return malformed();
    if (auto bar = bar_to_label(*json, "Document")) return *bar;
    return replace_part(store, request, message, "Document", document_in, {{"label", json->value("label", "")}});
  });
}

Answer remove_document(Store& store, const Request& request, const Json& message) {
  return of_part(request, message, "Document", document_in, [&](const Json& document) {
    for (const Json& file : document["files"]) store.remove_file(file["id"]);
    return touch(store, message, [&](Json& draft) { erase_from(draft["documents"], document["id"]); }) ? no_content() : conflict("Document");
  });
}

std::optional<Answer> bar_to_file(const Json& json) {
  for (const char* member : file_texts)
    if (!json.contains(member) || !json[member].is_string() || json[member].get_ref<const std::string&>().size() > 256)
      return refused(400, "File", member, "missing", "A text of at most 256 characters is wanted.");
  return std::nullopt;
}

Answer add_file(Store& store, const Request& request, const Json& message) {
  const auto json = body_object(request);
  if (!json) return malformed();
  if (!is_draft(message)) return no_draft();
  if (auto bar = bar_to_file(*json)) return *bar;
  Json copy = message, file = {{"id", fresh_id("file")}, {"version", 0}};
  if (!document_in(copy, request)) return not_found("Document");
  for (const char* member : file_texts) file[member] = (*json)[member];
  file["fileSize"] = 0;
  return touch(store, message, [&](Json& draft) { (*document_in(draft, request))["files"].push_back(file); }) ? json_answer(file, 201) : conflict("File");
}

Answer put_file(Store& store, const Request& request, const Json& message) {
  return of_part(request, message, "File", file_in, [&](const Json& file) {
    const auto json = body_object(request);
    if (!json) return malformed();
    if (auto bar = bar_to_file(*json)) return *bar;
    store.rename_file(file["id"], (*json)["encodingFormat"], (*json)["filename"]);
    Json with = Json::object();
    for (const char* member : file_texts) with[member] = (*json)[member];
    return replace_part(store, request, message, "File", file_in, with);
  });
}

Answer remove_file(Store& store, const Request& request, const Json& message) {
  return of_part(request, message, "File", file_in, [&](const Json& file) {
    store.remove_file(file["id"]);
    return touch(store, message, [&](Json& draft) { erase_from((*document_in(draft, request))["files"], file["id"]); }) ? no_content() : conflict("File");
  });
}

Answer write_content(Store& store, const Request& request, const Json& message) {
  return of_part(request, message, "File", file_in, [&](const Json& file) {
    const auto content = request.files.find("file");
    if (content == request.files.end()) return refused(400, "FileContent", "file", "missing", "A part named file is wanted.");
    Weight weight = weight_of(message);
    weight.attachments = 0;
    weight.bytes += static_cast<std::int64_t>(content->second.size()) - file["fileSize"].get<std::int64_t>();
    if (auto bar = bar_to_weight(limits_of(store, message), weight, "FileContent", "file")) return *bar;
    const std::int64_t version = file["version"].get<std::int64_t>() + 1;
    const auto changed = touch(store, message, [&](Json& draft) { file_in(draft, request)->update({{"version", version}, {"fileSize", content->second.size()}}); });
    if (!changed) return conflict("FileContent");
    store.put_file(message["id"], {file["id"], request.part.at("document"), file["encodingFormat"], file["filename"], content->second});
    return json_answer({{"id", file["id"]}, {"version", version}, {"fileSize", content->second.size()}, {"message", *changed}});
  });
}

}  // namespace

void add_draft_file_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string documents = source.base + "/mailboxes/{mailbox}/messages/{message}/documents/", document = documents + "{document}",
                    file = document + "/files/{file}";
  using Write = Answer (*)(Store&, const Request&, const Json&);
  const auto add = [&](const char* method, const std::string& path, Write write) {
    router.add(method, path, in_mailbox(source, Right::write, of_message_alone(store, [&store, write](const Request& request, const Json& message) {
                                          return write(store, request, message);
                                        })));
  };
  add("POST", documents, add_document);
  add("PUT", document, put_document);
  add("DELETE", document, remove_document);
  add("POST", document + "/files/", add_file);
  add("PUT", file, put_file);
  add("DELETE", file, remove_file);
  add("PUT", file + "/content", write_content);
}

}  // namespace memobox::sandbox
