#pragma once

#include "core/letter/letter.h"
#include "core/memo/model.h"

namespace memobox::letter {

// The letter of a MeMo message. Received time is unknown there; FilePosition is the position in `memo_file`.
Letter letter_from_memo(const memo::Message& message);

// The MeMo file behind a position of letter_from_memo(message). Precondition: the position is of that letter.
const memo::File& memo_file(const memo::Message& message, FilePosition position);

}  // namespace memobox::letter
