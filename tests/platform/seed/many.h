// A mailbox with many short letters, for paging: the hidden user "lise".
#pragma once

#include "tests/platform/seed/people.h"

namespace memobox::sandbox {

inline constexpr int many_letters = 250;

Person many_letters_person();
// Letters of one paragraph, an hour apart, every third one read.
void add_many_letters(Store& store);

}  // namespace memobox::sandbox
