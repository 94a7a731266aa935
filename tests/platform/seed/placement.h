// Where a letter lies and how it has been treated when the sandbox begins, so that a mailbox looks lived in.
#pragma once

#include <string_view>

namespace memobox::sandbox {

struct Placement {
  std::string_view letter;       // file name without ".xml"
  std::string_view folder = {};  // one of the owner's own folders; empty: the inbox
  bool read = false;
  bool flag = false;
  std::string_view received = {};  // only for a letter without createdDateTime
};

// Defaults for a letter that the table does not name.
Placement placement_of(std::string_view letter);

// Every mailbox has these two folders of its own, besides the standard ones.
struct OwnFolders {
  std::string_view first, second;
};
OwnFolders own_folders(std::string_view user);

}  // namespace memobox::sandbox
