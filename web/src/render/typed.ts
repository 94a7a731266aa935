// What a person types belongs to the person: the field in use is never written to, and what stood in a field survives a restart.

type Field = HTMLInputElement | HTMLTextAreaElement

const waiting = new WeakMap<Field, string>() // what the tree wanted in a field while it was in use

const in_use = (field: Field) => (field.getRootNode() as ShadowRoot | Document).activeElement === field

const put = (field: Field, value: string) => {
  if (field.value !== value) field.value = value
}

// The tree's value changed from `before`; undefined: the field is new.
export function write_typed(field: Field, value: string, before: string | undefined): void {
  if (value === before) return
  if (before !== undefined && in_use(field)) waiting.set(field, value)
  else put(field, value)
}

// The person typed: what the tree wanted before no longer counts.
export const keep_typed = (field: Field) => waiting.delete(field)

// The person left the field.
export function settle_typed(field: Field): void {
  const value = waiting.get(field)
  if (value === undefined) return
  waiting.delete(field)
  put(field, value)
}
