// Mutations of the XML around the message.
import { replace_once } from './bases.mjs';

const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

export function* markup(text) {
  const tagged = (attributes) => replace_once(text, '<memo:MessageHeader>', `<memo:MessageHeader ${attributes}>`);
  const labelled = (attributes) => replace_once(text, '<memo:label>', `<memo:label ${attributes}>`);
  const put = (what) => replace_once(text, '<memo:Sender>', `<memo:Sender>${what}`);
  const file = text.match(/<memo:File>[\s\S]*?<\/memo:File>/)[0].replace('<memo:File>', '<memo:File xmlns:memo="https://DigitalPost.dk/MeMo-1">');
  const body = text.match(/<memo:MessageBody>[\s\S]*<\/memo:MessageBody>/)[0];
  const one = (kind, mutated) => ({ kind, about: kind, text: mutated });
  yield one('untouched', text);
  yield one('doctype', text.replace(/<memo:Message /, '<!DOCTYPE memo:Message><memo:Message '));
  yield one('bare file', file);
  yield one('byte order mark', `\uFEFF${text}`);
  yield one('no declaration', text.replace(/^<\?xml[^>]*\?>\s*/, ''));
  yield one('other prefix', text.replaceAll('memo:', 'm1:').replace('xmlns:memo', 'xmlns:m1'));
  yield one('default namespace', text.replaceAll('<memo:', '<').replaceAll('</memo:', '</').replace('xmlns:memo', 'xmlns'));
  yield one('no namespace', text.replaceAll('<memo:', '<').replaceAll('</memo:', '</'));
  yield one('other namespace', text.replace('https://DigitalPost.dk/MeMo-1', 'https://DigitalPost.dk/MeMo-2'));
  yield one('namespace in lower case', text.replace('https://DigitalPost.dk/MeMo-1', 'https://digitalpost.dk/memo-1'));
  yield one('schema location', tagged(`${instance} xsi:schemaLocation="urn:x nowhere.xsd"`));
  yield one('nil', labelled(`${instance} xsi:nil="false"`));
  yield one('xml:lang', labelled('xml:lang="da"'));
  yield one('xml:space', tagged('xml:space="preserve"'));
  yield one('qualified version', text.replace('memoVersion=', 'memo:memoVersion='));
  yield one('no version', text.replace(/ memoVersion="[^"]*"/, ''));
  yield one('no schema version', text.replace(/ memoSchVersion="[^"]*"/, ''));
  yield one('a schema version', text.replace(/ memoSchVersion="[^"]*"/, '').replace('memoVersion=', 'memoSchVersion="1.2.0" memoVersion='));
  yield one('cdata of white space', put('<![CDATA[ ]]>'));
  yield one('cdata of text', put('<![CDATA[x]]>'));
  yield one('reference to white space', put('&#32;&#x9;'));
  yield one('reference to text', put('&#120;'));
  yield one('comments', put('<!-- x --><?x y?><!-- z -->'));
  yield one('no body', text.replace(body, ''));
  yield one('two bodies', text.replace(body, body + body));
  yield one('header behind body', text.replace(/(<memo:MessageHeader>[\s\S]*<\/memo:MessageHeader>)([\s\S]*?)(<memo:MessageBody>[\s\S]*<\/memo:MessageBody>)/, '$3$2$1'));
  yield one('both targets', replace_once(text, '</memo:Reservation>', '</memo:Reservation><memo:EntryPoint><memo:url>https://a.example</memo:url></memo:EntryPoint>'));
  yield one('name of 1.0', text.replaceAll(/(main|additional|technical)DocumentID/g, 'documentID'));
  yield one('name since 1.1', text.replace(/(<memo:MainDocument>\s*<memo:)\w+(>[^<]*<\/memo:)\w+/, '$1mainDocumentID$2mainDocumentID'));
  yield one('representative', replace_once(text, '</memo:Sender>', '<memo:Representative><memo:representativeID>1</memo:representativeID><memo:idType>CVR</memo:idType><memo:label>x</memo:label></memo:Representative></memo:Sender>'));
  yield* typed(text);
  for (const count of [2, 3, 4, 5, 10, 11]) yield* counted(text, count);
}

// xsi:type on an element of each simple type: that type, others, and what names none.
const own_types = {
  label: 'dt:memoTextType', comment: 'dt:memoCommentType', notification: 'dt:memoNotificationType', url: 'dt:memoUriType', messageUUID: 'dt:memoUuidType',
  language: 'dt:memoLanguageType', createdDateTime: 'dt:memoDateTimeType', licenseNumber: 'dt:memoLicenseNumberType', globalLocationNumber: 'dt:memoGLNType',
  productionUnitNumber: 'dt:memoPNumberType', messageType: 'dt:memoMessageType', doNotDeliverUntilDate: 'xs:date', reply: 'xs:boolean', content: 'xs:base64Binary',
};
const no_types = ['memoTextType', 'no:memoTextType', 'xs:memoTextType', 'dt:memoText', 'dt:memotexttype', 'dt:', ':memoTextType', 'dt:dt:memoTextType', 'dt: memoTextType', 'xmlns:memoTextType', 'xsi:type', 'memo:label', ''];

function* typed(text) {
  const prefixes = `${instance} xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:dt="https://data.gov.dk/model/dataTypes/"`;
  const declared = text.replace('<memo:Message ', `<memo:Message ${prefixes} `);
  const on = (name, attributes, within = declared) => within.replace(new RegExp(`<(\\w+:)?${name}>`), (tag) => `${tag.slice(0, -1)} ${attributes}>`);
  const one = (name, type, mutated) => ({ kind: 'type', about: `type ${name} "${type}"`, value: type, text: mutated ?? on(name, `xsi:type="${type}"`) });
  for (const name of Object.keys(own_types)) for (const type of new Set([...Object.values(own_types), 'xs:string', 'xs:anyType', 'xs:anySimpleType'])) yield one(name, type);
  for (const type of no_types) yield one('label', type);
  for (const name of ['MessageHeader', 'Sender', 'File']) for (const type of ['dt:memoTextType', `memo:${name}`, 'xs:anyType']) yield one(name, type);
  yield one('label', ' dt:memoTextType ');
  yield one('label', 'memoTextType by default', on('label', 'xmlns="https://data.gov.dk/model/dataTypes/" xsi:type="memoTextType"'));
  yield one('label', 'xmlns:memoTextType by default', on('label', 'xmlns="https://data.gov.dk/model/dataTypes/" xsi:type="xmlns:memoTextType"'));
  yield one('label', 'dt: of its own', on('label', `${prefixes} xsi:type="dt:memoTextType"`, text));
  yield one('label', 'dt: of another', on('label', 'xmlns:dt="urn:x" xsi:type="dt:memoTextType"'));
  yield one('label', 'references', on('label', 'xsi:type="&#100;t:memo&#84;extType"'));
  yield one('label', 'type without a namespace', on('label', 'type="dt:memoTextType"'));
}

function* counted(text, count) {
  const lists = {
    ContactInfo: ['ContactPoint', '<memo:ContactInfo><memo:label>a</memo:label><memo:value>b</memo:value></memo:ContactInfo>'],
    AdditionalReplyData: ['ReplyData', '<memo:AdditionalReplyData><memo:label>a</memo:label><memo:value>b</memo:value></memo:AdditionalReplyData>'],
    AdditionalContentData: ['ContentData', '<memo:AdditionalContentData><memo:contentDataName>a</memo:contentDataName><memo:contentDataValue>b</memo:contentDataValue></memo:AdditionalContentData>'],
  };
  for (const [name, [owner, one]] of Object.entries(lists)) {
    const bare = text.replace(new RegExp(`<memo:${name}>[\\s\\S]*?</memo:${name}>`, 'g'), '');
    yield { kind: 'count', about: `${count} ${name}`, text: replace_once(bare, `</memo:${owner}>`, one.repeat(count) + `</memo:${owner}>`) };
  }
}
