import { recipient, responsible, sender } from '../lib/cast.mjs';

export const shows = 'NemSMS: the text is the notification, there is no body';

export default {
  version: '1.1',
  header: {
    messageType: 'NEMSMS',
    label: 'Påmindelse om tandlægetid',
    notification: 'Husk: Saga har tid hos Tandplejen på Nordhavn Skole onsdag 25/11 kl. 10.20. Ring 00 00 00 00 ved afbud.',
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Tandplejen') }),
    Recipient: recipient('aase'),
  },
};
