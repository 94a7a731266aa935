// What goes out: everything the core may ask of its host, as plain data (docs/wire.md). Each is answered exactly once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/mailbox/state.h"
#include "core/platform/calls.h"

namespace memobox::app {

struct Http {
  std::string source;
  platform::Request request;
  std::uint64_t blob = 0;  // holds request.file, when there is one
  bool operator==(const Http&) const = default;
};
struct Timer {
  int ms = 0;
  bool while_seen = false;  // cancelled when the page is hidden or offline
  bool operator==(const Timer&) const = default;
};
struct Announce { std::string text; bool assertive = false; bool operator==(const Announce&) const = default; };
struct Title { std::string text; bool operator==(const Title&) const = default; };
struct Navigate { std::string place; bool replace = false; bool operator==(const Navigate&) const = default; };
struct OpenLink { std::string href; bool operator==(const OpenLink&) const = default; };
struct SaveFile { std::string name, media_type; std::uint64_t blob = 0; bool operator==(const SaveFile&) const = default; };
struct Zip {  // parts put together into one file for the person; answered when the host has put the part away
  enum class Step : std::uint8_t { open, add, save, drop };
  Step step = Step::open;
  std::string name;         // add: its path in the zip; save: of the zip
  std::uint64_t blob = 0;   // add
  bool operator==(const Zip&) const = default;
};
struct ReadPdf { std::uint64_t blob = 0; bool operator==(const ReadPdf&) const = default; };  // its words, as core/document/pdf_text.h says
struct PickFiles { bool operator==(const PickFiles&) const = default; };  // lets the person choose; what is chosen comes as an event
struct Print { bool operator==(const Print&) const = default; };                                 // the letter on screen, once it is shown as it is to be printed
struct RenewSession { std::string source, reason; bool operator==(const RenewSession&) const = default; };
struct LogOut { bool operator==(const LogOut&) const = default; };                                // of every source
struct Broadcast { mailbox::Signal signal; bool operator==(const Broadcast&) const = default; };  // to the other tabs

// Whether closing the page now would lose what was typed, or leave a letter half sent: the host asks first.
struct Unsaved { bool on = false; bool operator==(const Unsaved&) const = default; };
// A letter was sent: the platform has said so.
struct Sent { std::string mailbox, message; std::optional<Instant> at; bool operator==(const Sent&) const = default; };

// Keeps unsaved text, sealed, for this tab and half an hour; empty: what is kept is deleted. Unpark brings it back.
struct Park { std::string data; bool operator==(const Park&) const = default; };
struct Unpark { bool operator==(const Unpark&) const = default; };

using Request = std::variant<Http, Timer, Announce, Title, Navigate, OpenLink, SaveFile, ReadPdf, Zip, PickFiles, Print, RenewSession, LogOut, Broadcast, Unsaved, Sent, Park, Unpark>;

struct Effect {
  std::uint64_t id = 0;  // rising, never reused
  Request request;
  bool operator==(const Effect&) const = default;
};

}  // namespace memobox::app
