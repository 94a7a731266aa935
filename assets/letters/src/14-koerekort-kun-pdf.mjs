import { recipient, responsible, sender } from '../lib/cast.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'PDF only: the whole letter is a PDF of several pages, no text beside it';

const body = `# Dit kørekort udløber snart

Kære Åse Østergård

Dit kørekort til personbil og trailer udløber den 15. februar 2027. Vil du blive ved med at køre bil, skal du forny kørekortet inden da. I dette brev kan du læse, hvad du skal gøre, hvad det koster, og hvor længe det tager.

## Sådan fornyer du dit kørekort
Du kan søge på nettet eller møde op i Borgerservice. Søger du på nettet, bliver dit billede og din underskrift hentet fra det kørekort, du har i dag, hvis billedet er mindre end ti år gammelt.

Du skal bruge:
- dit nuværende kørekort
- et pasfoto, hvis dit billede er mere end ti år gammelt
- en lægeattest, hvis du har en sygdom, der kan have betydning for, om du må køre bil

## Hvad koster det?
Det koster 115 kr. at forny kørekortet, hvis du er over 70 år, og 280 kr., hvis du er yngre. Du betaler, når du søger. Skal du have en lægeattest, betaler du selv lægen.

## Hvor længe varer det?
Det nye kørekort bliver sendt til din folkeregisteradresse inden for to til tre uger. Du må køre i Danmark imens, hvis du har fået et midlertidigt kørekort. Du må ikke bruge det midlertidige kørekort i udlandet.

## Hvornår skal du have en lægeattest?
Du skal have en lægeattest, hvis du har eller har haft en sygdom, der kan gøre det farligt, at du kører bil. Det gælder for eksempel:
- sukkersyge, der bliver behandlet med insulin
- epilepsi og anfald, hvor du mister bevidstheden
- sygdomme i hjertet, hjernen eller øjnene
- misbrug af alkohol, medicin eller andre stoffer
- søvnsygdomme, der gør dig meget træt om dagen

Er du i tvivl, så spørg din læge. Lægen sender attesten til os, når du har betalt den. Vi læser den og skriver til dig, hvis vi har brug for flere oplysninger. Det kan tage op til otte uger.

## Hvis dit syn er blevet dårligere
Din synsstyrke skal være mindst 0,5 på begge øjne tilsammen, eventuelt med briller eller kontaktlinser. Kan du kun køre med briller, kommer der en kode på dit kørekort. En optiker kan måle dit syn og give dig en attest.

## Hvis du ikke vil forny dit kørekort
Så skal du ikke gøre noget. Når kørekortet er udløbet, må du ikke længere køre bil. Kører du alligevel, kan du få en bøde. Du kan godt forny det senere, men er der gået mere end fem år, skal du måske op til en ny køreprøve.

## Hvis du har mistet dit kørekort
Så skal du først melde det stjålet eller tabt. Det gør du på nettet eller i Borgerservice. Du får et nyt kørekort med samme udløbsdato og skal derefter forny det.

## Hvis du har kørekort til bus eller lastbil
Kørekort til bus og lastbil gælder i fem år ad gangen. Du skal have en ny lægeattest hver gang. Du kan få attesten tidligst seks måneder før, kørekortet udløber.

## Personlige oplysninger
Vi behandler oplysninger om dit navn, dit CPR-nummer, dit billede, din underskrift og eventuelt dit helbred. Du har ret til at se oplysningerne og til at få rettet det, der er forkert. Vi gemmer oplysningerne, til du fylder 100 år, eller til to år efter din død.

## Har du spørgsmål?
Ring til Borgerservice på 00 00 00 00 mandag til torsdag klokken 9 til 15 og fredag klokken 9 til 13. Du kan også møde op. Husk at bestille tid først.

Venlig hilsen
Borgerservice
Nordhavn Kommune
`;

export default {
  version: '1.1',
  header: {
    messageCode: 'Fornyelse',
    label: 'Dit kørekort udløber den 15. februar 2027',
    reply: false,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Borgerservice') }),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-11-02T08:00:00Z',
    MainDocument: { label: 'Dit kørekort udløber snart', File: [pdf('Fornyelse af kørekort.pdf', 'Dit kørekort udløber snart', body)] },
  },
};
