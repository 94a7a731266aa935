// Files sent along with a letter: judged when they are chosen, uploaded one after the other, each as a document of its own.
// The bytes stay with the host, which names each chosen file; the core sees its name, its size and its beginning.
// Sources: platform-api.md A.2 ("Limits", "Documents, files, content"); which types may be sent is our own list (file_types.h), for the official one
// is not public (memo.md 7).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/platform/calls.h"
#include "core/platform/resources.h"

namespace memobox::compose {

// As the host hands it over.
struct ChosenFile {
  std::string handle;  // the host's name for it
  std::string name;
  std::int64_t size = 0;
  std::string head;    // its first bytes, at most 64
  bool operator==(const ChosenFile&) const = default;
};

struct Attachment {
  // Why it is not sent along. content: it is not what its name says. lost: it was not uploaded before the page went, and must be added again.
  enum class Fault : std::uint8_t { none, type, content, empty, too_large, too_many, refused, lost };

  std::uint64_t number = 0;  // within the draft; never used again
  std::string name, type;    // type: the media type
  std::int64_t size = 0;
  std::string handle;          // empty: it came from the platform
  std::string document, file;  // on the platform; empty: not there yet
  bool done = false;           // its bytes are there
  bool removed = false;        // by the person, while it was on its way
  Fault fault = Fault::none;
  bool operator==(const Attachment&) const = default;
};

struct Draft;

// By regulation, where the recipient says nothing else (A.2 "Limits"). A MB is 10^6 bytes.
inline constexpr double usual_limit_mb = 10;
inline constexpr std::int64_t usual_most_files = 10;

void add_files(Draft& draft, std::vector<ChosenFile> files);
void remove_file(Draft& draft, std::uint64_t number);
// Of the files that are sent along.
std::int64_t bytes_of_files(const Draft& draft);
// All that are to be sent along are there, and those taken out are gone.
bool files_done(const Draft& draft);
bool has_files(const Draft& draft);
// Some cannot be sent along: the person takes them out, or puts others in their place.
bool has_faults(const Draft& draft);
// The first that is not there yet. nullptr: none.
const Attachment* next_file(const Draft& draft);
// The one that is being uploaded. nullptr: none.
const Attachment* uploading(const Draft& draft);

// The host could not read what was chosen: it is gone, or may not be read.
void file_unreadable(Draft& draft);

// Internal to this room.

enum class Step : std::uint8_t;
// The call that brings the files further; Step::none when they are done.
Step file_step(const Draft& draft);
platform::Request file_request(const Draft& draft, Step step);
// A new copy of the draft has come.
void match_files(Draft& draft);
// The platform would not take the file that was on its way.
void file_refused(Draft& draft, Step step);
// There is no draft on the platform any more.
void forget_uploads(Draft& draft);

}  // namespace memobox::compose
