/**
 * A text as UTF-8, or bytes, in memory of their own, to be kept. Node puts small buffers into larger pieces of memory, and
 * each that is kept keeps the whole piece.
 */
export function separateBytes(content: string | Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(content))
  if (typeof content === 'string') bytes.write(content)
  else bytes.set(content)
  return bytes
}
