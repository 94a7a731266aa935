import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';

export const shows = 'Third message of a thread: three ReplyData entries, oldest first, with AdditionalReplyData';

const question = uuid('aflastning, spørgsmål'), asked = uuid('aflastning, svar fra borgeren'), self = uuid('21-svar-i-en-traad');
const unit = uuid('contact point Familieafdelingen');
const case_id = '2026-27-0090';

const body = `Kære Åse Østergård

Tak for dit svar. Så aftaler vi, at Viggo er i aflastning den første weekend i hver måned fra januar 2027.

Familien hedder Lund og bor på Engvej 3. De glæder sig til at møde jer. Jeg foreslår, at vi besøger dem sammen lørdag den 12. december klokken 10. Skriv til mig, hvis det ikke passer.

Venlig hilsen
Ditte Kjær
Familieafdelingen

--------------------------------------------------
Den 13. november skrev Åse Østergård:

> Hej Ditte
> Den første weekend i måneden passer os bedst.
> Han sover bedst med sin egen dyne. Må han have den med?
> Hilsen Åse
`;

export default {
  version: '1.1',
  header: {
    messageID: 'FAM-0090-3',
    label: 'SV: SV: Aflastning i weekenderne',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Familieafdelingen'), ContactPoint: contact_point('Familieafdelingen') }),
    Recipient: recipient('aase'),
    ContentData: { CaseID: { caseID: case_id, caseSystem: 'Familiesager' } },
    ReplyData: [
      {
        messageID: 'FAM-0090-1', messageUUID: question, senderID: '00000027', recipientID: '0100000001', caseID: case_id, contactPointID: unit,
        generatingSystemID: 'FAM-SYS', comment: 'Spørgsmål om aflastning',
        AdditionalReplyData: [{ label: 'Sagsbehandler', value: 'DKJ' }, { label: 'Team', value: 'Familie Øst' }],
      },
      { messageUUID: asked, replyUUID: question, senderID: '0100000001', recipientID: '00000027', caseID: case_id, contactPointID: unit, comment: 'Svar fra borgeren' },
      {
        messageID: 'FAM-0090-3', messageUUID: self, replyUUID: asked, senderID: '00000027', recipientID: '0100000001', caseID: case_id, contactPointID: unit,
        generatingSystemID: 'FAM-SYS',
        AdditionalReplyData: [{ label: 'Sagsbehandler', value: 'DKJ' }, { label: 'Team', value: 'Familie Øst' }, { label: 'Vedr.', value: 'Aflastning' }, { label: 'Intern reference', value: 'Æ-17' }],
      },
    ],
  },
  body: { createdDateTime: '2026-11-16T08:15:00Z', MainDocument: { label: 'Svar', File: [text('Svar.txt', body)] } },
};
