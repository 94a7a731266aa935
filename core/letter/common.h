// What both makers of letters share: cleaning, media types and action codes. Internal to this room.
#pragma once

#include <string>
#include <string_view>

#include "core/base/utf8.h"
#include "core/letter/letter.h"

namespace memobox::letter {

bool same_word(std::string_view a, std::string_view b);  // ASCII, without case
ActionKind action_kind(std::string_view code);
// encodingFormat, file name, language and size as MeMo and the platform both give them.
File make_file(std::string_view encoding_format, std::string_view name, std::string_view language, std::int64_t size);
// The name a person sees for a party: its label, else its id unless that is a CPR number (which is never shown unasked).
std::string party_name(std::string_view label, std::string_view id, std::string_view id_type);
// Adds a fact unless the value is empty.
void add_detail(Letter& letter, std::string_view key, std::string_view value, std::string_view name = {});
// Notes whom or what the letter concerns, unless that is empty, the recipient, or noted already.
void add_concerned(Letter& letter, std::string_view name);
// As on an envelope: "c/o Bæk, Kajen 4A, 2. tv, 0000 Nordhavn". Parts may be empty.
struct AddressParts { std::string_view co, street, number, floor, door, zip, city; };
std::string address_line(const AddressParts& parts);
// "value (note)", or the one of them that there is.
std::string with_note(std::string_view value, std::string_view note);
// Main documents first, the rest as they stood.
void main_first(Letter& letter);

}  // namespace memobox::letter
