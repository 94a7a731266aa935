// The dice of a run: small, seeded, the same on every machine (the standard library's distributions are not). Two throws never stand among
// the arguments of one call: compilers differ in which comes first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace memobox::sim {

// SplitMix64 (Steele, Lea, Flood 2014).
class Rng {
 public:
  explicit Rng(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }
  // 0 to count - 1. Precondition: count > 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  std::int64_t between(std::int64_t low, std::int64_t high) { return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low + 1))); }
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
  // Precondition: not empty.
  template <class T>
  const T& pick(const std::vector<T>& of) { return of[below(of.size())]; }

 private:
  std::uint64_t state_;
};

}  // namespace memobox::sim
