// Who writes and who receives. Every identity is impossible on purpose: CPR with month 00, CVR beginning 00,
// addresses under .example, telephone 00 00 00 00, postal code 0000.
import { readFileSync } from 'node:fs';
import { uuid } from './memo.mjs';

const people = JSON.parse(readFileSync(new URL('../people.json', import.meta.url), 'utf8'));

const authorities = {
  kommune: ['00000027', 'Nordhavn Kommune'],
  sygehus: ['00000035', 'Nordhavn Sygehus'],
  region: ['00000043', 'Region Sundstrand'],
  retten: ['00000051', 'Retten i Nordhavn'],
  skat: ['00000060', 'Landsskattekontoret'],
  politi: ['00000078', 'Politiet i Nordhavn'],
  udbetaling: ['00000086', 'Udbetalingscentret'],
  pension: ['00000094', 'Pensionskassen Fjordliv'],
  borgerservice: ['00000108', 'Statens Borgerkontor i Sundstrand'],
  erhverv: ['00000116', 'Virksomhedskontoret'],
  forsyning: ['00000124', 'Nordhavn Forsyning A/S'],
  klub: ['00000132', 'Gavekortklubben Guldregn'],
};

/** The recipient with this id of people.json; `more` adds MeMo elements in schema order. */
export function recipient(id, more = {}) {
  const person = people.find((p) => p.id === id);
  if (!person) throw new Error(`no such person: ${id}`);
  return { recipientID: person.identifier, idType: person.idType, label: person.name, ...more };
}

/** One of the made-up senders; `more` adds AttentionData, ContactPoint, Representative in that order. */
export function sender(id, more = {}) {
  const [senderID, label] = authorities[id];
  return { senderID, idType: 'CVR', label, ...more };
}

/** A contact point whose id comes from its label. `info` is at most two [label, value] pairs. */
export function contact_point(label, info = []) {
  return { contactPointID: uuid(`contact point ${label}`), label, ContactInfo: info.map(([l, value]) => ({ label: l, value })) };
}

/** AttentionData that names only the unit responsible for the content. */
export function responsible(label) {
  return { ContentResponsible: { contentResponsibleID: uuid(`unit ${label}`), label } };
}
