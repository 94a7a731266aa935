import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';

export const shows = 'School meeting: plain text, a reservation and a sign-up (TILMELDING), not mandatory';

const body = `Kære forældre i 3.B

I er inviteret til forældremøde tirsdag den 8. december klokken 17.00-18.30 i klassens lokale på Nordhavn Skole.

Dagsorden
17.00 Velkommen og kaffe
17.10 Sådan går det i klassen
17.40 Lejrskolen i maj: hvor tager vi hen, og hvad skal børnene have med?
18.10 Valg af to klasseforældre
18.25 Eventuelt

Det er frivilligt at komme, men vi håber at se mindst én voksen for hvert barn. Søskende må gerne være i SFO'en imens.

Tilmeld jer senest fredag den 4. december, så vi ved, hvor mange kopper kaffe vi skal brygge.

Mange hilsner
Bente og Yusuf
Klasselærere i 3.B
`;

export default {
  version: '1.1',
  header: {
    label: 'Forældremøde i 3.B den 8. december',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Nordhavn Skole'), ContactPoint: contact_point('Nordhavn Skole, kontoret') }),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-11-23T07:05:00Z',
    MainDocument: {
      label: 'Invitation til forældremøde',
      File: [text('Forældremøde 3.B.txt', body)],
      Action: [
        {
          label: 'Føj forældremødet til din kalender',
          actionCode: 'AFTALE',
          Reservation: {
            description: 'Forældremøde i 3.B',
            reservationUUID: uuid('forældremøde 8. december 2026'),
            abstract: 'Forældremøde i 3.B',
            location: 'Nordhavn Skole, lokale 14, Skolestien 9, 0000 Nordhavn',
            startDateTime: '2026-12-08T16:00:00Z',
            endDateTime: '2026-12-08T17:30:00Z',
          },
        },
        {
          label: 'Tilmeld jer mødet',
          actionCode: 'TILMELDING',
          endDateTime: '2026-12-04T22:59:59Z',
          EntryPoint: { url: 'https://skole.nordhavn.example/3b/foraeldremoede' },
        },
      ],
    },
  },
};
