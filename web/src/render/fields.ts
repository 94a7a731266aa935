// What a person fills in: textbox, searchbox, combobox, checkbox, radio, radiogroup, select, option, listbox.
// Native elements with visible labels; help and errors stand beside the field and are tied to it (WCAG 1.3.1, 3.3.1, 3.3.2).
import type { Node } from '../tree.js'
import { children, common, flag, labelled, worded, type Attributes, type Paint, type Shape, type Surroundings } from './shape.js'

const help_id = (node: Node) => `${node.id}-help`
const error_id = (node: Node) => `${node.id}-error`

function field_attributes(node: Node, around: Surroundings): Attributes {
  const notes = [node.error && error_id(node), node.description && help_id(node)].filter(Boolean).join(' ')
  return {
    ...common({ ...node, description: '', lang: undefined } as Node, around),
    id: node.id,
    'aria-disabled': flag(node.state?.disabled),
    'aria-required': flag(node.state?.required),
    'aria-invalid': flag(node.state?.invalid),
    'aria-describedby': notes || undefined,
  }
}

// Label, help, the field itself, error: in the order in which they are needed.
function framed(node: Node, field: Shape, after: Shape[] = []): Shape {
  const part = (name: string, tag: string, attributes: Attributes, text: string | undefined): Shape[] =>
    text ? [{ key: `${node.id} ${name}`, tag, attributes: { class: name, part: name, ...attributes }, text }] : []
  return {
    key: `${node.id} field`,
    tag: 'div',
    attributes: { class: `field ${node.role}-field`, lang: node.lang },
    kids: [
      ...part('field-label', 'label', { for: node.id }, node.name),
      ...part('field-help', 'p', { id: help_id(node) }, node.description),
      field,
      ...part('field-error', 'p', { id: error_id(node) }, node.error),
      ...after,
    ],
  }
}

function text_field(node: Node, around: Surroundings, extra: Attributes): Shape {
  const { autocomplete, inputmode, maxlength, multiline } = node.hints ?? {}
  const attributes = {
    ...field_attributes(node, around),
    autocomplete: autocomplete || 'off',
    inputmode: inputmode || undefined,
    maxlength: maxlength ? String(maxlength) : undefined,
    readonly: node.state?.disabled ? '' : undefined,
    ...(multiline ? { rows: '6' } : extra),
  }
  return { key: node.id, tag: multiline ? 'textarea' : 'input', node, attributes, typed: node.value ?? '' }
}

const textbox: Paint = (node, around) => framed(node, text_field(node, around, { type: 'text' }))
const searchbox: Paint = (node, around) => framed(node, text_field(node, around, { type: 'search', enterkeyhint: 'search' }))

const combobox: Paint = (node, around) => {
  const options = children(node, around)
  const list_id = node.children?.[0]?.id
  const open = { role: 'combobox', type: 'text', 'aria-expanded': String(!!node.state?.expanded), 'aria-controls': list_id, 'aria-autocomplete': 'list' }
  const list = { key: `${node.id} options`, tag: 'div', attributes: { class: 'options' }, kids: options }
  return framed(node, text_field(node, around, open), node.state?.expanded && options.length ? [list] : [])
}

// A box or a dot inside its label, so that the words are part of the target.
const choice = (type: 'checkbox' | 'radio'): Paint => (node, around, parent) => {
  const attributes = { ...field_attributes(node, around), type, name: type === 'radio' ? (parent?.id ?? node.id) : undefined }
  const box: Shape = { key: node.id, tag: 'input', node, attributes, checked: node.state?.checked ?? 'no' }
  const words: Shape = { key: `${node.id} words`, tag: 'span', attributes: { class: 'choice-words' }, text: node.name ?? '' }
  const frame = framed({ ...node, name: '' }, { key: `${node.id} choice`, tag: 'label', attributes: { class: 'choice' }, kids: [box, words] })
  return frame
}

const radiogroup: Paint = (node, around) => {
  const legend = { key: `${node.id} legend`, tag: 'legend', attributes: { class: 'field-label', part: 'field-label' }, text: node.name ?? '' }
  const error = node.error ? [{ key: `${node.id} error`, tag: 'p', attributes: { class: 'field-error', part: 'field-error', id: error_id(node) }, text: node.error }] : []
  const attributes = { ...common(node, around), role: 'radiogroup', 'aria-required': flag(node.state?.required), 'aria-invalid': flag(node.state?.invalid) }
  const described = node.error ? { 'aria-describedby': error_id(node) } : {}
  return { key: node.id, tag: 'fieldset', node, attributes: { ...attributes, ...described }, kids: [legend, ...children(node, around), ...error] }
}

const select: Paint = (node, around) =>
  framed(node, { key: node.id, tag: 'select', node, attributes: field_attributes(node, around), chosen: node.value ?? '', kids: children(node, around) })

const option: Paint = (node, around, parent) => {
  const disabled = node.state?.disabled
  if (parent?.role === 'select') {
    const { 'data-id': id, lang } = common(node, around)
    return { key: node.id, tag: 'option', node, attributes: { 'data-id': id, lang, value: node.value ?? node.id, disabled: disabled ? '' : undefined }, text: node.name ?? '' }
  }
  return worded(node, around, 'div', { id: node.id, role: 'option', 'aria-selected': String(!!node.state?.selected), 'aria-disabled': flag(disabled) })
}

export const fields = {
  textbox,
  searchbox,
  combobox,
  checkbox: choice('checkbox'),
  radio: choice('radio'),
  radiogroup,
  select,
  option,
  listbox: (node, around) => labelled(node, around, 'div', { id: node.id, role: 'listbox', tabindex: node.children?.length ? undefined : '0' }),
} satisfies Record<string, Paint>
