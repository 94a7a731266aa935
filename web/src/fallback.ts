// The page that stands when the core cannot: what happened and what to do, in Danish and in English, built from elements.
import { words, type Language } from './words.js'

function add<K extends keyof HTMLElementTagNameMap>(parent: HTMLElement, tag: K, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.textContent = text
  parent.append(element)
  return element
}

function passage(language: Language, reference: string): HTMLElement {
  const section = document.createElement('section')
  section.lang = language
  add(section, 'h2', words(language, 'element.failed'))
  add(section, 'p', words(language, 'element.failed_next'))
  const link = add(add(section, 'p'), 'a', words(language, 'element.failed_link'))
  link.href = words(language, 'element.failed_address')
  link.rel = 'noopener noreferrer'
  add(section, 'p', words(language, 'element.failed_reference').replace('{reference}', reference)).className = 'secondary'
  return section
}

// The language of the element comes first.
export function fallback(first: Language, reference: string): HTMLElement {
  const page = document.createElement('div')
  page.className = 'fallback'
  page.setAttribute('role', 'alert')
  const second = first === 'da' ? 'en' : 'da'
  page.append(passage(first, reference), passage(second, reference))
  return page
}
