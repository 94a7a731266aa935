import { base64, uuid } from '../lib/memo.mjs';

export const shows = 'XML form: declared and written as ISO-8859-1; the text file inside is UTF-8 with a byte order mark';

const body = '\uFEFFKære Knud Sørensen\n\nDin folkepension for december bliver udbetalt mandag den 30. november 2026. Du får 14.872 kr. efter skat.\n\nVenlig hilsen\nUdbetalingscentret\n';

export default Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>
<memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.1" memoSchVersion="1.1.0">
  <memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType>
    <memo:messageUUID>${uuid('36-latin-1')}</memo:messageUUID>
    <memo:label>Din pension på vej: udbetaling for december</memo:label>
    <memo:reply>false</memo:reply>
    <memo:mandatory>true</memo:mandatory>
    <memo:legalNotification>false</memo:legalNotification>
    <memo:postType>MYNDIGHEDSPOST</memo:postType>
    <memo:Sender>
      <memo:senderID>00000086</memo:senderID>
      <memo:idType>CVR</memo:idType>
      <memo:label>Udbetalingscentret</memo:label>
    </memo:Sender>
    <memo:Recipient>
      <memo:recipientID>0200000002</memo:recipientID>
      <memo:idType>CPR</memo:idType>
      <memo:label>Knud Sørensen</memo:label>
    </memo:Recipient>
  </memo:MessageHeader>
  <memo:MessageBody>
    <memo:createdDateTime>2026-11-20T05:00:00Z</memo:createdDateTime>
    <memo:MainDocument>
      <memo:File>
        <memo:encodingFormat>text/plain</memo:encodingFormat>
        <memo:filename>Udbetaling på vej.txt</memo:filename>
        <memo:language>da</memo:language>
        <memo:content>${base64(body)}</memo:content>
      </memo:File>
    </memo:MainDocument>
  </memo:MessageBody>
</memo:Message>
`, 'latin1');
