// The module a page loads: it defines <memo-box>.
import { MemoBox } from './element.js'

if (!customElements.get('memo-box')) customElements.define('memo-box', MemoBox)

export { MemoBox }
export type * from './api.js'
