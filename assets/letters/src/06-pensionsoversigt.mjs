import { recipient, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';
import { chart } from '../lib/png.mjs';

export const shows = 'A company as sender (VIRKSOMHEDSPOST): pension overview, HTML table with two kinds of headers, a chart as PNG';

const body = `<h1>Din pensionsoversigt 2026</h1>
<p>Kære Åse</p>
<p>Her er et overblik over, hvad du kan regne med at få fra os, når du går på pension som 68-årig. Tallene er før skat og
i nutidskroner.</p>
<table>
<tr><th>Ordning</th><th>Opsparet den 31. december 2025</th><th>Forventet udbetaling</th><th>Hvor længe</th></tr>
<tr><th>Livsvarig pension</th><td>684.200 kr.</td><td>3.950 kr. om måneden</td><td>Resten af livet</td></tr>
<tr><th>Ratepension</th><td>312.750 kr.</td><td>2.610 kr. om måneden</td><td>15 år</td></tr>
<tr><th>Aldersopsparing</th><td>58.400 kr.</td><td>81.000 kr.</td><td>Én gang</td></tr>
</table>
<p><em>Udbetalingerne er et skøn.</em> De afhænger af, hvor meget du indbetaler, og af hvordan afkastet bliver.</p>
<h2>Hvis du bliver syg eller dør</h2>
<ul>
<li>Hvis du mister mindst halvdelen af din arbejdsevne: 14.500 kr. om måneden.</li>
<li>Hvis du dør, før du går på pension: 1.050.000 kr. til dine nærmeste.</li>
</ul>
<p>Er dine forhold ændret, fordi du er blevet gift, skilt eller har fået børn? Så tjek, hvem pengene går til, på
<a href="https://min.fjordliv.example/">min.fjordliv.example</a>.</p>
<p>Venlig hilsen<br>Pensionskassen Fjordliv</p>
`;

export default {
  version: '1.1',
  header: {
    label: 'Din pensionsoversigt 2026',
    reply: false,
    postType: 'VIRKSOMHEDSPOST',
    Sender: sender('pension'),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-02-09T06:30:00Z',
    MainDocument: { label: 'Pensionsoversigt', File: [html('pensionsoversigt.html', body)] },
    AdditionalDocument: [{ label: 'Din opsparing de seneste seks år', File: [chart('opsparing.png', [0.31, 0.4, 0.52, 0.5, 0.71, 0.9])] }],
  },
};
