// Made-up MeMo messages of given sizes: the same bytes in every run. All of them follow the schema of 1.1.
const spaces = {
  memo: 'https://DigitalPost.dk/MeMo-1', grd: 'https://data.gov.dk/model/core/', kle: 'http://kle-online.dk/',
}

// Random bytes by xorshift, as base64.
function content(size, seed) {
  const bytes = Buffer.alloc(size)
  let state = seed * 2654435761 >>> 0 || 1
  for (let at = 0; at < size; ++at) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state
  }
  return bytes.toString('base64')
}

const file = (type, name, size, seed) =>
  `<memo:File><memo:encodingFormat>${type}</memo:encodingFormat><memo:filename>${name}</memo:filename><memo:language>da</memo:language><memo:content>${content(size, seed)}</memo:content></memo:File>`
const uuid = number => `8c2ea15d-61fb-4ba9-9366-${String(number).padStart(12, '0')}`
const extra = (number, size) =>
  `\n    <memo:AdditionalDocument>\n      <memo:additionalDocumentID>${number}</memo:additionalDocumentID>\n      <memo:label>Bilag ${number} – oversigt over børnenes ønsker</memo:label>\n      ${file('application/pdf', `bilag-${number}.pdf`, size, number)}\n    </memo:AdditionalDocument>`

// body: bytes of the letter's text; attachments: how many, and bytes of each.
function message({ body, attachments = 0, each = 0, rich = false }) {
  const people = rich ? `
      <memo:AttentionData>
        <memo:AttentionPerson><memo:personID>9-1</memo:personID><memo:label>Åse Ørsted</memo:label></memo:AttentionPerson>
        <memo:EMail><memo:emailAddress>post@eksempel.example</memo:emailAddress><memo:relatedAgent>Børn &amp; Unge</memo:relatedAgent></memo:EMail>
        <memo:Telephone><memo:telephoneNumber>00000000</memo:telephoneNumber></memo:Telephone>
      </memo:AttentionData>
      <memo:ContactPoint><memo:contactPointID>241d39f6-998e-4929-b198-ccacbbf4b330</memo:contactPointID><memo:label>Pladsanvisningen</memo:label></memo:ContactPoint>` : ''
  const matters = rich ? `
    <memo:ContentData>
      <grd:CPRdata><grd:cprNumber>0100000000</grd:cprNumber><grd:name>Prøve Prøvesen</grd:name></grd:CPRdata>
      <memo:CaseID><memo:caseID>SAG-12345</memo:caseID><memo:caseSystem>System 1234</memo:caseSystem></memo:CaseID>
      <kle:KLEdata><kle:subjectKey>00.00.00</kle:subjectKey><kle:version>Maj 2026</kle:version><kle:label>Dagtilbud</kle:label></kle:KLEdata>
    </memo:ContentData>` : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<memo:Message xmlns:memo="${spaces.memo}" xmlns:grd="${spaces.grd}" xmlns:kle="${spaces.kle}" memoVersion="1.1" memoSchVersion="1.1.0">
  <memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType>
    <memo:messageUUID>${uuid(body)}</memo:messageUUID>
    <memo:label>Tilbud om plads i børnehave</memo:label>
    <memo:mandatory>false</memo:mandatory>
    <memo:legalNotification>false</memo:legalNotification>
    <memo:Sender>
      <memo:senderID>00000001</memo:senderID>
      <memo:idType>CVR</memo:idType>
      <memo:label>Eksempel Kommune</memo:label>${people}
    </memo:Sender>
    <memo:Recipient>
      <memo:recipientID>0100000000</memo:recipientID>
      <memo:idType>CPR</memo:idType>
      <memo:label>Prøve Prøvesen</memo:label>
    </memo:Recipient>${matters}
  </memo:MessageHeader>
  <memo:MessageBody>
    <memo:createdDateTime>2026-11-23T08:31:00Z</memo:createdDateTime>
    <memo:MainDocument>
      <memo:mainDocumentID>1</memo:mainDocumentID>
      <memo:label>Tilbud om plads</memo:label>
      ${file('text/html', 'brev.html', body, 7)}
    </memo:MainDocument>${Array.from({ length: attachments }, (_, index) => extra(index + 2, each)).join('')}
  </memo:MessageBody>
</memo:Message>
`
}

export const sizes = {
  '2 kB': () => message({ body: 450 }),
  '3 kB': () => message({ body: 450, rich: true }),
  '20 kB': () => message({ body: 4000, rich: true, attachments: 5, each: 1500 }),
  '150 kB': () => message({ body: 9000, rich: true, attachments: 10, each: 9500 }),
  '7 MB': () => message({ body: 9000, rich: true, attachments: 5, each: 1_048_576 }),
  '70 MB': () => message({ body: 9000, rich: true, attachments: 5, each: 10_485_760 }),
  '100 MB': () => message({ body: 9000, rich: true, attachments: 5, each: 15_000_000 }),
}
