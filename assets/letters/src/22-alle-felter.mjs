import { html, text, uuid } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Every class and every element of 1.1 at once, each with a value of its own';

const address = (street, number) => ({
  id: uuid(`adresse ${street} ${number}`), addressLabel: street, houseNumber: number, door: 'tv', floor: '2', co: 'c/o Bæk', zipCode: '0000', city: 'Nordhavn', country: 'DK',
  AddressPoint: { geographicEastingMeasure: '500000.00', geographicNorthingMeasure: '6200000.50', geographicHeightMeasure: '4.2' },
});

const attention = (who, id, street) => ({
  AttentionPerson: { personID: id, label: who },
  'grd:ProductionUnit': { productionUnitNumber: '9900000002', productionUnitName: `Enhed hos ${who}` },
  'gln:GlobalLocationNumber': { globalLocationNumber: '0000000000017', location: 'Hovedindgangen' },
  EMail: { emailAddress: 'post@nordhavn.example', relatedAgent: who },
  'grd:SEnumber': { seNumber: '00000019', companyName: 'Tømrer Bæk & Søn ApS' },
  Telephone: { telephoneNumber: '00 00 00 00', relatedAgent: who },
  'grd:EID': { eID: 'CVR:00000027-RID:00000000', label: 'Medarbejderlogin' },
  ContentResponsible: { contentResponsibleID: uuid(`unit ${who}`), label: 'Kultur og Fritid' },
  GeneratingSystem: { generatingSystemID: 'SYS-0001', label: 'Foreningssystemet' },
  'sor:SORdata': { sorIdentifier: '000000000000000', entryName: 'Sundhedscentret' },
  'grd:Address': address(street, '4A'),
  'grd:UnstructuredAddress': { unstructured: `${street} 4A, 2. tv, 0000 Nordhavn` },
});

const point = (label) => ({
  contactGroup: '18.15.00', contactPointID: uuid(`contact point ${label}`), label,
  ContactInfo: [{ label: 'Foreningens navn', value: 'Nordhavn Roklub' }, { label: 'Antal medlemmer', value: '84' }],
});

const reservation = (what, day) => ({
  description: `${what}. Kom ti minutter før.`, reservationUUID: uuid(`${what} ${day}`), abstract: what, location: 'Kulturhuset, sal 2, Kajen 8, 0000 Nordhavn',
  startDateTime: `${day}T17:00:00Z`, endDateTime: `${day}T19:00:00.500Z`, organizerMail: 'kultur@nordhavn.example', organizerName: 'Kultur og Fritid',
});
const start = { startDateTime: '2026-10-01T06:00:00Z', endDateTime: '2026-12-31T22:59:59Z' };

const body = `<h1>Tilskud til Nordhavn Roklub</h1>
<p>Kære Åse Østergård</p>
<p>Roklubben får 18.000 kr. i tilskud til to nye både. Du får brevet, fordi du er kasserer.</p>
<p>Send kvitteringerne til os senest den 31. december 2026.</p>
<p>Venlig hilsen<br>Kultur og Fritid</p>
`;

export default {
  version: '1.1',
  header: {
    messageType: 'DIGITALPOST',
    messageID: 'KF-2026-0018',
    messageCode: 'Tilskud',
    label: 'Tilskud til Nordhavn Roklub',
    notification: 'Du har fået svar på din ansøgning om tilskud.',
    additionalNotification: 'Du har fået svar på din ansøgning om tilskud til Nordhavn Roklub.',
    reply: true,
    replyByDateTime: '2026-12-31T22:59:59Z',
    doNotDeliverUntilDate: '2026-10-02',
    mandatory: true,
    legalNotification: false,
    postType: 'MYNDIGHEDSPOST',
    Sender: { senderID: '00000027', idType: 'CVR', idTypeLabel: 'CVR-nummer', label: 'Nordhavn Kommune', AttentionData: attention('Signe Rask', '0100000077', 'Kajen'), ContactPoint: point('Kultur og Fritid') },
    Recipient: { recipientID: '0100000001', idType: 'CPR', idTypeLabel: 'CPR-nummer', label: 'Åse Østergård', AttentionData: attention('Åse Østergård', '0100000001', 'Strandengen'), ContactPoint: point('Nordhavn Roklub') },
    ContentData: {
      'grd:CPRdata': { cprNumber: '0100000001', name: 'Åse Østergård' },
      'grd:CVRdata': { cvrNumber: '00000140', companyName: 'Nordhavn Roklub' },
      'dmv:MotorVehicle': { licenseNumber: 'XX00001', chassisNumber: 'EKSEMPEL000000001' },
      'grd:PropertyNumber': { propertyNumber: '0000008' },
      CaseID: { caseID: '2026-18-0018', caseSystem: 'Foreningssystemet' },
      'kle:KLEdata': { subjectKey: '18.15.00', version: 'August 2026', activityFacet: 'Ø40', label: 'Folkeoplysende foreninger' },
      'form:FORMdata': { taskKey: '00.00.00.00', version: 'Opgavenøglen v2.12', activityFacet: 'Tilskud', label: 'Støtte til fritidsaktiviteter' },
      'grd:ProductionUnit': { productionUnitNumber: '9999999999', productionUnitName: 'Roklubbens bådehus' },
      'udd:Education': { educationCode: '0000', educationName: 'Instruktør i roning' },
      'grd:Address': address('Kajen', '8'),
      'grd:UnstructuredAddress': { unstructured: 'Bådehuset, Kajen 8, 0000 Nordhavn' },
      AdditionalContentData: Array.from({ length: 10 }, (_, i) => ({ contentDataType: i < 5 ? 'Både' : 'Økonomi', contentDataName: `Oplysning ${i + 1}`, contentDataValue: `Værdi ${i + 1}` })),
    },
    ForwardData: {
      messageUUID: uuid('tilskud, første besked'), originalMessageDateTime: '2026-10-02T06:00:00Z', originalSender: 'Nordhavn Kommune', originalContentResponsible: 'Kultur og Fritid',
      contactPointID: uuid('contact point Kultur og Fritid'), comment: 'Sendt videre fra formanden',
    },
    ReplyData: [
      {
        messageID: 'KF-2026-0017', messageUUID: uuid('tilskud, ansøgning'), replyUUID: uuid('tilskud, opslag'), senderID: '0100000001', recipientID: '00000027', caseID: '2026-18-0018',
        contactPointID: uuid('contact point Kultur og Fritid'), generatingSystemID: 'SYS-0001', comment: 'Ansøgning om tilskud',
        AdditionalReplyData: [{ label: 'Intern note', value: 'Både' }, { label: 'Intern reference', value: 'KF-17' }, { label: 'Vedr.', value: 'Roklubben' }, { label: 'Att.', value: 'Signe Rask' }],
      },
    ],
  },
  body: {
    createdDateTime: '2026-10-02T05:55:12.345Z',
    MainDocument: {
      mainDocumentID: 'D-1', label: 'Svar på ansøgning',
      File: [html('svar.html', body), text('svar.txt', 'Roklubben får 18.000 kr. i tilskud til to nye både.\n')],
      Action: [
        { label: 'Send kvitteringer', actionCode: 'SELVBETJENING', ...start, EntryPoint: { url: 'https://selvbetjening.nordhavn.example/tilskud?sag=2026-18-0018&trin=kvittering' } },
        { label: 'Møde for kasserere', actionCode: 'AFTALE', ...start, Reservation: reservation('Møde for kasserere', '2026-12-02') },
      ],
    },
    AdditionalDocument: [{
      additionalDocumentID: 'D-2', label: 'Regler for tilskud',
      File: [pdf('Regler for tilskud.pdf', 'Regler for tilskud', '# Regler for tilskud\n\nTilskuddet må kun bruges til både. Gem kvitteringerne i fem år.\n')],
      Action: [{ label: 'Læs om tilskud', actionCode: 'INFORMATION', ...start, EntryPoint: { url: 'https://nordhavn.example/tilskud' } }],
    }],
    TechnicalDocument: [{
      technicalDocumentID: 'T-1', label: 'Data til regnskabet',
      File: [{ encodingFormat: 'text/xml', filename: 'tilskud.xml', language: 'da', content: Buffer.from('<tilskud><beloeb>18000</beloeb></tilskud>\n').toString('base64') }],
    }],
  },
};
