import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { file, html, text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';
import { chart } from '../lib/png.mjs';

export const shows = 'Nine additional documents: PDF, PNG, text, comma-separated values, HTML, windows-1252 text, a file with no ending, the same file name twice';

const body = `Kære Åse Østergård

Du har bedt om aktindsigt i sagen om din klage over støj fra havnen. Du får her de ni dokumenter i sagen.

Vi har ikke holdt noget tilbage. Dokumenterne står i den rækkefølge, sagen har haft.

Venlig hilsen
Teknik og Miljø
Nordhavn Kommune
`;
const note = (title, words) => `# ${title}\n\n${words}\n`;
const measurements = `Dato;Tidspunkt;Sted;Støj i dB
2026-04-14;22.15;"Strandengen 21; haven";47,2
2026-04-14;23.40;"Strandengen 21; haven";51,8
2026-04-21;22.05;"Kajen, plads ""B""";63,0
2026-04-28;22.30;Ærøkaj;58,4
`;
const document_ = (number, label, ...File) => ({ additionalDocumentID: `AKT-${number}`, label, File });

export default {
  version: '1.1',
  header: {
    messageCode: 'Aktindsigt',
    label: 'Svar på din anmodning om aktindsigt',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Teknik og Miljø'), ContactPoint: contact_point('Teknik og Miljø, miljø') }),
    Recipient: recipient('aase'),
    ContentData: { CaseID: { caseID: '2026-09-0345', caseSystem: 'Miljøsager' } },
  },
  body: {
    createdDateTime: '2026-08-13T10:10:00Z',
    MainDocument: { mainDocumentID: 'AKT-0', label: 'Følgebrev', File: [text('Følgebrev.txt', body)] },
    AdditionalDocument: [
      document_(1, 'Din klage', pdf('Klage.pdf', 'Klage over støj', note('Klage over støj', 'Jeg bor på Strandengen 21 og kan ikke sove for støj fra havnen, når skibene bliver losset om natten. Det begyndte i marts. Jeg håber, at I vil måle støjen.'))),
      document_(2, 'Kvittering for klagen', text('Kvittering.txt', 'Vi har modtaget din klage den 2. april 2026. Du hører fra os inden fire uger.\n')),
      document_(3, 'Måleplan', pdf('Måleplan.pdf', 'Måleplan', note('Måleplan', 'Vi måler støjen fire aftener i april mellem klokken 22 og 24. Måleren står i haven på Strandengen 21 og på kajen.'))),
      document_(4, 'Målinger', file('text/csv', 'Målinger april 2026.csv', measurements, 'da')),
      document_(5, 'Diagram over målingerne', chart('diagram.png', [0.45, 0.52, 0.83, 0.7])),
      document_(6, 'Diagram over samme måned sidste år', chart('diagram.png', [0.3, 0.34, 0.41, 0.33])),
      document_(7, 'Telefonnotat fra 2009', text('notat', Buffer.from('Notat: Havnefogeden ringede. Kranen på Ærøkaj støjer, når den er våd.\r\n', 'latin1'))),
      document_(8, 'Høringssvar fra havnen', html('Høringssvar.html', '<p>Havnen vil fremover losse fra klokken 6 til 22. Det gælder dog ikke <em>fersk fisk</em>.</p>\n')),
      document_(9, 'Afgørelse', pdf('Afgørelse.pdf', 'Afgørelse', note('Afgørelse', 'Støjen er over grænsen på 40 dB om natten. Havnen får påbud om kun at losse mellem klokken 6 og 22 fra den 1. september 2026.')), text('Afgørelse.txt', 'Støjen er over grænsen på 40 dB om natten. Havnen får påbud om kun at losse mellem klokken 6 og 22 fra den 1. september 2026.\n')),
    ],
  },
};
