import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'One document in two languages: the same text in Danish and in English, told apart only by the language of the file';

const danish = `Kære Maryam Haddad-Lynge

Vuggestuen Tangloppen holder lukket mellem jul og nytår, fra torsdag den 24. december 2026 til og med fredag den 1. januar 2027.

Har du brug for pasning, kan Nour komme i Børnehaven Mågereden mandag den 28. og tirsdag den 29. december. Skriv til os senest den 4. december.

Venlig hilsen
Vuggestuen Tangloppen
`;
const english = `Dear Maryam Haddad-Lynge

The nursery Tangloppen is closed between Christmas and New Year, from Thursday 24 December 2026 to Friday 1 January 2027, both days included.

If you need childcare, Nour can come to the kindergarten Mågereden on Monday 28 and Tuesday 29 December. Please write to us by 4 December.

Kind regards
Vuggestuen Tangloppen
`;

export default {
  version: '1.2',
  header: {
    label: 'Lukkedage i julen / Closed at Christmas',
    reply: true,
    replyByDateTime: '2026-12-04T22:59:59Z',
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Vuggestuen Tangloppen'), ContactPoint: contact_point('Vuggestuen Tangloppen', [['Barnets navn', 'Nour Haddad-Lynge']]) }),
    Recipient: recipient('maryam'),
  },
  body: { createdDateTime: '2026-11-20T13:30:00Z', MainDocument: { label: 'Lukkedage', File: [text('lukkedage.txt', danish, 'da'), text('closed.txt', english, 'en')] } },
};
