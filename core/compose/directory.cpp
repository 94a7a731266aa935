#include "core/compose/directory.h"

#include <algorithm>
#include <utility>

#include "core/base/fold.h"
#include "core/platform/calls.h"
#include "core/platform/json.h"

namespace memobox::compose {
namespace {

using platform::ContactPoint;
using platform::Organisation;
using platform::Trouble;

constexpr std::size_t shortest = 2;

// " word word": so that a word's beginning is found as " wo".
void add_words(std::string& words, std::string_view text) {
  bool inside = false;
  for (const char c : fold(text)) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter && !inside) words += ' ';
    if (letter) words += c;
    inside = letter;
  }
}

std::string words_of_point(const Directory& directory, const ContactPoint& point) {
  std::string words;
  add_words(words, point.name);
  for (const platform::SearchTerm& term : point.searchTerms) add_words(words, term.term);
  if (const Organisation* organisation = find_organisation(directory, point.organisationId)) add_words(words, organisation->name);
  return words;
}

// The words that were typed, each as it would stand in those above.
std::vector<std::string> wanted(std::string_view typed) {
  std::string all;
  add_words(all, typed);
  std::vector<std::string> words;
  for (std::size_t at = 0; all.size() > shortest && at < all.size();) {
    const std::size_t end = std::min(all.find(' ', at + 1), all.size());
    words.push_back(all.substr(at, end - at));
    at = end;
  }
  return words;
}

bool has_all(const std::string& words, const std::vector<std::string>& wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) { return words.find(word) != std::string::npos; });
}

// Those that begin with what was typed come first; each kind keeps its order.
template <class T>
std::vector<const T*> matching(const std::vector<T>& all, const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
  std::vector<const T*> first, then;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (has_all(words[i], wanted)) (words[i].starts_with(wanted.front()) ? first : then).push_back(&all[i]);
  first.insert(first.end(), then.begin(), then.end());
  return first;
}

bool organisations_came(Finder& finder, Directory& directory, const std::string& body) {
  auto page = platform::read_organisations(body);
  if (!page) return false;
  for (Organisation& each : page->organisations) {
    add_words(directory.organisation_words.emplace_back(), each.name);
    directory.organisations.push_back(std::move(each));
  }
  finder.organisations_done = page->organisations.empty() || ++finder.page >= page->page.totalPages;
  if (finder.organisations_done) finder.page = 0;
  return true;
}

bool points_came(Finder& finder, Directory& directory, const std::string& body) {
  auto page = platform::read_contact_points(body);
  if (!page) return false;
  for (ContactPoint& each : page->contactPoints) {
    directory.point_words.push_back(words_of_point(directory, each));
    directory.points.push_back(std::move(each));
  }
  directory.total = page->page.totalElements;
  finder.points_done = page->contactPoints.empty() || ++finder.page >= page->page.totalPages;
  return true;
}

bool point_came(Finder& finder, const std::string& body) {
  auto point = platform::read_contact_point(body);
  if (!point) return false;
  if (point->id == finder.point) finder.chosen = std::move(*point);
  return true;
}

}  // namespace

Found find(const Directory& directory, std::string_view typed, std::size_t most) {
  const std::vector<std::string> words = wanted(typed);
  if (words.empty()) return {};
  Found found{matching(directory.organisations, directory.organisation_words, words), matching(directory.points, directory.point_words, words)};
  found.total = found.organisations.size() + found.points.size();
  const std::size_t organisations = std::min(found.organisations.size(), most / 2);
  found.points.resize(std::min(found.points.size(), most - organisations));
  found.organisations.resize(std::min(found.organisations.size(), most - found.points.size()));
  return found;
}

const Organisation* find_organisation(const Directory& directory, std::string_view id) {
  const auto found = std::find_if(directory.organisations.begin(), directory.organisations.end(), [&](const Organisation& each) { return each.id == id; });
  return found == directory.organisations.end() ? nullptr : &*found;
}

std::vector<const Organisation*> organisations_of(const Directory& directory, platform::AuthorityType authority) {
  std::vector<const Organisation*> all;
  for (const Organisation& each : directory.organisations) {
    const bool other = authority == platform::AuthorityType::other && each.authorityType == platform::AuthorityType::unknown;
    if (each.authorityType == authority || other) all.push_back(&each);
  }
  return all;
}

std::vector<const ContactPoint*> points_of(const Directory& directory, std::string_view organisation) {
  std::vector<const ContactPoint*> all;
  for (const ContactPoint& each : directory.points)
    if (each.organisationId == organisation) all.push_back(&each);
  return all;
}

void choose_authority(Finder& finder, platform::AuthorityType authority) {
  finder.authority = authority;
  finder.organisation.clear();
  finder.point.clear();
}

void choose_organisation(Finder& finder, const Directory& directory, std::string_view organisation) {
  const Organisation* found = find_organisation(directory, organisation);
  if (!found) return;
  choose_authority(finder, found->authorityType == platform::AuthorityType::unknown ? platform::AuthorityType::other : found->authorityType);
  finder.organisation = organisation;
}

void choose_point(Finder& finder, const Directory& directory, std::string_view point) {
  const auto found = std::find_if(directory.points.begin(), directory.points.end(), [&](const ContactPoint& each) { return each.id == point; });
  if (found == directory.points.end()) return;
  choose_organisation(finder, directory, found->organisationId);
  finder.point = point;
  finder.chosen = {};
  finder.write_anyway = false;
  finder.load = {};
}

void back(Finder& finder) {
  if (!finder.point.empty()) finder.point.clear();
  else if (!finder.organisation.empty()) finder.organisation.clear();
  else finder.authority = platform::AuthorityType::unknown;
  finder.load = {};
}

std::optional<platform::Request> next_look(Finder& finder) {
  if (finder.flight != Look::none || finder.load.phase == mailbox::Phase::failed) return std::nullopt;
  if (!finder.point.empty() && finder.chosen.id != finder.point) {
    finder.flight = Look::point;
    return platform::get_contact_point(finder.organisation, finder.point);
  }
  if (!finder.organisations_done) return finder.flight = Look::organisations, platform::list_organisations(finder.page);
  if (!finder.points_done) return finder.flight = Look::points, platform::list_contact_points(finder.page);
  return std::nullopt;
}

void looked(Finder& finder, Directory& directory, const mailbox::Turn& turn, const mailbox::WrittenAnswer& answer) {
  Trouble trouble = answer.trouble;
  const Look look = std::exchange(finder.flight, Look::none);
  bool read = true;
  if (trouble != Trouble::none) read = false;
  else if (look == Look::organisations) read = organisations_came(finder, directory, answer.body);
  else if (look == Look::points) read = points_came(finder, directory, answer.body);
  else if (look == Look::point) read = point_came(finder, answer.body);
  if (!read && trouble == Trouble::none) trouble = Trouble::unreadable;
  finder.load = trouble == Trouble::none ? mailbox::loaded() : mailbox::failed(trouble, turn.incident);
}

void look_again(Finder& finder) { finder.load = {}; }

}  // namespace memobox::compose
