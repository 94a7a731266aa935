#include "core/mailbox/zip.h"

#include <algorithm>
#include <utility>

#include "core/base/buffer.h"
#include "core/letter/from_platform.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"

namespace memobox::mailbox {
namespace {

using letter::FilePosition;

// Ordered by number; two letters of the same name are two folders.
std::string folder_name(const Zip& zip) {
  std::string number = std::to_string(zip.ended + 1);
  number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
  return letter::safe_file_name(number + " " + zip.letter.sender.name + " - " + zip.letter.title);
}

// "a.pdf", then "a (2).pdf".
std::string unused_name(Zip& zip, const std::string& wanted) {
  const std::string name = letter::safe_file_name(wanted);
  const std::size_t dot = name.rfind('.') == std::string::npos ? name.size() : name.rfind('.');
  std::string unused = name;
  for (int copy = 2; std::find(zip.names.begin(), zip.names.end(), unused) != zip.names.end(); ++copy)
    unused = name.substr(0, dot) + " (" + std::to_string(copy) + ")" + name.substr(dot);
  zip.names.push_back(unused);
  return unused;
}

// The letter's own name when it is one; empty: of several.
std::string zip_name(const Zip& zip) { return zip.total == 1 ? zip.folder + ".zip" : std::string(); }

void fetch_file(State& state, Turn& turn, const Zip& zip) {
  const FilePosition at = zip.files.back();
  const letter::Document& document = zip.letter.documents[at.document];
  send(state, turn, GetZipFile{zip.message, at}, platform::file_content(zip.mailbox, zip.message, document.id, document.files[at.file].id));
}

void end_letter(Zip& zip) {
  zip.message.clear();
  ++zip.ended;
}

void begin_letter(Zip& zip, letter::Letter letter) {
  zip.letter = std::move(letter);
  zip.body.reset();
  zip.names = {std::string(zip_page)};
  zip.folder = folder_name(zip);
  const auto body = letter::readable_body(zip.letter);
  zip.files = letter::attachments(zip.letter, body);
  if (body) zip.files.insert(zip.files.begin(), *body);
  std::reverse(zip.files.begin(), zip.files.end());
}

// Nothing of a legal notification is saved before it is received.
void letter_known(Zip& zip, const letter::Letter& letter, const std::string& title) {
  if (!letter::awaits_notification(letter)) {
    begin_letter(zip, letter);
    zip.letter.title = title;
    return;
  }
  zip.missing.push_back(title);
  end_letter(zip);
}

// True when something was asked of the platform or the host, whose answer leads here again.
bool step(State& state, Turn& turn, Zip& zip) {
  if (!zip.message.empty() && !zip.files.empty()) return fetch_file(state, turn, zip), true;
  if (!zip.message.empty()) {
    turn.zip.push_back({ZipStep::Kind::page, zip.folder + "/" + std::string(zip_page)});
    return true;
  }
  if (zip.queue.empty()) {
    const bool index = zip.total > 1 && !std::exchange(zip.indexed, true);
    turn.zip.push_back(index ? ZipStep{ZipStep::Kind::index, "indhold.html"} : ZipStep{ZipStep::Kind::save, zip_name(zip)});
    return true;
  }
  zip.message = std::move(zip.queue.back());
  zip.queue.pop_back();
  const Entry* entry = find_message(state, zip.message);
  if (!entry) return send(state, turn, GetZipLetter{zip.mailbox, zip.message}, platform::get_message(zip.mailbox, zip.message)), true;
  letter_known(zip, entry->letter, title_of(*entry));
  return false;
}

void go_on(State& state, Turn& turn) {
  while (state.zip && !step(state, turn, *state.zip)) {}
}

Zip* zip_of(State& state, const std::string& message) { return state.zip && !state.zip->ready && state.zip->message == message ? &*state.zip : nullptr; }

void start(State& state, Turn& turn, std::vector<std::string> messages, bool listing) {
  state.zip.emplace();
  state.zip->mailbox = state.mailbox;
  state.zip->from = state.list.folder;
  state.zip->total = static_cast<std::int64_t>(messages.size());
  state.zip->listing = listing;
  std::reverse(messages.begin(), messages.end());
  state.zip->queue = std::move(messages);
  turn.zip.push_back({ZipStep::Kind::open, {}});
}

}  // namespace

void zip_letters(State& state, Turn& turn, bool selection) {
  if (state.zip && !state.zip->ready) return;  // one at a time
  state.panel = {};
  if (selection && state.selection && state.selection->all) {
    start(state, turn, {}, true);
    state.zip->without = state.selection->messages;
    return send(state, turn, GetZipIds{state.mailbox, state.list.folder}, platform::list_message_ids(state.mailbox, state.list.folder, {}));
  }
  std::vector<std::string> messages;
  if (selection && state.selection) messages = state.selection->messages;
  else if (state.reading) messages = {state.reading->message};
  if (messages.empty()) return;
  start(state, turn, std::move(messages), false);
  go_on(state, turn);
}

void zip_put_away(State& state, Turn& turn, ZipStep::Kind step, bool success) {
  Zip* zip = state.zip && !state.zip->ready ? &*state.zip : nullptr;
  if (!zip) return;
  if (!success) {
    state.zip.reset();
    state.notice = Notice{Notice::Kind::zip_not_saved, platform::Trouble::none, {}, {}};
  } else if (step == ZipStep::Kind::save) {
    zip->ready = true;
    turn.news.push_back({News::Kind::zip_saved});
  } else {
    if (step == ZipStep::Kind::page) {
      zip->folders.push_back(zip->folder);
      end_letter(*zip);
    }
    go_on(state, turn);
  }
}

void zip_ids_arrived(State& state, Turn& turn, const GetZipIds& asked, const platform::MessagePage& page) {
  if (!state.zip || !state.zip->listing || asked.mailbox != state.zip->mailbox || asked.folder != state.zip->from) return;
  Zip& zip = *state.zip;
  for (const platform::Message& row : page.messages)
    if (std::find(zip.without.begin(), zip.without.end(), row.id) == zip.without.end()) zip.queue.push_back(row.id);
  zip.total = static_cast<std::int64_t>(zip.queue.size());
  if (!page.page.next.empty() && !page.messages.empty()) return send(state, turn, asked, platform::list_message_ids(asked.mailbox, asked.folder, page.page.next));
  zip.listing = false;
  std::reverse(zip.queue.begin(), zip.queue.end());
  go_on(state, turn);
}

void zip_letter_arrived(State& state, Turn& turn, const GetZipLetter& asked, const platform::Message& message) {
  Zip* zip = zip_of(state, asked.message);
  if (!zip) return;
  letter::Letter letter = letter::letter_from_platform(message);
  const std::string title = letter.title;
  letter_known(*zip, letter, title);
  go_on(state, turn);
}

void zip_file_arrived(State& state, Turn& turn, const GetZipFile& asked, std::string_view bytes) {
  Zip* zip = zip_of(state, asked.message);
  if (!zip || zip->files.empty() || !(zip->files.back() == asked.file)) return;
  zip->files.pop_back();
  const letter::File& file = letter::file_at(zip->letter, asked.file);
  if (letter::readable_body(zip->letter) == asked.file) {
    auto body = letter::read_body(file, bytes_of(bytes));
    if (body) zip->body = std::move(*body);
    else zip->missing.push_back(file.name);
    return go_on(state, turn);
  }
  turn.zip.push_back({ZipStep::Kind::answer, zip->folder + "/" + unused_name(*zip, file.name)});
}

void zip_part_failed(State& state, Turn& turn, const std::string& message) {
  Zip* zip = zip_of(state, message);
  if (!zip) return;
  if (zip->files.empty()) {  // the letter itself
    zip->missing.push_back({});
    end_letter(*zip);
  } else {
    zip->missing.push_back(letter::file_at(zip->letter, zip->files.back()).name);
    zip->files.pop_back();
  }
  go_on(state, turn);
}

void zip_ids_failed(State& state, Turn& turn, platform::Trouble trouble) {
  if (!state.zip || !state.zip->listing) return;
  state.zip.reset();
  state.notice = Notice{Notice::Kind::zip_not_saved, trouble, {}, turn.incident};
}

}  // namespace memobox::mailbox
