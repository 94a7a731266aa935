#include "core/memo/check.h"

namespace memobox::memo {

std::vector<Finding> check_message(const Message&, const CheckOptions&) { return {}; }

Result<ReadMessage> check(std::span<const std::uint8_t> bytes, const CheckOptions&, const ReadLimits& limits) {
  return read_message(bytes, limits);
}

}  // namespace memobox::memo
