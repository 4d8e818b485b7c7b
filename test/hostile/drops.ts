import { gzipSync } from 'node:zlib'
import { element, Random } from '../../loader/sample/random.js'
import { zip } from '../fixtures/make.js'
import { damagedBytes } from './damage/bytes.js'
import { damagedCells } from './damage/cells.js'
import type { Damage } from './damage/damage.js'
import { damagedLines } from './damage/lines.js'
import { oddPackings } from './damage/packings.js'

export interface HostileDrop {
  /** What was done to it, and how often in a row. */
  readonly kind: string
  readonly name: string
  readonly bytes: Buffer
}

const KINDS: readonly (readonly [string, Damage])[] = Object.entries({
  ...damagedBytes,
  ...damagedLines,
  ...damagedCells,
  ...oddPackings,
})

/** Takes long to make and to read: one drop in so many. */
const ENORMOUS_EVERY = 100
const ENORMOUS_BYTES = 10_000_000

/** The drop of this number, made of a sound one; the same seed and number always make the same. Each kind comes in turn. */
export async function hostileDrop(sound: Buffer, seed: number, number: number): Promise<HostileDrop> {
  const random = new Random(seed, number)
  if (number % ENORMOUS_EVERY === ENORMOUS_EVERY - 1) return enormous(random, sound, number)
  const [first, damage] = element(KINDS, number % KINDS.length)
  let kind = first
  let bytes = await damage(random, sound)
  while (random.chance(0.25)) {
    const [another, again] = random.pick(KINDS)
    kind += `, ${another}`
    bytes = await again(random, bytes)
  }
  return packed(random, { kind, name: 'movies_metadata.csv', bytes })
}

/** A line without an end, bare or in a quoted cell. */
function enormous(random: Random, sound: Buffer, number: number): HostileDrop {
  const character = random.pick(['x', '"', '""', ',', "'", '\\', '[', '{', '0', 'é', '\0', "{'id': 1}, "])
  const line = character.repeat(ENORMOUS_BYTES / Buffer.byteLength(character))
  const before = random.pick(['', '\n', '\n"', 'False,"'])
  return { kind: 'an enormous line', name: `${number}.csv`, bytes: Buffer.concat([sound, Buffer.from(before + line)]) }
}

async function packed(random: Random, drop: HostileDrop): Promise<HostileDrop> {
  if (random.chance(0.9)) return drop
  return random.chance(0.5)
    ? { ...drop, kind: `${drop.kind}, in gzip`, bytes: gzipSync(drop.bytes) }
    : { ...drop, kind: `${drop.kind}, in a zip`, bytes: await zip({ 'movies_metadata.csv': drop.bytes }) }
}
