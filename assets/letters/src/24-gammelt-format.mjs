import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'MeMo 1.0: `documentID` in every kind of document';

const body = `Kære Knud Sørensen

Vi har besøgt dig for at tale om, hvad du har brug for hjælp til. Du får hjælp til:

bad to gange om ugen
rengøring hver anden uge
indkøb én gang om ugen

Hjælpen begynder mandag den 15. september 2025. Du kan selv vælge, om kommunen eller et privat firma skal hjælpe dig.

Venlig hilsen
Visitationen
Nordhavn Kommune
`;

export default {
  version: '1.0',
  header: {
    messageCode: 'Afgørelse',
    label: 'Du får hjemmehjælp',
    reply: true,
    mandatory: true,
    Sender: sender('kommune', { AttentionData: responsible('Visitationen'), ContactPoint: contact_point('Visitationen') }),
    Recipient: recipient('knud'),
  },
  body: {
    createdDateTime: '2025-09-03T08:00:00Z',
    MainDocument: { documentID: 'V-1', label: 'Afgørelse', File: [text('Afgørelse.txt', body)] },
    AdditionalDocument: [{ documentID: 'V-2', label: 'Private firmaer', File: [pdf('Private firmaer.pdf', 'Private firmaer', '# Private firmaer, du kan vælge\n\n- Hjælpende Hænder, telefon 00 00 00 00\n- Ren Bolig, telefon 00 00 00 00\n')] }],
    TechnicalDocument: [{ documentID: 'V-3', label: 'Data om bevillingen', File: [{ encodingFormat: 'text/xml', filename: 'bevilling.xml', language: 'da', content: Buffer.from('<bevilling/>\n').toString('base64') }] }],
  },
};
