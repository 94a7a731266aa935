import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';

export const shows = 'MeMo 1.2 with Representative (a company writes for the authority) and originalRepresentative in ForwardData';

const body = `Kære Åse Østergård

Vi skriver til dig på vegne af Nordhavn Kommune.

Du har haft en skade på din cykel, fordi der var et hul i cykelstien på Havnevej. Vi har set på sagen. Kommunen burde have set hullet, og du får derfor erstatning.

Du får 2.350 kr. Det er, hvad det kostede at få cyklen lavet. Pengene bliver sat ind på din NemKonto inden 14 dage.

Er du ikke enig, kan du svare på denne besked inden fire uger.

Venlig hilsen
Skadekontoret Anker A/S
på vegne af Nordhavn Kommune
`;

export default {
  version: '1.2',
  header: {
    messageID: 'ANKER-88120',
    label: 'Du får erstatning for skaden på din cykel',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', {
      AttentionData: responsible('Forsikring og skader'),
      ContactPoint: contact_point('Forsikring og skader', [['Skadenummer', '88120']]),
      Representative: { representativeID: '00000159', idType: 'CVR', label: 'Skadekontoret Anker A/S' },
    }),
    Recipient: recipient('aase'),
    ForwardData: {
      messageUUID: uuid('skade 88120, første besked'), originalMessageDateTime: '2026-09-28T13:02:00Z', originalSender: 'Nordhavn Kommune',
      originalContentResponsible: 'Forsikring og skader', originalRepresentative: 'Skadekontoret Anker A/S',
      comment: 'Sendt videre til rette modtager',
    },
  },
  body: { createdDateTime: '2026-09-29T07:45:00Z', MainDocument: { label: 'Afgørelse om erstatning', File: [text('Afgørelse om erstatning.txt', body)] } },
};
