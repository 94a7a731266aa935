// What goes out: everything the core may ask of its host, as plain data (docs/wire.md). Each is answered exactly once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/mailbox/state.h"
#include "core/platform/calls.h"

namespace memobox::app {

struct Http {
  std::string source;
  platform::Request request;
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
struct ReadPdf { std::uint64_t blob = 0; bool operator==(const ReadPdf&) const = default; };  // its words, as core/document/pdf_text.h says
struct Print { bool operator==(const Print&) const = default; };                                 // the letter on screen, once it is shown as it is to be printed
struct RenewSession { std::string source, reason; bool operator==(const RenewSession&) const = default; };
struct LogOut { bool operator==(const LogOut&) const = default; };                                // of every source
struct Broadcast { mailbox::Signal signal; bool operator==(const Broadcast&) const = default; };  // to the other tabs

using Request = std::variant<Http, Timer, Announce, Title, Navigate, OpenLink, SaveFile, ReadPdf, Print, RenewSession, LogOut, Broadcast>;

struct Effect {
  std::uint64_t id = 0;  // rising, never reused
  Request request;
  bool operator==(const Effect&) const = default;
};

}  // namespace memobox::app
