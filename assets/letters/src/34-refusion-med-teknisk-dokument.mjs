import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { file, text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'TechnicalDocument (data for a payroll system, not for reading), mandatory, a company asked to reply';

const body = `Til Tømrer Bæk & Søn ApS

I har bedt om refusion af sygedagpenge for en medarbejder i perioden fra den 5. til den 23. oktober 2026.

Vi mangler to oplysninger:
- hvor mange timer medarbejderen plejer at arbejde om ugen
- om medarbejderen har fået løn under hele sygdommen

Svar senest den 3. december 2026. Ellers kan vi ikke udbetale pengene.

Tallene ligger også i en fil, som jeres lønsystem kan læse.

Venlig hilsen
Udbetalingscentret
Sygedagpenge
`;

const data = `<?xml version="1.0" encoding="UTF-8"?>
<refusion sag="SD-26-40011">
  <periode fra="2026-10-05" til="2026-10-23"/>
  <mangler><felt>timer</felt><felt>loen</felt></mangler>
</refusion>
`;

export default {
  version: '1.1',
  header: {
    messageID: 'SD-26-40011-2',
    messageCode: 'Refusion',
    label: 'Vi mangler oplysninger om refusion af sygedagpenge',
    reply: true,
    replyByDateTime: '2026-12-03T22:59:59Z',
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('udbetaling', {
      AttentionData: { ...responsible('Sygedagpenge'), GeneratingSystem: { generatingSystemID: 'SD-SYS', label: 'Sygedagpengesystemet' } },
      ContactPoint: contact_point('Sygedagpenge, arbejdsgivere', [['Sagsnummer', 'SD-26-40011']]),
    }),
    Recipient: recipient('baek'),
    ContentData: { 'grd:CVRdata': { cvrNumber: '00000019', companyName: 'Tømrer Bæk & Søn ApS' }, CaseID: { caseID: 'SD-26-40011', caseSystem: 'Sygedagpengesystemet' } },
  },
  body: {
    createdDateTime: '2026-11-19T09:40:00Z',
    MainDocument: { label: 'Brev', File: [text('Brev.txt', body)] },
    AdditionalDocument: [{ label: 'Jeres ansøgning', File: [pdf('Ansøgning om refusion.pdf', 'Ansøgning om refusion', '# Ansøgning om refusion\n\nArbejdsgiver: Tømrer Bæk & Søn ApS\nPeriode: 5. oktober til 23. oktober 2026\nTimer om ugen: ikke oplyst\n')] }],
    TechnicalDocument: [
      { technicalDocumentID: 'T1', label: 'Data til lønsystemet', File: [file('text/xml', 'refusion.xml', data, 'da')] },
      { technicalDocumentID: 'T2', File: [file('application/json', 'refusion.json', '{"sag":"SD-26-40011","mangler":["timer","loen"]}\n', 'da')] },
    ],
  },
};
