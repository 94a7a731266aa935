// The HTML of the sample letters: every word that a reader of the page would see is in the blocks, in order.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "tests/unit/html/parse.h"

using namespace memobox;
using namespace memobox::html::test;

namespace {

std::vector<std::string> html_files(const std::filesystem::path& letter) {
  std::stringstream content;
  content << std::ifstream(letter, std::ios::binary).rdbuf();
  const std::string xml = content.str();
  std::vector<std::string> files;
  constexpr std::string_view format = "encodingFormat>text/html<", open = "content>";
  for (std::size_t at = xml.find(format); at != std::string::npos; at = xml.find(format, at + 1)) {
    const std::size_t start = xml.find(open, at) + open.size();
    const auto bytes = decode_base64(std::string_view(xml).substr(start, xml.find('<', start) - start));
    REQUIRE(bytes.ok());
    files.push_back(to_utf8(bytes->bytes()));
  }
  return files;
}

// Words of what is left when tags and what hides text are cut out: another road than the parser's, good enough for the samples.
std::vector<std::string> visible_words(std::string html) {
  static const std::regex hidden("<!--[^]*?-->|<(head|script|style|template|svg|math|iframe|object)[ >][^]*?</\\1>|<p hidden>[^]*?</p>|<!\\[if !supportLists\\]>[^]*?<!\\[endif\\]>", std::regex::icase);
  html = std::regex_replace(html, hidden, " ");
  html = std::regex_replace(html, std::regex("</?(b|i|em|strong|span|a|u|font|o:p|code)( [^>]*)?>", std::regex::icase), "");
  html = std::regex_replace(html, std::regex("<[^>]*>"), " ");
  html = std::regex_replace(html, std::regex("&nbsp;|&#160;"), " ");
  html = std::regex_replace(html, std::regex("&amp;"), "&");
  std::istringstream words(clean_text(html));
  std::vector<std::string> found;
  for (std::string word; words >> word;) found.push_back(word);
  return found;
}

}  // namespace

TEST_CASE("every visible word of the sample letters' HTML is in its blocks, in order") {
  int files = 0;
  std::size_t words = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(MEMOBOX_ROOT) + "/assets/letters")) {
    if (entry.path().extension() != ".xml" || entry.path().filename().string().find("fjendtlig") != std::string::npos) continue;
    for (const std::string& html : html_files(entry.path())) {
      CAPTURE(entry.path().filename().string());
      const auto parsed = parse(html);
      CHECK_FALSE(parsed.cut);
      const std::string text = document::plain_text(parsed.blocks);
      std::size_t at = 0;
      for (const std::string& word : visible_words(html)) {
        CAPTURE(word);
        const std::size_t found = text.find(word, at);
        REQUIRE(found != std::string::npos);
        at = found + word.size();
        ++words;
      }
      ++files;
    }
  }
  CHECK(files >= 10);
  CHECK(words > 500);
}
