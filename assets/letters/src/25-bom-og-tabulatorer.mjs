import { base64, uuid } from '../lib/memo.mjs';

export const shows = 'XML form: UTF-8 byte order mark, tabs, CRLF line ends, UUID in capitals, base64 broken into lines, `1` and `0` as booleans';

const body = `Kære Åse Østergård\r\n\r\nDu er valgt som tilforordnet ved folkeafstemningen tirsdag den 26. januar 2027.\r\n\r\nMød op på Nordhavn Skole klokken 7.00. Du får 1.000 kr. i diæter, og der er kaffe hele dagen.\r\n\r\nKan du ikke, så skriv til os senest den 4. december 2026.\r\n\r\nVenlig hilsen\r\nValgsekretariatet\r\nNordhavn Kommune\r\n`;
const lines = base64(body).match(/.{1,76}/g).map((line) => `\t\t\t\t\t${line}`).join('\n');

export default `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<memo:Message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:memo="https://DigitalPost.dk/MeMo-1" xmlns:grd="https://data.gov.dk/model/core/" memoVersion="1.1" memoSchVersion="1.1.0" xsi:schemaLocation="https://DigitalPost.dk/MeMo-1 MeMo_core.xsd">
	<memo:MessageHeader>
		<memo:messageType>DIGITALPOST</memo:messageType>
		<memo:messageUUID>${uuid('25-bom-og-tabulatorer').toUpperCase()}</memo:messageUUID>
		<memo:label>Du er valgt som tilforordnet den 26. januar</memo:label>
		<memo:reply> 1 </memo:reply>
		<memo:replyByDateTime>2026-12-04T22:59:59Z</memo:replyByDateTime>
		<memo:mandatory>1</memo:mandatory>
		<memo:legalNotification>0</memo:legalNotification>
		<memo:postType>MYNDIGHEDSPOST</memo:postType>
		<memo:Sender>
			<memo:senderID>00000027</memo:senderID>
			<memo:idType>CVR</memo:idType>
			<memo:label>Nordhavn Kommune</memo:label>
			<memo:ContactPoint>
				<memo:contactPointID>${uuid('contact point Valgsekretariatet')}</memo:contactPointID>
			</memo:ContactPoint>
		</memo:Sender>
		<memo:Recipient>
			<memo:recipientID>0100000001</memo:recipientID>
			<memo:idType>CPR</memo:idType>
		</memo:Recipient>
	</memo:MessageHeader>
	<memo:MessageBody>
		<memo:createdDateTime>2026-11-13T09:30:00Z</memo:createdDateTime>
		<memo:MainDocument>
			<memo:File>
				<memo:encodingFormat>text/plain</memo:encodingFormat>
				<memo:filename>Tilforordnet.txt</memo:filename>
				<memo:language>da</memo:language>
				<memo:content>
${lines}
				</memo:content>
			</memo:File>
		</memo:MainDocument>
	</memo:MessageBody>
</memo:Message>
`.replaceAll('\n', '\r\n');
