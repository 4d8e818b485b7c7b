import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { raw } from './raw.js'

const WITHIN_MS = 20_000
const { REELHOUSE_LOAD } = process.env

/** Publishes a new snapshot, waits until it has been heard of, and returns what the server says of it. */
export async function publishAgain(isHeard: () => boolean): Promise<{ id: number; movieCount: number }> {
  const [command, ...args] = (REELHOUSE_LOAD ?? '').split('\n')
  if (!command) throw new Error('expected REELHOUSE_LOAD, a command that loads a drop; "npm test" sets it')
  await delay(500) // so that the subscription has reached the server
  await promisify(execFile)(command, args)
  for (const until = Date.now() + WITHIN_MS; !isHeard() && Date.now() < until; ) await delay(50)
  return (await raw<{ snapshot: { id: number; movieCount: number } }>('{ snapshot { id movieCount } }')).snapshot
}
