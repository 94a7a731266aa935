import { contact_point, recipient, responsible, sender } from '../lib/cast.mjs';
import { text, uuid } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Legal notification (forkyndelse): court summons as text, with a reservation and a PDF';

const body = `Indkaldelse som vidne

Åse Østergård

Du bliver hermed indkaldt som vidne i en sag om erstatning efter en vandskade.

Du skal møde i Retten i Nordhavn, Tinghusplads 2, 0000 Nordhavn, retssal 3
torsdag den 14. januar 2027 klokken 9.30.

Du har pligt til at møde
Som vidne har du pligt til at møde op og til at tale sandt. Bliver du væk uden gyldig grund, kan retten give dig en bøde eller lade politiet hente dig.

Hvis du er forhindret
Skriv eller ring til retten med det samme. Er du syg, skal du sende en lægeerklæring.

Du kan få betaling
Du kan få vidnegodtgørelse og få dækket din transport. Sig til, når du møder i retten.

Denne indkaldelse er forkyndt for dig, når du har åbnet den.

Med venlig hilsen
Retten i Nordhavn
Civilafdelingen
`;

const guide = `# Vejledning til vidner

Når du kommer til retten, skal du melde dig i skranken. Du bliver kaldt ind, når det er din tur.

## I retssalen
Dommeren spørger om dit navn og forklarer, hvilke pligter du har. Derefter stiller parternes advokater spørgsmål til dig.

## Du må have en med
Du må gerne have en ven eller et familiemedlem med. Personen må ikke selv være vidne i sagen.

## Hvis du er utryg
Fortæl det til personalet. Der er et særligt rum, hvor vidner kan vente.
`;

export default {
  version: '1.1',
  header: {
    messageID: 'BS-00382-2026-NOR',
    messageCode: 'Vidneindkaldelse',
    label: 'Indkaldelse som vidne i Retten i Nordhavn',
    notification: 'Du har fået en forkyndelse i Digital Post.',
    reply: true,
    mandatory: true,
    legalNotification: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: sender('retten', { AttentionData: responsible('Civilafdelingen'), ContactPoint: contact_point('Civilafdelingen', [['Sagsnummer', 'BS-00382/2026-NOR']]) }),
    Recipient: recipient('aase'),
    ContentData: { CaseID: { caseID: 'BS-00382/2026-NOR', caseSystem: 'Civilsager' } },
  },
  body: {
    createdDateTime: '2026-11-18T08:30:00Z',
    MainDocument: {
      label: 'Indkaldelse som vidne',
      File: [text('Vidneindkaldelse.txt', body)],
      Action: [{
        label: 'Føj retsmødet til din kalender',
        actionCode: 'AFTALE',
        Reservation: {
          description: 'Du er indkaldt som vidne i sag BS-00382/2026-NOR. Du har pligt til at møde.',
          reservationUUID: uuid('retsmøde 14. januar 2027'),
          abstract: 'Vidne i Retten i Nordhavn',
          location: 'Retten i Nordhavn, Tinghusplads 2, retssal 3, 0000 Nordhavn',
          startDateTime: '2027-01-14T08:30:00Z',
          endDateTime: '2027-01-14T11:00:00Z',
          organizerMail: 'civil@retten-nordhavn.example',
          organizerName: 'Retten i Nordhavn',
        },
      }],
    },
    AdditionalDocument: [{ label: 'Vejledning til vidner', File: [pdf('Vejledning til vidner.pdf', 'Vejledning til vidner', guide)] }],
  },
};
