import { parseId } from '../filter/filter-column.js'
import { UserInputError } from '../request/user-input-error.js'

const isNumber = (id: string): boolean => parseId(id) !== null

/** The types of nodes, and which texts can be ids of theirs. */
const nodeTypes = {
  Movie: isNumber,
  Genre: isNumber,
  Company: isNumber,
  Snapshot: isNumber,
  Load: (id: string): boolean => /^\d{8}T\d{6}Z-[0-9a-f]{6}$/.test(id),
}

export type NodeType = keyof typeof nodeTypes

/** A node's type, and its id among those of its type. */
export interface NodeKey {
  readonly type: NodeType
  readonly id: string
}

export function encodeNodeId({ type, id }: NodeKey): string {
  return Buffer.from(`${type}:${id}`).toString('base64url')
}

/** What a nodeId stands for; BAD_USER_INPUT for a text that never was one. */
export function decodeNodeId(nodeId: string, argument: string): NodeKey {
  const [type = '', id = ''] = Buffer.from(nodeId, 'base64url').toString().split(':', 2)
  const key = isNodeType(type) && nodeTypes[type](id) ? { type, id } : null
  if (key === null || encodeNodeId(key) !== nodeId) {
    const got = JSON.stringify(nodeId.slice(0, 50))
    throw new UserInputError(
      argument,
      `expected a nodeId that an answer had, got ${got}. The field \`id\` is another one.`,
    )
  }
  return key
}

export function isNodeType(name: string): name is NodeType {
  return Object.hasOwn(nodeTypes, name)
}
