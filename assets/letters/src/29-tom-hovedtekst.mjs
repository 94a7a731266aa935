import { recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'The main text file is empty; the letter itself is in an attachment';

export default {
  version: '1.1',
  header: {
    label: 'Svar på blodprøve',
    reply: false,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('sygehus', { AttentionData: responsible('Blodprøver') }),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-05-07T12:12:00Z',
    MainDocument: { File: [text('brev.txt', '')] },
    AdditionalDocument: [{ label: 'Brev', File: [pdf('Svar på blodprøve.pdf', 'Svar på blodprøve', '# Svar på blodprøve\n\nKære Åse Østergård\n\nDin blodprøve fra den 4. maj 2026 er normal. Du skal ikke gøre noget.\n\nVenlig hilsen\nBlodprøver\nNordhavn Sygehus\n')] }],
  },
};
