/**
 * A text as UTF-8 in memory of its own, to be kept. Node puts small buffers into larger pieces of memory, and each that is
 * kept keeps the whole piece.
 */
export function separateBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}
