import { createHash } from 'node:crypto'

/** A strong validator of these very bytes: another content coding or media type has another one. */
export function entityTag(type: string, body: Uint8Array): string {
  return `"${createHash('sha256').update(`${type}\n`).update(body).digest('base64url')}"`
}

/** Whether a header if-none-match has the tag; proxies that compress make weak ones of strong ones. */
export function hasTag(ifNoneMatch: string | undefined, tag: string): boolean {
  return lists(ifNoneMatch, ['*', tag, `W/${tag}`])
}

/** Whether a header if-match has the tag; a weak one does not say that the bytes are the same. */
export function hasStrongTag(ifMatch: string, tag: string): boolean {
  return lists(ifMatch, ['*', tag])
}

function lists(header: string | undefined, wanted: readonly string[]): boolean {
  return header?.split(',').some((given) => wanted.includes(given.trim())) ?? false
}
