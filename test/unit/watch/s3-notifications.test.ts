import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notifiedObjects, notifiedObjectsIn } from '../../../loader/inbox/s3-notifications.js'

const record = (eventName: string, key: string) => ({ eventName, s3: { bucket: { name: 'films' }, object: { key } } })

test('new objects, with their keys as they are', () => {
  const Records = [
    record('ObjectCreated:Put', 'in/a+b%2Bc%C3%A9%2F.csv'),
    record('ObjectRemoved:Delete', 'in/gone.csv'),
    record('s3:ObjectCreated:Copy', 'in/d.csv'),
  ]
  const expected = [
    { bucket: 'films', key: 'in/a b+cé/.csv' },
    { bucket: 'films', key: 'in/d.csv' },
  ]
  expect(notifiedObjects({ Records })).toEqual(expected)
  expect(notifiedObjectsIn(JSON.stringify({ Records }))).toEqual(expected)
})

test('a key that is no part of a URL is left out, and not the others beside it', () => {
  const Records = [record('ObjectCreated:Put', 'in/%E0.csv'), record('ObjectCreated:Put', 'in/a.csv')]
  expect(notifiedObjects({ Records })).toEqual([{ bucket: 'films', key: 'in/a.csv' }])
})

test("S3's test, and whatever else a queue brings, is about no object", () => {
  expect(notifiedObjects({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'films' })).toEqual([])
  expect(notifiedObjectsIn('not JSON')).toEqual([])
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, text) => {
      expect(notifiedObjects(value)).toEqual([])
      expect(notifiedObjects({ Records: [value] })).toEqual([])
      expect(notifiedObjectsIn(text)).toEqual([])
    }),
  )
})
