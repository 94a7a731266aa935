#include "core/compose/attachments.h"

#include <algorithm>
#include <utility>

#include "core/base/utf8.h"
#include "core/compose/file_types.h"
#include "core/compose/state.h"
#include "core/letter/letter.h"

namespace memobox::compose {
namespace {

using Fault = Attachment::Fault;
using platform::Document;
using platform::DocumentType;

constexpr std::size_t longest_name = 200;  // code points; the platform takes 256 characters

bool counts(const Attachment& each) { return each.fault == Fault::none && !each.removed; }

std::int64_t count_of_files(const Draft& draft) { return std::count_if(draft.files.begin(), draft.files.end(), counts); }

Fault fault_of(const Draft& draft, const ChosenFile& chosen, std::string_view type) {
  if (type.empty()) return Fault::type;
  if (chosen.size == 0) return Fault::empty;
  if (!begins_as(type, chosen.head)) return Fault::content;
  if (count_of_files(draft) >= draft.most_files.value_or(usual_most_files)) return Fault::too_many;
  return static_cast<double>(bytes_of_files(draft) + chosen.size) > draft.limit_mb.value_or(usual_limit_mb) * 1e6 ? Fault::too_large : Fault::none;
}

const Document* document_of(const Draft& draft, const std::string& id) {
  const auto found = std::find_if(draft.server.documents.begin(), draft.server.documents.end(), [&](const Document& each) { return each.id == id; });
  return found == draft.server.documents.end() ? nullptr : &*found;
}

bool is_matched(const Draft& draft, const Document& document) {
  const auto is_its = [&](const Attachment& each) { return each.document == document.id; };
  return std::any_of(draft.files.begin(), draft.files.end(), is_its) || std::find(draft.taken_out.begin(), draft.taken_out.end(), document.id) != draft.taken_out.end();
}

// What the platform has of it.
void update(Attachment& file, const Document& document) {
  if (document.files.empty()) return;
  const platform::File& there = document.files.front();
  file.file = there.id;
  file.done = there.fileSize > 0 && (file.handle.empty() || there.fileSize == file.size);
  if (file.handle.empty()) file.size = there.fileSize, file.name = clean_line(there.filename), file.type = there.encodingFormat;
}

// Begun on another device, or before the page was loaded anew.
Attachment from_platform(Draft& draft, const Document& document) {
  Attachment file;
  file.number = ++draft.last_file;
  file.document = document.id;
  file.name = clean_line(document.label);
  update(file, document);
  if (!file.done) file.fault = Fault::lost;
  return file;
}

void take_out(Draft& draft, Attachment& file) {
  if (!file.document.empty()) draft.taken_out.push_back(file.document);
}

}  // namespace

const Attachment* next_file(const Draft& draft) {
  const auto found = std::find_if(draft.files.begin(), draft.files.end(), [](const Attachment& each) { return counts(each) && !each.done; });
  return found == draft.files.end() ? nullptr : &*found;
}

void add_files(Draft& draft, std::vector<ChosenFile> files) {
  for (ChosenFile& chosen : files) {
    Attachment file;
    file.number = ++draft.last_file;
    file.name = std::string(first_code_points(letter::safe_file_name(chosen.name), longest_name));
    file.type = permitted_type(chosen.name);
    file.size = chosen.size;
    file.fault = fault_of(draft, chosen, file.type);
    file.handle = std::move(chosen.handle);
    draft.files.push_back(std::move(file));
    draft.now = true;  // it is uploaded at once
  }
}

void remove_file(Draft& draft, std::uint64_t number) {
  const auto file = std::find_if(draft.files.begin(), draft.files.end(), [&](const Attachment& each) { return each.number == number; });
  if (file == draft.files.end()) return;
  draft.now = true;
  if (draft.flight == Step::attach && file->document.empty() && &*file == next_file(draft)) {
    file->removed = true;  // its document is being made: known when the draft is read again
    return;
  }
  take_out(draft, *file);
  draft.files.erase(file);
}

std::int64_t bytes_of_files(const Draft& draft) {
  std::int64_t bytes = 0;
  for (const Attachment& each : draft.files) bytes += counts(each) ? each.size : 0;
  return bytes;
}

bool files_done(const Draft& draft) { return !next_file(draft) && draft.taken_out.empty(); }

bool has_files(const Draft& draft) { return count_of_files(draft) > 0; }

bool has_faults(const Draft& draft) {
  return std::any_of(draft.files.begin(), draft.files.end(), [](const Attachment& each) { return each.fault != Fault::none; });
}

const Attachment* uploading(const Draft& draft) {
  const bool under_way = draft.flight == Step::attach || draft.flight == Step::attach_file || draft.flight == Step::attach_content;
  return under_way ? next_file(draft) : nullptr;
}

Step file_step(const Draft& draft) {
  if (!draft.taken_out.empty()) return Step::detach;
  const Attachment* file = next_file(draft);
  if (!file) return Step::none;
  if (file->document.empty()) return Step::attach;
  return file->file.empty() ? Step::attach_file : Step::attach_content;
}

platform::Request file_request(const Draft& draft, Step step) {
  const std::string& id = draft.server.id;
  if (step == Step::detach) {
    const Document* document = document_of(draft, draft.taken_out.front());
    return platform::delete_document(draft.mailbox, id, draft.taken_out.front(), document ? document->version : 0);
  }
  const Attachment& file = *next_file(draft);
  if (step == Step::attach) return platform::create_document(draft.mailbox, id, DocumentType::additional, file.name);
  platform::File made;
  made.encodingFormat = file.type;
  made.filename = file.name;
  made.language = "da";
  if (step == Step::attach_file) return platform::create_file(draft.mailbox, id, file.document, made);
  const Document* document = document_of(draft, file.document);
  if (document && !document->files.empty()) made = document->files.front();
  return platform::upload_content(draft.mailbox, id, file.document, made, file.handle);
}

void match_files(Draft& draft) {
  std::erase_if(draft.taken_out, [&](const std::string& id) { return !document_of(draft, id); });
  std::erase_if(draft.files, [&](const Attachment& each) { return !each.document.empty() && !document_of(draft, each.document); });  // taken out by others
  for (const Document& document : draft.server.documents) {
    if (document.documentType != DocumentType::additional || is_matched(draft, document)) continue;
    const auto ours = std::find_if(draft.files.begin(), draft.files.end(), [&](const Attachment& each) {
      return each.fault == Fault::none && each.document.empty() && !each.handle.empty() && each.name == document.label;
    });
    if (ours == draft.files.end()) draft.files.push_back(from_platform(draft, document));
    else ours->document = document.id;
  }
  for (Attachment& each : draft.files)
    if (const Document* document = each.document.empty() ? nullptr : document_of(draft, each.document)) update(each, *document);
  for (Attachment& each : draft.files)
    if (each.removed) take_out(draft, each);
  std::erase_if(draft.files, [](const Attachment& each) { return each.removed && !each.document.empty(); });
}

namespace {

// The file that was on its way is not sent along after all.
void give_up(Draft& draft, Fault fault) {
  for (Attachment& each : draft.files) {
    if (&each != next_file(draft)) continue;
    take_out(draft, each);
    each.document.clear();
    each.file.clear();
    each.fault = fault;
    return;
  }
}

}  // namespace

void file_refused(Draft& draft, Step step) {
  if (step == Step::detach) draft.taken_out.clear();
  else give_up(draft, Fault::refused);
}

void file_unreadable(Draft& draft) { give_up(draft, Fault::lost); }

void forget_uploads(Draft& draft) {
  draft.taken_out.clear();
  for (Attachment& each : draft.files) {
    if (each.handle.empty()) each.fault = Fault::lost;
    each.document.clear();
    each.file.clear();
    each.done = false;
  }
}

}  // namespace memobox::compose
