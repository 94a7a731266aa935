import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'Plain text with lists: "- ", "* ", numbers, items over two lines, a figure in columns';

const body = `Kære Åse Østergård

Saga skal på koloni med SFO'en fra tirsdag den 8. til torsdag den 10. september.

HUSK AT PAKKE:
- sovepose og lagen
- regntøj og gummistøvler
- skiftetøj til tre dage,
  også hvis det bliver varmt
- tandbørste
- en bamse

LAD DET BLIVE HJEMME:
* slik
* legetøj, der kan gå i stykker
* telefon

SÅDAN GØR I
1. Mød op på parkeringspladsen klokken 8.45.
2. Sig farvel.
3. Hent igen torsdag klokken 14.00.

Dag        Formiddag      Eftermiddag
Tirsdag    Bussen kører   Strand
Onsdag     Skov           Snitte pinde
Torsdag    Pakke          Hjem

Er dit barn allergisk over for noget? Svar på denne besked senest den 1. september.

Mange hilsner
SFO Havternen
`;

export default {
  version: '1.1',
  header: {
    label: 'Koloni i september: det skal du pakke',
    reply: true,
    replyByDateTime: '2026-09-01T21:59:59Z',
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('SFO Havternen'), ContactPoint: contact_point('SFO Havternen') }),
    Recipient: recipient('aase'),
  },
  body: { createdDateTime: '2026-08-24T07:30:00Z', MainDocument: { File: [text('Koloni.txt', body.replaceAll('\n', '\r\n'))] } },
};
