#include "core/mailbox/search.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/fold.h"
#include "core/base/utf8.h"
#include "core/base/words.h"
#include "core/mailbox/listing.h"
#include "core/mailbox/mailbox.h"
#include "core/mailbox/session.h"
#include "core/mailbox/store.h"

namespace memobox::mailbox {
namespace {

constexpr std::size_t most_text_bytes = 2'000'000;  // of opened letters: about a thousand of them

// The day in words, as a person would type it: in both languages, for one may read the other's letters.
std::string day_words(const letter::Letter& letter) {
  const auto time = letter::letter_time(letter);
  if (!time) return {};
  const Date day = copenhagen_time(*time).date;
  return long_date(Words(Language::da), day) + "\n" + long_date(Words(Language::en), day);
}

std::string searched_text(const State& state, const Entry& entry) {
  const letter::Party& sender = entry.letter.sender;
  std::string text = fold(title_of(entry) + "\n" + sender.name + "\n" + sender.unit + "\n" + note_of(entry) + "\n" + day_words(entry.letter)) + "\n";
  const auto read = state.texts.find(entry.server.id);
  return read == state.texts.end() ? text : text + read->second;
}

bool holds_all(const State& state, const Entry& entry, const std::vector<std::string>& words) {
  const std::string text = searched_text(state, entry);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// The longest word as it was typed, without the characters that mean something in a query (platform-api.md A.3).
std::string longest_word(const std::string& typed) {
  std::string longest, word;
  for (char c : typed + " ") {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);  // so that "Aa" is found to be "å"
    if (c != ' ' && c != ',' && c != '|' && c != '&' && c != '!' && c != '*') word += c;
    else if (c == ' ' || c == ',') longest = word.size() > longest.size() ? std::exchange(word, {}) : (word.clear(), std::move(longest));
  }
  return longest;
}

// The platform compares letter by letter: it is asked for the word in both ways of writing å, æ and ø.
std::vector<std::string> spellings(const std::string& word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> pairs{{{"aa", "å"}, {"ae", "æ"}, {"oe", "ø"}}};
  std::string short_form = word, long_form = word;
  for (const auto& [two, one] : pairs) replace_all(short_form, two, one), replace_all(long_form, one, two);
  std::vector<std::string> all{word};
  for (const std::string& other : {short_form, long_form})
    if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(other);
  return all;
}

void ask(State& state, Turn& turn, std::int64_t page) {
  send(state, turn, SearchMessages{state.mailbox, state.search->words, page},
       platform::search_messages(state.mailbox, spellings(longest_word(state.search->words)), page, rows_per_page));
}

bool is_deleted(const State& state, const Entry& entry) {
  const platform::Folder* folder = find_folder(state, folder_of(entry));
  return folder && folder->folderType == platform::FolderType::deleted;
}

Search* search_for(State& state, const SearchMessages& asked) {
  return state.search && asked.mailbox == state.mailbox && asked.words == state.search->words ? &*state.search : nullptr;
}

}  // namespace

void set_filter(State& state, std::string typed) {
  state.filter = std::move(typed);
  state.search.reset();
}

void search_mailbox(State& state, Turn& turn, bool deleted) {
  const std::string words = clean_line(state.filter);
  if (longest_word(words).empty()) return;
  if (state.search && state.search->load.phase == Phase::loaded && state.search->words == words) {
    state.search->deleted = deleted;
    turn.news.push_back({News::Kind::found});
    return;
  }
  state.selection.reset();
  state.search = Search{words, deleted, loading(), {}, {}, 0, 0};
  ask(state, turn, 0);
}

void search_on(State& state, Turn& turn) {
  if (!state.search || state.search->more.phase == Phase::loading || !has_more_found(*state.search)) return;
  state.search->more = loading();
  ask(state, turn, state.search->pages);
}

void search_again(State& state, Turn& turn) {
  if (!state.search) return;
  if (state.search->more.phase == Phase::failed) {
    state.search->more = loaded();
    search_on(state, turn);
  }
  if (state.search->load.phase != Phase::failed) return;
  state.search->load = loading();
  ask(state, turn, 0);
}

bool has_more_found(const Search& search) { return search.pages * rows_per_page < search.total; }

void search_arrived(State& state, Turn& turn, const SearchMessages& asked, platform::MessagePage page) {
  Search* search = search_for(state, asked);
  if (!search) return asked.mailbox == state.mailbox ? keep_known(state, std::move(page)) : void();
  const std::vector<std::string> words = words_of(search->words);
  std::string longest = fold(longest_word(search->words));
  for (platform::Message& message : page.messages) {
    const std::string id = message.id;
    const Entry& entry = keep(state, std::move(message));
    const bool others = std::all_of(words.begin(), words.end(), [&](const std::string& word) { return word == longest || holds_all(state, entry, {word}); });
    if (others && std::find(search->messages.begin(), search->messages.end(), id) == search->messages.end()) search->messages.push_back(id);
  }
  search->pages = asked.page + 1;
  search->total = page.page.totalElements;
  search->load = search->more = loaded();
  turn.news.push_back({News::Kind::found});
}

void search_failed(State& state, const Turn& turn, const SearchMessages& asked, platform::Trouble trouble) {
  Search* search = search_for(state, asked);
  if (search) (search->load.phase == Phase::loaded ? search->more : search->load) = failed(trouble, turn.incident);
}

void remember_text(State& state, const std::string& message, const letter::Body& body) {
  std::size_t size = 0;
  for (const auto& [id, text] : state.texts) size += text.size();
  if (size < most_text_bytes) state.texts[message] = fold(document::plain_text(body.blocks));
}

std::vector<const Entry*> visible_rows(const State& state) {
  std::vector<const Entry*> rows;
  const bool all_found = state.search && state.search->load.phase == Phase::loaded;
  const std::vector<std::string> words = all_found ? std::vector<std::string>{} : words_of(state.filter);
  for (const std::string& id : all_found ? state.search->messages : state.list.messages) {
    const Entry* entry = find_message(state, id);
    if (!entry || (!all_found && state.listing.deadline && !has_deadline(entry->letter))) continue;
    if (all_found && (entry->removing || (!state.search->deleted && is_deleted(state, *entry)))) continue;
    if (words.empty() || holds_all(state, *entry, words)) rows.push_back(entry);
  }
  return rows;
}

}  // namespace memobox::mailbox
