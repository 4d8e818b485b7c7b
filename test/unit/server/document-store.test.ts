import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { DocumentStore } from '../../../src/server/graphql/document-store.js'

const document = parse('{ __typename }')

test('a document is kept from its second time on', async () => {
  const store = new DocumentStore()
  await store.set('a', document)
  expect(await store.get('a')).toBeUndefined()
  await store.set('a', document)
  expect(await store.get('a')).toBe(document)
})

test('documents that come once push none out that came twice', async () => {
  const store = new DocumentStore()
  for (let time = 0; time < 2; time++) await store.set('often', document)
  for (let each = 0; each < 1000; each++) await store.set(`once ${each}`, document)
  expect(await store.get('often')).toBe(document)
})
