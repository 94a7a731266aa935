// What comes in: everything that can happen around the core, as plain data (docs/wire.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/instant.h"
#include "core/base/strings_table.h"
#include "core/mailbox/state.h"
#include "core/tree/tree.h"
#include "core/view/context.h"

namespace memobox::app {

// The clock and the dice come with every turn; the core has none of its own.
struct Inputs {
  Instant now;
  std::array<std::uint8_t, 16> random{};
};

struct Typed {
  std::string node, value;
  bool operator==(const Typed&) const = default;
};

// The first event: load the mailbox at a place. `typed` hands back what stood in text fields before a restart.
struct Start {
  std::string place;
  std::vector<Typed> typed;
  bool operator==(const Start&) const = default;
};

// What changed around the element; absent members stay as they are.
struct EnvironmentChange {
  std::optional<Language> language;
  std::optional<view::Width> width;
  std::optional<int> text_scale;
  std::optional<std::string> theme, scheme;
  std::optional<bool> reduced_motion, online, visible, sender_view;
  bool operator==(const EnvironmentChange&) const = default;
};

// The host wants this place shown: Back, or a link from outside.
struct GoTo {
  std::string place;
  bool operator==(const GoTo&) const = default;
};

// Show one letter alone. The blob is used up.
struct OpenFile {
  std::uint64_t blob = 0;
  std::string name;
  bool operator==(const OpenFile&) const = default;
};

// The host has a session that lasts until then.
struct SessionKnown {
  std::string source;
  Instant expires;
  bool operator==(const SessionKnown&) const = default;
};

// What the page around the mailbox offers and says; takes the place of what it said before.
struct HostChange {
  view::Host host;
  bool operator==(const HostChange&) const = default;
};

// The person has chosen files to send along, dropped them on the letter or pasted them. The host keeps them under their handles.
struct FilesChosen {
  struct File {
    std::string handle, name;  // the host's name for it, and its own
    std::int64_t size = 0;
    std::uint64_t head = 0;    // blob of its first bytes, at most 64; used up
    bool operator==(const File&) const = default;
  };
  std::vector<File> files;
  bool operator==(const FilesChosen&) const = default;
};

// A person is there: a key, a pointer, scrolling. Told at most now and then.
struct Activity {
  bool operator==(const Activity&) const = default;
};

// The host has ended the session by itself.
struct LoggedOut {
  bool operator==(const LoggedOut&) const = default;
};

// The page was taken out of the browser's memory again, with all it showed.
struct CameBack {
  bool operator==(const CameBack&) const = default;
};

// Another tab broadcast this.
struct Heard {
  mailbox::Signal signal;
  bool operator==(const Heard&) const = default;
};

using Event =
    std::variant<Start, EnvironmentChange, tree::Act, GoTo, OpenFile, HostChange, SessionKnown, Activity, LoggedOut, CameBack, Heard, FilesChosen>;

// How an effect ended. The members after `kind` count for an ok or a failed Http only.
struct Outcome {
  enum class Kind : std::uint8_t { ok, error, cancelled, timeout };
  Kind kind = Kind::ok;
  std::string reason;  // error: "network", "redirect", "session", "too_large"
  int status = 0;
  std::string type;
  int retry_after_s = 0;
  std::optional<std::uint64_t> blob;
  std::string sha256;  // of the bytes that were sent as a file, in hexadecimal
  bool operator==(const Outcome&) const = default;
};

}  // namespace memobox::app
