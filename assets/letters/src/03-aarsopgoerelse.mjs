import { recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Tax assessment: HTML with a table of amounts, a PDF of the same figures, no reply';

const body = `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><title>Årsopgørelse for 2025</title></head>
<body>
<h1>Årsopgørelse for 2025</h1>
<p>Kære Åse Østergård</p>
<p>Din skat for 2025 er gjort op. Du får <strong>3.412 kr.</strong> tilbage. Pengene bliver sat ind på din NemKonto
<strong>onsdag den 8. april 2026</strong>. Du skal ikke gøre noget.</p>
<h2>Sådan er tallene</h2>
<table>
<caption>Din skat for indkomståret 2025</caption>
<thead><tr><th scope="col">Post</th><th scope="col">Beløb i kr.</th></tr></thead>
<tbody>
<tr><th scope="row">Løn før skat</th><td>412.380</td></tr>
<tr><th scope="row">AM-bidrag (8 %)</th><td>-32.990</td></tr>
<tr><th scope="row">Fradrag for kørsel til og fra arbejde</th><td>-14.256</td></tr>
<tr><th scope="row">Renteudgifter</th><td>-21.904</td></tr>
<tr><th scope="row">Beregnet skat</th><td>104.571</td></tr>
<tr><th scope="row">Skat, du har betalt i 2025</th><td>107.983</td></tr>
</tbody>
<tfoot><tr><th scope="row">Overskydende skat</th><td>3.412</td></tr></tfoot>
</table>
<h2>Er der fejl i tallene?</h2>
<p>Du kan rette dine oplysninger frem til den 1. maj 2026. Tjek især:</p>
<ul>
<li>fradrag for kørsel til og fra arbejde</li>
<li>indkomst fra udlejning</li>
<li>gaver til velgørende foreninger</li>
</ul>
<p>Du kan klage over årsopgørelsen inden tre måneder, fra du har fået den.</p>
<p>Venlig hilsen<br>Landsskattekontoret</p>
</body>
</html>
`;

const sheet = `# Årsopgørelse for 2025

Åse Østergård, CPR-nummer 010000-0001

Løn før skat: 412.380 kr.
AM-bidrag (8 %): -32.990 kr.
Fradrag for kørsel til og fra arbejde: -14.256 kr.
Renteudgifter: -21.904 kr.
Beregnet skat: 104.571 kr.
Skat, du har betalt i 2025: 107.983 kr.

## Resultat
Du har betalt 3.412 kr. for meget. Beløbet bliver sat ind på din NemKonto den 8. april 2026.
`;

export default {
  version: '1.1',
  header: {
    messageID: 'AARS-2025-000001',
    messageCode: 'Årsopgørelse',
    label: 'Din årsopgørelse for 2025 er klar',
    notification: 'Din årsopgørelse ligger i Digital Post.',
    reply: false,
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('skat', { AttentionData: responsible('Personskat') }),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-03-16T05:00:00Z',
    MainDocument: {
      label: 'Årsopgørelse for 2025',
      File: [html('Årsopgørelse 2025.html', body)],
      Action: [{
        label: 'Ret dine oplysninger',
        actionCode: 'SELVBETJENING',
        startDateTime: '2026-03-16T05:00:00Z',
        endDateTime: '2026-05-01T21:59:59Z',
        EntryPoint: { url: 'https://selvbetjening.skattekontor.example/aarsopgoerelse/2025' },
      }],
    },
    AdditionalDocument: [{ label: 'Årsopgørelse som PDF', File: [pdf('Årsopgørelse 2025.pdf', 'Årsopgørelse for 2025', sheet)] }],
  },
};
