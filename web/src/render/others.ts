// progress, image.
import { frame } from './original.js'
import { common, type Paint, type Shape } from './shape.js'

// Percent. Without a value the end is not known.
const progress: Paint = (node, around) => {
  const words: Shape = { key: `${node.id} words`, tag: 'span', attributes: {}, text: node.name ?? '' }
  const bar: Shape = { key: node.id, tag: 'progress', node, attributes: { ...common(node, around), max: '100', value: node.value || undefined } }
  return { key: `${node.id} progress`, tag: 'label', attributes: { class: 'progress-field' }, kids: [words, bar] }
}

// A picture of which the host keeps the bytes; without them the letters that stand for the sender. Without a name it is decoration.
const image: Paint = (node, around) => {
  const address = node.blob ? around.picture(node.blob) : undefined
  if (address) return { key: `${node.id} picture`, tag: 'img', node, attributes: { ...common(node, around), src: address, alt: node.name ?? '' } }
  const said = node.name ? { role: 'img', 'aria-label': node.name } : { 'aria-hidden': 'true' }
  return { key: node.id, tag: 'span', node, attributes: { ...common(node, around), ...said }, text: node.value ?? '' }
}

export const others = { progress, image, frame } satisfies Record<string, Paint>
