import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';

export const shows = 'Hospital appointment that has passed, with SOR data, sent to an older citizen';

const body = `Kære Knud Sørensen

Du har fået tid til at få dit nye høreapparat:

Mandag den 9. februar 2026 klokken 13.30
Høreklinikken, Nordhavn Sygehus, indgang 4

Tag dit gamle høreapparat med. Tag også gerne en pårørende med, så I er to om at høre, hvad vi siger.

Du kan få kørsel til sygehuset. Ring på 00 00 00 00 senest to hverdage før.

Venlig hilsen
Høreklinikken
Nordhavn Sygehus
`;

export default {
  version: '1.1',
  header: {
    messageCode: 'Indkaldelse',
    label: 'Tid på Høreklinikken den 9. februar',
    notification: 'Du har fået en tid på Høreklinikken.',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('sygehus', {
      AttentionData: { ...responsible('Høreklinikken'), 'sor:SORdata': { sorIdentifier: '000000000000001', entryName: 'Høreklinikken, Nordhavn Sygehus' } },
      ContactPoint: contact_point('Høreklinikken'),
    }),
    Recipient: recipient('knud'),
  },
  body: {
    createdDateTime: '2026-01-12T11:00:00Z',
    MainDocument: {
      File: [text('Indkaldelse til Høreklinikken.txt', body)],
      Action: [{
        label: 'Føj tiden til din kalender', actionCode: 'AFTALE',
        Reservation: {
          description: 'Nyt høreapparat. Tag det gamle med.', reservationUUID: uuid('høreapparat 9. februar 2026'), abstract: 'Høreklinikken, Nordhavn Sygehus',
          location: 'Indgang 4, Sygehusvej 1, 0000 Nordhavn', startDateTime: '2026-02-09T12:30:00Z', endDateTime: '2026-02-09T13:15:00Z',
        },
      }],
    },
  },
};
