import { recipient, responsible, sender } from '../lib/cast.mjs';
import { html } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'A company as recipient (CVR): reminder of VAT with SE number, production unit, self-service and payment';

const body = `<h1>Husk at indberette moms for 3. kvartal 2026</h1>
<p>Tømrer Bæk &amp; Søn ApS<br>CVR-nummer 00000019</p>
<p>Vi har endnu ikke fået jeres momsangivelse for perioden <strong>1. juli til 30. september 2026</strong>.
I skal indberette og betale senest <strong>tirsdag den 1. december 2026</strong>.</p>
<h2>Sådan gør I</h2>
<ol>
<li>Log på selvbetjeningen med virksomhedens login.</li>
<li>Vælg <em>Moms</em> og derefter <em>Indberet</em>.</li>
<li>Skriv tallene, og godkend.</li>
<li>Betal beløbet. Brug den betalingslinje, I får på kvitteringen.</li>
</ol>
<p>Har I ikke haft køb eller salg i perioden, skal I stadig indberette. Skriv 0 i alle felter.</p>
<h2>Hvis I ikke indberetter</h2>
<p>Så fastsætter vi momsen foreløbigt, og det koster et gebyr på 800 kr. for hver periode.</p>
<p>Venlig hilsen<br>Landsskattekontoret<br>Moms og afgifter</p>
`;

const guide = `# Sådan udfylder I momsangivelsen

## Salgsmoms
Moms af det, virksomheden har solgt i Danmark i perioden.

## Købsmoms
Moms af det, virksomheden har købt, og som bruges i virksomheden.

## Moms af varekøb i udlandet
25 procent af værdien af varer, I har købt i udlandet uden moms.

## Momstilsvar
Salgsmoms og moms af varekøb i udlandet, minus købsmoms. Er tallet negativt, får I penge tilbage.
`;

export default {
  version: '1.1',
  header: {
    messageID: 'MOMS-2026-3-00000019',
    messageCode: 'Momspåmindelse',
    label: 'Husk at indberette moms for 3. kvartal 2026',
    mandatory: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('skat', { AttentionData: responsible('Moms og afgifter') }),
    Recipient: recipient('baek', {
      AttentionData: {
        AttentionPerson: { label: 'Den, der står for regnskabet' },
        'grd:ProductionUnit': { productionUnitNumber: '9900000001', productionUnitName: 'Tømrer Bæk & Søn, værkstedet' },
        'grd:SEnumber': { seNumber: '00000019', companyName: 'Tømrer Bæk & Søn ApS' },
      },
    }),
    ContentData: { 'grd:CVRdata': { cvrNumber: '00000019', companyName: 'Tømrer Bæk & Søn ApS' } },
  },
  body: {
    createdDateTime: '2026-11-04T04:00:00Z',
    MainDocument: {
      label: 'Påmindelse om moms',
      File: [html('Påmindelse om moms.html', body)],
      Action: [
        { label: 'Indberet moms', actionCode: 'SELVBETJENING', endDateTime: '2026-12-01T22:59:59Z', EntryPoint: { url: 'https://erhverv.skattekontor.example/moms/00000019/2026-3' } },
        { label: 'Betal moms', actionCode: 'BETALING', endDateTime: '2026-12-01T22:59:59Z', EntryPoint: { url: 'https://erhverv.skattekontor.example/betal' } },
      ],
    },
    AdditionalDocument: [{ label: 'Vejledning til momsangivelsen', File: [pdf('Vejledning.pdf', 'Sådan udfylder I momsangivelsen', guide)] }],
  },
};
