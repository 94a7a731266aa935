// Which addresses of a letter become links, decided in one place for text and HTML.
#pragma once

#include <string>
#include <string_view>

namespace memobox::document {

// The address as it may stand in Run::href, or empty when it must stay plain text.
// Allowed: https: with a host and without a user name ("https://bank.example@evil.example" shows one name and leads to another),
// mailto: with an address, tel: with digits and + - . ( ) space only.
// The address is changed no further than the URL Standard's own first step: white space and controls around it go, tab and line ends
// inside it go, the scheme becomes small letters. Anything else that clean_text would drop refuses the address.
std::string allowed_address(std::string_view address);

}  // namespace memobox::document
