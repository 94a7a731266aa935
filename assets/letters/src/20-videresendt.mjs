import { recipient } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';

export const shows = 'Forwarded: ForwardData with the first sender, the time it was first received and a comment';

const body = `Til Tømrer Bæk & Søn ApS

Tak for jeres tilbud på nye vinduer til Børnehaven Mågereden. Tilbuddet er på 214.500 kr. uden moms.

Vi vælger leverandør den 30. november 2026 og giver jer besked samme dag.

Venlig hilsen
Ejendomme
Nordhavn Kommune
`;

export default {
  version: '1.1',
  header: {
    label: 'VS: Jeres tilbud på vinduer',
    reply: true,
    postType: 'VIRKSOMHEDSPOST',
    Sender: { senderID: '00000019', idType: 'CVR', label: 'Tømrer Bæk & Søn ApS' },
    Recipient: recipient('aase'),
    ContentData: { 'grd:CVRdata': { cvrNumber: '00000019', companyName: 'Tømrer Bæk & Søn ApS' } },
    ForwardData: {
      messageUUID: uuid('tilbud på vinduer, den første besked'),
      originalMessageDateTime: '2026-11-09T12:31:44Z',
      originalSender: 'Nordhavn Kommune',
      originalContentResponsible: 'Ejendomme',
      contactPointID: uuid('contact point Ejendomme, indkøb'),
      comment: 'Hej Åse. Du har vist styr på, hvornår vi kan få glasset hjem. Vil du svare dem? Hilsen Jens Bæk',
    },
  },
  body: { createdDateTime: '2026-11-10T06:58:00Z', MainDocument: { label: 'Besked om tilbud', File: [text('Besked om tilbud.txt', body)] } },
};
