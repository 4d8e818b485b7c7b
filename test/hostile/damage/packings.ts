import { gunzipSync, gzipSync } from 'node:zlib'
import { zip } from '../../fixtures/make.js'
import { damagedBytes } from './bytes.js'
import { type Damage, place } from './damage.js'

const NAMES = [
  '../../movies_metadata.csv',
  '/etc/movies_metadata.csv',
  'a\\movies_metadata.csv',
  '__MACOSX/._movies_metadata.csv',
  'MOVIES_METADATA.CSV',
  'movies_metadata.csv/',
  'movies_metadata.csv\0.exe',
  'é🎬/movies_metadata.csv',
  '',
  '.',
  'x'.repeat(3000),
  'movies_metadata.csv.gz',
  'ratings.csv',
]

const oddlyNamed: Damage = async (random, sound) => {
  const names = Array.from({ length: random.between(1, 4) }, () => random.pick(NAMES))
  return rawZip(names.map((name) => ({ name, contents: sound })))
}

const nested: Damage = async (random, sound) => {
  let bytes = sound
  for (let depth = random.between(1, 3); depth > 0; depth--) {
    const name = random.pick(['movies_metadata.csv', 'movies_metadata.csv.zip', 'movies_metadata.zip'])
    bytes = random.chance(0.7) ? await zip({ [name]: bytes }) : gzipSync(bytes)
  }
  return bytes
}

const damagedGzip: Damage = async (random, sound) => {
  const gzip = gzipSync(sound)
  return random.pick([
    () => gzip.subarray(0, place(random, gzip.length)),
    () => damagedBytes['bytes flipped'](random, gzip),
    () => damagedBytes['bytes overwritten'](random, gzip),
    () => Buffer.concat([gzip, Buffer.from('rubbish')]),
    () => Buffer.concat([gzip, gzip.subarray(0, 40)]),
    () => Buffer.concat([gzip, Buffer.alloc(2000)]),
    () => Buffer.concat([gzip.subarray(0, -4), Buffer.alloc(4, 7)]),
  ])()
}

const damagedZip: Damage = async (random, sound) => {
  const whole = await zip({ 'movies_metadata.csv': sound, 'ratings.csv': 'a,b\n' })
  return random.pick([
    () => whole.subarray(0, place(random, whole.length)),
    () => damagedBytes['bytes flipped'](random, whole),
    () => damagedBytes['bytes overwritten'](random, whole),
    () => Buffer.concat([whole, Buffer.from('rubbish')]),
    () => Buffer.concat([Buffer.from('PK\x03\x04'), whole]),
    () => rawZip([{ name: 'movies_metadata.csv', contents: sound, size: random.pick([0, 1, 4_000_000_000]) }]),
    () => rawZip([{ name: 'movies_metadata.csv', contents: sound, flags: 1 }]),
    () => rawZip([{ name: 'movies_metadata.csv', contents: sound, method: random.pick([1, 12, 14, 99]) }]),
    () => rawZip([]),
  ])()
}

/** Small, and without an end when it is unpacked: zeros, or the same record again and again. */
const bomb: Damage = (random, sound) => {
  const [header = ''] = sound.toString('latin1').split('\n')
  const filling = random.pick(['0', 'a,', `${','.repeat(23)}\n`, "[{'id': 1}, "])
  return gzipSync(Buffer.from(`${header}\n${filling.repeat(500_000 / filling.length)}`, 'latin1'))
}

const unpacked: Damage = (_random, sound) => {
  try {
    return gunzipSync(sound)
  } catch {
    return gzipSync(sound)
  }
}

interface Member {
  readonly name: string
  readonly contents: Buffer
  /** As the archive has it; by default what is true. */
  readonly size?: number
  readonly flags?: number
  readonly method?: number
}

/** A zip of stored members, which says of them what it is told to; CRCs are 0. */
function rawZip(members: readonly Member[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, contents, size = contents.length, flags = 0, method = 0 } of members) {
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt32LE(contents.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, contents])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, central, nameBytes)
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06', 'latin1'), end])
}

export const oddPackings = {
  'a zip with odd names': oddlyNamed,
  'packed in packed files': nested,
  'a damaged gzip': damagedGzip,
  'a damaged zip': damagedZip,
  'a small gzip of much': bomb,
  'gzip by another name': unpacked,
} satisfies Readonly<Record<string, Damage>>
