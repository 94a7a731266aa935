#include "core/memo/beyond.h"

#include <algorithm>
#include <optional>

#include "core/base/instant.h"
#include "core/base/uuid.h"
#include "core/memo/values.h"
#include "core/xml/characters.h"

namespace memobox::memo {
namespace {

constexpr int latest_delivery_days = 12;

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The types of id are compared without case: lower case occurs (memo.md section 3.4).
bool is_type(std::string_view id_type, std::string_view capitals) {
  return std::equal(id_type.begin(), id_type.end(), capitals.begin(), capitals.end(), [](char a, char b) { return (a & ~0x20) == b; });
}

std::optional<Instant> created(const Message& message) {
  return message.body ? parse_instant(message.body->createdDateTime) : std::nullopt;
}

// A message of the thread, for finding it by its UUID.
struct Link {
  std::string uuid;
  std::uint32_t number;  // of the ReplyData, from 1
  auto operator<=>(const Link&) const = default;
};

}  // namespace

void Beyond::not_blank(std::string_view text, const Step& where, std::string_view name) {
  if (xml::is_blank(text)) report(rule("memo.blank"), where, name);
}

void Beyond::identity(std::string_view id_type, std::string_view id, const Step& where, std::string_view name) {
  if (is_type(id_type, "CPR")) {
    if (!is_digits(id, 10)) report(rule("memo.cpr_number"), where, name);
  } else if (is_type(id_type, "CVR")) {
    if (!is_digits(id, 8)) report(rule("memo.cvr_number"), where, name);
  } else {
    report(rule("memo.id_type"), where, "idType");
    not_blank(id, where, name);
  }
}

void Beyond::judge(const Sender& sender, const Step& where) {
  identity(sender.idType, sender.senderID, where, "senderID");
  not_blank(sender.label, where, "label");
}

void Beyond::judge(const Recipient& recipient, const Step& where) {
  identity(recipient.idType, recipient.recipientID, where, "recipientID");
}

void Beyond::judge(const Representative& representative, const Step& where) {
  identity(representative.idType, representative.representativeID, where, "representativeID");
  not_blank(representative.label, where, "label");
}

void Beyond::judge(const CPRData& data, const Step& where) {
  if (!is_digits(data.cprNumber, 10)) report(rule("memo.cpr_number"), where, "cprNumber");
}

void Beyond::judge(const CVRData& data, const Step& where) {
  if (!is_digits(data.cvrNumber, 8)) report(rule("memo.cvr_number"), where, "cvrNumber");
}

void Beyond::judge(const ContactPoint& point, const Step& where) {
  not_blank(point.contactPointID, where, "contactPointID");
  Step info{&where, "ContactInfo"};
  for (const ContactInfo& one : point.contactInfo) {
    ++info.number;
    not_blank(one.label, info, "label");
    not_blank(one.value, info, "value");
    const bool repeats = info.number > 1 && one.label == point.contactInfo[0].label;
    if (repeats) report(rule("memo.contact_info_label"), info, "label");
  }
}

void Beyond::judge(const MessageHeader& header, const Step& where) {
  not_blank(header.label, where, "label");
  if (header.postType && *header.postType != "MYNDIGHEDSPOST" && *header.postType != "VIRKSOMHEDSPOST") {
    report(rule("memo.post_type"), where, "postType");
  }
  if (is_type(header.sender.idType, "CPR")) {
    if (header.mandatory == true) report(rule("memo.binding_from_citizen"), where, "mandatory");
    if (header.legalNotification == true) report(rule("memo.binding_from_citizen"), where, "legalNotification");
  }
  reply_deadline(header, where);
  delivery(header, where);
  reply_chain(header, where);
}

void Beyond::reply_deadline(const MessageHeader& header, const Step& where) {
  if (!header.replyByDateTime) return;
  if (header.reply != true) report(rule("memo.reply_by_unanswerable"), where, "replyByDateTime");
  const auto deadline = parse_instant(*header.replyByDateTime), start = created(judge_.message_);
  if (deadline && start && *deadline < *start) report(rule("memo.reply_by_past"), where, "replyByDateTime");
}

// Dates are Danish, times are UTC.
void Beyond::delivery(const MessageHeader& header, const Step& where) {
  if (!header.doNotDeliverUntilDate) return;
  const auto date = parse_date(*header.doNotDeliverUntilDate);
  const auto start = created(judge_.message_);
  if (!date || !start) return;
  const std::int64_t days = days_since_epoch(*date) - days_since_epoch(copenhagen_time(*start).date);
  if (days > latest_delivery_days) report(rule("memo.delivery_date"), where, "doNotDeliverUntilDate");
}

// Each ReplyData is a message of the thread, oldest first (memo.md section 10.1).
void Beyond::reply_chain(const MessageHeader& header, const Step& where) {
  std::vector<Link> links;
  for (const ReplyData& reply : header.replyData)
    links.push_back({lower_uuid(reply.messageUUID), static_cast<std::uint32_t>(links.size() + 1)});
  std::sort(links.begin(), links.end());
  for (std::size_t at = 1; at < links.size(); ++at) {
    if (links[at].uuid == links[at - 1].uuid)
      report(rule("memo.reply_chain_repeat"), {&where, "ReplyData", links[at].number}, "messageUUID");
  }
  Step step{&where, "ReplyData"};
  for (const ReplyData& reply : header.replyData) {
    ++step.number;
    if (!reply.replyUUID) continue;
    const std::string answered = lower_uuid(*reply.replyUUID);
    const auto first = std::lower_bound(links.begin(), links.end(), Link{answered, 0});
    if (answered == lower_uuid(reply.messageUUID))
      report(rule("memo.reply_chain_self"), step, "replyUUID");
    else if (first != links.end() && first->uuid == answered && first->number > step.number)
      report(rule("memo.reply_chain_order"), step, "replyUUID");
  }
}

void Beyond::judge(const Message& message, const Step& where) {
  const std::string_view type = message.header.messageType;
  if (type == "DIGITALPOST" && !message.body) report(rule("memo.missing_body"), where, "MessageBody");
  if (type != "NEMSMS") return;
  if (message.body) report(rule("memo.body_in_sms"), where, "MessageBody");
  const Step header{&where, "MessageHeader"};
  if (xml::is_blank(message.header.notification.value_or(""))) report(rule("memo.missing_sms_text"), header, "notification");
}

}  // namespace memobox::memo
