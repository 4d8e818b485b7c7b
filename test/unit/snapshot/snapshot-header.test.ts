import { expect, test } from 'vitest'
import { snapshotNamedIn } from '../../../src/snapshot/snapshot-header.js'

const naming = (url: string, header?: string) => ({
  url,
  headers: header === undefined ? {} : { 'x-reelhouse-snapshot': header },
})

test.each([
  ['/graphql', undefined, null],
  ['/graphql?query={snapshot{id}}', undefined, null],
  ['/graphql?Snapshot=7', undefined, null],
  ['/graphql?query=snapshot%3D7', undefined, null],
  ['/graphql?snapshot=7', undefined, 7],
  ['/graphql?%73napshot=%37&query={a}', undefined, 7],
  ['/graphql?query=a?b&snapshot=7', undefined, 7],
  ['/graphql', '7', 7],
  ['/graphql?snapshot=7', '7', 7],
])('%s with the header %s names %s', (url, header, snapshot) => {
  expect(snapshotNamedIn(naming(url, header))).toBe(snapshot)
})

test.each([
  [
    '/graphql?snapshot=7',
    '8',
    /^snapshot: expected the snapshot of the header x-reelhouse-snapshot, which is 8, got 7/,
  ],
  ['/graphql?snapshot=7&snapshot=7', undefined, /^snapshot: expected it at most once/],
  ['/graphql?snapshot=', undefined, /^snapshot: expected the number of one snapshot/],
  ['/graphql?snapshot=x', '7', /^snapshot: expected the number.*got "x"/],
  ['/graphql?snapshot=-1', undefined, /^snapshot: /],
  ['/graphql?snapshot=7.0', undefined, /^snapshot: /],
  ['/graphql?snapshot=99999999999', undefined, /^snapshot: /],
  ['/graphql?snapshot=7', 'x', /^x-reelhouse-snapshot: expected the number/],
])('%s with the header %s is refused', (url, header, message) => {
  expect(() => snapshotNamedIn(naming(url, header))).toThrow(message)
})
