// Sorting, once for all types: every std::sort of its own type costs the browser module 2 to 4 kB.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace memobox {

// The positions 0 … count-1 in the order of `less`; what is equal stays as it stood. At most 2^32 positions.
using Less = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);
std::vector<std::uint32_t> stable_order(std::size_t count, Less less, const void* context);

// As std::stable_sort over the whole vector; `is_less(a, b)` is a strict weak order.
template <class T, class IsLess>
void sort_stably(std::vector<T>& all, IsLess is_less) {
  const auto at = [&](std::uint32_t a, std::uint32_t b) { return is_less(all[a], all[b]); };
  const Less less = [](const void* context, std::uint32_t a, std::uint32_t b) { return (*static_cast<const decltype(at)*>(context))(a, b); };
  std::vector<T> sorted;
  sorted.reserve(all.size());
  for (const std::uint32_t from : stable_order(all.size(), less, &at)) sorted.push_back(std::move(all[from]));
  all = std::move(sorted);
}

}  // namespace memobox
