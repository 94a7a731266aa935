// The text of a PDF, or what stands in its way.
#include <iterator>
#include <utility>

#include "core/view/body.h"
#include "core/view/ids.h"
#include "core/view/letter_parts.h"
#include "core/view/trouble.h"

namespace memobox::view {
namespace {

using Phase = mailbox::PdfReading::Phase;

Text words_for(Phase phase) {
  switch (phase) {
    case Phase::no_text: return Text::pdf_no_text;
    case Phase::locked: return Text::pdf_locked;
    case Phase::too_large: return Text::pdf_too_large;
    default: return Text::pdf_broken;
  }
}

Node waiting(const Context& context, const std::string& id) {
  Node status = container(Role::status, id, Look::skeleton, nodes(sentence(id + "/text", context.words(Text::pdf_reading))));
  status.state.busy = true;
  return status;
}

// What is the matter, and what to do: the file can always be saved; who needs it otherwise asks the sender.
Node obstacle(const Context& context, const std::string& id, Phase phase) {
  Nodes lines = nodes(sentence(id + "/what", context.words(words_for(phase)), Look::notice));
  if (phase != Phase::too_large) lines.push_back(sentence(id + "/ask", context.words(Text::pdf_ask_sender)));
  return container(Role::group, id, Look::stack, std::move(lines), context.words(Text::letter_text));
}

Nodes pages(const Context& context, const document::PdfText& text, const std::string& id, int level) {
  Nodes all;
  for (const document::PdfPage& page : text.pages) {
    const std::string page_id = id + "/" + std::to_string(page.number);
    if (text.total > 1) {
      all.push_back(sentence(page_id, context.words(Text::pdf_page, {{"page", std::to_string(page.number)}, {"total", std::to_string(text.total)}}), Look::secondary));
    }
    Nodes blocks = body_nodes(context, page.blocks, page_id, level);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

Nodes pdf_text(const Context& context, const letter::Letter& letter, const mailbox::PdfReading& pdf, const std::string& id, int level) {
  switch (pdf.phase) {
    case Phase::fetching:
    case Phase::reading: return nodes(waiting(context, id));
    case Phase::failed: return nodes(trouble_box(context, id, level, context.words(Text::pdf_failed), pdf.load));
    case Phase::text: break;
    default: return nodes(obstacle(context, id, pdf.phase));
  }
  Nodes all = nodes(sentence(id + "/source", context.words(pdf.text.derived ? Text::pdf_derived : Text::pdf_tagged), Look::secondary));
  all.push_back(container(Role::group, id, Look::stack, pages(context, pdf.text, id, level), context.words(Text::letter_text)));
  all.back().lang = passage_language(context, letter);
  if (pdf.text.cut) all.push_back(sentence(id + "/cut", context.words(Text::pdf_cut), Look::notice));
  return all;
}

}  // namespace memobox::view
