// What a person reads: one letter, built from a MeMo message or from a platform message. Everything above cannot tell which (DESIGN.md section 5).
// All text here is clean (core/base/utf8.h), so it may go into the tree as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/instant.h"

namespace memobox::letter {

struct Party {
  std::string name;            // label; the id when there is none and the id is no CPR number
  std::string id, id_type;     // as written; "CPR", "CVR" ... compared without case
  std::string unit;            // content responsible: the unit that answers for the content
  std::string attention;       // the person or unit the letter is for
  std::string represented_by;  // MeMo 1.2: who represents the sender
  std::string organisation;    // platform id, for the logo
  bool operator==(const Party&) const = default;
};

enum class FileKind : std::uint8_t { html, text, pdf, image, other };

struct File {
  std::string id;           // of the platform; empty in a MeMo message
  std::string name;         // as the sender wrote it, clean
  std::string media_type;   // lower case, without parameters
  std::string charset;      // parameter of the media type, may be empty
  std::string language;
  std::int64_t size = 0;    // bytes
  FileKind kind = FileKind::other;
  bool operator==(const File&) const = default;
};

// The eight known codes (memo.md 3.12); an unknown one is shown as a general action, never dropped.
enum class ActionKind : std::uint8_t { appointment, confirm, payment, preparation, information, self_service, registration, signature, other };

struct Reservation {
  std::string title, description, location, uuid, organizer_name, organizer_mail;
  std::optional<Instant> start, end;
  bool operator==(const Reservation&) const = default;
};

struct Action {
  // Out of line: large, and made in many places (docs/decisions.md).
  Action();
  Action(const Action&);
  Action(Action&&) noexcept;
  Action& operator=(const Action&);
  Action& operator=(Action&&) noexcept;
  ~Action();

  ActionKind kind = ActionKind::other;
  std::string label, code;
  std::optional<Instant> opens, closes;  // both absent: always open; closes before opens: neither counts (official examples do that)
  std::string address;                   // as written; document::allowed_address decides whether it may be followed
  std::optional<Reservation> reservation;
  bool operator==(const Action&) const;
};

struct Document {
  std::string id;      // of the platform; empty in a MeMo message
  bool main = false;
  std::string label;
  std::vector<File> files;
  std::vector<Action> actions;
  bool operator==(const Document&) const = default;
};

struct Forwarded {
  std::string original_sender, original_unit, original_representative, comment;
  std::optional<Instant> original_time;  // must be shown as the time it was first received (memo.md 9.2)
  bool operator==(const Forwarded&) const = default;
};

struct Detail {  // a fact of the details part: which one is a key of assets/strings, unless the sender gave it a name
  std::string key, value, name;
  bool operator==(const Detail&) const = default;
};

struct Letter {
  // Out of line: large, and made in many places (docs/decisions.md).
  Letter();
  Letter(const Letter&);
  Letter(Letter&&) noexcept;
  Letter& operator=(const Letter&);
  Letter& operator=(Letter&&) noexcept;
  ~Letter();

  std::string id;
  std::string title;
  Party sender, recipient;
  std::optional<Instant> received, created, sent, reply_by, notified;  // notified: a legal notification was received then
  bool reply_allowed = false, mandatory = false, legal_notification = false, legally_notified = false;
  bool not_delivered = false;        // one's own, refused after it was sent (platform only)
  std::string concerns;              // the person, production unit or vehicle it is about, when that is not the recipient
  bool text_message = false;         // NemSMS: `notification` is the whole text
  std::string notification;          // MeMo only
  std::vector<Document> documents;   // main first, then in order; technical ones are not here
  std::optional<Forwarded> forwarded;
  std::vector<Detail> details;       // case number, vehicle, property ... in the format's order
  bool operator==(const Letter&) const;
};

// The time that orders and dates a letter: received, else sent, else created (memo.md 9.2).
std::optional<Instant> letter_time(const Letter& letter);

// Files and documents below are named by position.
struct FilePosition {
  std::size_t document = 0, file = 0;
  bool operator==(const FilePosition&) const = default;
};
const File& file_at(const Letter& letter, FilePosition position);

// The file of the main document that is read in place: HTML, then text. nullopt: there is none (PDF only, or no document).
std::optional<FilePosition> readable_body(const Letter& letter);
// The PDF that is read in place of it, by its text. nullopt: there is a readable body, or no PDF.
std::optional<FilePosition> pdf_body(const Letter& letter);
// Every other file a person should see, main document first; `readable` is left out.
std::vector<FilePosition> attachments(const Letter& letter, std::optional<FilePosition> readable);

// A legal notification (forkyndelse) not yet given: its files are neither fetched nor shown.
bool awaits_notification(const Letter& letter);

// The host of an https address, "" for others.
std::string_view link_host(std::string_view address);
// Only absolute http: the old letters of memo.md section 5. Shown, with a warning, not followed.
bool is_plain_http(std::string_view address);

enum class ActionState : std::uint8_t { open, not_yet, closed };
ActionState action_state(const Action& action, Instant now);

// A name that any file system takes: the characters of memo.md section 5 become '_', no leading dots, at most 150 bytes with its extension kept, never empty.
std::string safe_file_name(std::string_view name);

}  // namespace memobox::letter
