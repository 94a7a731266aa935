// Mailboxes with many short letters, for paging: the hidden user "lise" from the beginning, and anybody on demand.
#pragma once

#include "tests/platform/seed/delivery.h"

namespace memobox::sandbox {

inline constexpr int many_letters = 250;
inline constexpr const char* many_letters_user = "lise";

Person many_letters_person();
// 250 letters of one paragraph, an hour apart, every third one read.
void add_many_letters(Store& store);
// The mailbox then holds so many letters: more of the same, some flagged, are added to the inbox, or the
// oldest of the mailbox are removed.
void set_letter_count(Store& store, const Addressee& to, std::int64_t count);

}  // namespace memobox::sandbox
