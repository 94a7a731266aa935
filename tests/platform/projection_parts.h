// The parts of a message that carry no bytes: parties, case data, replies and forwards (platform-api.md F.2).
#pragma once

#include "core/memo/model.h"
#include "tests/platform/json.h"

namespace memobox::sandbox {

// Sets the member unless there is nothing to say.
void put(Json& object, const char* name, const memo::OptionalText& text);
void put_uuid(Json& object, const char* name, const memo::OptionalText& text);
void put_time(Json& object, const char* name, const memo::OptionalText& text);

Json sender_json(const memo::Sender& sender);
Json recipient_json(const memo::Recipient& recipient);
Json content_data_json(const memo::ContentData& data);
Json reply_data_json(const memo::ReplyData& data);
Json forward_data_json(const memo::ForwardData& data);

}  // namespace memobox::sandbox
