// Errors as a person reads them: what happened, what is safe, what to do next. Internal to this room.
#pragma once

#include <string>

#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// One or two sentences for the trouble.
std::string trouble_words(platform::Trouble trouble, const Words& words);
// What to read out when one asks for help; none where there is nothing to look up.
Nodes incident_line(const Context& context, const std::string& id, const mailbox::Incident& incident);
// An alert that fills a place: heading, sentences, and "Try again".
Node trouble_box(const Context& context, const std::string& id, int level, std::string heading, const mailbox::Load& load);

}  // namespace memobox::view
