// How much of a document is read, and how large it may be.
#pragma once

#include <cstddef>
#include <string_view>

namespace memobox::xml {

// What keeps hostile input from costing more than its size. Depth counts open elements; nodes counts elements, attributes, comments,
// processing instructions and CDATA sections together, as each of them costs the tree memory.
struct Limits {
  std::size_t bytes = 200u * 1024 * 1024;  // of the UTF-8 form; never more than 2 GiB
  int depth = 64;
  std::size_t nodes = 200'000;
  std::size_t attributes = 128;  // of one element
  std::size_t namespaces = 128;  // declarations in force at one time
};

// Where to stop: behind the first element {name_space}local at this depth (the root has depth 1).
struct Stop {
  int depth = 1;
  std::string_view name_space, local;
};

}  // namespace memobox::xml
