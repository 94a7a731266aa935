import { recipient, sender } from '../lib/cast.mjs';
import { text } from '../lib/memo.mjs';
import { pdf } from '../lib/pdf.mjs';

export const shows = 'Longest names: a title of exactly 256 characters, one word of 119 letters, long sender, document and file names';

const exactly = (words, length) => {
  let out = words;
  while (out.length < length) out += ` ${words}`;
  return out.slice(0, length).replace(/ $/, 'å');
};
const title = exactly('Ændring af vilkårene for tilskud til særlig støttekrævende ældre på øerne i Sundstrandsområdet, herunder færgeoverfartsgodtgørelse, året 2027', 256);
const long_word = 'Færgeoverfartsgodtgørelsesansøgningsbehandlingstidsforlængelsesmeddelelseskvitteringsarkiveringsbekræftelsesudvalgsmøde';
const unit = exactly('Fællesudvalget for færgeoverfart, ældrepleje, økonomi og særlige støtteordninger på småøerne Ærlø, Årsø og Ødø', 256);
const file_name = (ending) => exactly('Bilag om færgeoverfartsgodtgørelse til pårørende på småøerne', 200).trim() + ending;

const body = `Kære Åse Østergård

Dette brev har lange navne. ${long_word} er ét ord.

En adresse uden mellemrum: https://selvbetjening.sundstrand.example/${'faergeoverfart/'.repeat(12)}ansoegning?nummer=0000000000000000000000000000000000000001

Venlig hilsen
${unit}
`;

export default {
  version: '1.1',
  header: {
    messageID: exactly('SUND-2026-', 256).replaceAll(' ', '-'),
    messageCode: long_word,
    label: title,
    notification: exactly('Du har fået et brev med en meget lang titel.', 150),
    additionalNotification: exactly('Du har fået et brev med en meget lang titel fra Region Sundstrand.', 256),
    reply: true,
    postType: 'MYNDIGHEDSPOST',
    Sender: { ...sender('region'), label: exactly('Region Sundstrand, Fællessekretariatet for øer og færger,', 256),
      AttentionData: { ContentResponsible: { label: unit } }, ContactPoint: { contactPointID: 'oeer-og-faerger', label: unit, ContactInfo: [{ label: title, value: long_word }] } },
    Recipient: recipient('aase'),
  },
  body: {
    createdDateTime: '2026-07-01T07:07:07.007Z',
    MainDocument: {
      mainDocumentID: exactly('dokument', 256),
      label: title,
      File: [text(file_name('.txt'), body)],
      Action: [{ label: exactly('Ansøg om færgeoverfartsgodtgørelse på selvbetjeningen', 256), actionCode: 'SELVBETJENING', EntryPoint: { url: `https://selvbetjening.sundstrand.example/${'faerge/'.repeat(30)}` } }],
    },
    AdditionalDocument: [
      { label: unit, File: [pdf(file_name('.pdf'), 'Bilag', '# Bilag\n\nDer står ikke så meget her, men filen hedder noget langt.\n')] },
      { label: long_word, File: [text(`${'æøå'.repeat(80)}.txt`, 'Filens navn er æøå mange gange.\n'), text('uden endelse', 'Filens navn har ingen endelse.\n'), text('punktum.i.navnet.TXT', 'Endelsen står med store bogstaver.\n')] },
    ],
  },
};
