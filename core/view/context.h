// What a screen needs beside the state: the person's surroundings, the words and the time.
#pragma once

#include <cstdint>
#include <string>

#include "core/base/instant.h"
#include "core/base/words.h"

namespace memobox::view {

enum class Width : std::uint8_t { narrow, medium, wide };  // under 768 px, under 1200, wider; measured on the element

// What the page around the mailbox offers and says.
struct Host {
  bool log_out = false;                       // it can end the session
  std::string help, accessibility, feedback;  // addresses (https:, mailto: or tel:); empty: none
  std::string notice, notice_lang;            // what it must tell everybody now, and in which language when not the screen's
  bool operator==(const Host&) const = default;
};

// Set by the host (DESIGN.md section 4).
struct Environment {
  Width width = Width::wide;
  int text_scale = 100;  // percent
  std::string theme = "neutral", scheme = "auto";
  bool reduced_motion = false, online = true, visible = true;
  bool sender_view = false;  // the face can show a letter as its sender made it, in a closed frame
  bool embedded = false;   // the root is a region in a host's page
  int heading_level = 1;   // of our first heading; 1-4
  Host host;
  bool operator==(const Environment&) const = default;
};

struct Context {
  const Words& words;
  const Environment& environment;
  Instant now;
  bool details_open = false;  // the letter's details part
  bool numbers_open = false;  // CPR numbers in it stand in full
  bool host_open = false;     // narrow: help and contact
  std::uint64_t original = 0; // blob of the letter's body as its sender made it, in UTF-8; 0: not shown
};

}  // namespace memobox::view
