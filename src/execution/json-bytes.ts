import { separateBytes } from '../request/separate-bytes.js'
import type { AnswerWork } from './answer-work.js'
import { JsonText } from './json-text.js'

/** How many values are written together, in objects without others in them. */
const TOGETHER = 500

/** How many steps are made between two looks at the clock, each of about as many values at most. */
const STEPS_PER_LOOK = 8

interface ListFrame {
  readonly list: readonly unknown[]
  index: number
}

interface ObjectFrame {
  readonly entries: readonly (readonly [string, unknown])[]
  index: number
}

/** How much text becomes bytes at once, in characters. */
const PIECE = 32 * 1024

/** What JSON.stringify makes of data, as UTF-8, made in pieces between which others go on. */
export async function jsonBytes(data: unknown, work: AnswerWork): Promise<readonly Buffer[]> {
  const writer = new JsonWriter(data)
  let steps = 0
  while (writer.step()) {
    steps += 1
    if (steps % STEPS_PER_LOOK === 0 && work.isSliceOver) await work.next()
  }
  return writer.end()
}

class JsonWriter {
  readonly #pieces: Buffer[] = []
  #text = ''
  readonly #frames: (ListFrame | ObjectFrame)[] = []

  constructor(data: unknown) {
    this.#begin(data)
  }

  /** All that was written. */
  end(): readonly Buffer[] {
    this.#flush()
    return this.#pieces
  }

  #write(text: string): void {
    this.#text += text
    if (this.#text.length >= PIECE) this.#flush()
  }

  #flush(): void {
    if (this.#text === '') return
    this.#pieces.push(separateBytes(this.#text))
    this.#text = ''
  }

  /** Writes a little more; false if that was all. */
  step(): boolean {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return false
    if ('list' in frame) this.#goOnWithList(frame)
    else this.#goOnWithObject(frame)
    return true
  }

  #begin(value: unknown): void {
    if (value instanceof JsonText) {
      this.#flush()
      this.#pieces.push(...value.pieces)
      return
    }
    const size = flatSize(value)
    if (size !== null && size <= TOGETHER) this.#write(JSON.stringify(value))
    else if (Array.isArray(value)) {
      this.#write('[')
      this.#frames.push({ list: value, index: 0 })
    } else if (isObject(value)) {
      this.#write('{')
      this.#frames.push({ entries: Object.entries(value), index: 0 })
    }
  }

  #goOnWithList(frame: ListFrame): void {
    const { list, index } = frame
    if (index === list.length) this.#end(']')
    else {
      if (index > 0) this.#write(',')
      const end = endOfFlat(list, index)
      if (end > index) this.#write(JSON.stringify(list.slice(index, end)).slice(1, -1))
      else this.#begin(list[index])
      frame.index = Math.max(end, index + 1)
    }
  }

  #goOnWithObject(frame: ObjectFrame): void {
    const entry = frame.entries[frame.index]
    if (entry === undefined) this.#end('}')
    else {
      const [name, value] = entry
      this.#write(`${frame.index > 0 ? ',' : ''}${JSON.stringify(name)}:`)
      frame.index += 1
      this.#begin(value)
    }
  }

  #end(bracket: string): void {
    this.#write(bracket)
    this.#frames.pop()
  }
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null
}

/** How many values it has, itself among them; null if there are objects in it. */
function flatSize(value: unknown): number | null {
  if (!isObject(value)) return 1
  if (value instanceof JsonText) return null
  let size = 1
  for (const name in value) {
    if (isObject(value[name])) return null
    size += 1
  }
  return size
}

/** Up to where the items of a list are to be written together; `start` if the first of them is not. */
function endOfFlat(list: readonly unknown[], start: number): number {
  let values = 0
  for (let index = start; index < list.length; index++) {
    const size = flatSize(list[index])
    if (size === null || values > TOGETHER) return index
    values += size
  }
  return list.length
}
