// After a restart the screen stays as it was until the new core shows the fields that were in use again, so that nobody is thrown out of a
// sentence while the mailbox loads. Then what was typed in the meantime is handed over as well.
import type { Node, Tree } from './tree.js'

const longest = 3_000 // ms: then the new core's screen is shown whatever it holds

export interface Typed {
  node: string
  value: string
}

function find(node: Node, id: string): Node | undefined {
  if (node.id === id) return node
  for (const child of node.children ?? []) {
    const found = find(child, id)
    if (found) return found
  }
  return undefined
}

export class Hold {
  private waiting: Tree | undefined
  private over = false
  private readonly timer: ReturnType<typeof setTimeout>

  // `release` shows a tree; it is called for every tree from the first that holds all fields on.
  constructor(private readonly typed: Typed[], private readonly release: (tree: Tree) => void) {
    this.timer = setTimeout(() => this.finish(), longest)
  }

  show(tree: Tree): void {
    this.waiting = tree
    if (this.over || this.typed.every(({ node }) => find(tree.root, node))) this.finish()
  }

  end(): void {
    this.waiting = undefined
    clearTimeout(this.timer)
  }

  private finish(): void {
    const tree = this.waiting
    this.over = true
    this.end()
    if (tree) this.release(tree)
  }
}

// What stands in fields of the tree and is not what the tree says.
export const missing_from = (tree: Tree, typed: Typed[]) => typed.filter(({ node, value }) => {
  const field = find(tree.root, node)
  return field !== undefined && (field.value ?? '') !== value
})
