import { MANIFEST } from './manifest.js'

export const QUARANTINE = 'quarantine.ndjson'

const RESERVED: ReadonlySet<string> = new Set([MANIFEST, QUARANTINE])

/** What a file system takes as a name, in bytes. */
const MAX_BYTES = 255
const ELLIPSIS = '…'
const END_KEPT = 20

/** The name that a delivered file has in the archive: its own, unless that has another use in the same folder, or is too long. */
export function archivedName(name: string, drop?: string): string {
  const short = shortened(name)
  return RESERVED.has(short) || short === drop ? archivedName(`delivered-${name}`, drop) : short
}

/** The beginning and the end of a name that is too long, as those of objects may be. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name
  const characters = [...name]
  const end = ELLIPSIS + characters.slice(-END_KEPT).join('')
  const room = MAX_BYTES - Buffer.byteLength(end)
  let start = ''
  for (const character of characters) {
    if (Buffer.byteLength(start + character) > room) break
    start += character
  }
  return start + end
}
