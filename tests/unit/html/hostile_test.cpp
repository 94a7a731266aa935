// HTML that wants more than to be read.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

#include "core/document/link.h"
#include "tests/unit/html/parse.h"

using namespace memobox;
using namespace memobox::document;
using namespace memobox::html::test;
using namespace std::string_view_literals;

namespace {

void each_run(const Blocks& blocks, const std::function<void(const Run&)>& see);

struct RunSeer {
  const std::function<void(const Run&)>& see;
  void operator()(const Paragraph& paragraph) const { std::for_each(paragraph.content.begin(), paragraph.content.end(), see); }
  void operator()(const Heading& heading) const { std::for_each(heading.content.begin(), heading.content.end(), see); }
  void operator()(const List& list) const { for (const Blocks& item : list.items) each_run(item, see); }
  void operator()(const Quote& quote) const { each_run(quote.content, see); }
  void operator()(const Table& table) const {
    for (const auto& row : table.rows) {
      for (const Cell& cell : row) each_run(cell.content, see);
    }
  }
  void operator()(const Preformatted&) const {}
  void operator()(const Separator&) const {}
  void operator()(const Image& image) const { CHECK(image.source.starts_with("cid:")); }
};

void each_run(const Blocks& blocks, const std::function<void(const Run&)>& see) {
  for (const Block& block : blocks) std::visit(RunSeer{see}, block.content);
}

bool holds_bad_character(std::string_view text) {
  constexpr std::string_view bad[] = {"\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9"};
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; };
  return std::any_of(text.begin(), text.end(), is_control) || std::any_of(std::begin(bad), std::end(bad), [&](std::string_view each) { return text.find(each) != std::string_view::npos; });
}

// What must hold of the blocks of anything.
void check_harmless(const Blocks& blocks) {
  each_run(blocks, [](const Run& run) {
    CHECK(run.href.empty() == (run.kind != Run::Kind::link));
    CHECK((run.href.empty() || allowed_address(run.href) == run.href));
    CHECK_FALSE(holds_bad_character(run.text));
    CHECK_FALSE(holds_bad_character(run.href));
  });
  CHECK_FALSE(holds_bad_character(plain_text(blocks)));
}

// In every input "ord" is to be read and nothing that says "ondt" is; links lead nowhere.
struct Attack {
  std::string_view name, html;
};

const Attack attacks[] = {
    {"script", "<script>alert('ondt')</script>ord"},
    {"script that is left open", "ord<script>ondt"},
    {"script in script", "<scr<script>ord</script>ipt>"},
    {"script with a comment", "<script><!--<script>ondt</script>--></script>ord"},
    {"event handlers", "<p onclick=ondt onmouseover='ondt'>ord</p><img src=x onerror=ondt alt=''>"},
    {"slashes for spaces", "<img/src/onerror=ondt//><p/onclick=ondt/>ord"},
    {"svg", "<svg onload=ondt><script>ondt</script><style>ondt</style><text>ord</text></svg>"},
    {"svg with HTML in it", "<svg><foreignObject><p onclick=ondt>ord</p></foreignObject><desc>ondt</desc><title>ondt</title><metadata>ondt</metadata></svg>"},
    {"svg animation of a link", "<svg><a xlink:href=javascript:ondt><animate attributeName=href values=javascript:ondt /><text>ord</text></a></svg>"},
    {"math", "<math><mtext>ord</mtext><maction actiontype='statusline#ondt' xlink:href='javascript:ondt'>to</maction><annotation>ondt</annotation></math>"},
    {"math and style", "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=ondt&gt;'></style></table></mtext></math>ord"},
    {"form, math and style", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=ondt></style></mglyph></form></math>ord"},
    {"svg, style and a link", "<svg></p><style><a id='</style><img src=1 onerror=ondt>'></svg>ord"},
    {"template", "<template><p>ondt</p><script>ondt</script></template>ord"},
    {"noscript and a title", "<noscript><p title='</noscript><img src=x onerror=ondt>'>ord</p></noscript>"},
    {"base", "<base href='javascript:ondt//'><a href='#ondt'>ord</a>"},
    {"refresh", "<meta http-equiv=refresh content='0;url=javascript:ondt'>ord"},
    {"style sheets", "<style>@import 'https://ondt.example';p{background:url(ondt)}</style><link rel=stylesheet href=https://ondt.example>ord"},
    {"style attributes", "<p style=\"background:url('https://ondt.example');width:expression(ondt);behavior:url(ondt)\">ord</p>"},
    {"frames", "<iframe src=javascript:ondt srcdoc='ondt'>ondt</iframe><frameset><frame src=ondt></frameset>ord"},
    {"objects", "<object data=ondt><param name=ondt><p>ondt</p></object><embed src=ondt><applet code=ondt>ondt</applet>ord"},
    {"forms", "<form action=https://ondt.example><input value=ondt autofocus onfocus=ondt><button formaction=javascript:ondt>ord</button></form>"},
    {"javascript link", "<a href=javascript:ondt>ord</a>"},
    {"javascript link in capitals", "<a href=JaVaScRiPt:ondt>ord</a>"},
    {"javascript link with a tab", "<a href='java\tscript:ondt'>ord</a>"},
    {"javascript link with entities", "<a href='java&#x0A;script&colon;ondt'>ord</a><a href='&#106&#97&#118&#97&#115&#99&#114&#105&#112&#116&#58ondt'>ord</a>"},
    {"javascript link after a control", "<a href='&#1;javascript:ondt'>ord</a><a href='\x1fjavascript:ondt'>ord</a>"},
    {"javascript link after https", "<a href='https:javascript:ondt'>ord</a>"},
    {"data link", "<a href='data:text/html;base64,ondt'>ord</a>"},
    {"data link with a tab", "<a href='da\nta:text/html,ondt'>ord</a>"},
    {"vbscript, file, blob, about, ftp", "<a href=vbscript:ondt>a</a><a href=file:///ondt>a</a><a href=blob:ondt>a</a><a href=about:ondt>a</a><a href=ftp://ondt>ord</a>"},
    {"link that names one host and leads to another", "<a href='https://borger.dk@ondt.example/'>ord</a><a href='https://borger.dk&#64;ondt.example/'>ord</a>"},
    {"links to no scheme", "<a href=//ondt.example>a</a><a href=\\\\ondt.example>a</a><a href=/ondt>a</a><a href=?ondt>ord</a>"},
    {"image map", "<map><area href=javascript:ondt shape=default></map><img usemap=#x src=ondt alt=ord>"},
    {"images from elsewhere", "<img src=https://ondt.example/1.gif srcset='ondt 2x'><picture><source srcset=ondt></picture><input type=image src=ondt><body background=ondt>ord"},
    {"image of bad source", "<img src='cid&#58;x' onerror=ondt alt=ord><img src=javascript:ondt alt=''>"},
    {"media", "<video src=ondt poster=ondt onerror=ondt></video><audio src=ondt autoplay></audio>ord"},
    {"conditional comments", "<!--[if mso]><p>ondt</p><![endif]--><![if !mso]>ord<![endif]>"},
    {"comment that ends early", "<!--><p>ord</p>--><!---><b>a</b>--> <!-- ondt --!> <!-- ondt > -->"},
    {"comment left open", "ord<!-- ondt"},
    {"CDATA outside svg", "<![CDATA[ondt]]>ord"},
    {"processing instruction", "<?xml-stylesheet href='ondt'?>ord"},
    {"raw text elements", "<noembed>ondt</noembed><noframes>ondt</noframes><title>ondt</title><textarea>ondt</textarea>ord"},
    {"title that closes what it opened", "<title></title><title>ondt</title>ord"},
    {"select with markup", "<select><option>ondt<script>ondt</script></select>ord"},
    {"quotes that do not end", "<p>ord<a href=\"https://ondt.example/ onclick=ondt>"},
    {"attributes twice", "<a href=javascript:ondt href=https://ondt.example>ord</a>"},
    {"nested forms of formatting", "<a><b><a><i></b>ord</i></a><table><a>ord<tr></a></table>"},
    {"NUL characters", "<scr\0ipt></scr\0ipt>o\0rd<a href='java\0script:ondt'>ord</a>"sv},
    {"bidi characters", "<p>o\xE2\x80\xAErd ord\xE2\x81\xA6\xE2\x81\xA9&#x202E;&#8238;</p><img alt='\xE2\x80\xAE' src=x>"},
    {"control characters", "ord&#1;&#x1b;[31m\x02\x7f&#x85;"},
    {"prototype names", "<p id=__proto__ name=constructor class=ondt>ord</p><form id=body><input name=parentNode></form>"},
    {"foreign end tags", "</script></style></svg></math></template></table></body></html>ord"},
    {"plaintext in a table", "<table><plaintext>ord"},
    {"import and portal", "<link rel=import href=ondt><portal src=ondt></portal><dialog>ondt</dialog><slot>ord</slot>"},
    {"popover and details", "<details ontoggle=ondt open><summary>ord</summary></details><div popover hidden>ondt</div>"},
    {"UTF-7", "+ADw-script+AD4-+ADw-/script+AD4- ord"},
    {"overlong UTF-8", "\xC0\xBCscript\xC0\xBE ord"},
};

}  // namespace

TEST_CASE("nothing of hostile HTML acts, and its words are read") {
  for (const Attack& attack : attacks) {
    CAPTURE(attack.name);
    const auto parsed = parse(attack.html);
    const std::string outline = document::outline(parsed.blocks);
    CHECK(outline.find("ord") != std::string::npos);
    CHECK(outline.find("ondt") == std::string::npos);
    check_harmless(parsed.blocks);
  }
}

TEST_CASE("what is left out is counted") {
  CHECK(parse("<p>b</p><script>a</script><svg><style>d</style></svg><style>c</style>").dropped == 3);
  CHECK(parse("<head><style>a</style></head><p hidden>b</p>").dropped == 0);
}

TEST_CASE("every cut of hostile HTML is harmless") {
  std::string all;
  for (const Attack& attack : attacks) all += attack.html;
  for (std::size_t length = 0; length < all.size(); length += 7) check_harmless(parse(std::string_view(all).substr(0, length)).blocks);
}
