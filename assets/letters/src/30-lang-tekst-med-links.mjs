import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';

export const shows = 'Plain text with long paragraphs, links, a mail address and a telephone number; characters that mean something in HTML and XML';

const body = `Kære Åse Østergård

Nordhavn Kommune er ved at lave en ny plan for området omkring den gamle havn. Planen bestemmer, hvor højt der må bygges, hvor der skal være butikker, hvor børnene kan gå trygt til skole, og hvor der stadig skal være plads til fiskerne og deres både. Du får dette brev, fordi du bor mindre end 500 meter fra området, og fordi vi gerne vil høre, hvad du mener, før vi bestemmer os. Du har ikke pligt til at svare, men alle svar bliver læst, og alle spørgsmål bliver besvaret i det notat, som politikerne får, før de stemmer om planen.

Forslaget betyder kort sagt, at de tre store pakhuse på Ærøkaj bliver stående og kan bruges til boliger, kontorer og kultur, at der kan bygges nye huse i op til fire etager bag dem, og at selve kajen bliver et sted for alle. Der kommer en ny sti for gående og cyklister hele vejen fra færgen til lystbådehavnen. Til gengæld forsvinder omkring 90 parkeringspladser. Vi regner med, at 60 af dem kan flyttes til pladsen ved Havnevej, men det er ikke sikkert, og det er et af de steder, hvor vi særligt gerne vil høre jeres mening.

Du kan læse hele forslaget på https://plan.nordhavn.example/havnen/forslag?udgave=2&sprog=da#afsnit-4 (det er på 64 sider) eller se en film på tre minutter på https://plan.nordhavn.example/film. Du kan også komme forbi biblioteket, hvor planen ligger fremme. Adressen www.nordhavn.example/havnen virker også, og linket (https://da.leksikon.example/Havn_(by)) fortæller om havnens historie.

Skriv til plan@nordhavn.example, ring på 00 00 00 00, eller svar på denne besked senest den 18. december 2026. Skriv gerne, hvor du bor, så vi kan se på kortet, hvilken del af planen du skriver om.

Nogle tal fra forslaget: højde < 14 meter, afstand til vandet > 8 meter, støj <= 55 dB, "Kajen" & "Bakken" = 41.200 m², heraf ½ til boliger; pris pr. m² ca. 25.000 kr. ± 10 %. Teksten <b>her</b> er ikke fed, &amp; er bare tegn, og \${navn} bliver ikke til noget.

Venlig hilsen
Plan og By
Nordhavn Kommune
`;

export default {
  version: '1.2',
  header: {
    messageCode: 'Høring',
    label: 'Hvad mener du om planen for den gamle havn?',
    reply: true,
    replyByDateTime: '2026-12-18T22:59:59Z',
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('kommune', { AttentionData: responsible('Plan og By'), ContactPoint: contact_point('Plan og By, høringer') }),
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-11-09T06:00:00Z',
    MainDocument: { label: 'Høring om planen', File: [text('Høring om planen for den gamle havn.txt', body)] },
  },
};
