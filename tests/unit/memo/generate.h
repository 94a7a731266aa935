// Messages made by chance from a seed: every class and every element of the format, by the same tables the product works from. Equal
// arguments give equal messages on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "core/memo/model.h"
#include "core/memo/version.h"

namespace memobox::memo::test {

// wild: any text that XML can hold, anywhere. valid: what the schema of the version takes, with the same nasty characters in free text.
enum class Values { wild, valid };

// Precondition: version is 1.1 or 1.2.
Message generate(std::uint64_t seed, Version version, Values values);

// Text put together from pieces that a writer may trip over: brackets, quotes, line ends, white space at the ends, characters of one to
// four bytes, noncharacters that XML allows. At most `points` code points.
std::string nasty_text(std::mt19937_64& random, std::size_t points);

}  // namespace memobox::memo::test
