import { recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'No reply allowed: reply is false though the sender names a contact point';

const body = `Kære beboere på Strandengen

Vi lukker for vandet torsdag den 26. november 2026 fra klokken 9 til 14. Vi skifter en hane i vejen ud for nummer 15.

Tap vand i kander dagen før, hvis du får brug for det. Når vandet kommer igen, kan det være brunt i nogle minutter. Det er ikke farligt. Lad den kolde hane løbe, til vandet er klart.

Du kan ikke svare på denne besked. Er der noget akut, så ring til vagten på 00 00 00 00.

Venlig hilsen
Nordhavn Forsyning
`;

export default {
  version: '1.2',
  header: {
    label: 'Vi lukker for vandet torsdag den 26. november',
    reply: false,
    postType: 'VIRKSOMHEDSPOST',
    Sender: sender('forsyning', { AttentionData: responsible('Vand'), ContactPoint: { contactPointID: 'ingen-svar', label: 'Kan ikke besvares' } }),
    Recipient: recipient('aase'),
  },
  body: { createdDateTime: '2026-11-22T18:00:00Z', MainDocument: { File: [text('Vandlukning.txt', body)] } },
};
