#include "core/platform/resources.h"

#include <memory>
#include <utility>

// Assignments and moves that call what there is already: written member by member, each would be as long as a constructor.
namespace memobox::platform {

AttentionData::AttentionData() = default;
AttentionData::AttentionData(const AttentionData&) = default;
AttentionData::AttentionData(AttentionData&& other) noexcept : AttentionData() { *this = std::move(other); }
AttentionData& AttentionData::operator=(const AttentionData&) = default;
AttentionData& AttentionData::operator=(AttentionData&&) noexcept = default;
AttentionData::~AttentionData() = default;
bool AttentionData::operator==(const AttentionData&) const = default;

ContentData::ContentData() = default;
ContentData::ContentData(const ContentData&) = default;
ContentData::ContentData(ContentData&& other) noexcept : ContentData() { *this = std::move(other); }
ContentData& ContentData::operator=(const ContentData&) = default;
ContentData& ContentData::operator=(ContentData&&) noexcept = default;
ContentData::~ContentData() = default;
bool ContentData::operator==(const ContentData&) const = default;

Message::Message() = default;
Message::Message(const Message&) = default;
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(Message other) noexcept {
  std::destroy_at(this);
  return *std::construct_at(this, std::move(other));
}
Message::~Message() = default;
bool Message::operator==(const Message&) const = default;

}  // namespace memobox::platform
