#include "core/mailbox/incident.h"

#include <array>

namespace memobox::mailbox {
namespace {

// In the order of Purpose.
constexpr std::array<const char*, std::variant_size_v<Purpose>> calls{"MAILBOXES", "MAILBOX", "RIGHTS", "FOLDERS", "COUNTS", "LIST", "LETTER",
                                                                      "WRITE",     "DELETE",  "FOLDER", "IDS",     "TEXT",   "FILE",   "SEARCH", "START",
                                                                      "DRAFT",     "ZIP-IDS", "ZIP-LETTER", "ZIP-FILE", "TEXT"};
static_assert(std::is_same_v<std::variant_alternative_t<19, Purpose>, GetOriginal>);

std::string ending(platform::Trouble trouble, int status) {
  switch (trouble) {
    case platform::Trouble::network: return "NET";
    case platform::Trouble::timeout: return "TIME";
    case platform::Trouble::queue: return std::to_string(status) + "-HTML";
    case platform::Trouble::unreadable: return std::to_string(status) + "-DATA";
    default: return std::to_string(status);
  }
}

}  // namespace

Incident incident_of(const Call& call, platform::Trouble trouble, int status, Instant now) {
  return {std::string(calls[call.purpose.index()]) + "-" + ending(trouble, status), now};
}

}  // namespace memobox::mailbox
