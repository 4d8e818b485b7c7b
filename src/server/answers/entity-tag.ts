import { createHash } from 'node:crypto'

/** A strong validator of these very bytes: another content coding or media type has another one. */
export function entityTag(type: string, body: Uint8Array): string {
  return `"${createHash('sha256').update(`${type}\n`).update(body).digest('base64url')}"`
}

/** Whether a header if-none-match has the tag; proxies that compress make weak ones of strong ones. */
export function hasTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((given) => {
    const text = given.trim()
    return text === '*' || text === tag || text === `W/${tag}`
  })
}
