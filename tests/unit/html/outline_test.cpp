// HTML that letters hold, and what a reader gets.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/html/parse.h"

using namespace memobox::html::test;

namespace {

struct Case {
  std::string_view html, outline;
};

void check_all(std::initializer_list<Case> cases) {
  for (const Case& each : cases) {
    CAPTURE(each.html);
    CHECK(outline_of(each.html) == each.outline);
  }
}

}  // namespace

TEST_CASE("paragraphs and other blocks") {
  check_all({
      {"", ""},
      {"Hej", "p[Hej]"},
      {"<p>Et<p>To", "p[Et] p[To]"},
      {"<div>a<div>b</div>c</div>", "p[a] p[b] p[c]"},
      {"<body>a<section>b</section><address>c</address><figure>d<figcaption>e</figcaption></figure>", "p[a] p[b] p[c] p[d] p[e]"},
      {"<p>&nbsp;</p><p> </p><p>&#8203;</p><p>x</p>", "p[x]"},
      {"a<hr>b", "p[a] hr p[b]"},
      {"<h1>Et</h1><h6>Seks</h6>", "h1[Et] h6[Seks]"},
      {"<h2>En <em>vigtig</em><br>sag</h2>", "h2[En /vigtig/|sag]"},
      {"<h2><p>a</p><ul><li>b<li>c</ul></h2>", "h2[a b c]"},
      {"<h2><table><tr><th>a<td>b</table></h2>", "h2[a b]"},
      {"<h3> </h3>x", "p[x]"},
      {"<blockquote>a<p>b</blockquote>", "quote[p[a] p[b]]"},
      {"<blockquote> </blockquote>", ""},
      {"<pre>\n a  b\n\tc\n</pre>", "pre[ a  b\n\tc]"},
      {"<pre>a<br>b<div>c</div><b>d</b><script>x</script></pre>", "pre[a\nbc\nd]"},
      {"<xmp><b>a</b></xmp>", "pre[<b>a</b>]"},
      {"<dl><dt>Sagsnr.<dd>12<dt>Dato<dd><p>I dag</dl>", "p[*Sagsnr.*] p[12] p[*Dato*] p[I dag]"},
      {"<details><summary>Mere</summary>Tekst</details>", "p[Mere] p[Tekst]"},
      {"<form>Navn <input value=x><select><option>a</select><textarea>b</textarea><button>Send</button></form>", "p[Navn Send]"},
      {"<fieldset><legend>a</legend><label>b</label></fieldset>", "p[a] p[b]"},
      {"<dialog>a</dialog><dialog open>b</dialog>", "p[b]"},
      {"<noscript>a</noscript><video>b</video><canvas>c</canvas>", "p[abc]"},
      {"<custom-part>a</custom-part> <font color=red>b</font> <center>c</center>", "p[a b] p[c]"},
      {"<head><title>t</title><style>s</style></head><body>a", "p[a]"},
      {"<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "p[漢(kan)]"},
  });
}

TEST_CASE("text within a line") {
  check_all({
      {"Kære <b>Anna</b> og <i>Ole</i>", "p[Kære *Anna* og /Ole/]"},
      {"<strong><em>a</em></strong> <code>b</code> <kbd>c</kbd>", "p[*/a/* `b` `c`]"},
      {"<b>a<p>b</b>c", "p[*a*] p[*b*c]"},
      {"<b>a </b> b", "p[*a *b]"},
      {"  a \n\t b\f c  ", "p[a b c]"},
      {"a&nbsp; b", "p[a\xC2\xA0 b]"},
      {"a<br>b", "p[a|b]"},
      {"a <br> b", "p[a|b]"},
      {"<br>a<br>", "p[a]"},
      {"a<br><br>b<br/>\n<br/><br/>c", "p[a] p[b] p[c]"},
      {"<q>a</q>", "p[\xE2\x80\x9C" "a\xE2\x80\x9D]"},
      {"<span>a</span><span>b</span> <u>c</u><sup>2</sup><wbr>d", "p[ab c2d]"},
      {"a<!-- b -->c", "p[ac]"},
      {"&aring;&AElig;&#248;&#xD8;&euro;&amp;lt;&lt;b&gt;", "p[åÆøØ€&lt;<b>]"},
      {"AT&T &amp &copy2026 &nosuch;", "p[AT&T & ©2026 &nosuch;]"},
      {"&#128;&#150;&#0;&#xD800;&#1114112;", "p[€–\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD]"},
      {"soft&shy;hyphen", "p[soft\xC2\xADhyphen]"},
  });
}

TEST_CASE("what is struck out") {
  check_all({
      {"Pris: <del>500 kr.</del> <ins>450 kr.</ins>", "p[Pris: ~500 kr.~ 450 kr.]"},
      {"a<s> b </s>c <strike>d</strike>", "p[a ~b~ c ~d~]"},
      {"<del>a <b>b</b></del>c", "p[~a ~*~b~*c]"},
      {"<del><p>a</p><p>b</p></del>c", "p[~a~] p[~b~] p[c]"},
      {"<del>a <a href=https://borger.dk/>her </a></del>b", "p[~a ~<~her~|https://borger.dk/> b]"},
      {"<span style='color: red; TEXT-DECORATION: Line-Through'>a</span><b style='text-decoration-line:underline line-through'>b</b>", "p[~a~*~b~*]"},
      {"<table><tr><th>a<td style='text-decoration:line-through'>1</table>", "table([th[p[a]] td[p[~1~]]])"},
      {"<u style='text-decoration:underline'>a</u><s style='text-decoration:none'> </s>b", "p[a b]"},
  });
}

TEST_CASE("links") {
  check_all({
      {"<a href=https://borger.dk/>her</a>", "p[<her|https://borger.dk/>]"},
      {"læs<a href=https://borger.dk/> her </a>nu", "p[læs <her|https://borger.dk/> nu]"},
      {"<a href=https://borger.dk/><b>a</b> b</a>", "p[<*a*|https://borger.dk/>< b|https://borger.dk/>]"},
      {"<a href='mailto:a@b.example'>m</a> <a href='tel:+4512345678'>t</a>", "p[<m|mailto:a@b.example> <t|tel:+4512345678>]"},
      {"<a href=http://borger.dk/>a</a> <a href=/sti>b</a> <a href=#x>c</a> <a name=x>d</a>", "p[a b c d]"},
      {"<base href=https://borger.dk/><a href=sti>a</a>", "p[a]"},
      {"<a href='https://borger.dk/?a=1&copy=2&lt=3'>a</a>", "p[<a|https://borger.dk/?a=1&copy=2&lt=3>]"},
      {"<a href=https://borger.dk/></a>x<a href=https://borger.dk/>&nbsp;</a>", "p[x\xC2\xA0]"},
      {"<a href=https://borger.dk/><img src=knap.png alt='Log på'></a>", "p[<Log på|https://borger.dk/>]"},
      {"<a href=https://borger.dk/><img src=knap.png></a>", "p[<https://borger.dk/|https://borger.dk/>]"},
      {"<a href=https://borger.dk/><img src=knap.png> Log på</a>", "p[<Log på|https://borger.dk/>]"},
      {"<a href=https://borger.dk/><p>a</p><p>b</p></a>", "p[<a|https://borger.dk/>] p[<b|https://borger.dk/>]"},
      {"<a href=https://a.example/>a<a href=https://b.example/>b</a></a>", "p[<a|https://a.example/><b|https://b.example/>]"},
  });
}

TEST_CASE("images") {
  check_all({
      {"<img src='cid:kort' alt='Kort over skolen'>", "img(cid:kort \"Kort over skolen\")"},
      {"a<img src='cid:kort'>b", "p[a] img(cid:kort \"\") p[b]"},
      {"<img src=https://a.example/x.png alt=Logo>Hej", "p[Logo Hej]"},
      {"<img src=data:image/png;base64,AA== alt='En ko'><img src=x alt='To køer'>", "p[En ko To køer]"},
      {"<img src=https://a.example/x.gif width=1 height=1>", ""},
      {"<h1><img src=cid:1 alt=Kommunen></h1>", "h1[Kommunen]"},
      {"<img src=cid: alt=x>", "p[x]"},
  });
}

TEST_CASE("lists") {
  check_all({
      {"<ul><li>a<li>b</ul>", "ul[[p[a]] [p[b]]]"},
      {"<ol><li><p>a<p>b<li>c</ol>", "ol[[p[a] p[b]] [p[c]]]"},
      {"<ul><li>a<ul><li>b</ul><li>c</ul>", "ul[[p[a] ul[[p[b]]]] [p[c]]]"},
      {"<ul><li>a</li><ol><li>b</ol><li>c</ul>", "ul[[p[a] ol[[p[b]]]] [p[c]]]"},
      {"<ul><ul><li>a</ul></ul>", "ul[[ul[[p[a]]]]]"},
      {"<ul> tekst <li> <li>a</ul>", "ul[[p[tekst]] [p[a]]]"},
      {"<ul></ul><ol><li></ol>", ""},
      {"<li>a<li>b", "p[a] p[b]"},
      {"<menu><li>a</menu>", "ul[[p[a]]]"},
      {"<p style='mso-list:l0 level1'><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>a<p style='mso-list:l0'><![if !supportLists]>o <![endif]><b>b</b>",
       "ul[[p[a]] [p[*b*]]]"},
      {"<p style='mso-list:l0 level1'><![if !supportLists]>1.<span>&nbsp; </span><![endif]>a", "p[1.\xC2\xA0 a]"},
      {"<p style='mso-list:l0'>a<p><![if !supportLists]>·<![endif]>b", "p[a] p[·b]"},
      {"<b><ul><li>a</ul></b>", "ul[[p[*a*]]]"},
  });
}

TEST_CASE("tables that are data, and tables that are there for the looks") {
  check_all({
      {"<table><tr><th>a<td>b</table>", "table([th[p[a]] td[p[b]]])"},
      {"<table><caption>C <b>d</b></caption><tr><td>a</table>", "table(\"C d\" [td[p[a]]])"},
      {"<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tfoot><tr><td>e<td>f</table>",
       "table([th[p[a]] th[p[b]]] [td[p[c]] td[p[d]]] [td[p[e]] td[p[f]]])"},
      {"<table role=table><tr><td>a</table>", "table([td[p[a]]])"},
      {"<table><tr><td>a<td>1<tr><td>b<td>2</table>", "table([td[p[a]] td[p[1]]] [td[p[b]] td[p[2]]])"},
      {"<table><tr><td>a<td>b</table>", "p[a] p[b]"},
      {"<table><tr><td>a<tr><td>b</table>", "p[a] p[b]"},
      {"<table role=presentation><tr><th>a<td>1<tr><td>b<td>2</table>", "p[a] p[1] p[b] p[2]"},
      {"<table><tr><td>a<td><h1>1</h1><tr><td>b<td>2</table>", "p[a] h1[1] p[b] p[2]"},
      {"<table><tr><td><table><tr><th>a<td>b</table></table>", "table([th[p[a]] td[p[b]]])"},
      {"<table><tr><th>x<td><table><tr><td>a</table></table>", "p[x] p[a]"},
      {"<table><tr><th colspan=2 rowspan=0>a<tr><td>b<td>c</table>", "table([th2x1[p[a]]] [td[p[b]] td[p[c]]])"},
      {"<table><tr><th colspan=9999 rowspan=9999>a<td rowspan=x>b<tr><td>c</table>", "table([th2x2[p[a]] td[p[b]]] [td[p[c]]])"},
      {"<table><tr><th>a<tr hidden><td>b<tr><td style='display:none'>c<td>d</table>", "table([th[p[a]]] [td[p[d]]])"},
      {"<table>x<tr><th>a</table>", "p[x] table([th[p[a]]])"},
      {"<table></table><table><tr></table><table><tr><td></table>", ""},
      {"<td>a</td><tr>b", "p[ab]"},
      {"<table role=presentation><caption>C</caption><tr><td>a</table>", "p[C] p[a]"},
  });
  std::string wide = "<table><tr>";
  for (int i = 0; i < 40; ++i) wide += "<th>a";
  CHECK(outline_of(wide).starts_with("p[a] p[a]"));
  CHECK(outline_of("<table><tr><td>a<td>1<tr><td>b<td>" + std::string(300, 'x') + "</table>").starts_with("p[a] p[1]"));
}

TEST_CASE("text that the sender hid is not shown") {
  check_all({
      {"<p hidden>a</p>b", "p[b]"},
      {"<p style='display:none'>a</p>b", "p[b]"},
      {"<p style='color:red; DISPLAY : None !important'>a</p>b", "p[b]"},
      {"<span style='visibility:hidden'>a</span>b", "p[b]"},
      {"<p style='display:none;display:block'>a</p>", "p[a]"},
      {"<p style='display:nonesuch;x-display:none'>a</p>", "p[a]"},
      {"<p style='font-size:0;opacity:0'>a</p>", "p[a]"},
      {"<p aria-hidden=true>a</p>", "p[a]"},
  });
}

TEST_CASE("languages stand on what they are for") {
  check_all({
      {"<html lang=da><body>a<p>b", "da:p[a] da:p[b]"},
      {"<p lang=EN-GB>a", "en-GB:p[a]"},
      {"<p>a <span lang=kl>b</span>", "p[a {kl:b}]"},
      {"<div lang=en><p>a<ul><li>b<li lang=da>c</ul></div>", "en:p[a] en:ul[[p[b]] [da:p[c]]]"},
      {"<div lang=en><p lang=da>a <i lang=en>b</i>", "da:p[a {en:/b/}]"},
      {"<h1 lang=en>a</h1><blockquote lang=de><p>b</blockquote>", "en:h1[a] de:quote[p[b]]"},
      {"<table lang=en><tr><th>a<td lang=da>b</table>", "en:table([th[p[a]] td[da:p[b]]])"},
      {"<table lang=en><tr><td>a<td lang=da>b</table>", "en:p[a] da:p[b]"},
      {"<p xml:lang=sv>a<p lang='x y'>b<p lang=''>c", "sv:p[a] p[b] p[c]"},
  });
}

TEST_CASE("bytes are read in the character set that is theirs") {
  CHECK(outline_of("<p>\xC3\xA6", "utf-8") == "p[æ]");
  CHECK(outline_of("<p>\xE6", "iso-8859-1") == "p[æ]");
  CHECK(outline_of("<p>\xE6") == "p[æ]");
  CHECK(outline_of("<meta charset=iso-8859-1><p>\xE6", "utf-8") == "p[æ]");
  CHECK(outline_of("<META content='text/html; CHARSET = windows-1252' http-equiv=content-type><p>\x80", "utf-8") == "p[€]");
  CHECK(outline_of("<meta charset=utf-16><p>\xC3\xA6") == "p[æ]");
  CHECK(outline_of("<meta name=x><meta charset=nosuch><p>\xC3\xA6", "iso-8859-1") == "p[Ã¦]");
  CHECK(outline_of("\xEF\xBB\xBF<meta charset=iso-8859-1><p>\xC3\xA6") == "p[æ]");
  CHECK(outline_of(std::string_view("\xFF\xFE<\0p\0>\0\xE6\0", 10)) == "p[æ]");
  CHECK(outline_of("<p>a\xFF" "b\xC3\xA6", "utf-8") == "p[a\xEF\xBF\xBD" "bæ]");
}
