// Words: heading, paragraph, text, strong, em, mark, code, break, blockquote, separator.
// ARIA forbids a name on most of these, so a name beside children is not written: the children are the words.
import { common, worded, type Paint } from './shape.js'

const inline = (tag: string): Paint => (node, around) => worded(node, around, tag, {}, false)

const heading: Paint = (node, around) => worded(node, around, `h${Math.min(6, Math.max(1, node.level ?? 2))}`)

// Line feeds are kept in a block of its own; a line of code stands inside its sentence.
const code: Paint = (node, around) => worded(node, around, node.name?.includes('\n') ? 'pre' : 'code', {}, false)

const empty = (tag: string): Paint => (node, around) => ({ key: node.id, tag, node, attributes: common(node, around) })

export const text = {
  heading,
  paragraph: inline('p'),
  text: inline('span'),
  strong: inline('strong'),
  em: inline('em'),
  mark: inline('span'),
  code,
  break: empty('br'),
  blockquote: inline('blockquote'),
  separator: empty('hr'),
} satisfies Record<string, Paint>
