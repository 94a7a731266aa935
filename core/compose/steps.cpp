#include "core/compose/steps.h"

#include <algorithm>

#include "core/compose/compose.h"
#include "core/compose/reply.h"
#include "core/compose/written.h"
#include "core/platform/calls.h"

namespace memobox::compose {
namespace {

constexpr std::int64_t pause = 2'000;          // of typing
constexpr std::int64_t seldom = 60'000;        // others in the mailbox see every save, and each is logged
constexpr std::string_view page_language = "da";
constexpr std::string_view text_type = "text/plain", page_type = "text/html";

const platform::File* file_of(const platform::Message& draft, std::string_view type) {
  const platform::Document* document = main_document(draft);
  if (!document) return nullptr;
  const auto found = std::find_if(document->files.begin(), document->files.end(), [&](const platform::File& file) { return file.encodingFormat.starts_with(type); });
  return found == document->files.end() ? nullptr : &*found;
}

platform::File new_file(std::string_view type, const char* name) {
  platform::File file;
  file.encodingFormat = type;
  file.filename = name;
  file.language = page_language;
  return file;
}

platform::Request create_letter(Draft& draft) {
  platform::Message message;
  message.mailboxId = draft.mailbox;
  message.folderId = draft.drafts;
  message.label = draft.tried_subject = draft.subject;
  message.sender = draft.from;
  message.recipient = draft.to;
  return platform::create_message(message);
}

Step save_step(Draft& draft) {
  if (draft.server.id.empty()) return Step::create;
  platform::Message whole = draft.server;
  if (!draft.thread_done && !draft.answered.id.empty() && complete_thread(draft.answered, whole)) return Step::thread;
  if (!is_addressed(draft)) return Step::address;
  if (!main_document(draft.server)) return Step::document;
  if (!text_file(draft.server)) return Step::file;
  return draft.text != draft.saved_text ? Step::content : Step::subject;
}

Step send_step(const Draft& draft) {
  const platform::File* page = page_file(draft.server);
  if (!page) return Step::page_file;
  const bool written = page->version == draft.page_version && draft.page == page_of(draft.subject, draft.text, page_language);
  return written ? Step::send : Step::page_content;
}

}  // namespace

const platform::Document* main_document(const platform::Message& draft) {
  for (const platform::Document& document : draft.documents)
    if (document.documentType == platform::DocumentType::main) return &document;
  return nullptr;
}
const platform::File* text_file(const platform::Message& draft) { return file_of(draft, text_type); }
const platform::File* page_file(const platform::Message& draft) { return file_of(draft, page_type); }
const platform::File* source_file(const platform::Message& draft) {
  const platform::File* text = text_file(draft);
  return text ? text : page_file(draft);
}

bool is_addressed(const Draft& draft) {
  const auto& typed = draft.to.contactPoint;
  const auto& written = draft.server.recipient.contactPoint;
  return draft.server.id.empty() || !typed || (written && written->contactInfo == typed->contactInfo);
}

bool is_empty(const Draft& draft) {
  if (!is_blank(draft.text) || has_files(draft)) return false;
  if (!draft.original.empty()) return is_blank(draft.subject) || draft.subject == reply_subject(draft.answered.label) || draft.subject == draft.saved_subject;
  const auto& point = draft.to.contactPoint;
  const bool told = point && std::any_of(point->contactInfo.begin(), point->contactInfo.end(), [](const platform::ContactInfo& each) { return !is_blank(each.value); });
  return is_blank(draft.subject) && !told;
}

bool is_saved(const Draft& draft) {
  return !draft.server.id.empty() && draft.text == draft.saved_text && draft.subject == draft.saved_subject && is_addressed(draft);
}

bool is_unsaved(const Draft& draft) {
  if (draft.stage == Stage::opening || draft.stage == Stage::sent) return false;
  if (draft.stage == Stage::sending || draft.clash) return true;
  return !is_empty(draft) && (!is_saved(draft) || !files_done(draft));
}

bool is_settled(const Draft& draft) {
  const bool to_go = is_empty(draft) && !draft.server.id.empty() && draft.changed.ms != 0;
  return !is_unsaved(draft) && !to_go;
}

std::optional<Instant> due(const Draft& draft) {
  if (is_settled(draft) || draft.clash) return std::nullopt;
  if (draft.now || draft.stage == Stage::sending) return Instant{};
  const std::int64_t rest = draft.left_field ? draft.changed.ms : std::min(draft.changed.ms + pause, draft.since.ms + seldom);
  return Instant{draft.saved ? std::max(rest, draft.saved->ms + seldom) : rest};
}

Step next_step(Draft& draft, Instant now) {
  if (draft.stage == Stage::sent) return Step::none;
  if (!draft.looked) return Step::look;
  if (!draft.server.id.empty() && !draft.fresh) return Step::read;
  if (draft.discard) return draft.server.id.empty() ? Step::none : Step::remove;
  const platform::File* source = source_file(draft.server);
  if (source && source->version != draft.text_version) return Step::read_text;
  const auto at = due(draft);
  if (at && *at <= now && is_empty(draft) && draft.stage != Stage::sending) return Step::remove;
  const bool saved = is_saved(draft);
  if (at && *at <= now && !saved) return save_step(draft);
  if (!draft.server.id.empty() && draft.stage != Stage::opening && !files_done(draft)) return file_step(draft);
  return draft.stage == Stage::sending && saved ? send_step(draft) : Step::none;
}

platform::Request request_of(Draft& draft, Step step) {
  const std::string& mailbox = draft.mailbox;
  const std::string& id = draft.server.id;
  const platform::Document* document = main_document(draft.server);
  switch (step) {
    case Step::look: return platform::list_messages(mailbox, draft.drafts, 0, 100);
    case Step::create: return draft.original.empty() ? create_letter(draft) : platform::create_reply(mailbox, draft.original);
    case Step::read_text: return platform::file_content(mailbox, id, document->id, source_file(draft.server)->id);
    case Step::thread: {
      platform::Message whole = draft.server;
      complete_thread(draft.answered, whole);
      draft.thread_done = true;  // asked for once: a platform that keeps a thread of its own has the last word
      return platform::replace_message(whole);
    }
    case Step::address: {
      platform::Message whole = draft.server;
      whole.recipient = draft.to;
      return platform::replace_message(whole);
    }
    case Step::document: return platform::create_document(mailbox, id, platform::DocumentType::main, draft.subject);
    case Step::file: return platform::create_file(mailbox, id, document->id, new_file(text_type, "brev.txt"));
    case Step::page_file: return platform::create_file(mailbox, id, document->id, new_file(page_type, "brev.html"));
    case Step::content:
      draft.tried_text = draft.text;
      return platform::write_content(mailbox, id, document->id, *text_file(draft.server), draft.text);
    case Step::page_content:
      draft.page = page_of(draft.subject, draft.text, page_language);
      return platform::write_content(mailbox, id, document->id, *page_file(draft.server), draft.page);
    case Step::subject: {
      draft.tried_subject = draft.subject;
      platform::MessagePatch patch;
      patch.label = draft.subject;
      return platform::patch_message(mailbox, id, draft.server.version, patch);
    }
    case Step::attach:
    case Step::attach_file:
    case Step::attach_content:
    case Step::detach: return file_request(draft, step);
    case Step::send:
      ++draft.sends;
      return platform::send_message(mailbox, id, draft.server.version);
    case Step::remove: return platform::delete_message(mailbox, id, draft.server.version);
    case Step::read:
    case Step::none: break;
  }
  return platform::get_message(mailbox, id);
}

}  // namespace memobox::compose
