import { once } from 'node:events'
import { createServer } from 'node:net'

/** The port, or any free one, if it can be listened on; undefined if not. The engine itself would not say so clearly. */
export async function claimPort(host: string, port = 0): Promise<number | undefined> {
  const server = createServer().listen(port, host)
  try {
    await once(server, 'listening')
  } catch {
    return undefined
  }
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : undefined
}
