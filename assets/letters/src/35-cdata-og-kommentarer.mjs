import { base64, uuid } from '../lib/memo.mjs';

export const shows = 'XML form: no declaration, CDATA, comments and processing instructions between and inside values, character references, empty booleans, base64 in pieces';

const body = 'Kære Åse Østergård\n\nVores whistleblowerordning har fået ny adresse: ordning.nordhavn.example. Skriv kun dér, hvis du vil være anonym.\n\nVenlig hilsen\nNordhavn Kommune 🙂\n';
const content = base64(body), half = 81;

export default `<!-- en kommentar før roden: <ikke> et element & ikke en fejl -->
<?stil type="text/css" href="https://stil.example/brev.css"?>
<m:Message
    xmlns:m = "https://DigitalPost.dk/MeMo-1"
    memoVersion = '+1.1'   memoSchVersion = "1.1&#46;0" >
  <m:MessageHeader>
    <!-- <m:messageType>NEMSMS</m:messageType> -->
    <m:messageType>DIGITAL<!-- midt i et ord -->POST</m:messageType>
    <m:messageUUID>${uuid('35-cdata-og-kommentarer')}</m:messageUUID>
    <m:messageCode/>
    <m:label><![CDATA[Ny adresse til <ordningen> & "anonyme" tip]]> &#8211; l&#230;s f&#xF8;r du skriver &lt;her&gt; &#x1F642;</m:label>
    <m:notification></m:notification>
    <m:reply/>
    <m:mandatory></m:mandatory>
    <m:legalNotification
    />
    <m:Sender>
      <m:senderID><![CDATA[00000027]]></m:senderID>
      <m:idType>cvr</m:idType>
      <m:label>Nordhavn<?mellemrum?> Kommune</m:label>
    </m:Sender>
    <m:Recipient>
      <m:recipientID>0100000001</m:recipientID>
      <m:idType>CPR</m:idType>
      <m:label>&#197;se &#216;sterg&#229;rd</m:label>
    </m:Recipient>
  </m:MessageHeader>
  <m:MessageBody>
    <m:createdDateTime>2026-10-20T10:00:00.123456Z</m:createdDateTime>
    <m:MainDocument>
      <m:File>
        <m:encodingFormat>text/plain; charset=utf-8</m:encodingFormat>
        <m:filename>Ny adresse 🙂.txt</m:filename>
        <m:language>DA</m:language>
        <m:content>${content.slice(0, half)}<!-- midt i filen --><![CDATA[${content.slice(half, 2 * half)}]]>
          ${content.slice(2 * half)}</m:content>
      </m:File>
    </m:MainDocument>
  </m:MessageBody>
</m:Message>
<!-- en kommentar efter roden -->
`;
