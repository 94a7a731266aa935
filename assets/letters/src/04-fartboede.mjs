import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Fine with a payment action (BETALING); the main document as text and as PDF; a vehicle in the content data';

const body = `Bødeforelæg

Åse Østergård

Du er sigtet for at have kørt for hurtigt.

Tid: fredag den 30. oktober 2026 klokken 7.52
Sted: Havnevej ud for nummer 118, 0000 Nordhavn
Køretøj: personbil XX 00 000
Hastighed: 61 km i timen, hvor det er tilladt at køre 50 km i timen

Vi foreslår, at sagen bliver afgjort med en bøde på 1.200 kr. Hertil kommer 500 kr. til Offerfonden. Du skal i alt betale 1.700 kr. senest tirsdag den 1. december 2026.

Hvis du erkender
Betal bøden. Så er sagen afsluttet.

Hvis du ikke erkender, eller hvis en anden kørte bilen
Svar på denne besked senest den 1. december 2026. Skriv, hvem der kørte bilen, eller hvorfor du ikke er enig. Så tager vi stilling til, om sagen skal for retten.

Hvis du ikke kan betale det hele på én gang, kan du bede om at betale i rater.

Venlig hilsen
Politiet i Nordhavn
Færdselssektionen
`;

export default {
  version: '1.1',
  header: {
    messageID: 'FT-2026-11-0000382',
    messageCode: 'Bødeforelæg',
    label: 'Bøde for at køre for hurtigt',
    notification: 'Du har fået post fra Politiet i Nordhavn.',
    reply: true,
    replyByDateTime: '2026-12-01T22:59:59Z',
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('politi', { AttentionData: responsible('Færdselssektionen'), ContactPoint: contact_point('Færdselssektionen', [['Journalnummer', '0000-00000-00382-26']]) }),
    Recipient: recipient('aase'),
    ContentData: {
      'dmv:MotorVehicle': { licenseNumber: 'XX00000', chassisNumber: 'EKSEMPEL000000000' },
      CaseID: { caseID: '0000-00000-00382-26', caseSystem: 'Færdselssager' },
    },
  },
  body: {
    createdDateTime: '2026-11-12T10:05:00Z',
    MainDocument: {
      label: 'Bødeforelæg',
      File: [pdf('Bødeforelæg.pdf', 'Bødeforelæg', '# ' + body), text('Bødeforelæg.txt', body)],
      Action: [{
        label: 'Betal 1.700 kr.',
        actionCode: 'BETALING',
        startDateTime: '2026-11-12T10:05:00Z',
        endDateTime: '2026-12-01T22:59:59Z',
        EntryPoint: { url: 'https://betaling.politiet-nordhavn.example/boede?reference=0000-00000-00382-26&beloeb=1700' },
      }],
    },
  },
};
