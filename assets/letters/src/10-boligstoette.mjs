import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Housing benefit decision: HTML with amounts, two attachments, how to complain';

const body = `<h1>Du får 1.148 kr. om måneden i boligstøtte</h1>
<p>Kære Åse Østergård</p>
<p>Vi har behandlet din ansøgning fra den 2. oktober 2026. Du får <strong>1.148 kr. om måneden</strong> i boligstøtte fra
den 1. november 2026. Pengene bliver sat ind på din NemKonto den første hverdag i måneden.</p>
<h2>Sådan har vi regnet</h2>
<table>
<thead><tr><th scope="col">Oplysning</th><th scope="col">Det har vi brugt</th></tr></thead>
<tbody>
<tr><td>Husleje om måneden uden forbrug</td><td>7.450 kr.</td></tr>
<tr><td>Boligens størrelse</td><td>78 m²</td></tr>
<tr><td>Antal børn i husstanden</td><td>1</td></tr>
<tr><td>Husstandens indkomst om året</td><td>371.400 kr.</td></tr>
</tbody>
</table>
<h2>Det skal du fortælle os</h2>
<p>Fortæl os det med det samme, hvis:</p>
<ul>
<li>din indkomst eller formue ændrer sig</li>
<li>nogen flytter ind eller ud</li>
<li>din husleje ændrer sig</li>
</ul>
<p>Hvis du får for meget i støtte, skal du betale det tilbage.</p>
<h2>Hvis du vil klage</h2>
<p>Skriv til os inden fire uger, fra du har fået brevet. Så vurderer vi sagen igen. Ændrer vi ikke afgørelsen, sender vi
klagen videre til ankenævnet.</p>
<p>Venlig hilsen<br>Udbetalingscentret<br>Boligstøtte</p>
`;

const calculation = `# Beregning af boligstøtte

Periode: fra 1. november 2026
Modtager: Åse Østergård

## Husleje
Husleje om måneden: 7.450 kr.
Fradrag for varme i huslejen: 0 kr.
Husleje, vi regner med om året: 89.400 kr.

## Indkomst
Din løn: 371.400 kr.
Barnets indkomst: 0 kr.

## Støtte
Beregnet støtte om året: 13.776 kr.
Støtte om måneden: 1.148 kr.
`;

const rules = `# Uddrag af reglerne

Støtten afhænger af huslejen, boligens størrelse, husstandens indkomst og formue og af, hvor mange børn og voksne der bor i boligen.

Den, der får støtte, skal oplyse om ændringer, der kan have betydning for støtten. Har man fået støtte, man ikke havde ret til, skal pengene betales tilbage.
`;

export default {
  version: '1.2',
  header: {
    messageID: 'BS-26-771020',
    messageCode: 'Afgørelse',
    label: 'Afgørelse om boligstøtte',
    notification: 'Du har fået en afgørelse om boligstøtte.',
    reply: true,
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('udbetaling', { AttentionData: responsible('Boligstøtte'), ContactPoint: contact_point('Boligstøtte') }),
    Recipient: recipient('aase'),
    ContentData: { CaseID: { caseID: '26-771020', caseSystem: 'Ydelsessystemet' }, 'kle:KLEdata': { subjectKey: '32.06.04', version: 'August 2026', activityFacet: 'G01', label: 'Boligstøtte' } },
  },
  body: {
    createdDateTime: '2026-10-26T11:20:00Z',
    MainDocument: {
      label: 'Afgørelse',
      File: [html('Afgørelse om boligstøtte.html', body)],
      Action: [{ label: 'Meld en ændring', actionCode: 'SELVBETJENING', EntryPoint: { url: 'https://boligstoette.udbetaling.example/aendring' } }],
    },
    AdditionalDocument: [
      { additionalDocumentID: 'B1', label: 'Beregning', File: [pdf('Beregning.pdf', 'Beregning af boligstøtte', calculation)] },
      { additionalDocumentID: 'B2', label: 'Reglerne', File: [pdf('Uddrag af reglerne.pdf', 'Uddrag af reglerne', rules)] },
    ],
  },
};
