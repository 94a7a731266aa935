// The JSON of the sandbox platform. Members keep the order in which they were written, as the documentation lists them.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace memobox::sandbox {

using Json = nlohmann::ordered_json;

// Text that is not UTF-8 is replaced, never fatal.
inline std::string json_text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace memobox::sandbox
