// The table of roles. It is closed (core/tree/role.h): the type makes a missing role a build error, and an unknown one is never skipped.
import type { Node, Role } from '../tree.js'
import { containers } from './containers.js'
import { controls } from './controls.js'
import { fields } from './fields.js'
import { lists } from './lists.js'
import { others } from './others.js'
import type { Paint, Shape, Surroundings } from './shape.js'
import { tables } from './tables.js'
import { text } from './text.js'

export const paints: Record<Role, Paint> = { ...containers, ...text, ...lists, ...tables, ...controls, ...fields, ...others }

// Throws an Error that names the role when it is not one of ours.
export function shape_of(node: Node, around: Surroundings, parent?: Node, index?: number): Shape {
  const paint = Object.hasOwn(paints, node.role) ? paints[node.role] : undefined
  if (!paint) throw new Error(`unknown role ${JSON.stringify(node.role)} of node ${node.id}`)
  return paint(node, around, parent, index)
}
