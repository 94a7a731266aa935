// The named characters of HTML ("&aring;"): HTML Standard, section 13.5.
#pragma once

#include <cstddef>
#include <string_view>

namespace memobox::html {

struct Entity {
  std::size_t length = 0;  // letters of the text that it takes, its ';' included; 0: the text begins with no name
  int first = -1;          // code points; second is -1 for all but 93 names
  int second = -1;
};

// The longest name that the text, which follows an '&', begins with.
Entity find_entity(std::string_view text);

}  // namespace memobox::html
