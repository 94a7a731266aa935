import { contact_point, recipient, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';

export const shows = 'Rich HTML: four levels of headings, nested lists, definition list, quotation, table with headers both ways, merged cells, links, emphasis';

const body = `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>Nye affaldsspande</title>
<style>h1 { color: #00594c } td { padding: 4px 8px }</style>
</head>
<body>
<h1>Du får nye affaldsspande i uge 3</h1>
<p>Fra <strong>mandag den 18. januar 2027</strong> skal du sortere dit affald i <em>ni slags</em>. Vi kommer med spandene i
uge&nbsp;3 – du skal ikke gøre noget selv.</p>
<blockquote><p>»Godt sorteret affald er halvt genbrugt.«</p></blockquote>
<h2>Sådan sorterer du</h2>
<h3>Spanden med to rum</h3>
<ul>
<li>Rum 1: <b>papir</b> og <b>småt pap</b>
  <ul>
  <li>aviser, reklamer og breve</li>
  <li>æsker fra morgenmad, <u>men ikke</u> pizzabakker
    <ul><li>pizzabakker med madrester er restaffald</li></ul>
  </li>
  </ul>
</li>
<li>Rum 2: <b>glas</b> og <b>metal</b></li>
</ul>
<h3>Spanden med ét rum</h3>
<ol>
<li>Skil plast og mad- og drikkekartoner ad.</li>
<li>Skrab madrester af. Du behøver ikke vaske op.</li>
<li>Læg det løst i spanden – <strong><em>aldrig i sorte sække</em></strong>.</li>
</ol>
<h4>Er du i tvivl?</h4>
<p>Se <a href="https://affald.nordhavn.example/sortering">sorteringsguiden</a>, skriv til
<a href="mailto:affald@forsyning.nordhavn.example">affald@forsyning.nordhavn.example</a> eller ring på
<a href="tel:00000000">00 00 00 00</a>.</p>
<h2>Hvornår bliver spandene tømt?</h2>
<table>
<caption>Tømning fra uge 3, 2027</caption>
<thead>
<tr><th scope="col">Område</th><th scope="col">Mad og rest</th><th scope="col">Papir og glas</th><th scope="col">Plast</th></tr>
</thead>
<tbody>
<tr><th scope="row">Havnen</th><td>Hver mandag</td><td>Mandag, hver 3. uge</td><td>Mandag, hver 2. uge</td></tr>
<tr><th scope="row">Bakken</th><td>Hver onsdag</td><td>Onsdag, hver 3. uge</td><td>Onsdag, hver 2. uge</td></tr>
<tr><th scope="row">Øerne</th><td colspan="3">Efter aftale med færgen. Se opslaget på havnen.</td></tr>
</tbody>
</table>
<h2>Ord, vi bruger</h2>
<dl>
<dt>Restaffald</dt><dd>Det, der bliver tilbage, når du har sorteret alt andet.</dd>
<dt>Farligt affald</dt><dd>Maling, batterier, spraydåser og elpærer.</dd>
</dl>
<hr>
<p><small>Mål: den store spand er 240&nbsp;l og 107&nbsp;cm høj. Vand (H<sub>2</sub>O) i bunden er normalt. Din have er over
25&nbsp;m<sup>2</sup>, så du kan få en havespand. <del>Den koster 400 kr.</del> <ins>Den koster 350 kr.</ins> om året.</small></p>
<p>Venlig hilsen<br>Nordhavn Forsyning</p>
</body>
</html>
`;

export default {
  version: '1.2',
  header: {
    label: 'Du får nye affaldsspande i uge 3',
    reply: true,
    postType: 'VIRKSOMHEDSPOST',
    Sender: sender('forsyning', { ContactPoint: contact_point('Kundeservice affald') }),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-11-19T12:00:00Z',
    MainDocument: { label: 'Nye affaldsspande', File: [html('nye-affaldsspande.html', body)] },
  },
};
