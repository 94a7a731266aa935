// The seeded simulator: sim --seed N [--steps N] [--trace], or sim --seeds A-B [--steps N]. The last line is "N passed, M failed".
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/sim/run_seed.h"

namespace {

using namespace memobox::sim;

struct Options {
  std::uint64_t first = 1, last = 1;
  int steps = 200;
  bool trace = false;
};

bool parse(int count, char** words, Options& options) {
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const std::string value = i + 1 < count ? words[i + 1] : "";
    if (word == "--trace") options.trace = true;
    else if (value.empty()) return false;
    else if (word == "--seed") options.first = options.last = std::strtoull(words[++i], nullptr, 10);
    else if (word == "--steps") options.steps = std::atoi(words[++i]);
    else if (word == "--seeds" && value.find('-') != std::string::npos) {
      options.first = std::strtoull(words[++i], nullptr, 10);
      options.last = std::strtoull(value.c_str() + value.find('-') + 1, nullptr, 10);
    } else return false;
  }
  return options.steps > 0 && options.first <= options.last;
}

bool run(std::uint64_t seed, const Options& options, const char* program) {
  const Outcome outcome = run_seed(seed, options.steps, options.trace);
  if (options.trace) std::printf("digest %016llx\n", static_cast<unsigned long long>(outcome.digest));
  if (!outcome.finding) return true;
  std::printf("seed %llu, step %d: %s: %s\n  replay: %s --seed %llu --steps %d --trace\n", static_cast<unsigned long long>(seed), outcome.step,
              outcome.finding->rule.c_str(), outcome.finding->sentence.c_str(), program, static_cast<unsigned long long>(seed), options.steps);
  return false;
}

}  // namespace

int main(int count, char** words) {
  Options options;
  if (!parse(count, words, options)) return std::fprintf(stderr, "sim --seed N | --seeds A-B [--steps N] [--trace]\n"), 2;
  std::uint64_t failed = 0;
  for (std::uint64_t seed = options.first; seed <= options.last; ++seed) failed += run(seed, options, words[0]) ? 0 : 1;
  std::printf("%llu passed, %llu failed\n", static_cast<unsigned long long>(options.last - options.first + 1 - failed), static_cast<unsigned long long>(failed));
  return failed ? 1 : 0;
}
