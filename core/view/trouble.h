// Errors as a person reads them: what happened, what is safe, what to do next. Internal to this room.
#pragma once

#include <string>

#include "core/platform/calls.h"
#include "core/view/build.h"

namespace memobox::view {

// One or two sentences for the trouble.
std::string trouble_words(platform::Trouble trouble, const Words& words);
// An alert that fills a place: heading, sentences, and "Try again".
Node trouble_box(const Context& context, const std::string& id, int level, std::string heading, platform::Trouble trouble);

}  // namespace memobox::view
