#include <algorithm>

#include "core/view/ids.h"
#include "core/view/letter_parts.h"

namespace memobox::view {
namespace {

std::string upper_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot < 2 || name.size() - dot > 6) return {};
  std::string extension(name.substr(dot + 1));
  for (char& c : extension)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return extension;
}

std::string type_words(const Context& context, const letter::File& file) {
  switch (file.kind) {
    case letter::FileKind::pdf: return "PDF";
    case letter::FileKind::html: return context.words(Text::file_web_page);
    case letter::FileKind::text: return context.words(Text::file_text);
    case letter::FileKind::image: return context.words(Text::file_image);
    case letter::FileKind::other: break;
  }
  const std::string extension = upper_extension(file.name);
  return extension.empty() ? context.words(Text::file_other) : extension;
}

// In words, where it is not that of the screen and has a name among our words; else "".
std::string language_words(const Context& context, std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  const auto name = text_by_key("language." + std::string(language));
  return name && language != screen_language(context) ? context.words(*name) : std::string();
}

const mailbox::PdfReading* shown_text(const std::optional<FileCommands>& commands, letter::FilePosition at) {
  if (!commands) return nullptr;
  for (const mailbox::PdfReading& each : commands->pdfs)
    if (each.file == at) return &each;
  return nullptr;
}

// A PDF's text beside the other parts of the letter; that of the letter itself is shown already.
Node text_command(const Context& context, const letter::File& file, letter::FilePosition at, bool shown) {
  Node command = button(ids::file_text(at), context.words(shown ? Text::pdf_hide : Text::pdf_show), Look::quiet);
  command.description = file.name;
  return command;
}

Node file_row(const Context& context, const letter::Letter& letter, letter::FilePosition at, const std::optional<FileCommands>& commands) {
  const letter::File& file = letter::file_at(letter, at);
  const std::string id = ids::file(at);
  const std::string name = file.name.empty() ? context.words(Text::file_unnamed) : file.name;
  Node command = text(id, name);
  std::string facts = type_words(context, file);
  const std::string language = language_words(context, file.language);
  if (!language.empty()) facts += ", " + language;
  if (file.size > 0) facts += ", " + byte_size(context.words, static_cast<std::uint64_t>(file.size));
  if (commands) {
    command = button(id, name, Look::quiet);
    command.description = context.words(Text::file_save);
    command.state.busy = std::find(commands->saving.begin(), commands->saving.end(), at) != commands->saving.end();
    if (command.state.busy) facts = context.words(Text::file_fetching);
  }
  Nodes parts = nodes(std::move(command), text(id + "/facts", facts, Look::secondary));
  if (commands && file.kind == letter::FileKind::pdf && letter::pdf_body(letter) != at)
    parts.push_back(text_command(context, file, at, shown_text(commands, at) != nullptr));
  return container(Role::listitem, id + "/row", Look::attachment_row, std::move(parts));
}

Node file_list(const Context& context, const letter::Letter& letter, const std::vector<letter::FilePosition>& files,
               const std::optional<FileCommands>& commands, const std::string& id) {
  Node list = make(Role::list, id);
  for (const letter::FilePosition at : files) list.children.push_back(file_row(context, letter, at, commands));
  return list;
}

void add_texts(Nodes& all, const Context& context, const letter::Letter& letter, const std::vector<letter::FilePosition>& files,
               const std::optional<FileCommands>& commands, int level) {
  for (const letter::FilePosition at : files) {
    const mailbox::PdfReading* pdf = letter::pdf_body(letter) == at ? nullptr : shown_text(commands, at);
    if (!pdf) continue;
    const std::string id = ids::file(at) + "/text";
    const std::string& name = letter::file_at(letter, at).name;
    all.push_back(heading(context, id + "/title", level + 1, name.empty() ? context.words(Text::file_unnamed) : name));
    for (Node& each : pdf_text(context, letter, *pdf, id, level + 2)) all.push_back(std::move(each));
  }
}

}  // namespace

Nodes letter_files(const Context& context, const letter::Letter& letter, const std::optional<FileCommands>& commands, int level) {
  const auto body = letter::readable_body(letter);
  std::vector<letter::FilePosition> same_content, attached;
  for (const letter::FilePosition at : letter::attachments(letter, body))
    (letter.documents[at.document].main ? same_content : attached).push_back(at);
  Nodes all;
  if (!same_content.empty()) {
    const Text title = body ? Text::letter_other_formats : Text::letter_as_files;
    all.push_back(heading(context, "letter/formats/title", level, context.words(title)));
    all.push_back(file_list(context, letter, same_content, commands, "letter/formats"));
    add_texts(all, context, letter, same_content, commands, level);
  }
  if (!attached.empty()) {
    all.push_back(heading(context, "letter/files/title", level, context.words(Text::letter_files)));
    all.push_back(file_list(context, letter, attached, commands, "letter/files"));
    add_texts(all, context, letter, attached, commands, level);
  }
  return all;
}

}  // namespace memobox::view
