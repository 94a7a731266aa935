import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'English plain text with an action, a deadline that has passed';

const body = `Dear Maryam Haddad-Lynge

You have been offered a place on a Danish course at Voksenskolen Sundstrand.

The course begins on Monday 2 February 2026. Lessons are on Mondays and Wednesdays from 17.00 to 19.30. There are 14 people in the class.

The course is free of charge, but you pay a deposit of DKK 2,000. You get the deposit back when you have passed the module.

Please accept the place by Friday 16 January 2026.

Kind regards
Voksenskolen Sundstrand
`;

export default {
  version: '1.1',
  header: {
    label: 'Your place on a Danish course',
    reply: true,
    replyByDateTime: '2026-01-16T22:59:59Z',
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('region', { AttentionData: responsible('Voksenskolen Sundstrand'), ContactPoint: contact_point('Voksenskolen, optagelse') }),
    Recipient: recipient('maryam'),
    ContentData: { 'udd:Education': { educationCode: '0002', educationName: 'Dansk for voksne' } },
  },
  body: {
    createdDateTime: '2025-12-29T10:00:00Z',
    MainDocument: {
      label: 'Offer',
      File: [text('danish-course.txt', body, 'en')],
      Action: [{ label: 'Accept the place', actionCode: 'BEKRAEFT', startDateTime: '2025-12-29T10:00:00Z', endDateTime: '2026-01-16T22:59:59Z', EntryPoint: { url: 'https://voksenskole.sundstrand.example/en/accept' } }],
    },
  },
};
