// What the page around the mailbox offers and says, as the core's `host` event.
import type { Links, OperatingNotice } from './api.js'

export interface HostPage {
  logOut?: (() => Promise<unknown>) | undefined
  links?: Links | undefined
  notice?: string | OperatingNotice | undefined
}

export const host_members = ['logOut', 'links', 'notice'] as const

export function host_event({ logOut, links = {}, notice }: HostPage): object {
  const { text, lang } = typeof notice === 'object' ? notice : { text: notice, lang: undefined }
  const { help, accessibility, feedback } = links
  const texts = Object.entries({ help, accessibility, feedback, notice: text, notice_lang: lang }).filter(([, value]) => value)
  return { type: 'host', log_out: logOut !== undefined, ...Object.fromEntries(texts) }
}
