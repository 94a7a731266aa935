#include "core/page/style.h"

#include <string_view>

#include "core/tree/themes_table.h"

namespace memobox::page {
namespace {

using tree::Palette;
using tree::Scheme;

// Sizes follow the look of the mailbox: 16 px text on 24 px lines, steps of 4, letters at most 72 characters wide. Colour is never the only sign.
constexpr std::string_view sheet = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 "IBM Plex Sans",system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
h1,h2,h3,h4,h5,h6{font-size:1.125rem;line-height:1.3;font-weight:600;margin:1.75rem 0 .5rem;text-wrap:balance}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.25rem}
:is(h1,h2,h3,h4,h5,h6,p,ul,ol,dl,table,pre,blockquote):first-child{margin-top:0}
p,ul,ol,pre,blockquote,dl{margin:0 0 1rem}
:is(p,ul,ol,pre,blockquote,dl,.scroll):last-child{margin-bottom:0}
ul,ol{padding-left:1.5rem}li+li{margin-top:.25rem}li>:is(p,ul,ol){margin:.25rem 0 0}
.rows{list-style:none;padding:0}.rows>li+li{margin:0}
hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
pre{white-space:pre-wrap;font:inherit;font-family:"IBM Plex Mono",ui-monospace,monospace;font-size:.9375rem}
code{font-family:"IBM Plex Mono",ui-monospace,monospace;font-size:.9375em}
blockquote{padding-left:1rem;border-left:3px solid var(--line-strong);color:var(--ink-2)}
.scroll{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border:1px solid var(--line)}
th{font-weight:600;background:var(--page)}
dl{display:grid;grid-template-columns:fit-content(40%) 1fr;gap:.25rem 1.25rem}
dl>div{display:contents}dt{color:var(--ink-2)}dd{margin:0;min-width:0}
summary{cursor:pointer;font-weight:600;padding:.25rem 0}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem 1rem;background:var(--surface);border-bottom:1px solid var(--line);padding:.75rem 1.5rem}
.bar :is(h1,h2){font-size:1.125rem;margin:0}
main{max-width:calc(72ch + 5rem);margin:0 auto;padding:1.5rem 1rem}
.letter{background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:2rem 2.5rem;min-width:0}
.letter>*{max-width:72ch}
main.letter{margin:1.5rem auto}
:is(.letter,.letter>article)>*+:is(section,.card,.notice,.alert,.deadline,.legal,details){margin-top:1.5rem}
:is(.letter,.letter>article)>:is(.card,.notice,.alert,.deadline,.legal,.letter_head)+*{margin-top:1.5rem}
main.letters{padding:0}
.panes{display:flex;flex-wrap:wrap;align-content:flex-start;min-height:100vh}
.panes>.folders{flex:0 0 15.5rem}.panes>.letters{flex:0 0 25rem}.panes>:is(main,.letter){flex:1 1 26rem;max-width:none;margin:0;min-width:0}.panes>:is(.bar,.notice,.alert){flex:1 1 100%}
.panes>.letter{border-width:0 0 0 1px;border-radius:0}
.folders{padding:1rem .75rem}.letters{background:var(--surface)}.letters>:is(h1,h2,h3,p,.split){padding:1rem 1.25rem .5rem;margin:0}
.title{font-size:1.75rem;line-height:1.25;margin:0 0 .75rem}
.stack>:is(span,a){display:block}
.cluster{display:flex;flex-wrap:wrap;gap:.5rem}
.split,.folder_row,.attachment_row{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1rem}
.letter_head{display:grid;grid-template-columns:auto 1fr;gap:.875rem;align-items:center;margin-bottom:1.25rem}
.letter_head p{margin:0}.letter_head .sender{font-weight:400}
.logo{width:3rem;height:3rem;border-radius:6px;background:var(--accent);color:var(--accent-ink);display:grid;place-items:center;font-weight:700}
.sender{font-weight:600}
.secondary{color:var(--ink-2);font-size:.875rem}
.card{border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:6px;padding:1rem 1.25rem;background:var(--page)}
.card+.card{margin-top:1rem}
.notice,.alert,.deadline,.legal{border:1px solid var(--line-strong);border-radius:6px;padding:.75rem 1rem;background:var(--page)}
.deadline{border-color:var(--warn-line);background:var(--warn)}.alert,.legal{border-color:var(--danger);background:var(--danger-soft)}
.mark{display:inline-block;font-size:.8125rem;line-height:1.4;border:1px solid var(--line-strong);border-radius:4px;padding:.0625rem .5rem;background:var(--page)}
.mark.deadline{background:var(--warn)}.mark.legal{background:var(--danger-soft)}
a:is(.primary,.secondary_command){display:inline-block;min-height:2.5rem;padding:.5rem .875rem;border:1px solid var(--line-strong);border-radius:6px;background:var(--surface);color:var(--ink);font-weight:500;line-height:1.4;text-decoration:none}
a.primary{background:var(--accent);border-color:var(--accent);color:var(--accent-ink)}
.mark.counter{border:0;background:none;padding:0;font-size:1rem;font-weight:600;font-variant-numeric:tabular-nums}
.message_row{position:relative;display:grid;grid-template-columns:1fr auto;gap:0 .625rem;padding:.75rem 1.25rem .75rem 2.75rem}
.message_row>.sender{color:var(--ink-2);font-size:.875rem;font-weight:400}.message_row>:is(.label,.cluster){grid-column:1/-1}.message_row>.cluster{margin-top:.25rem}
.mark.unread{position:absolute;left:1.25rem;top:1.125rem;width:0;height:0;padding:0;border:5px solid var(--accent);border-radius:50%;overflow:hidden;text-indent:2em;white-space:nowrap}
.letters .rows>li{border-bottom:1px solid var(--line)}
.current{background:var(--accent-soft);box-shadow:inset 3px 0 0 var(--accent)}
.folder_row{padding:.5rem .75rem;border-radius:6px}.folder_row.current{font-weight:600}
.attachment_row{padding:.625rem 1rem;border:1px solid var(--line)}
.rows>li+.attachment_row,.rows>li+li>.attachment_row{border-top:0}
.picture{display:inline-block;border:1px solid var(--line-strong);border-radius:4px;padding:.25rem .5rem;color:var(--ink-2)}
.empty{text-align:center;color:var(--ink-2);padding:2.5rem 1rem}
.skeleton{color:var(--ink-2)}
@media(max-width:47.99rem){
.panes>*{flex:1 1 100%!important}.letter,.panes>.letter{border-width:1px 0;border-radius:0;padding:1.25rem 1rem}main{padding:0}main.letter{margin:0 auto}
h1,.title{font-size:1.5rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}
}
@media print{body{background:none}.scroll{overflow:visible}.letter{border:0;padding:0}main.letter{margin:0;max-width:none}.card,.notice,tr,.attachment_row{break-inside:avoid}h1,h2,h3,h4{break-after:avoid}}
@media(forced-colors:active){.current{outline:2px solid Highlight;outline-offset:-2px}.logo{border:1px solid}}
)";

void append_token(std::string& out, std::string_view name, std::uint32_t colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  ((out += "--") += name) += ":#";
  for (int shift = 20; shift >= 0; shift -= 4) out += digits[colour >> shift & 15];
  out += ';';
}

std::string tokens(const Palette& palette) {
  std::string out = ":root{";
  append_token(out, "ink", palette.ink);
  append_token(out, "ink-2", palette.ink_2);
  append_token(out, "line", palette.line);
  append_token(out, "line-strong", palette.line_strong);
  append_token(out, "page", palette.page);
  append_token(out, "surface", palette.surface);
  append_token(out, "accent", palette.accent);
  append_token(out, "accent-ink", palette.accent_ink);
  append_token(out, "accent-soft", palette.accent_soft);
  append_token(out, "link", palette.link);
  append_token(out, "warn", palette.warn);
  append_token(out, "warn-line", palette.warn_line);
  append_token(out, "danger", palette.danger);
  append_token(out, "danger-soft", palette.danger_soft);
  append_token(out, "focus", palette.focus);
  return out + "}";
}

const Palette& palette_of(const std::string& theme, Scheme scheme) {
  const Palette* found = tree::find_palette(theme, scheme);
  return found ? *found : *tree::find_palette(tree::theme_names().front(), scheme);
}

}  // namespace

std::string style_sheet(const PageOptions& options) {
  const auto scheme = [&options](Scheme wanted) { return tokens(palette_of(options.theme, wanted)); };
  std::string out;
  if (options.scheme == "dark") {
    out = scheme(Scheme::dark);
  } else if (options.scheme == "contrast") {
    out = scheme(Scheme::contrast);
  } else {
    out = scheme(Scheme::light);
  }
  if (options.scheme == "auto") {
    out += "@media(prefers-color-scheme:dark){" + scheme(Scheme::dark) + "}@media(prefers-contrast:more){" + scheme(Scheme::contrast) + "}";
  }
  // Paper is white, whatever the screen is.
  out += "@media print{" + scheme(Scheme::light) + "}";
  return out.append(sheet);
}

}  // namespace memobox::page
