import { expect, test } from 'vitest'
import { Lease } from '../../../src/snapshot/lease.js'
import { snapshot } from '../server/stub-context.js'

const counting = () => {
  const held: number[] = []
  const lease = (id: number) => {
    held.push(id)
    return () => void held.splice(held.indexOf(id), 1)
  }
  return { held, snapshots: { lease } }
}

test('holds one snapshot at a time', () => {
  const { held, snapshots } = counting()
  const lease = new Lease(snapshots)
  lease.of(snapshot)
  lease.of({ ...snapshot, id: 8 })
  expect(held).toEqual([8])
  lease.of(null)
  expect(held).toEqual([])
})

test('holds nothing once it has ended, whatever is still asked for', () => {
  const { held, snapshots } = counting()
  const lease = new Lease(snapshots)
  lease.of(snapshot)
  lease.end()
  lease.of(snapshot)
  lease.end()
  expect(held).toEqual([])
})
