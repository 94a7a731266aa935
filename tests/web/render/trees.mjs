// Trees made by hand: every role once, and a mailbox as core/view makes it.

let revision = 0

export const node = (id, role, members = {}, ...children) => ({ id, role, ...members, ...(children.length ? { children } : {}) })
export const text = (id, name, look) => node(id, 'text', look ? { name, look } : { name })
export const paragraph = (id, name, look) => node(id, 'paragraph', look ? { look } : {}, text(`${id}/text`, name))
export const tree = (root, members = {}) => ({ revision: ++revision, lang: 'da', title: 'Prøve', root, ...members })
export const page = (...children) => node('app', 'app', { name: 'Prøve', lang: 'da' }, node('top', 'banner', { look: 'bar' }, node('top/title', 'heading', { name: 'Prøve', level: 1 })), ...children)
export const main = (...children) => node('main', 'main', { look: 'letter' }, ...children)

const press = { actions: ['press'] }

export const every_role = () => tree(page(
  node('nav', 'navigation', { name: 'Mapper' }, node('nav/list', 'list', {}, node('nav/item', 'listitem', {}, node('nav/link', 'link', { name: 'Indbakke', place: '/m/f', actions: ['open'], state: { current: true } })))),
  main(
    node('heading', 'heading', { name: 'Overskrift', level: 2 }),
    node('words', 'paragraph', {}, text('words/1', 'Almindelig '), node('words/2', 'strong', {}, text('words/2/1', 'fed')), node('words/3', 'em', {}, text('words/3/1', ' skrå ')),
      node('words/4', 'mark', { name: '1 bilag' }), node('words/5', 'break'), node('words/6', 'code', { name: 'kode' }), node('words/7', 'link', { name: 'sundhed.example', href: 'https://sundhed.example/', actions: ['open'] })),
    node('block', 'code', { name: 'linje 1\nlinje 2' }),
    node('quote', 'blockquote', { lang: 'en' }, paragraph('quote/1', 'Words of somebody else')),
    node('line', 'separator'),
    node('list', 'list', { ordered: true, window: { count: 300, first: 100, revision: 1 } }, node('list/1', 'listitem', {}, paragraph('list/1/1', 'Nummer 101')), node('list/2', 'listitem', {}, paragraph('list/2/1', 'Nummer 102'))),
    node('table', 'table', { name: 'Beløb' },
      node('table/head', 'row', {}, node('table/head/1', 'columnheader', {}, text('table/head/1/1', 'Måned')), node('table/head/2', 'columnheader', {}, text('table/head/2/1', 'Kroner'))),
      node('table/1', 'row', {}, node('table/1/1', 'rowheader', {}, text('table/1/1/1', 'Marts')), node('table/1/2', 'cell', {}, text('table/1/2/1', '1.200'))),
      node('table/2', 'row', {}, node('table/2/1', 'cell', { colspan: 2 }, text('table/2/1/1', 'Intet mere')))),
    node('facts', 'facts', {}, node('facts/1', 'fact', { name: 'Hvornår' }, text('facts/1/value', 'i morgen'))),
    node('group', 'group', { name: 'Samling', look: 'stack' }, paragraph('group/1', 'I en gruppe')),
    node('region', 'region', { name: 'Område' }, paragraph('region/1', 'I et område')),
    node('article', 'article', { name: 'Artikel' }, paragraph('article/1', 'I en artikel')),
    node('tools', 'toolbar', { name: 'Kommandoer', look: 'cluster' }, node('button', 'button', { name: 'Besvar', look: 'primary', ...press }), node('toggle', 'toggle', { name: 'Stjerne', state: { checked: 'yes' }, actions: ['toggle'] }),
      node('dead', 'button', { name: 'Slet', state: { disabled: true }, ...press })),
    node('disclosure', 'disclosure', { name: 'Oplysninger', state: { expanded: true }, actions: ['toggle'] }, paragraph('disclosure/1', 'Åbent')),
    node('search', 'search', { name: 'Søg i post' }, node('searchbox', 'searchbox', { name: 'Søg', actions: ['input', 'press'] })),
    node('form', 'form', { name: 'Svar', ...press },
      node('textbox', 'textbox', { name: 'Emne', description: 'Kort', value: 'Hej', hints: { maxlength: 100 }, actions: ['input'], state: { required: true } }),
      node('area', 'textbox', { name: 'Tekst', hints: { multiline: true }, actions: ['input'], error: 'Skriv en tekst', state: { invalid: true } }),
      node('checkbox', 'checkbox', { name: 'Kopi', actions: ['toggle'], state: { checked: 'no' } }),
      node('radios', 'radiogroup', { name: 'Vælg' }, node('radio/1', 'radio', { name: 'Ja', actions: ['change'], state: { checked: 'yes' } }), node('radio/2', 'radio', { name: 'Nej', actions: ['change'], state: { checked: 'no' } })),
      node('select', 'select', { name: 'Mappe', value: 'b', actions: ['change'] }, node('select/a', 'option', { name: 'A', value: 'a' }), node('select/b', 'option', { name: 'B', value: 'b', state: { selected: true } })),
      node('combobox', 'combobox', { name: 'Modtager', actions: ['input'], state: { expanded: true } }, node('combobox/list', 'listbox', { name: 'Forslag' }, node('combobox/1', 'option', { name: 'Skat', actions: ['press'] }))),
    ),
    node('menu', 'menu', { name: 'Mere' }, node('menu/1', 'menuitem', { name: 'Udskriv', ...press }), node('menu/2', 'menuitem', { name: 'Flyt', ...press })),
    node('progress', 'progress', { name: 'Henter', value: '40' }),
    node('image', 'image', { name: 'Kort over sygehuset', value: 'KS' }),
    node('logo', 'image', { look: 'logo', value: 'NS' }),
    node('file', 'attachment', { name: 'Kort.pdf', description: 'PDF, 212 kB', actions: ['press'] }),
    node('status', 'status', { name: 'Gemt' }),
    node('alert', 'alert', { look: 'notice' }, paragraph('alert/1', 'Noget gik galt')),
    node('frame', 'frame', { name: 'Som afsenderen lavede den' }),
  ),
  node('aside', 'complementary', { name: 'Hjælp' }, paragraph('aside/1', 'Hjælp')),
  node('foot', 'contentinfo', {}, paragraph('foot/1', 'Om Digital Post')),
))

export const with_dialog = () => tree(page(main(node('opener', 'button', { name: 'Slet', ...press })), node('dialog', 'dialog', { name: 'Slet beskeden?', actions: ['press'] },
  node('dialog/title', 'heading', { name: 'Slet beskeden?', level: 2 }), node('dialog/yes', 'button', { name: 'Slet', look: 'primary', ...press }), node('dialog/no', 'button', { name: 'Fortryd', ...press }))))

const letters = [
  ['r1', 'Nordhavn Sygehus', 'i dag 08.30', 'Indkaldelse til MR-scanning', true, [['Aftale 20. okt.', 'deadline'], ['1 bilag']]],
  ['r2', 'Retten i Nordhavn', 'i går', 'Indkaldelse som vidne', true, [['Forkyndelse', 'legal']]],
  ['r3', 'Nordhavn Kommune, Pladsanvisningen', '2. mar.', 'Plads i Børnehuset Tusindfryd fra 1. april', true, [['Svar senest 16. mar.', 'deadline']]],
  ['r4', 'Skattestyrelsen', '27. feb.', 'Din årsopgørelse er klar', false, []],
  ['r5', 'Udbetaling Danmark', '20. feb.', 'Afgørelse om boligstøtte', false, [['2 bilag']]],
]

export function row([id, sender, time, label, unread, marks], current) {
  const parts = [
    ...(unread ? [node(`${id}/unread`, 'mark', { name: 'Ulæst', look: 'unread' })] : []),
    text(`${id}/from`, sender, 'sender'), text(`${id}/time`, time, 'secondary'),
    unread ? node(`${id}/label`, 'strong', { look: 'label' }, text(`${id}/label/text`, label)) : text(`${id}/label`, label, 'label'),
    ...(marks.length ? [node(`${id}/marks`, 'group', { look: 'cluster', name: 'Mærker' }, ...marks.map(([name, look], at) => node(`${id}/marks/${at}`, 'mark', { name, ...(look ? { look } : {}) })))] : []),
  ]
  const name = [unread && 'Ulæst', sender, time, label, ...marks.map(([words]) => words)].filter(Boolean).join(', ')
  return node(`${id}/item`, 'listitem', {}, node(id, 'link', { look: 'message_row', name, place: `/m/inbox/${id}`, actions: ['open'], ...(current ? { state: { current: true } } : {}) }, ...parts))
}

const folder = (id, name, count, current) => node(`${id}/item`, 'listitem', {}, node(id, 'link', { look: 'folder_row', name: count ? `${name}, ${count} ulæste` : name, place: `/m/${id}`, actions: ['open'], ...(current ? { state: { current: true } } : {}) },
  ...(count ? [text(`${id}/name`, name, 'label'), text(`${id}/count`, String(count), 'counter')] : [])))

const folders = () => node('folders', 'navigation', { look: 'folders', name: 'Mapper' },
  node('folders/standard', 'list', {}, folder('inbox', 'Indbakke', 4, true), folder('drafts', 'Kladder', 1), folder('sent', 'Sendt'), folder('deleted', 'Slettet')),
  node('folders/own/title', 'heading', { name: 'Mine mapper', level: 2, look: 'secondary' }),
  node('folders/own', 'list', {}, folder('home', 'Bolig'), folder('children', 'Børn', 2), folder('tax', 'Skat')))

const list = role => node('letters', role, { look: 'letters', ...(role === 'region' ? { name: 'Beskeder' } : {}) },
  node('letters/head', 'group', { look: 'split', name: 'Mappe' }, node('letters/title', 'heading', { name: 'Indbakke', level: 2 }), text('letters/count', '312 beskeder', 'secondary')),
  node('letters/tools', 'search', { look: 'split', name: 'Find' }, node('letters/find', 'searchbox', { name: 'Søg i Indbakke', actions: ['input'] }), node('letters/refresh', 'button', { name: 'Opdatér', look: 'quiet', actions: ['press'] })),
  node('letters/list', 'list', { window: { count: 312, revision: 1 } }, ...letters.map(letter => row(letter, letter[0] === 'r1'))),
  node('letters/more', 'button', { name: 'Vis ældre beskeder', actions: ['press'] }))

const commands = look => node('letter/commands', 'toolbar', { look, name: 'Kommandoer' },
  node('letter/unread', 'button', { name: 'Markér som ulæst', actions: ['press'] }),
  node('letter/previous', 'button', { name: 'Forrige', look: 'secondary_command', state: { disabled: true } }),
  node('letter/next', 'link', { name: 'Næste', look: 'secondary_command', place: '/m/inbox/r2', actions: ['open'] }))

const letter = narrow => node('letter-pane', 'main', { look: 'letter' }, ...(narrow ? [] : [commands('cluster')]),
  node('letter/title', 'heading', { name: 'Indkaldelse til MR-scanning', level: 2, look: 'title' }),
  node('letter/head', 'group', { look: 'letter_head', name: 'Fra og til' }, node('letter/logo', 'image', { look: 'logo', value: 'NS' }),
    node('letter/head/facts', 'group', { look: 'stack', name: 'Afsender' },
      node('letter/sender', 'paragraph', { look: 'sender' }, node('letter/sender/name', 'strong', {}, text('letter/sender/name/text', 'Nordhavn Sygehus')), text('letter/sender/unit', ', Radiologisk Afdeling')),
      paragraph('letter/times', 'Modtaget mandag 2. marts 2026 kl. 09.31 · Til Åse Østergård', 'secondary'))),
  node('letter/legal', 'group', { look: 'legal', name: 'Forkyndelse' }, node('letter/legal/line', 'paragraph', {}, node('letter/legal/what', 'strong', {}, text('letter/legal/what/text', 'Forkyndelse'))), paragraph('letter/legal/next', 'Beskeden er forkyndt for dig.')),
  node('card', 'region', { look: 'card', name: 'Aftale: MR-scanning, knæ' }, node('card/title', 'heading', { name: 'Aftale: MR-scanning, knæ', level: 3 }),
    node('card/facts', 'facts', {}, ...[['Hvornår', 'tirsdag 20. oktober 2026 kl. 10.30–11.30'], ['Hvor', 'Nordhavn Sygehus, indgang C, afsnit 12'], ['Husk', 'Mød fastende; medbring medicinliste']]
      .map(([name, value], at) => node(`card/facts/${at}`, 'fact', { name }, text(`card/facts/${at}/value`, value)))),
    node('card/commands', 'group', { look: 'cluster', name: 'Det kan du gøre' }, node('card/calendar', 'button', { name: 'Føj til kalender', look: 'primary', actions: ['press'] }),
      node('card/write', 'link', { name: 'Skriv til afdelingen', look: 'secondary_command', href: 'https://sygehus.example/skriv', description: 'Åbner sygehus.example i en ny fane', actions: ['open'] }))),
  node('letter/body', 'group', { look: 'stack', name: 'Brevets tekst' },
    paragraph('body/1', 'Kære Åse'),
    paragraph('body/2', 'Du har fået tid til en MR-scanning af dit knæ. Undersøgelsen varer cirka 45 minutter, og du skal regne med at være her en time i alt.'),
    node('body/3', 'heading', { name: 'Sådan forbereder du dig', level: 3 }),
    node('body/4', 'list', {}, ...['Spis ikke de sidste seks timer', 'Tag smykker og ur af hjemmefra'].map((name, at) => node(`body/4/${at}`, 'listitem', {}, paragraph(`body/4/${at}/1`, name)))),
    node('body/5', 'paragraph', {}, text('body/5/1', 'Læs mere om undersøgelsen på '), node('body/5/2', 'link', { name: 'sundhed.example', href: 'https://sundhed.example/', actions: ['open'] }), text('body/5/3', '. Kan du ikke komme, skal du ringe til os senest to dage før.')),
    node('body/6', 'paragraph', {}, text('body/6/1', 'Venlig hilsen'), node('body/6/2', 'break'), text('body/6/3', 'Radiologisk Afdeling'))),
  node('files/title', 'heading', { name: 'Bilag', level: 3 }),
  node('files', 'list', {}, ...[['Sådan forbereder du dig.pdf', 'PDF, 212 kB'], ['Kort over sygehuset.png', 'Billede, 88 kB']].map(([name, facts], at) => node(`files/${at}/row`, 'listitem', { look: 'attachment_row' },
    node(`files/${at}`, 'button', { name, look: 'quiet', description: 'Gem filen', actions: ['press'] }), text(`files/${at}/facts`, facts, 'secondary')))),
  node('letter/details', 'disclosure', { name: 'Oplysninger om beskeden', actions: ['toggle'], state: { expanded: true } },
    node('letter/details/facts', 'facts', {}, node('letter/details/1', 'fact', { name: 'Afsender' }, text('letter/details/1/value', 'Nordhavn Sygehus (CVR 00000027)')), node('letter/details/2', 'fact', { name: 'Besked-id' }, text('letter/details/2/value', '6f1d1c6e-3c9b-4a3e-9b54-0d3c5b0f7a11')))),
  ...(narrow ? [commands('bottom_bar')] : []))

// As core/view makes it at a width; on a narrow one `reading` chooses between the list and the letter.
export function mailbox(width, { reading = true } = {}) {
  const narrow = width === 'narrow'
  const bar = node('bar', 'banner', { look: 'bar' },
    ...(narrow && reading ? [node('bar/back', 'link', { name: 'Tilbage til Indbakke', look: 'quiet', place: '/m/inbox', actions: ['open'] })] : []),
    node('bar/title', 'heading', { name: 'Digital Post', level: 1 }),
    ...(width === 'wide' || (narrow && reading) ? [] : [node('bar/folders', 'link', { name: 'Vis mapper', look: 'secondary_command', place: '/m/inbox?pane=folders', actions: ['open'] })]),
    text('bar/owner', 'Post til Åse Østergård', 'secondary'))
  const panes = narrow ? (reading ? [letter(true)] : [list('main')]) : [...(width === 'wide' ? [folders()] : []), list('region'), letter(false)]
  return tree(node('app', 'app', { name: 'Indbakke – Digital Post', lang: 'da' }, bar, ...panes), { title: 'Indbakke – Digital Post' })
}

export function small_states() {
  return tree(page(
    node('offline', 'status', { look: 'notice' }, paragraph('offline/what', 'Du er ikke på nettet. Det, du ser, kan være gammelt.')),
    node('notice', 'alert', { look: 'notice' }, paragraph('notice/what', 'Vi kunne ikke gemme, at du har læst beskeden. Prøv igen om lidt.'), node('notice/close', 'button', { name: 'Luk', ...press })),
    node('folders', 'navigation', { look: 'folders', name: 'Mapper' }, node('folders/list', 'list', {}, folder('inbox', 'Indbakke', 4, true))),
    node('letters', 'region', { look: 'letters', name: 'Beskeder' }, node('letters/head', 'group', { look: 'split', name: 'Mappe' }, node('letters/title', 'heading', { name: 'Indbakke', level: 2 })),
      node('letters/loading', 'status', { look: 'skeleton', state: { busy: true } }, paragraph('letters/loading/text', 'Henter beskeder')),
      node('letters/failed', 'alert', { look: 'notice' }, node('letters/failed/title', 'heading', { name: 'Beskederne kunne ikke hentes', level: 3 }), paragraph('letters/failed/what', 'Digital Post svarer ikke lige nu.'), node('letters/retry', 'button', { name: 'Prøv igen', look: 'primary', ...press }))),
    node('letter-pane', 'main', { look: 'letter' }, node('letter/none', 'group', { look: 'empty', name: 'Ingen besked' }, paragraph('letter/none/text', 'Vælg en besked for at læse den'))),
  ))
}
