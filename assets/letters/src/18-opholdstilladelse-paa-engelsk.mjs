import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'English letter: language `en`, HTML and PDF, reply wanted by a date';

const body = `<html lang="en">
<body>
<h1>Your residence card is about to expire</h1>
<p>Dear Maryam Haddad-Lynge</p>
<p>Your residence card expires on <strong>31 January 2027</strong>. Your right to stay in the country is not affected, but
you need a valid card when you travel.</p>
<h2>What you need to do</h2>
<ol>
<li>Book an appointment at one of our offices.</li>
<li>Bring your passport and the enclosed form, filled in and signed.</li>
<li>Have your photo and fingerprints taken. It takes about ten minutes.</li>
</ol>
<p>Please reply by <strong>15 December 2026</strong> if your address or your name has changed.</p>
<h2>How long does it take?</h2>
<p>You will receive the new card by ordinary mail within three weeks. In Danish, the card is called
<span lang="da">opholdskort</span>.</p>
<p>Yours sincerely,<br>The Citizens’ Office in Sundstrand<br><span lang="da">Statens Borgerkontor i Sundstrand</span></p>
</body>
</html>
`;

const form = `# Application for a new residence card

Fill in the form and bring it to your appointment.

Full name:

Date of birth:

Address:

## Declaration
I declare that the information given in this form is correct.

Date and signature:
`;

export default {
  version: '1.2',
  header: {
    messageCode: 'Opholdskort',
    label: 'Your residence card is about to expire',
    notification: 'You have received a letter about your residence card.',
    reply: true,
    replyByDateTime: '2026-12-15T22:59:59Z',
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('borgerservice', { AttentionData: responsible('Residence cards'), ContactPoint: contact_point('Residence cards', [['Case number', 'RC-000003']]) }),
    Recipient: recipient('maryam'),
  },
  body: {
    createdDateTime: '2026-11-17T09:00:00Z',
    MainDocument: {
      label: 'Letter',
      File: [html('residence-card.html', body, 'en')],
      Action: [{ label: 'Book an appointment', actionCode: 'SELVBETJENING', endDateTime: '2027-01-31T22:59:59Z', EntryPoint: { url: 'https://booking.borgerkontor.example/en/residence-card' } }],
    },
    AdditionalDocument: [{ label: 'Application form', File: [pdf('application-form.pdf', 'Application for a new residence card', form, 'en')] }],
  },
};
