// Documents and files of a message, and the bytes of a file.
#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

// The element of a list of resources that has the id; null when there is none.
const Json* by_id(const Json& list, const std::string& id) {
  for (const Json& item : list)
    if (item["id"] == id) return &item;
  return nullptr;
}

Answer item_answer(const Json* item, const char* resource) { return item ? json_answer(*item) : not_found(resource); }

std::string quoted_filename(const std::string& name) {
  // RFC 6266: an ASCII name for old readers, the real one percent-encoded (RFC 5987). Nothing of the name can end the header.
  constexpr char hex[] = "0123456789ABCDEF";
  std::string plain, encoded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    plain += word || c == ' ' ? c : '_';
    if (word)
      encoded += c;
    else
      encoded += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

// The sender's media type, unless it could not stand in a header.
std::string safe_type(const std::string& type) {
  const bool fits =
      !type.empty() && type.size() <= 256 &&
      type.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&^_.+-/=; ") == std::string::npos;
  return fits ? type : "application/octet-stream";
}

Answer file_content(Store& store, const Request& request, const Json& message) {
  const auto file = store.file(message["id"].get<std::string>(), request.part.at("document"), request.part.at("file"));
  if (!file) return not_found("File");
  // A legal notification is not to be read before it is given (S20).
  if (!message.value("legallyNotified", true)) return refusal(403, request);
  return {200,
          safe_type(file->encoding_format),
          file->content,
          {{"Content-Disposition", "attachment; " + quoted_filename(file->filename)}},
          false};
}

// The document in the path ({document}), which must be the message's.
MessageHandler of_document(std::function<Answer(const Request&, const Json& document)> handler) {
  return [handler = std::move(handler)](const Request& request, const Json& message) {
    const Json* document = by_id(message["documents"], request.part.at("document"));
    return document ? handler(request, *document) : not_found("Document");
  };
}

}  // namespace

void add_document_routes(Router& router, Source& source) {
  Store& store = source.store;
  const std::string documents = source.base + "/mailboxes/{mailbox}/messages/{message}/documents/";
  const auto add = [&](const std::string& path, MessageHandler handler) {
    router.add("GET", documents + path, in_mailbox(source, Right::read, of_message(store, std::move(handler))));
  };
  add("", [](const Request&, const Json& message) { return json_answer({{"documents", message["documents"]}}); });
  add("{document}", of_document([](const Request&, const Json& document) { return json_answer(document); }));
  add("{document}/files/", of_document([](const Request&, const Json& document) { return json_answer({{"files", document["files"]}}); }));
  add("{document}/files/{file}", of_document([](const Request& request, const Json& document) {
        return item_answer(by_id(document["files"], request.part.at("file")), "File");
      }));
  add("{document}/files/{file}/content",
      [&store](const Request& request, const Json& message) { return file_content(store, request, message); });
}

}  // namespace memobox::sandbox
