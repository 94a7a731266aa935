#include "core/platform/resources.h"

namespace memobox::platform {

AttentionData::AttentionData() = default;
AttentionData::AttentionData(const AttentionData&) = default;
AttentionData::AttentionData(AttentionData&&) noexcept = default;
AttentionData& AttentionData::operator=(const AttentionData&) = default;
AttentionData& AttentionData::operator=(AttentionData&&) noexcept = default;
AttentionData::~AttentionData() = default;
bool AttentionData::operator==(const AttentionData&) const = default;

ContentData::ContentData() = default;
ContentData::ContentData(const ContentData&) = default;
ContentData::ContentData(ContentData&&) noexcept = default;
ContentData& ContentData::operator=(const ContentData&) = default;
ContentData& ContentData::operator=(ContentData&&) noexcept = default;
ContentData::~ContentData() = default;
bool ContentData::operator==(const ContentData&) const = default;

Message::Message() = default;
Message::Message(const Message&) = default;
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(const Message&) = default;
Message& Message::operator=(Message&&) noexcept = default;
Message::~Message() = default;
bool Message::operator==(const Message&) const = default;

}  // namespace memobox::platform
