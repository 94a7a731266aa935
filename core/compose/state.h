// A letter that is being written, as data: what the person has typed, what the platform has of it, and what is under way between the two.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/base/instant.h"
#include "core/compose/attachments.h"
#include "core/compose/directory.h"
#include "core/compose/forward.h"
#include "core/mailbox/state.h"
#include "core/platform/resources.h"

namespace memobox::compose {

// One call at a time. In the order in which a letter comes to be.
enum class Step : std::uint8_t {
  none,
  look,          // among the drafts: is there one to go on with?
  create,        // the platform prepares an answer
  read,          // the draft as the platform has it now
  read_text,     // and its text
  thread,        // what the prepared answer lacks
  address,       // what the recipient asks to be told
  document, file, content,  // the text as it was typed
  subject,
  attach, attach_file, attach_content, detach,  // a file sent along, and one taken out again
  page_file, page_content,  // the text as it is read by the recipient
  send,
  remove,
};

// What the person sees.
enum class Stage : std::uint8_t { opening, writing, review, sending, sent };

// What must be put right before the letter can be sent.
struct Missing {
  bool subject = false, text = false, files = false;  // files: some are still on their way
  std::vector<std::size_t> info;  // of the contact point's fields: not a number of the kind it asks for
  bool operator==(const Missing&) const = default;
};

struct Draft {
  std::string mailbox, drafts;  // where it belongs
  std::string original;         // the letter it answers; empty: none
  platform::Message answered;   // that letter, as far as the answer needs it
  bool new_letter = false;      // begun here, to a recipient that was looked for
  platform::Sender from;        // of a new letter
  platform::Recipient to;       // of a letter that answers none; what its contact point asks for is filled in by the person
  std::optional<double> limit_mb;         // of all files together, where it is known
  std::optional<std::int64_t> most_files; // besides the letter
  std::vector<Attachment> files;
  std::vector<std::string> taken_out;     // documents of files that are not to be sent after all
  std::uint64_t last_file = 0;
  std::map<std::string, std::string> digests;  // SHA-256 of what we wrote, by file
  std::string subject, text;    // what is on screen
  Stage stage = Stage::opening;
  Missing missing;

  platform::Message server;     // the newest copy; id empty: there is none
  bool fresh = false;           // nothing was written since that could have changed it
  bool looked = false;          // an earlier draft of the same answer would have been found
  std::string saved_subject, saved_text;  // as the platform has them
  std::string tried_subject, tried_text;  // as they were sent last, arrived or not
  std::string page;                       // the document that was sent last for the recipient, arrived or not
  std::int64_t text_version = -1;         // of the text file, when it held saved_text; -1: not known
  std::int64_t page_version = -1;         // of the page file, when it held `page`
  bool clash = false;           // somebody else, or another tab, wrote the saved words meanwhile: the person chooses
  bool thread_done = false;     // the draft carries the thread

  Step flight = Step::none;     // under way
  mailbox::Load load;           // failed: the last call, and why
  int failures = 0;             // in a row
  Instant retry{};              // not before
  Instant since{}, changed{};   // typed in first and last since it was saved; 0: not at all
  std::optional<Instant> saved; // by us, last
  bool now = false;             // to be saved without waiting
  bool left_field = false;
  bool discard = false;         // to be deleted
  int sends = 0;                // how often the platform was asked to send it
  bool not_sent = false;        // load says why
  bool unsure = false;          // it was asked, and has not said whether it did
  std::string leave_to;         // a place to go to when all is saved
  bool asking = false;          // the person wants to leave what is not saved
  bool operator==(const Draft&) const = default;
};

struct State {
  std::optional<Draft> draft;
  Directory directory;
  std::optional<Finder> finder;  // a recipient is being looked for
  std::optional<Forward> forward;  // a letter is being sent on
  bool beside = false;   // narrow: the letter that is answered is on screen in place of the answer
  bool busy = false;     // another draft was asked for while this one is not saved
  bool operator==(const State&) const = default;
};

}  // namespace memobox::compose
