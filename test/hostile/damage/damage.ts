import type { Random } from '../../../loader/sample/random.js'

/** Makes a drop worse. */
export type Damage = (random: Random, sound: Buffer) => Buffer | Promise<Buffer>

/** An index of something that has so many; 0 of what has none. */
export const place = (random: Random, length: number): number => random.between(0, Math.max(0, length - 1))

/** Damage to text, which may be no UTF-8 any more: bytes stay what they are. */
export function toText(damage: (random: Random, text: string) => string): Damage {
  return (random, sound) => Buffer.from(damage(random, sound.toString('latin1')), 'latin1')
}

/** Any text as what `toText` works on. */
export const utf8 = (text: string): string => Buffer.from(text).toString('latin1')
