#include "tests/platform/directory.h"

#include <algorithm>
#include <limits>

#include "tests/platform/api.h"

namespace memobox::sandbox {
namespace {

// Not documented: a megabyte is a million bytes here, the lesser of its two meanings, so that who keeps to this keeps to either.
constexpr double megabyte = 1'000'000;

// "" where there is no text.
std::string text_at(const Json& json, const char* pointer) {
  const Json::json_pointer at(pointer);
  return json.contains(at) && json[at].is_string() ? json[at].get<std::string>() : std::string();
}

}  // namespace

Json as_shown(Json resource) {
  resource.erase(own_member);
  return resource;
}

std::optional<Json> organisation_of(Store& store, const std::string& cvr) {
  auto found = store.all_now(Table::organisations, {{"cvr", cvr}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::optional<Json> contact_point_of(Store& store, const Json& recipient) {
  const std::string id = text_at(recipient, "/contactPoint/contactPointId");
  if (id.empty() || text_at(recipient, "/recipientIdType") != "CVR") return std::nullopt;
  const auto organisation = organisation_of(store, text_at(recipient, "/recipientId"));
  auto point = store.find(Table::contact_points, id);
  return organisation && point && (*point)["organisationId"] == (*organisation)["id"] ? std::move(point) : std::nullopt;
}

std::optional<Answer> bar_to_contact_point(Store& store, const Json& recipient, const char* resource, const char* field) {
  const bool names_one = !text_at(recipient, "/contactPoint/contactPointId").empty() && text_at(recipient, "/recipientIdType") == "CVR";
  if (!names_one || !organisation_of(store, text_at(recipient, "/recipientId"))) return std::nullopt;
  const auto point = contact_point_of(store, recipient);
  if (!point) return refused(422, resource, field, "not.found", "The organisation has no such contact point.");
  if (!(*point)["active"].get<bool>()) return refused(422, resource, field, "inactive", "The contact point takes no letters.");
  return std::nullopt;
}

Weight weight_of(const Json& message) {
  Weight weight;
  for (const Json& document : message["documents"]) {
    weight.attachments += document["documentType"] == "ADDITIONAL";
    for (const Json& file : document["files"]) weight.bytes += file.value("fileSize", std::int64_t{0});
  }
  return weight;
}

Weight limits_of(Store& store, const Json& message) {
  const auto point = contact_point_of(store, message.value("recipient", Json::object()));
  if (!point) return {std::numeric_limits<std::int64_t>::max(), most_attachments};
  return {static_cast<std::int64_t>((*point)["memoSizeThresholdMB"].get<double>() * megabyte),
          std::min((*point)["allowedNumberOfAttachments"].get<std::int64_t>(), most_attachments)};
}

std::optional<Answer> bar_to_weight(const Weight& limits, const Weight& weight, const char* resource, const char* field) {
  if (weight.attachments > limits.attachments) return refused(422, resource, field, "too.many", "The recipient takes fewer attachments.");
  if (weight.bytes > limits.bytes) return refused(422, resource, field, "too.large", "The recipient takes less; all files count together.");
  return std::nullopt;
}

}  // namespace memobox::sandbox
