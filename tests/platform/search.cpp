#include "tests/platform/search.h"

#include <algorithm>
#include <cctype>

#include "tests/platform/json.h"

namespace memobox::sandbox {
namespace {

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; }

// ASCII and the Latin letters U+00C0..U+00DE, which in UTF-8 are C3 80..9E.
std::string folded(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte >= 'A' && byte <= 'Z')
      out[i] = static_cast<char>(byte + 32);
    else if (i > 0 && out[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E)
      out[i] = static_cast<char>(byte + 32);
  }
  return out;
}

bool holds_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

// Hears the texts of a document as they are read, and stops at the first that holds the word.
class Listener : public nlohmann::json_sax<Json> {
 public:
  explicit Listener(std::string_view word) : word_(folded(word)) {}
  bool found = false;

  bool string(std::string& text) override { return found = found || holds_word(folded(text), word_), !found; }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(std::int64_t) override { return true; }
  bool number_unsigned(std::uint64_t) override { return true; }
  bool number_float(double, const std::string&) override { return true; }
  bool binary(Json::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(std::string&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  std::string word_;
};

}  // namespace

std::vector<std::string> words_with_blank(std::string_view text) {
  std::vector<std::string> words;
  bool is_inside = false;
  for (const char c : folded(text)) {
    if (is_letter(c) && !is_inside) words.emplace_back(" ");
    if (is_letter(c)) words.back() += c;
    is_inside = is_letter(c);
  }
  return words;
}

std::string searchable(std::string_view text) {
  std::string all;
  for (const std::string& word : words_with_blank(text)) all += word;
  return all;
}

bool mentions(std::string_view json, std::string_view word) {
  if (word.empty()) return false;
  Listener listener(word);
  Json::sax_parse(json.begin(), json.end(), &listener);
  return listener.found;
}

}  // namespace memobox::sandbox
