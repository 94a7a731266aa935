// An appointment as a file that calendar programs take (iCalendar, RFC 5545), in Danish wall-clock time.
#pragma once

#include <string>

#include "core/letter/letter.h"

namespace memobox::letter {

// An appointment that has a beginning can be put in a calendar.
bool has_calendar_entry(const Action& action);
// One VEVENT: UID is the reservation's UUID (else made from `letter_id`), so that a later file of the same appointment takes the place of this one.
// Requires: has_calendar_entry(action)
std::string calendar_file(const Letter& letter, const Action& action, Instant now);

}  // namespace memobox::letter
