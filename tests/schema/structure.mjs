// Mutations of which element stands where: each element dropped, doubled, changed with the next, renamed, filled with what may not be there.

// The elements of a message without CDATA and comments, in document order: {name, start, open_end, end, depth, leaf}, offsets into the text.
function elements_of(text) {
  const all = [];
  const open = [];
  for (const match of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [tag, closing, name, empty] = match;
    if (closing) {
      const element = open.pop();
      element.end = match.index + tag.length;
    } else {
      if (open.length) open.at(-1).leaf = false;
      const element = { name, start: match.index, open_end: match.index + tag.length, end: match.index + tag.length, depth: open.length, leaf: true };
      all.push(element);
      if (!empty) open.push(element);
    }
  }
  return all;
}

const cut = (text, from, to, by = '') => text.slice(0, from) + by + text.slice(to);
const inside = (text, { start, end }) => text.slice(start, end);

// Of `every` elements one is mutated.
export function* structure(text, every = 1) {
  const all = elements_of(text);
  for (const [at, element] of all.entries()) {
    if (at === 0 || at % every !== 0) continue;
    const { name, start, open_end, end, depth, leaf } = element;
    const mutation = (kind, mutated) => ({ kind, about: `${kind} ${name} ${at}`, text: mutated });
    yield mutation('drop', cut(text, start, end));
    yield mutation('double', cut(text, end, end, inside(text, element)));
    const next = all.slice(at + 1).find((other) => other.start >= end);
    if (next && next.depth === depth) yield mutation('swap', cut(text, start, next.end, inside(text, next) + text.slice(end, next.start) + inside(text, element)));
    if (at % 5 !== 0) continue;
    yield mutation('rename', cut(text, start, end, inside(text, element).replaceAll(`${name}>`, `${name}s>`)));
    yield mutation('namespace', cut(text, start, end, inside(text, element).replaceAll(`${name}>`, `${name.startsWith('memo:') ? 'grd' : 'memo'}:${name.split(':')[1]}>`)));
    yield mutation('attribute', cut(text, open_end - 1, open_end - 1, ' by="x"'));
    yield mutation('text before', cut(text, start, start, 'x'));
    if (leaf) yield mutation('child', cut(text, open_end, open_end, '<memo:label>x</memo:label>'));
    if (leaf) yield mutation('empty', cut(text, open_end, end, `</${name}>`));
    yield mutation('comment', cut(text, open_end, open_end, '<!-- x --><?x y?>'));
  }
}
