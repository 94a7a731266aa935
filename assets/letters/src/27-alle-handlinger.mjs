import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';

export const shows = 'Actions: all eight codes and an unknown one; seen on 23 November 2026 some are open, one is not open yet, one has closed, one ends before it starts, one has no link';

const body = `Kære Åse Østergård

Du begynder på Voksenskolen Sundstrand mandag den 25. januar 2027. Her er det, du skal gøre, før du begynder. Brug knapperne her i brevet.

Vil du læse mere, før du bestemmer dig, så se, hvad andre elever siger om kurset.

Venlig hilsen
Voksenskolen Sundstrand
`;
const at = (path) => ({ EntryPoint: { url: `https://voksenskole.sundstrand.example/${path}` } });
const open = { startDateTime: '2026-11-01T07:00:00Z', endDateTime: '2027-01-20T22:59:59Z' };

export default {
  version: '1.2',
  header: {
    messageCode: 'Optagelse',
    label: 'Du er optaget på Voksenskolen Sundstrand',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('region', { AttentionData: responsible('Voksenskolen Sundstrand'), ContactPoint: contact_point('Voksenskolen, optagelse') }),
    Recipient: recipient('aase'),
    ContentData: { 'udd:Education': { educationCode: '0001', educationName: 'Matematik for voksne' } },
  },
  body: {
    createdDateTime: '2026-11-15T09:00:00Z',
    MainDocument: {
      label: 'Optagelse',
      File: [text('Optagelse.txt', body)],
      Action: [
        { label: 'Bekræft din plads', actionCode: 'BEKRAEFT', ...open, ...at('bekraeft') },
        {
          label: 'Velkomstmøde', actionCode: 'AFTALE',
          Reservation: {
            description: 'Vi viser rundt og hilser på lærerne.', reservationUUID: uuid('velkomstmøde'), abstract: 'Velkomst på Voksenskolen', location: 'Aulaen, Lærdommens Vej 2, 0000 Nordhavn',
            startDateTime: '2026-12-10T17:30:00Z', endDateTime: '2026-12-10T19:00:00Z', organizerMail: 'post@voksenskole.example', organizerName: 'Voksenskolen Sundstrand',
          },
        },
        { label: 'Underskriv aftalen om undervisning', actionCode: 'UNDERSKRIV', ...open, ...at('underskriv') },
        { label: 'Betal for bøger: 450 kr.', actionCode: 'BETALING', startDateTime: '2026-12-10T07:00:00Z', endDateTime: '2027-01-10T22:59:59Z', ...at('betal') },
        { label: 'Tag en prøve i matematik', actionCode: 'FORBEREDELSE', ...open, ...at('proeve?niveau=æ') },
        { label: 'Tilmeld dig svømning', actionCode: 'TILMELDING', startDateTime: '2026-10-01T06:00:00Z', endDateTime: '2026-10-31T22:59:59Z', ...at('svoemning') },
        { label: 'Ret dine oplysninger', actionCode: 'SELVBETJENING', startDateTime: '2026-12-01T07:00:00Z', endDateTime: '2026-11-30T07:00:00Z', ...at('oplysninger') },
        { label: 'Læs, hvad andre elever siger', actionCode: 'INFORMATION', ...at('elever') },
        { label: 'Vælg din madpakke', actionCode: 'MADPAKKE', ...open, ...at('madpakke') },
        { label: 'Sæt kryds i kalenderen', actionCode: 'INFORMATION' },
      ],
    },
  },
};
