import { expect, test } from 'vitest'
import { SNAPSHOT_HEADER, SnapshotPin } from '../../../client/snapshot-pin.js'

/** A server that serves one snapshot more with each request. */
function server() {
  const asked: (number | null)[] = []
  let served = 4
  const send = async (snapshot: number | null): Promise<Response> => {
    asked.push(snapshot)
    const answering = snapshot ?? served++
    await new Promise((wake) => setTimeout(wake, 5))
    return new Response('', { headers: { [SNAPSHOT_HEADER]: String(answering) } })
  }
  return { asked, send }
}

const answered = (responses: Response[]) => responses.map(({ headers }) => headers.get(SNAPSHOT_HEADER))

test('first: what is asked at once is answered from one snapshot, that of the first', async () => {
  const { asked, send } = server()
  const pin = new SnapshotPin('first')
  const responses = await Promise.all([pin.send(send), pin.send(send), pin.send(send)])
  expect(answered(responses)).toEqual(['4', '4', '4'])
  expect(asked).toEqual([null, 4, 4])
  expect(pin.snapshot).toBe(4)
})

test('first: where the first fails, the next is the first', async () => {
  const { send } = server()
  const pin = new SnapshotPin('first')
  const failing = pin.send(() => Promise.reject(new Error('gone')))
  const following = pin.send(send)
  await expect(failing).rejects.toThrow('gone')
  expect(answered([await following])).toEqual(['4'])
  expect(pin.snapshot).toBe(4)
})

test('newest: each is answered from what is served then', async () => {
  const { send } = server()
  const pin = new SnapshotPin('newest')
  expect(answered([await pin.send(send), await pin.send(send)])).toEqual(['4', '5'])
  expect(pin.snapshot).toBeNull()
})

test('a number: each is answered from that one', async () => {
  const { send } = server()
  const pin = new SnapshotPin(2)
  expect(answered(await Promise.all([pin.send(send), pin.send(send)]))).toEqual(['2', '2'])
})
