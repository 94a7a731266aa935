// The parts of a letter on screen, top to bottom. Internal to this room.
#pragma once

#include <optional>
#include <string>

#include "core/letter/letter.h"
#include "core/mailbox/state.h"
#include "core/view/build.h"

namespace memobox::view {

// The language of the letter's text where it differs from that of the screen; else "" (WCAG 3.1.2).
std::string passage_language(const Context& context, const letter::Letter& letter);

// Sender with logo, unit, received time and recipient.
Node letter_head(const Context& context, const letter::Letter& letter);
// What a person must know before reading: answer-by date, legal notification, forwarded by whom.
// alone: the letter is a file that lies open already, so nothing waits for its recipient's consent.
Nodes letter_notices(const Context& context, const letter::Letter& letter, bool alone = false);
// One card per action: what, when, until when, where it leads. calendar: an appointment can be added to the person's calendar.
Nodes letter_actions(const Context& context, const letter::Letter& letter, int level, bool calendar);

// The attached files. saving: positions under way; nullopt: the files are named without commands (a letter alone).
struct FileCommands {
  const std::vector<letter::FilePosition>& saving;
  const std::vector<mailbox::PdfReading>& pdfs;  // whose text is shown
};
Nodes letter_files(const Context& context, const letter::Letter& letter, const std::optional<FileCommands>& commands, int level);
// The text of a PDF of the letter, or what stands in its way. `id` stands before those of its nodes.
Nodes pdf_text(const Context& context, const letter::Letter& letter, const mailbox::PdfReading& pdf, const std::string& id, int level);
// Everything else that is known of the letter, behind a disclosure. alone: without commands.
Node letter_details(const Context& context, const letter::Letter& letter, bool alone = false);

// Short marks for a row: answer-by, appointment, legal notification, number of files.
Nodes letter_marks(const Context& context, const letter::Letter& letter, const std::string& id);

}  // namespace memobox::view
