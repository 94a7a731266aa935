import { recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';

export const shows = 'Company letter that cannot be answered: annual report overdue, HTML with a warning, 1.2';

const body = `<h1>I mangler at indsende årsrapporten</h1>
<p>Til ledelsen i Tømrer Bæk &amp; Søn ApS</p>
<p>Årsrapporten for 2025 skulle være hos os den <strong>30. juni 2026</strong>. Vi har ikke modtaget den.</p>
<p><strong>Indsend årsrapporten senest den 27. juli 2026.</strong> Ellers får hvert medlem af ledelsen en afgift på 500 kr. for
den første måned, og vi kan bede retten om at opløse selskabet.</p>
<h2>Sådan indsender I</h2>
<ol><li>Få generalforsamlingen til at godkende rapporten.</li><li>Indsend den digitalt.</li><li>Gem kvitteringen.</li></ol>
<p>Har I allerede indsendt årsrapporten, kan I se bort fra brevet.</p>
<p>Venlig hilsen<br>Virksomhedskontoret<br>Regnskaber</p>
`;

export default {
  version: '1.2',
  header: {
    messageCode: 'Rykker',
    label: 'I mangler at indsende årsrapporten for 2025',
    reply: false,
    mandatory: true,
    legalNotification: false,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('erhverv', { AttentionData: responsible('Regnskaber') }),
    Recipient: recipient('baek'),
    ContentData: { 'grd:CVRdata': { cvrNumber: '00000019' } },
  },
  body: {
    createdDateTime: '2026-07-06T04:30:00Z',
    MainDocument: {
      label: 'Påkrav',
      File: [html('Påkrav om årsrapport.html', body)],
      Action: [{ label: 'Indsend årsrapport', actionCode: 'SELVBETJENING', EntryPoint: { url: 'https://regnskab.virksomhedskontor.example/indsend/00000019' } }],
    },
  },
};
