// The thread that an answer carries, by the recipe of memo.md 10.2. The platform prepares an answer (POST reply); what of the recipe that one
// lacks is filled in, and what it holds is left alone.
#pragma once

#include <string>

#include "core/platform/resources.h"

namespace memobox::compose {

// "SV: " and the title, at most 256 code points.
std::string reply_subject(const std::string& title);
// True: something was missing in the draft and stands there now.
bool complete_thread(const platform::Message& original, platform::Message& draft);
// The letter that the draft answers; "" when it answers none.
std::string answered_by(const platform::Message& draft);

}  // namespace memobox::compose
