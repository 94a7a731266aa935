// The semantic tree as it crosses from the core: docs/wire.md, core/tree/json.h. Members at their default are left out.

export type Role =
  | 'app' | 'banner' | 'main' | 'navigation' | 'complementary' | 'contentinfo' | 'region' | 'article' | 'group' | 'form' | 'search'
  | 'toolbar' | 'dialog' | 'status' | 'alert'
  | 'heading' | 'paragraph' | 'text' | 'strong' | 'em' | 'mark' | 'code' | 'break' | 'blockquote' | 'separator'
  | 'list' | 'listitem' | 'table' | 'row' | 'columnheader' | 'rowheader' | 'cell' | 'facts' | 'fact'
  | 'link' | 'button' | 'toggle' | 'disclosure' | 'textbox' | 'searchbox' | 'checkbox' | 'radio' | 'radiogroup' | 'select' | 'option'
  | 'combobox' | 'listbox' | 'menu' | 'menuitem'
  | 'progress' | 'image' | 'attachment' | 'frame'

export type Checked = 'no' | 'yes' | 'mixed'

export interface State {
  checked?: Checked
  expanded?: boolean
  selected?: boolean
  current?: boolean
  disabled?: boolean
  required?: boolean
  invalid?: boolean
  busy?: boolean
}

export interface Node {
  id: string
  role: Role
  look?: string
  name?: string
  description?: string
  value?: string
  level?: number
  lang?: string
  href?: string
  place?: string
  blob?: string
  error?: string
  colspan?: number
  rowspan?: number
  ordered?: boolean
  state?: State
  window?: { count: number; first?: number; revision?: number }
  hints?: { autocomplete?: string; inputmode?: string; maxlength?: number; multiline?: boolean; shortcut?: string }
  actions?: string[]
  children?: Node[]
}

export interface Announcement {
  text: string
  assertive?: boolean
}

export interface Tree {
  revision: number
  lang: string
  title?: string
  focus?: string
  announce?: Announcement[]
  root: Node
}

// What a person did to a node.
export interface Act {
  node: string
  action: string
  value: string
  revision: number
}
