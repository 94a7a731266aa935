// Dragging a row to a folder. What is dragged is only known here: nothing of a letter goes into the browser's clipboard of the drag.
import type { Node as TreeNode } from '../tree.js'
import type { Listener } from './acts.js'

function with_action(event: DragEvent, action: string, listener: Listener): { element: HTMLElement; node: TreeNode } | undefined {
  const element = (event.target as Element).closest<HTMLElement>(action === 'drag' ? '[draggable=true]' : '.folder_row')
  const node = element ? listener.node_of(element) : undefined
  return element && node?.actions?.includes(action) ? { element, node } : undefined
}

export function listen_drag(root: HTMLElement, listener: Listener, signal: AbortSignal): void {
  let dragged: TreeNode | undefined
  let over: HTMLElement | undefined
  const mark = (element: HTMLElement | undefined) => {
    over?.classList.remove('dropping')
    over = element
    over?.classList.add('dropping')
  }
  const on = (type: 'dragstart' | 'dragover' | 'drop' | 'dragend', handle: (event: DragEvent) => void) => root.addEventListener(type, handle, { signal })
  on('dragstart', event => {
    dragged = with_action(event, 'drag', listener)?.node
    if (!dragged || !event.dataTransfer) return
    event.dataTransfer.clearData()
    event.dataTransfer.setData('text/plain', ' ') // some browsers drag nothing at all without data
    event.dataTransfer.effectAllowed = 'move'
  })
  on('dragover', event => {
    const target = dragged && with_action(event, 'drop', listener)
    mark(target?.element)
    if (target) event.preventDefault()
  })
  on('drop', event => {
    const target = dragged && with_action(event, 'drop', listener)
    if (!target || !dragged) return
    event.preventDefault()
    listener.act(target.node, 'drop', dragged.id)
  })
  on('dragend', () => {
    mark(undefined)
    dragged = undefined
  })
}
