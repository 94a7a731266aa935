// Theme tokens as CSS custom properties, and the sheets of the shadow root. Constructable sheets only: a strict policy allows no other.
import { themes, type Palette } from './generated/themes.js'
import adapt from './styles/adapt.css'
import base from './styles/base.css'
import controls from './styles/controls.css'
import fields from './styles/fields.css'
import layout from './styles/layout.css'
import letter from './styles/letter.css'
import rows from './styles/rows.css'

const sheet = (text: string) => {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  return made
}

const declarations = (palette: Palette) => Object.entries(palette).map(([token, colour]) => `--mb-${token}:${colour}`).join(';')

// auto follows the person's preference. The page may set any --mb-* on the element itself: its own rules win over these.
function tokens(name: string): string {
  const { light, dark, contrast } = Object.hasOwn(themes, name) ? themes[name as keyof typeof themes] : themes.neutral
  const auto = ':host(:not([scheme=light],[scheme=dark],[scheme=contrast]))'
  return [
    `:host{color-scheme:light;${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){${auto}{color-scheme:dark;${declarations(dark)}}}`,
    `:host([scheme=dark]){color-scheme:dark;${declarations(dark)}}`,
    `:host([scheme=contrast]){color-scheme:dark;${declarations(contrast)}}`,
  ].join('')
}

let shared: CSSStyleSheet[] | undefined

export function sheets(theme: string): CSSStyleSheet[] {
  shared ??= [base, layout, rows, letter, controls, fields, adapt].map(sheet)
  return [sheet(tokens(theme)), ...shared]
}
