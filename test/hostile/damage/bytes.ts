import { type Damage, place } from './damage.js'

const flipped: Damage = (random, sound) => {
  const bytes = Buffer.from(sound)
  for (let count = random.between(1, 20); count > 0 && bytes.length > 0; count--) {
    const at = place(random, bytes.length)
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.between(0, 7)), at)
  }
  return bytes
}

const overwritten: Damage = (random, sound) => {
  const bytes = Buffer.from(sound)
  const at = place(random, bytes.length)
  return bytes.fill(random.between(0, 255), at, Math.min(bytes.length, at + random.between(1, 600)))
}

const inserted =
  (...texts: readonly (string | Buffer)[]): Damage =>
  (random, sound) => {
    const parts: Buffer[] = []
    let rest = sound
    for (let count = random.between(1, 5); count > 0; count--) {
      const at = place(random, rest.length)
      parts.push(rest.subarray(0, at), Buffer.from(random.pick(texts)))
      rest = rest.subarray(at)
    }
    return Buffer.concat([...parts, rest])
  }

const cut: Damage = (random, sound) => sound.subarray(0, place(random, sound.length + 1))

const beheaded: Damage = (random, sound) => sound.subarray(place(random, 4000))

const holed: Damage = (random, sound) => {
  const at = place(random, sound.length)
  return Buffer.concat([sound.subarray(0, at), sound.subarray(at + random.between(1, 3000))])
}

const INVALID_UTF8 = ['ff', 'c0af', 'eda080', 'f8888080', 'e282', 'f09f8e', '80'].map((hex) => Buffer.from(hex, 'hex'))

const encoded: Damage = (random, sound) => {
  const text = sound.toString()
  const swapped = (): Buffer => Buffer.from(text, 'utf16le').swap16()
  return random.pick([
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(text, 'utf16le')]),
    () => Buffer.concat([Buffer.from('feff', 'hex'), swapped()]),
    () => Buffer.from(sound.toString('latin1')), // UTF-8 twice
    () => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x80)),
    () => Buffer.from(Buffer.from(text).toString('base64')),
  ])()
}

const marked: Damage = (random, sound) => {
  const mark = random.pick(['efbbbf', 'efbbbfefbbbf', 'efbb', 'fffe', 'feff', '2b2f76', '0000feff'])
  return Buffer.concat([Buffer.from(mark, 'hex'), sound])
}

export const damagedBytes = {
  'bytes flipped': flipped,
  'bytes overwritten': overwritten,
  'NULs put in': inserted('\0', '\0\0', '\0'.repeat(500)),
  'control characters put in': inserted(
    '\u0001',
    '\u001b[31m',
    '\u0008',
    '\u000b',
    '\u000c',
    '\u0085',
    '\u2028',
    '\u007f',
  ),
  'invalid UTF-8 put in': inserted(...INVALID_UTF8),
  'cut off': cut,
  'without its beginning': beheaded,
  'with a hole': holed,
  'in another encoding': encoded,
  'with a byte order mark': marked,
} satisfies Readonly<Record<string, Damage>>
