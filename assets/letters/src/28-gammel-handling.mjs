import { recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'From before the rules of September 2025: an `http://` action and file names with forbidden characters';

const body = `Kære Åse Østergård

Du har fået en parkeringstilladelse til zone H. Den gælder fra den 1. oktober 2025 til den 30. september 2026 for bilen XX 00 000.

Tilladelsen er digital. Du skal ikke lægge noget i ruden.

Venlig hilsen
Parkering
Nordhavn Kommune
`;

export default {
  version: '1.1',
  header: {
    label: 'Din parkeringstilladelse til zone H',
    reply: false,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Parkering') }),
    Recipient: recipient('aase'),
    ContentData: { 'dmv:MotorVehicle': { licenseNumber: 'XX00000' } },
  },
  body: {
    createdDateTime: '2025-09-02T10:00:00Z',
    MainDocument: {
      label: 'Parkeringstilladelse',
      File: [text('Tilladelse: zone H/2025?.txt', body)],
      Action: [{ label: 'Se kort over zone H', actionCode: 'INFORMATION', EntryPoint: { url: 'http://parkering.nordhavn.example/zone-h' } }],
    },
    AdditionalDocument: [{ label: 'Regler', File: [text('..\\..\\regler <zone H>.txt', 'Du må parkere i zone H hele døgnet, men ikke uden for afmærkede båse.\n')] }],
  },
};
