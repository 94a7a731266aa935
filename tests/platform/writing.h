// What the routes that write letters share.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "tests/platform/api.h"

namespace memobox::sandbox {

inline constexpr std::size_t longest_label = 256;  // code points

// As of_message(), with one writer at a time: what is judged is what is written.
MailboxHandler of_message_alone(Store& store, MessageHandler handler);

// The body, when it is a JSON object; what is answered else.
std::optional<Json> body_object(const Request& request);
Answer malformed();

std::string fresh_id(const std::string& what);
std::string folder_of_type(Store& store, const std::string& mailbox_id, const char* type);

bool is_draft(const Json& message);
Answer no_draft();

// The label is no text, or too long.
std::optional<Answer> bar_to_label(const Json& json, const char* resource);

// The element of a list of resources that has the id; nullptr when there is none.
Json* by_id(Json& list, const std::string& id);

// Changes a message at its present version, whatever it is: for writes whose If-Match is another resource's.
std::optional<Json> touch(Store& store, const Json& message, const std::function<void(Json&)>& change);

}  // namespace memobox::sandbox
