// The made-up authorities and the contact points in them, from one file of lists.
#pragma once

#include <string>

#include "tests/platform/store.h"

namespace memobox::sandbox {

// The file (JSON): `plans` are trees that organisations share; `many` organisations that differ by name alone; `each` stands by itself.
//   organisation  name, authorityType; cvr (else one is made up), type, status, plans, tree (of its own), ids (of points, by name)
//   tree          a list of {group, about, groups, points}; without `group` the points lie in none
//   point         name; about, words (search terms), ask (recommended attributes), link [path, text, description], mb, files (attachments
//                 allowed), id, hidden, inactive, returns (directory.h)
// Everything is written, or nothing. Throws std::runtime_error when the file is missing or is not what it should be.
void add_directory(Store& store, const std::string& file);

}  // namespace memobox::sandbox
