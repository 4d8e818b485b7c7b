import { MANIFEST } from './manifest.js'

export const QUARANTINE = 'quarantine.ndjson'

const RESERVED: ReadonlySet<string> = new Set([MANIFEST, QUARANTINE])

/** The name under which a delivered file is kept: its own, unless that has another use in the same folder. */
export function keptName(name: string, drop?: string): string {
  return RESERVED.has(name) || name === drop ? keptName(`delivered-${name}`, drop) : name
}
