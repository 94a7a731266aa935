import { recipient, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'As short as can be: only what 1.2 requires, one word of text without line end';

export default {
  version: '1.2',
  header: { label: 'Prøve', Sender: sender('borgerservice'), Recipient: recipient('aase') },
  body: { createdDateTime: '2026-04-01T08:00:00Z', MainDocument: { File: [text('a.txt', 'Hej.')] } },
};
