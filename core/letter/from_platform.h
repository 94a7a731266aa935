#pragma once

#include "core/letter/letter.h"
#include "core/platform/resources.h"

namespace memobox::letter {

// The letter of a platform message (JSON with file metadata; contents are fetched one by one).
Letter letter_from_platform(const platform::Message& message);

}  // namespace memobox::letter
