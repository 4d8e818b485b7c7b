import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { csv, row } from '../../fixtures/make.js'
import { drainText } from './drained.js'

const text = csv(
  Array.from({ length: 40 }, (_, index) => row(index + 1, { overview: randomBytes(90).toString('hex') })),
)
const whole = gzipSync(text)
const [first, second] = [gzipSync(text.slice(0, 3000)), gzipSync(text.slice(3000))]
const expected = await drainText(text)
/** More than is read at once. */
const zeros = Buffer.alloc(600_000)

/** A header with all that it may have. */
function withEveryField(member: Buffer): Buffer {
  const header = Buffer.from(member.subarray(0, 10))
  header[3] = 0x1e
  const extra = Buffer.concat([Buffer.from([5, 0]), Buffer.from('extra')])
  return Buffer.concat([
    header,
    extra,
    Buffer.from(`${'name'.repeat(9000)}.csv\0comment\0`),
    Buffer.from([1, 2]),
    member.subarray(10),
  ])
}

test.each([
  ['members one after the other', Buffer.concat([first, second])],
  ['zeros at the end', Buffer.concat([whole, zeros])],
  ['zeros between members', Buffer.concat([first, zeros, second])],
  ['an empty member', Buffer.concat([first, gzipSync(''), second])],
  ['a member for each few bytes', Buffer.concat((text.match(/.{1,150}/gs) ?? []).map((part) => gzipSync(part)))],
  ['a header with a name, a comment and more', withEveryField(whole)],
])('%s: read, and nothing to tell', async (_, bytes) => {
  const drained = await drainText(bytes)
  expect(drained.rows).toEqual(expected.rows)
  expect(drained.warnings).toEqual([])
  expect(drained.bytesRead.at(-1)).toBeGreaterThan(0)
})

test.each([
  ['text', Buffer.from('<!-- sent by a proxy -->'), '24 bytes follow that are no gzip'],
  ['a line end', Buffer.from('\n'), 'a byte follows that is no gzip'],
  ['zeros and text', Buffer.from('\0\0\0text'), '4 bytes follow that are no gzip'],
  ['what begins nearly as a member does', Buffer.from([0x1f, 0x8b, 0x07, 1]), '4 bytes follow that are no gzip'],
])('%s behind a complete member: read, and told', async (_, garbage, says) => {
  const drained = await drainText(Buffer.concat([whole, garbage]))
  expect(drained.rows).toEqual(expected.rows)
  expect(drained.warnings).toEqual([expect.stringContaining(says)])
})

test.each([
  ['inside its data', whole.subarray(0, whole.length / 2), 'TRUNCATED'],
  ['before its checksum', whole.subarray(0, -8), 'TRUNCATED'],
  ['inside its checksum', whole.subarray(0, -1), 'TRUNCATED'],
  ['inside its header', withEveryField(whole).subarray(0, 30_000), 'TRUNCATED'],
  ['after the first byte of a second member', Buffer.concat([first, second.subarray(0, 1)]), 'TRUNCATED'],
  ['inside the header of a second member', Buffer.concat([first, second.subarray(0, 7)]), 'TRUNCATED'],
  ['inside a second member', Buffer.concat([first, second.subarray(0, -9)]), 'TRUNCATED'],
])('cut off %s: refused', async (_, bytes, code) => {
  await expect(drainText(bytes)).rejects.toMatchObject({ code })
})

test.each([
  ['its length', whole.length - 1],
  ['its checksum', whole.length - 8],
  ['what is reserved in its header', 3],
])('%s is wrong: refused', async (_, at) => {
  const damaged = Buffer.from(whole)
  damaged[at] = (damaged[at] ?? 0) ^ 0x80
  await expect(drainText(damaged)).rejects.toMatchObject({ code: 'CORRUPT' })
})
