// The rules beyond the schema (memo.md sections 5-7, 10.1): what the platform refuses though the schema takes it, and what is unusual.
// One judge() per class that has such rules; the walk calls it once the members are judged. Private to the check.
#pragma once

#include <string_view>

#include "core/memo/judge.h"

namespace memobox::memo {

class Beyond {
 public:
  explicit Beyond(Judge& judge) : judge_(judge) {}

  void judge(const Sender& sender, const Step& where);
  void judge(const Recipient& recipient, const Step& where);
  void judge(const Representative& representative, const Step& where);
  void judge(const ContactPoint& point, const Step& where);
  void judge(const CPRData& data, const Step& where);
  void judge(const CVRData& data, const Step& where);
  void judge(const MessageHeader& header, const Step& where);
  void judge(const File& file, const Step& where);
  void judge(const Action& action, const Step& where);
  void judge(const Reservation& reservation, const Step& where);
  void judge(const EntryPoint& point, const Step& where);
  void judge(const MessageBody& body, const Step& where);
  void judge(const Message& message, const Step& where);

 private:
  void report(const Rule& rule, const Step& where, std::string_view name) { judge_.report(rule, where, name); }
  void not_blank(std::string_view text, const Step& where, std::string_view name);
  void identity(std::string_view id_type, std::string_view id, const Step& where, std::string_view name);
  void reply_deadline(const MessageHeader& header, const Step& where);
  void delivery(const MessageHeader& header, const Step& where);
  void reply_chain(const MessageHeader& header, const Step& where);
  void documents(const MessageBody& body, const Step& where);
  void amounts(const MessageBody& body, const Step& where);

  Judge& judge_;
};

}  // namespace memobox::memo
