import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Hospital appointment: plain text, a reservation for the calendar, a questionnaire, a PDF with directions';

const body = `Kære Åse Østergård

Du er henvist af din læge til en undersøgelse af dit højre knæ. Vi har reserveret en tid til dig:

Torsdag den 3. december 2026 klokken 8.15
Røntgenafdelingen, Nordhavn Sygehus
Indgang 12, 2. sal, Sygehusvej 1, 0000 Nordhavn

Undersøgelsen varer cirka 45 minutter. Du skal ikke faste, og du må tage din medicin, som du plejer.

Før du kommer
Udfyld spørgeskemaet om dit helbred senest to dage før undersøgelsen. Ring til os, hvis du er gravid, har en pacemaker eller har metal i kroppen.

Hvis du ikke kan komme
Meld afbud senest dagen før klokken 12, så en anden patient kan få tiden. Du kan ringe på 00 00 00 00 eller svare på denne besked.

Din ret til at vælge
Du har ret til at vælge et andet sygehus. Patientkontoret i Region Sundstrand kan vejlede dig.

Venlig hilsen
Røntgenafdelingen
Nordhavn Sygehus
`;

const directions = `# Find vej på Nordhavn Sygehus

Du skal til Røntgenafdelingen, indgang 12, 2. sal.

## Med bus
Linje 7 og 12 stopper ved Sygehusvej. Der er to minutters gang til indgang 12.

## I bil
Parkér på P3 ved indgang 12. Parkering er gratis i fire timer. Husk at stille parkeringsskiven.

## Hvis du har svært ved at gå
Du kan låne en kørestol lige inden for døren. Personalet i informationen hjælper dig gerne op på afdelingen.
`;

export default {
  version: '1.1',
  header: {
    messageCode: 'Indkaldelse',
    label: 'Tid til undersøgelse den 3. december',
    notification: 'Du har fået en tid på Nordhavn Sygehus.',
    reply: true,
    replyByDateTime: '2026-12-02T11:00:00Z',
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('sygehus', { AttentionData: responsible('Røntgenafdelingen'), ContactPoint: contact_point('Røntgenafdelingen, sekretariatet') }),
    Recipient: recipient('aase'),
    ContentData: { 'grd:CPRdata': { cprNumber: '0100000001', name: 'Åse Østergård' } },
  },
  body: {
    createdDateTime: '2026-11-16T13:40:00Z',
    MainDocument: {
      label: 'Indkaldelse til undersøgelse',
      File: [text('Indkaldelse.txt', body)],
      Action: [
        {
          label: 'Føj undersøgelsen til din kalender',
          actionCode: 'AFTALE',
          Reservation: {
            description: 'Røntgenundersøgelse af højre knæ. Mød op 10 minutter før. Meld afbud på 00 00 00 00.',
            reservationUUID: uuid('røntgen 3. december 2026'),
            abstract: 'Røntgenundersøgelse, Nordhavn Sygehus',
            location: 'Røntgenafdelingen, indgang 12, 2. sal, Sygehusvej 1, 0000 Nordhavn',
            startDateTime: '2026-12-03T07:15:00Z',
            endDateTime: '2026-12-03T08:00:00Z',
            organizerMail: 'roentgen@sygehus.example',
            organizerName: 'Røntgenafdelingen, Nordhavn Sygehus',
          },
        },
        {
          label: 'Udfyld spørgeskema om dit helbred',
          actionCode: 'FORBEREDELSE',
          startDateTime: '2026-11-16T13:40:00Z',
          endDateTime: '2026-12-01T22:59:00Z',
          EntryPoint: { url: 'https://skema.sygehus.example/knae' },
        },
      ],
    },
    AdditionalDocument: [{ label: 'Find vej', File: [pdf('Find vej.pdf', 'Find vej på Nordhavn Sygehus', directions)] }],
  },
};
