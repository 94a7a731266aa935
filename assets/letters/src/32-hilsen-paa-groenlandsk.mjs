import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';

export const shows = 'Several languages in one letter: a Greenlandic greeting and closing (`lang="kl"`) and a line of Arabic (right to left) in a Danish HTML letter';

const body = `<html lang="da">
<body>
<h1>Velkommen til sprogcaféen</h1>
<p lang="kl">Inuugujoq Maryam</p>
<p>Hver onsdag klokken 16 mødes folk, der taler grønlandsk, dansk, arabisk og andre sprog, på Nordhavn Bibliotek. Vi drikker
kaffe og øver os på hinandens sprog. Det er gratis.</p>
<p>Første gang er <strong>onsdag den 2. december 2026</strong>. Vi begynder med at sige velkommen på alle vores sprog:</p>
<ul>
<li>Dansk: Velkommen</li>
<li>Grønlandsk: <span lang="kl">Tikilluarit</span></li>
<li>Arabisk: <span lang="ar" dir="rtl">أهلا وسهلا</span></li>
<li>Færøsk: <span lang="fo">Vælkomin</span></li>
</ul>
<p lang="kl">Inussiarnersumik inuulluaqqusillunga</p>
<p>Pipaluk Juhl<br>Nordhavn Bibliotek</p>
</body>
</html>
`;

export default {
  version: '1.2',
  header: {
    label: 'Velkommen til sprogcaféen',
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Nordhavn Bibliotek'), ContactPoint: contact_point('Nordhavn Bibliotek') }),
    Recipient: recipient('maryam'),
  },
  body: { createdDateTime: '2026-11-18T15:00:00Z', MainDocument: { File: [html('sprogcafe.html', body)] } },
};
