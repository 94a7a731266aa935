import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Heating allowance: simple HTML with two tables in a row, PDF form to print, sent in winter';

const body = `<h1>Du får varmetillæg i 2026</h1>
<p>Kære Knud Sørensen</p>
<p>Du får <strong>412 kr. om måneden</strong> i varmetillæg fra den 1. januar 2026. Tillægget bliver udbetalt sammen med din
folkepension.</p>
<h2>Din varme</h2>
<table>
<tr><th>År</th><th>Udgift til fjernvarme</th></tr>
<tr><td>2024</td><td>13.480 kr.</td></tr>
<tr><td>2025</td><td>14.120 kr.</td></tr>
</table>
<h2>Dit tillæg</h2>
<table>
<tr><th>Måned</th><td>412 kr.</td></tr>
<tr><th>Hele året</th><td>4.944 kr.</td></tr>
</table>
<p>Send os din årsopgørelse for fjernvarme, når du får den. Brug skemaet, eller svar på beskeden.</p>
<p>Venlig hilsen<br>Udbetalingscentret<br>Pension</p>
`;

export default {
  version: '1.1',
  header: {
    messageCode: 'Afgørelse',
    label: 'Du får varmetillæg i 2026',
    reply: true,
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('udbetaling', { AttentionData: responsible('Pension'), ContactPoint: contact_point('Pension, varmetillæg') }),
    Recipient: recipient('knud'),
  },
  body: {
    createdDateTime: '2025-12-15T07:00:00Z',
    MainDocument: { label: 'Afgørelse', File: [html('Varmetillæg 2026.html', body)] },
    AdditionalDocument: [{ label: 'Skema', File: [pdf('Skema til fjernvarme.pdf', 'Skema til fjernvarme', '# Skema til fjernvarme\n\nNavn:\n\nUdgift til fjernvarme i alt:\n\nPeriode:\n\nDato og underskrift:\n')] }],
  },
};
