// Forwarding letters, and whom one may forward to.
// Not documented, and decided here: a letter is forwarded at once, without a draft; the answer is the message in the folder of sent mail
// of the mailbox in which the letter lies, and the owner of that is its sender; who may read may forward (S22); it goes to an authority of
// the contact structure, to somebody the caller trusts, or to any e-mail address, and is a regular message without answer; `newMemoId` is
// the id it has where it arrives; what goes to an authority or by e-mail is only recorded.
#include <algorithm>

#include "core/base/utf8.h"
#include "tests/platform/directory.h"
#include "tests/platform/forwarding.h"
#include "tests/platform/returns.h"
#include "tests/platform/seed/delivery.h"
#include "tests/platform/writing.h"

namespace memobox::sandbox {
namespace {

constexpr const char* resource = "ForwardCommand";

struct TextMember {
  const char* name;
  std::size_t longest;
};
constexpr TextMember texts[] = {{"recipientId", 256}, {"recipientIdType", 256}, {"contactPointId", 256}, {"comment", 512}, {"senderLabel", 256}, {"recipientLabel", 256}};

std::optional<Answer> bar_to_command(const Json& command) {
  for (const TextMember& text : texts) {
    const auto found = command.find(text.name);
    if (found == command.end()) continue;
    if (!found->is_string()) return refused(400, resource, text.name, "type", "Text is wanted.");
    if (count_code_points(found->get_ref<const std::string&>()) > text.longest) return refused(422, resource, text.name, "size", "The text is too long.");
  }
  if (command.value("recipientId", "").empty()) return refused(400, resource, "recipientId", "missing", "A recipient is wanted.");
  const std::string type = command.value("recipientIdType", "");
  if (type != "CPR" && type != "CVR" && type != "EMAIL") return refused(400, resource, "recipientIdType", "type", "CPR, CVR or EMAIL is wanted.");
  return std::nullopt;
}

std::optional<Answer> bar_to_original(const Json& message) {
  if (is_draft(message)) return refused(422, "Message", "messageState", "draft", "A draft cannot be forwarded.");
  if (!message.value("legallyNotified", true)) return refused(422, "Message", "legallyNotified", "not.given", "The notification must be given first.");
  return std::nullopt;
}

Answer forward(Source& source, const Request& request, const Visit& visit, const Json& message) {
  Store& store = source.store;
  const auto command = body_object(request);
  if (!command) return malformed();
  if (auto bar = bar_to_command(*command)) return *bar;
  if (auto bar = bar_to_original(message)) return *bar;
  const auto found = destination_of(store, visit.identity_id, *command);
  if (const auto* refusal = std::get_if<Answer>(&found)) return *refusal;
  const auto& to = std::get<Destination>(found);
  const Projection sent = sent_copy(store, {message, *command, store.find(Table::mailboxes, visit.mailbox_id).value()}, to);
  if (auto bar = bar_to_weight(limits_of(store, sent.message), weight_of(sent.message), "Message", "documents")) return *bar;
  add_projection(store, sent);
  if (to.person) add_projection(store, arrived_copy(store, sent.message, *to.person));
  let_come_back(source, sent.message);
  return json_answer(sent.message);
}

Answer list_trustees(Store& store, const Request& request, const std::string& identity_id) {
  std::string field = request.parameter("sortField"), order = request.parameter("sortOrder");
  if (field.empty()) field = "name";
  for (char& c : order) c = static_cast<char>(c & ~0x20);
  if (field != "name" && field != "id" && field != "idType") return bad_parameter("trustees", {"sortField", field, "is name, id or idType"});
  if (!order.empty() && order != "ASC" && order != "DESC") return bad_parameter("trustees", {"sortOrder", order, "is asc or desc"});
  std::vector<Json> trustees;
  for (const Json& person : trusted_by(store, identity_id))
    trustees.push_back({{"id", person["identifier"]}, {"idType", person["idType"]}, {"name", person["name"]}});
  std::stable_sort(trustees.begin(), trustees.end(), [&](const Json& a, const Json& b) { return order == "DESC" ? b[field] < a[field] : a[field] < b[field]; });
  return json_answer({{"trustees", trustees}});
}

}  // namespace

void add_forward_routes(Router& router, Source& source) {
  router.add("GET", source.base + "/mailboxes/trustees", authorised(source, [&source](const Request& request, const std::string& identity_id) {
               return list_trustees(source.store, request, identity_id);
             }));
  router.add("POST", source.base + "/mailboxes/{mailbox}/messages/{message}/forward",
             in_mailbox(source, Right::read, [&source](const Request& request, const Visit& visit) {
               const auto with_message = [&](const Request& same, const Json& message) { return forward(source, same, visit, message); };
               return of_message_alone(source.store, with_message)(request, visit);
             }));
}

}  // namespace memobox::sandbox
