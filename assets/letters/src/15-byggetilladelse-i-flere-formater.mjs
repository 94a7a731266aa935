import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { html, text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'One document in three formats: the same letter as text, HTML and PDF';

const body = `# Byggetilladelse til udestue

Kære Åse Østergård

Du har søgt om at bygge en udestue på 18 m² på Strandengen 21. Du får hermed byggetilladelse.

## Betingelser
- Udestuen må ikke komme nærmere skel end 2,5 meter.
- Højden må ikke være over 3,2 meter.
- Du skal gå i gang inden ét år fra i dag, ellers bortfalder tilladelsen.

## Når du er færdig
Meld byggeriet færdigt på selvbetjeningen, før du tager udestuen i brug.

Venlig hilsen
Byg og Bolig
Nordhavn Kommune
`;

const as_html = body.trim().split(/\n\n/).map((part) => part.split('\n').reduce((out, line) => {
  if (line.startsWith('# ')) return `${out}<h1>${line.slice(2)}</h1>\n`;
  if (line.startsWith('## ')) return `${out}<h2>${line.slice(3)}</h2>\n`;
  if (line.startsWith('- ')) return `${out}<li>${line.slice(2)}</li>\n`;
  return `${out}<p>${line}</p>\n`;
}, '').replace(/(<li>[^]*<\/li>\n)/, '<ul>\n$1</ul>\n')).join('');

export default {
  version: '1.2',
  header: {
    messageCode: 'Byggetilladelse',
    label: 'Byggetilladelse til udestue på Strandengen 21',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Byg og Bolig'), ContactPoint: contact_point('Byg og Bolig', [['Sagsnummer', '2026-02-0777']]) }),
    Recipient: recipient('aase'),
    ContentData: { 'grd:PropertyNumber': { propertyNumber: '0000021' }, CaseID: { caseID: '2026-02-0777', caseSystem: 'Byggesager' } },
  },
  body: {
    createdDateTime: '2026-06-18T09:00:00Z',
    MainDocument: {
      label: 'Byggetilladelse',
      File: [
        text('Byggetilladelse.txt', body.replaceAll(/^#+ /gm, '')),
        html('Byggetilladelse.html', as_html),
        pdf('Byggetilladelse.pdf', 'Byggetilladelse til udestue', body),
      ],
    },
  },
};
