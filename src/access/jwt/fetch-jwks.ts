import { type KeySet, keysOfJwks } from './verification-key.js'

/** What is longer is no JWKS, in bytes. */
const MAX_BYTES = 2 ** 18

/** The keys that the server has now. Rejects with an Error that says what went wrong. */
export async function fetchJwks(url: string, timeoutMs: number): Promise<KeySet> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/jwk-set+json, application/json' },
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`it answered with status ${response.status}`)
  }
  const keys = keysOfJwks(JSON.parse(await textOf(response)))
  if (keys === null) throw new Error('it answered with no JWKS')
  return keys
}

/** A body may say nothing of its length, or be longer than it says once it is unpacked. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) throw new Error(`its answer is longer than ${MAX_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
