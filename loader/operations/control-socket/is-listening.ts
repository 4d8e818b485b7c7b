import { once } from 'node:events'
import { connect } from 'node:net'
import { isSystemError } from '../../../clickhouse/errors/system-error.js'

/** Whether a process takes connections at a socket: one that has died leaves its socket behind. */
export async function isListening(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch (error) {
    return isSystemError(error, 'EAGAIN') // too many ask at once
  } finally {
    socket.destroy()
  }
}
