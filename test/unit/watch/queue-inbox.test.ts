import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Queue } from '../../../loader/aws/queue.js'
import type { Inbox } from '../../../loader/inbox/inbox.js'
import { QueueInbox } from '../../../loader/inbox/queue-inbox.js'
import { SqsServer } from '../../integration/support/sqs-server.js'

const nothing: Inbox = {
  arrivals: async () => ({ drops: [], refusals: [] }),
  acknowledge: async () => {},
  wait: async () => {},
  close() {},
}

test('messages are hidden for as long as their drops take, and then deleted, however many there are', async () => {
  for (const [name, value] of [
    ['AWS_ACCESS_KEY_ID', 'x'],
    ['AWS_SECRET_ACCESS_KEY', 'x'],
    ['AWS_REGION', 'eu-central-1'],
  ]) {
    vi.stubEnv(name ?? '', value)
  }
  const server = await SqsServer.start()
  onTestFinished(() => server.stop())
  server.send('one')
  server.send('two')
  const inbox = new QueueInbox(nothing, new Queue(server.url, 1))
  onTestFinished(() => inbox.close())
  await inbox.wait(new AbortController().signal)

  // Twice as long as they were hidden at first.
  for (let eighth = 0; eighth < 16; eighth++) {
    await delay(125)
    expect([...server.messages.values()].every(({ visibleAt }) => visibleAt > Date.now())).toBe(true)
  }
  expect(server.actions).toContain('ChangeMessageVisibilityBatch')
  await inbox.acknowledge()
  expect(server.messages.size).toBe(0)
  server.actions.length = 0
  await delay(600)
  expect(server.actions).toEqual([])
})
