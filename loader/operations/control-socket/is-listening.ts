import { once } from 'node:events'
import { connect } from 'node:net'

/** Whether a process takes connections at a socket: one that has died leaves its socket behind. */
export async function isListening(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EAGAIN' // too many want to be heard
  } finally {
    socket.destroy()
  }
}
