#include "core/compose/parked.h"

#include <array>
#include <utility>

#include "core/base/json_reader.h"
#include "core/base/json_writer.h"
#include "core/compose/compose.h"
#include "core/platform/json.h"

namespace memobox::compose {
namespace {

constexpr std::int64_t pause = 2'000;

// What is kept, by name; once for writing and once for reading.
template <class D>
auto members_of(D& draft) {
  return std::array{std::pair{"mailbox", &draft.mailbox},  std::pair{"drafts", &draft.drafts},      std::pair{"original", &draft.original},
                    std::pair{"id", &draft.server.id},     std::pair{"subject", &draft.subject},    std::pair{"text", &draft.text},
                    std::pair{"saved_subject", &draft.saved_subject}, std::pair{"saved_text", &draft.saved_text}};
}

platform::Message parties_of(const Draft& draft) {
  platform::Message message;
  message.sender = draft.from;
  message.recipient = draft.to;
  return message;
}

}  // namespace

std::string parked_text(const Draft& draft, const std::string& identity) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("identity", identity);
  for (const auto& [name, member] : members_of(draft)) json.member(name, *member);
  json.member("text_version", draft.text_version);
  json.member_if("new", draft.new_letter);
  json.member("parties", platform::to_json(parties_of(draft)));
  json.key("files");  // what was not uploaded cannot be kept: its name is
  json.begin_array();
  for (const Attachment& each : draft.files)
    if (!each.done && !each.removed) json.string(each.name);
  json.end_array();
  json.end_object();
  return out;
}

std::optional<Draft> draft_from_parked(std::string_view text, const std::string& identity) {
  const auto document = JsonDocument::read(text);
  if (!document || identity.empty()) return std::nullopt;
  const auto text_of = [&](const char* name) {
    const auto found = document->root().find(name);
    return found ? found->text() : std::nullopt;
  };
  if (text_of("identity") != identity) return std::nullopt;
  Draft draft;
  for (const auto& [name, member] : members_of(draft)) {
    auto value = text_of(name);
    if (!value) return std::nullopt;
    *member = std::move(*value);
  }
  if (const auto parties = platform::read_message(text_of("parties").value_or("{}"))) {
    draft.from = parties->sender;
    draft.to = parties->recipient;
  }
  const auto files = document->root().find("files");
  for (auto each = files ? files->first() : std::nullopt; each; each = each->next()) {
    Attachment& file = draft.files.emplace_back();
    file.number = ++draft.last_file;
    file.name = each->text().value_or(std::string());
    file.fault = Attachment::Fault::lost;
  }
  const auto is_new = document->root().find("new");
  draft.new_letter = is_new && is_new->boolean().value_or(false) && !draft.to.recipientId.empty();
  const auto version = document->root().find("text_version");
  draft.text_version = version ? version->integer().value_or(-1) : -1;
  draft.tried_subject = draft.subject;
  draft.tried_text = draft.text;  // perhaps it was on its way
  draft.looked = !draft.server.id.empty();
  draft.stage = Stage::writing;
  draft.now = true;
  return draft;
}

std::optional<Instant> parking_due(const Draft& draft) {
  if (draft.stage == Stage::sending || !is_unsaved(draft)) return std::nullopt;
  return draft.now ? Instant{} : Instant{draft.changed.ms + pause};
}

bool is_to_be_parked(const Draft& draft, Instant now) {
  const auto due = parking_due(draft);
  return due && *due <= now;
}

}  // namespace memobox::compose
