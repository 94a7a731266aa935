#ifndef __EMSCRIPTEN__  // wasm has no processes

#include "shell/cli/workers.h"

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <cstdlib>

using memobox::cli::Workers;

namespace {

// Hands out 0 ... count - 1 and collects the answers; "-" where the worker died.
std::vector<std::string> answers(int workers, int count, Workers::Serve serve) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> all;
  Workers pool(workers, std::move(serve));
  for (int asked = 0; static_cast<int>(all.size()) < count;) {
    while (asked < count && pool.has_room()) pool.ask(std::to_string(asked++));
    if (const auto answer = pool.next()) all.push_back(answer->text.value_or("-"));
  }
  CHECK_FALSE(pool.is_waiting());
  return all;
}

std::vector<std::string> numbers(int count) {
  std::vector<std::string> all;
  for (int i = 0; i < count; ++i) all.push_back(std::to_string(i));
  return all;
}

}  // namespace

TEST_CASE("Answers come in the order of the requests, however many work") {
  for (const int workers : {1, 3}) CHECK(answers(workers, 50, [](const std::string& request) { return request; }) == numbers(50));
}

TEST_CASE("An answer may be longer than a pipe holds") {
  const std::string tail(200'000, '.');
  const auto all = answers(2, 9, [&](const std::string& request) { return request + tail; });
  for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i] == std::to_string(i) + tail);
}

TEST_CASE("A worker that dies costs the letter it died of, and no other") {
  auto expected = numbers(20);
  expected[7] = expected[12] = "-";
  CHECK(answers(3, 20, [](const std::string& request) -> std::string {
          if (request == "7" || request == "12") std::_Exit(1);
          return request;
        }) == expected);
}

#endif
