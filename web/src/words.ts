// The few sentences the element says before or without a core, from assets/strings (keys "element.").
import { strings, type ElementText, type Language } from './generated/strings.js'

export type { ElementText, Language }

export const language_of = (tag: string | null): Language => (tag?.toLowerCase().startsWith('en') ? 'en' : 'da')

export const words = (language: Language, key: ElementText): string => strings[language][key]
