import { expect, test } from 'vitest'
import type { Publication } from '../../../src/snapshot/publication.js'
import { Publications } from '../../../src/snapshot/publications.js'
import { snapshot } from '../server/stub-context.js'

const publication = (id: number, order: number): Publication => ({ snapshot: { ...snapshot, id }, order, isKept: true })

/** Publications of a catalog that the test writes, the newest first. */
function ofCatalog(catalog: Publication[]): Publications {
  return new Publications({ publications: async () => [...catalog] })
}

/** What is told next, as a list of one snapshot. */
async function next(events: AsyncIterator<unknown>): Promise<unknown> {
  const { done, value } = await events.next()
  return done === true ? 'the end' : value
}

test('what is published from now on is told in its order, to each who listens', async () => {
  const catalog = [publication(2, 5), publication(1, 4)]
  const publications = ofCatalog(catalog)
  const [one, other] = [await publications.subscribe(), await publications.subscribe()].map((events) =>
    events[Symbol.asyncIterator](),
  )
  catalog.unshift(publication(1, 7), publication(3, 6))
  for (const listener of [one, other]) {
    if (listener === undefined) throw new Error('expected a listener')
    expect(await next(listener)).toMatchObject([{ id: 3 }])
    expect(await next(listener)).toMatchObject([{ id: 1 }])
  }
  publications.end()
})

test('the end ends what is listened to, and what would be', async () => {
  const publications = ofCatalog([])
  const before = (await publications.subscribe())[Symbol.asyncIterator]()
  const told = next(before)
  publications.end()
  expect(await told).toBe('the end')
  expect(await next((await publications.subscribe())[Symbol.asyncIterator]())).toBe('the end')
})

test('who begins to listen while nothing can be read is told so', async () => {
  const publications = new Publications({ publications: () => Promise.reject(new Error('down')) })
  await expect(publications.subscribe()).rejects.toThrow('down')
})
