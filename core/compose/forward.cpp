#include "core/compose/forward.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/platform/calls.h"
#include "core/platform/json.h"

namespace memobox::compose {
namespace {

using platform::Trouble;
using Flight = Forward::Flight;
using Stage = Forward::Stage;
using To = Forward::To;

constexpr std::int64_t clocks_apart = 5 * 60 * 1000;  // the platform's and ours

platform::ForwardCommand command_of(const Forward& forward, const Finder* finder, const Directory& directory) {
  platform::ForwardCommand command;
  command.comment = forward.comment;
  command.senderLabel = forward.owner;
  if (forward.to == To::email) {
    command.recipientIdType = "EMAIL";
    command.recipientId = command.recipientLabel = clean_line(forward.email);
  } else if (forward.to == To::trustee) {
    for (const platform::Trustee& each : forward.trustees)
      if (each.id == forward.trustee) command.recipientId = each.id, command.recipientIdType = each.idType, command.recipientLabel = each.name;
  } else if (const platform::Organisation* organisation = finder ? find_organisation(directory, finder->organisation) : nullptr) {
    command.recipientId = organisation->cvrNumber;
    command.recipientIdType = "CVR";
    command.recipientLabel = organisation->name;
    command.contactPointId = finder->point;
  }
  return command;
}

bool is_our_copy(const Forward& forward, const platform::Message& message) {
  const std::optional<Instant> at = message.sendDateTime ? message.sendDateTime : message.createdDateTime;
  return message.forwardData && message.forwardData->originalMessageId == forward.message && at && at->ms >= forward.asked.ms - clocks_apart;
}

void was_sent(Forward& forward, const platform::Message& message, Instant now) {
  forward.stage = Stage::sent;
  forward.sent = message.sendDateTime.value_or(now);
}

bool trustees_came(Forward& forward, const std::string& body) {
  auto page = platform::read_trustees(body);
  if (!page) return false;
  forward.trustees = std::move(page->trustees);
  forward.trustees_done = true;
  return true;
}

bool copy_came(Forward& forward, const mailbox::Turn& turn, const std::string& body) {
  const auto page = platform::read_messages(body);
  if (!page) return false;
  const auto found = std::find_if(page->messages.begin(), page->messages.end(), [&](const platform::Message& each) { return is_our_copy(forward, each); });
  if (found != page->messages.end()) was_sent(forward, *found, turn.now);
  else forward.stage = Stage::unsure;  // lists come late: the person decides
  return true;
}

bool arrived(Forward& forward, Flight flight, const mailbox::Turn& turn, const std::string& body) {
  if (flight == Flight::trustees) return trustees_came(forward, body);
  if (flight == Flight::look) return copy_came(forward, turn, body);
  const auto message = platform::read_message(body);
  if (message) was_sent(forward, *message, turn.now);
  return message.ok();
}

// True: the platform has not done it.
bool is_refusal(Trouble trouble) {
  return trouble == Trouble::refused || trouble == Trouble::forbidden || trouble == Trouble::not_found || trouble == Trouble::session;
}

}  // namespace

bool may_forward(const mailbox::Entry& entry) {
  return entry.server.messageState != platform::MessageState::draft && !letter::awaits_notification(entry.letter);
}

bool is_address(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos) return false;
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot < at + 2 || dot + 2 > text.size() - 1) return false;
  return text.find_first_of(" ,;<>\"()\t\n") == std::string_view::npos;
}

Forward forward_of(const mailbox::State& mailbox, const mailbox::Entry& entry) {
  Forward forward;
  forward.mailbox = mailbox.mailbox;
  forward.message = entry.server.id;
  if (const platform::Mailbox* owner = mailbox::find_mailbox(mailbox, mailbox.mailbox)) forward.owner = owner->ownerName;
  for (const platform::Folder& folder : mailbox.folders)
    if (folder.folderType == platform::FolderType::sent) forward.sent_folder = folder.id;
  return forward;
}

void send_on(Forward& forward, const Finder* finder) {
  if (forward.stage != Stage::form) return;
  const bool authority = forward.to == To::authority && (!finder || finder->point.empty());
  forward.no_recipient = forward.to == To::none || authority || (forward.to == To::trustee && forward.trustee.empty());
  forward.no_address = forward.to == To::email && !is_address(clean_line(forward.email));
  if (forward.no_recipient || forward.no_address) return;
  forward.stage = Stage::sending;
  forward.ask = true;
  forward.load = {};
}

void try_again(Forward& forward) {
  forward.load = {};
  if (forward.stage == Stage::unsure) forward.stage = Stage::sending;
}

void send_once_more(Forward& forward) {
  if (forward.stage != Stage::unsure) return;
  forward.stage = Stage::sending;
  forward.ask = true;
  forward.load = {};
}

std::optional<platform::Request> next_call(Forward& forward, const Finder* finder, const Directory& directory, Instant now) {
  if (forward.flight != Flight::none || forward.load.phase == mailbox::Phase::failed || forward.stage == Stage::sent) return std::nullopt;
  if (forward.stage == Stage::sending && forward.ask) {
    forward.flight = Flight::forward;
    forward.ask = false;
    forward.asked = now;
    return platform::forward_message(forward.mailbox, forward.message, command_of(forward, finder, directory));
  }
  if (forward.stage == Stage::sending) return forward.flight = Flight::look, platform::list_messages(forward.mailbox, forward.sent_folder, 0, 100);
  if (!forward.trustees_done) return forward.flight = Flight::trustees, platform::list_trustees();
  return std::nullopt;
}

void answered(Forward& forward, const mailbox::Turn& turn, const mailbox::WrittenAnswer& answer) {
  const Flight flight = std::exchange(forward.flight, Flight::none);
  Trouble trouble = answer.trouble;
  if (trouble == Trouble::none && !arrived(forward, flight, turn, answer.body)) trouble = Trouble::unreadable;
  if (trouble == Trouble::none) {
    if (forward.load.phase != mailbox::Phase::failed) forward.load = mailbox::loaded();
    return;
  }
  if (flight == Flight::forward && !is_refusal(trouble)) return;  // perhaps it was done all the same: the sent mail is looked through next
  forward.load = mailbox::failed(trouble, turn.incident);
  if (flight == Flight::forward) forward.stage = Stage::form;
  if (flight == Flight::look) forward.stage = Stage::unsure;
}

}  // namespace memobox::compose
