import type { RowBytes } from '../row-bytes.js'
import type { FastPath } from './fast-path.js'
import { codeEnd, idEnd, isAt, textEnd, type ValueEnd } from './python-values.js'

const COMMA = 0x2c
const SPACE = 0x20
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const CLOSE_DICT = 0x7d
const OPEN_TUPLE = 0x28
const CLOSE_TUPLE = 0x29

/** [{'id': 16, 'name': 'Animation'}, {'name': 'Drama', 'id': 18}]: members as Python writes them, no two with one id. */
export function copyNumberedNames(): FastPath {
  return new NameListFastPath('id', idEnd).copy
}

/** [{'iso_3166_1': 'US', 'name': 'United States of America'}]: the same with a code under this key. */
export function copyCodedNames(key: string): FastPath {
  return new NameListFastPath(key, codeEnd).copy
}

class NameListFastPath {
  readonly #keyFirst: Uint8Array
  readonly #keySecond: Uint8Array
  readonly #nameFirst = Buffer.from("{'name': ")
  readonly #nameSecond = Buffer.from(", 'name': ")
  readonly #keyEnd: ValueEnd
  readonly #seen: number[] = []

  constructor(key: string, keyEnd: ValueEnd) {
    this.#keyFirst = Buffer.from(`{'${key}': `)
    this.#keySecond = Buffer.from(`, '${key}': `)
    this.#keyEnd = keyEnd
  }

  readonly copy: FastPath = (bytes, start, end, row) => {
    const before = row.length
    // Nothing is looked for past `end`: what follows a field is no part of a list.
    if (bytes[start] === OPEN_LIST && this.#copyList(bytes, start, row) === end) {
      row.endValue()
      return true
    }
    row.cut(before)
    return false
  }

  /** Past the list that starts there, or -1. */
  #copyList(bytes: Uint8Array, start: number, row: RowBytes): number {
    this.#seen.length = 0
    row.byte(OPEN_LIST)
    let at = start + 1
    while (bytes[at] !== CLOSE_LIST) {
      if (at > start + 1) {
        if (bytes[at] !== COMMA || bytes[at + 1] !== SPACE) return -1
        row.byte(COMMA)
        at += 2
      }
      at = this.#copyMember(bytes, at, row)
      if (at === -1) return -1
    }
    row.byte(CLOSE_LIST)
    return at + 1
  }

  #copyMember(bytes: Uint8Array, start: number, row: RowBytes): number {
    const isKeyFirst = isAt(this.#keyFirst, bytes, start)
    if (!isKeyFirst && !isAt(this.#nameFirst, bytes, start)) return -1
    const first = start + (isKeyFirst ? this.#keyFirst : this.#nameFirst).length
    const firstEnd = (isKeyFirst ? this.#keyEnd : textEnd)(bytes, first)
    const between = isKeyFirst ? this.#nameSecond : this.#keySecond
    if (firstEnd === -1 || !isAt(between, bytes, firstEnd)) return -1
    const second = firstEnd + between.length
    const secondEnd = (isKeyFirst ? textEnd : this.#keyEnd)(bytes, second)
    if (secondEnd === -1 || bytes[secondEnd] !== CLOSE_DICT) return -1
    if (isKeyFirst) return this.#write(bytes, row, first, firstEnd, second, secondEnd) ? secondEnd + 1 : -1
    return this.#write(bytes, row, second, secondEnd, first, firstEnd) ? secondEnd + 1 : -1
  }

  /** Writes a member, whose values look in the row as they do here; false if there may have been one with its key. */
  #write(bytes: Uint8Array, row: RowBytes, key: number, keyEnd: number, name: number, nameEnd: number): boolean {
    const hash = hashOf(bytes, key, keyEnd)
    if (this.#seen.includes(hash)) return false
    this.#seen.push(hash)
    row.byte(OPEN_TUPLE)
    row.copy(bytes, key, keyEnd)
    row.byte(COMMA)
    row.copy(bytes, name, nameEnd)
    row.byte(CLOSE_TUPLE)
    return true
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0
  return hash
}
