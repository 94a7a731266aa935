import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'Plain text, reply wanted by a date, contact point with two questions, two actions';

const body = `Kære Åse Østergård

Vi kan tilbyde Viggo en plads i Børnehaven Mågereden, Strandengen 4, 0000 Nordhavn.

Pladsen er ledig fra mandag den 4. januar 2027. Det er en fuldtidsplads, og børnehaven har åbent fra klokken 6.30 til 17.00, fredag dog kun til 16.00.

Sådan svarer du
Svar senest mandag den 7. december 2026 klokken 12.00. Du kan svare på denne besked eller sige ja eller nej til pladsen på vores selvbetjening.

Hvis du siger nej til pladsen, beholder Viggo sin plads på ventelisten, men vi kan ikke love, hvornår vi kan give dig et nyt tilbud. Hører vi ikke fra dig inden fristen, giver vi pladsen videre til et andet barn.

Hvad koster det?
En fuldtidsplads koster 2.185 kr. om måneden. Du kan få søskenderabat, hvis du har flere børn i dagtilbud, og økonomisk fripladstilskud, hvis husstandens indkomst er under 652.800 kr. om året.

Venlig hilsen
Gurli Holm
Pladsanvisningen
Nordhavn Kommune
Telefon 00 00 00 00
`;

export default {
  version: '1.1',
  header: {
    messageID: 'PA-2026-004417',
    messageCode: 'Pladsanvisning',
    label: 'Tilbud om plads i Børnehaven Mågereden',
    notification: 'Du har fået et tilbud om plads i børnehave. Svar senest den 7. december.',
    reply: true,
    replyByDateTime: '2026-12-07T11:00:00Z',
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', {
      AttentionData: responsible('Pladsanvisningen'),
      ContactPoint: contact_point('Pladsanvisningen', [['Barnets CPR-nummer', '0100000099'], ['Barnets navn', 'Viggo Østergård']]),
    }),
    Recipient: recipient('aase'),
    ContentData: {
      'grd:CPRdata': { cprNumber: '0100000099', name: 'Viggo Østergård' },
      CaseID: { caseID: '2026-28-0417', caseSystem: 'Pladsanvisningen' },
      'kle:KLEdata': { subjectKey: '28.06.04', version: 'November 2026', label: 'Optagelse i dagtilbud' },
    },
  },
  body: {
    createdDateTime: '2026-11-20T09:12:00Z',
    MainDocument: {
      mainDocumentID: 'PA-2026-004417-1',
      label: 'Tilbud om plads',
      File: [text('Tilbud om plads i børnehave.txt', body)],
      Action: [
        {
          label: 'Svar på tilbuddet',
          actionCode: 'SELVBETJENING',
          startDateTime: '2026-11-20T09:00:00Z',
          endDateTime: '2026-12-07T11:00:00Z',
          EntryPoint: { url: 'https://selvbetjening.nordhavn.example/pladsanvisning/svar?sag=2026-28-0417' },
        },
        {
          label: 'Læs om Børnehaven Mågereden',
          actionCode: 'INFORMATION',
          EntryPoint: { url: 'https://maagereden.nordhavn.example/' },
        },
      ],
    },
  },
};
