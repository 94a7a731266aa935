// Fills a new database: made-up people, their mailboxes and folders, the letters of assets/letters, and mail of its own.
#pragma once

#include <string>
#include <vector>

#include "tests/platform/store.h"

namespace memobox::sandbox {

struct Seeded {
  int people = 0, letters = 0;
  std::vector<std::string> problems;  // a sentence for each letter that was left out
};

// Precondition: the store is new. Everything is written, or nothing.
// Throws std::runtime_error when people.json of the folder is missing or is not what it should be.
Seeded seed(Store& store, const std::string& letters_folder);
// The same of the second source. Precondition: the store is new.
void seed_private(Store& store);

}  // namespace memobox::sandbox
