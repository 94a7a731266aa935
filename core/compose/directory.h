// The contact structure, and finding in it whom to write to: by typing, or down from the type of authority to organisation and contact point.
// It is fetched once, when a person first wants to write, and searched here: what is typed goes nowhere before it is sent.
// Source: platform-api.md A.2 "Contact structure", F.7.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/mailbox/mailbox.h"
#include "core/platform/resources.h"

namespace memobox::compose {

struct Directory {
  std::vector<platform::Organisation> organisations;  // by name
  std::vector<platform::ContactPoint> points;         // by name, with what a search needs
  std::vector<std::string> organisation_words, point_words;  // of each, folded; what is searched
  std::int64_t total = 0;                              // points that there are
  bool operator==(const Directory&) const = default;
};

// Which call is under way for it.
enum class Look : std::uint8_t { none, organisations, points, point };

// Where the person is in it.
struct Finder {
  std::string typed;
  platform::AuthorityType authority = platform::AuthorityType::unknown;  // browsing; unknown: nothing is chosen yet
  std::string organisation, point;  // chosen so far; each belongs to the one before
  platform::ContactPoint chosen;    // all of `point`, when it has come
  bool write_anyway = false;        // though there is a form for it
  Look flight = Look::none;
  std::int64_t page = 0;            // that is under way or comes next
  bool organisations_done = false, points_done = false;
  mailbox::Load load;               // failed: the last call, and why
  bool operator==(const Finder&) const = default;
};

struct Found {
  std::vector<const platform::Organisation*> organisations;
  std::vector<const platform::ContactPoint*> points;
  std::size_t total = 0;  // of both, also of those left out here
};
// Everything in which each word typed begins a word; names that begin so first. At most `most` of both together. Nothing for less than two letters.
Found find(const Directory& directory, std::string_view typed, std::size_t most);

const platform::Organisation* find_organisation(const Directory& directory, std::string_view id);
std::vector<const platform::Organisation*> organisations_of(const Directory& directory, platform::AuthorityType authority);
std::vector<const platform::ContactPoint*> points_of(const Directory& directory, std::string_view organisation);

void choose_authority(Finder& finder, platform::AuthorityType authority);
void choose_organisation(Finder& finder, const Directory& directory, std::string_view organisation);
void choose_point(Finder& finder, const Directory& directory, std::string_view point);
// One step up.
void back(Finder& finder);

// The next call, when there is one to make now.
std::optional<platform::Request> next_look(Finder& finder);
void looked(Finder& finder, Directory& directory, const mailbox::Turn& turn, const mailbox::WrittenAnswer& answer);
// Once more after a failure.
void look_again(Finder& finder);

}  // namespace memobox::compose
