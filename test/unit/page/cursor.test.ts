import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor, placeOf } from '../../../src/page/cursor.js'

const places = fc.array(
  fc.oneof(
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.constant(null),
  ),
)

test('a cursor comes back as it was', () => {
  fc.assert(
    fc.property(fc.option(fc.nat()), fc.string(), places, (snapshot, list, place) => {
      expect(decodeCursor(encodeCursor({ snapshot, list, place }))).toEqual({ snapshot, list, place })
    }),
  )
})

test('no text of others is a cursor, and none makes trouble', () => {
  fc.assert(fc.property(fc.string(), (text) => decodeCursor(text) === null))
  const lookalikes = [null, 7, {}, [], ['7', 'list'], [undefined, 'list', {}], [7.5, 'list'], [7, 8], [7, 'list', {}]]
  for (const each of lookalikes) {
    expect(decodeCursor(Buffer.from(JSON.stringify(each)).toString('base64url'))).toBeNull()
  }
})

test('a cursor fits its own list of its own snapshot', () => {
  const after = encodeCursor({ snapshot: 7, list: 'TITLE ASC', place: ['Up', 14160] })
  const list = { snapshot: 7, name: 'TITLE ASC', keys: 2 }
  expect(placeOf('after', after, list)).toEqual(['Up', 14160])
  expect(() => placeOf('after', after, { ...list, name: 'TITLE DESC' })).toThrow(
    /^after: expected a cursor of this list/,
  )
  expect(() => placeOf('after', after, { ...list, snapshot: 8 })).toThrow(/^Snapshot 7 is no longer kept/)
  expect(() => placeOf('after', 'x', list)).toThrow(/^after: expected an endCursor/)
  expect(() => placeOf('before', 'x', list)).toThrow(/^before: expected a startCursor/)
})

test('a cursor of no snapshot fits its own list, and none of a snapshot', () => {
  const after = encodeCursor({ snapshot: null, list: 'LOAD DESC', place: ['20240229'] })
  const list = { snapshot: null, name: 'LOAD DESC', keys: 1 }
  expect(placeOf('after', after, list)).toEqual(['20240229'])
  expect(() => placeOf('after', after, { ...list, snapshot: 7 })).toThrow(/^after: expected an endCursor/)
  const ofSnapshot = encodeCursor({ snapshot: 7, list: 'LOAD DESC', place: ['20240229'] })
  expect(() => placeOf('after', ofSnapshot, list)).toThrow(/^after: expected an endCursor/)
})
