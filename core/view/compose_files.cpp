// The files sent along with a letter: while it is written, in the review, and on the receipt.
#include "core/base/utf8.h"
#include "core/compose/attachments.h"
#include "core/view/compose_screen.h"
#include "core/view/ids.h"
#include "core/view/letter_parts.h"
#include "core/view/recipient_screen.h"

namespace memobox::view {
namespace {

using compose::Attachment;
using compose::Draft;
using Fault = Attachment::Fault;

Text fault_words(Fault fault) {
  switch (fault) {
    case Fault::type: return Text::files_fault_type;
    case Fault::content: return Text::files_fault_content;
    case Fault::empty: return Text::files_fault_empty;
    case Fault::too_large: return Text::files_fault_size;
    case Fault::too_many: return Text::files_fault_count;
    case Fault::lost: return Text::files_fault_lost;
    case Fault::refused:
    case Fault::none: break;
  }
  return Text::files_fault_refused;
}

std::string state_words(const Context& context, const Draft& draft, const Attachment& file) {
  const Words& words = context.words;
  if (file.fault != Fault::none) return words(fault_words(file.fault));
  if (file.done) return words(Text::files_done);
  return words(compose::uploading(draft) == &file ? Text::files_uploading : Text::files_waiting);
}

Node row(const Context& context, const Draft& draft, const Attachment& file) {
  const std::string id = "compose/file/" + std::to_string(file.number);
  Node remove = button(ids::detach(file.number), context.words(Text::files_remove, {{"name", file.name}}), Look::quiet);
  remove.children = nodes(text(remove.id + "/word", context.words(Text::files_remove_word)));
  Node what = text(id + "/name", file.name + ", " + byte_size(context.words, static_cast<std::uint64_t>(file.size)), Look::label);
  Node line = container(Role::group, id + "/line", Look::split, nodes(std::move(what), std::move(remove)), file.name);
  const std::string state = state_words(context, draft, file);
  Node words = file.fault == Fault::none ? sentence(id + "/state", state, Look::secondary) : container(Role::paragraph, id + "/state", Look::none, nodes(strong(id + "/state/words", state)));
  return container(Role::listitem, id, Look::none, nodes(std::move(line), std::move(words)));
}

}  // namespace

void add_files(const Context& context, const Draft& draft, Nodes& all) {
  const Words& words = context.words;
  Nodes rows;
  for (const Attachment& each : draft.files)
    if (!each.removed) rows.push_back(row(context, draft, each));
  all.push_back(heading(context, "compose/files", 3, words(Text::files_name)));
  if (draft.missing.files) {
    const bool faults = compose::has_faults(draft);
    if (faults || !compose::files_done(draft)) all.push_back(container(Role::status, "compose/files/wrong", Look::notice, nodes(text("compose/files/wrong/words", words(faults ? Text::files_faults : Text::files_not_done)))));
  }
  if (!rows.empty()) all.push_back(container(Role::list, "compose/files/list", Look::none, std::move(rows), words(Text::files_name)));
  Node attach = button(std::string(ids::compose_attach), words(Text::files_add));
  all.push_back(sentence("compose/files/help", words(Text::files_help) + " " + limit_words(words, draft.limit_mb.value_or(compose::usual_limit_mb), draft.most_files.value_or(compose::usual_most_files)), Look::secondary));
  all.push_back(container(Role::group, "compose/files/commands", Look::cluster, nodes(std::move(attach)), words(Text::files_name)));
}

void add_file_facts(const Context& context, const Draft& draft, Nodes& facts) {
  for (const Attachment& each : draft.files)
    if (each.done) facts.push_back(fact("compose/fact/file/" + std::to_string(each.number), context.words(Text::files_one), each.name + ", " + byte_size(context.words, static_cast<std::uint64_t>(each.size))));
}

// Each file as it was sent, by its fingerprint: whoever doubts a copy can hold it against this.
void add_sent_files(const Context& context, const Draft& draft, Nodes& facts) {
  for (const platform::Document& document : draft.server.documents)
    for (const platform::File& file : document.files) {
      const auto digest = draft.digests.find(file.id);
      const std::string print = digest == draft.digests.end() ? std::string() : ", SHA-256 " + digest->second;
      facts.push_back(fact("compose/fact/sent/" + ids::part(file.id), context.words(Text::files_one), clean_line(file.filename) + ", " + byte_size(context.words, static_cast<std::uint64_t>(file.fileSize)) + print));
    }
}

}  // namespace memobox::view
