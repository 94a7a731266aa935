// Sending a letter on: to a person or company that one has an agreement with, to an authority, or out of Digital Post by e-mail.
// The platform carries it out in one call that is not safe to repeat; after a lost answer the sent mail is looked through, and nothing is guessed.
// Source: platform-api.md A.2 (trustees, ForwardCommand), B.3 S22 (the right to read is enough).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/compose/directory.h"
#include "core/mailbox/mailbox.h"
#include "core/platform/resources.h"

namespace memobox::compose {

struct Forward {
  enum class To : std::uint8_t { none, trustee, authority, email };
  enum class Stage : std::uint8_t { form, sending, unsure, sent };
  enum class Flight : std::uint8_t { none, trustees, forward, look };

  std::string mailbox, sent_folder, message;  // what is sent on, and where the copy will lie
  std::string owner;                          // of the mailbox, by name
  To to = To::none;
  std::string trustee;  // id of the one chosen
  std::string email, comment;
  bool no_recipient = false, no_address = false;  // what is missing
  Stage stage = Stage::form;
  Flight flight = Flight::none;
  bool trustees_done = false;
  std::vector<platform::Trustee> trustees;
  bool ask = false;              // the call is to be made
  Instant asked{};               // when it was made
  mailbox::Load load;            // failed: the last call, and why
  std::optional<Instant> sent;
  bool operator==(const Forward&) const = default;
};

inline constexpr std::size_t longest_comment = 512;  // code points (ForwardCommand.comment)

// The letter may be sent on: it has come, and a legal notification has been given.
bool may_forward(const mailbox::Entry& entry);
// An address of the form name@host.domain, and nothing else beside it.
bool is_address(std::string_view text);

Forward forward_of(const mailbox::State& mailbox, const mailbox::Entry& entry);
void send_on(Forward& forward, const Finder* finder);
// Once more: the list, the call that was refused, or looking whether it was sent.
void try_again(Forward& forward);
// The person has seen for themselves that it was not sent.
void send_once_more(Forward& forward);

// The next call, when there is one to make now. finder: the authority that was chosen.
std::optional<platform::Request> next_call(Forward& forward, const Finder* finder, const Directory& directory, Instant now);
void answered(Forward& forward, const mailbox::Turn& turn, const mailbox::WrittenAnswer& answer);

}  // namespace memobox::compose
