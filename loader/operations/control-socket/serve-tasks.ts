import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { TaskError } from '../../errors/task-error.js'
import type { TaskContext } from '../tasks/task-context.js'
import { ControlFolder } from './control-folder.js'
import { badRequest } from './read-request.js'
import { failureLine, TaskRequestHandler } from './task-request-handler.js'

export interface ControlSocketLimits {
  /** Of a request. */
  readonly maxBytes: number
  /** How long a request may take to arrive. */
  readonly requestMs: number
  readonly connections: number
}

const LIMITS: ControlSocketLimits = { maxBytes: 256 * 1024, requestMs: 10_000, connections: 100 }

/**
 * Does what commands ask for while this process has the data directory open, since no second one can open it. Only this
 * user can reach the socket. Returns what stops it, and the tasks that are running. Throws TaskError FOREIGN where another
 * user could, and BUSY where a server listens already.
 */
export async function serveTasks(
  context: TaskContext,
  limits: ControlSocketLimits = LIMITS,
): Promise<() => Promise<void>> {
  const handler = new TaskRequestHandler(context, limits.maxBytes)
  const server = createServer(
    {
      requestTimeout: limits.requestMs,
      headersTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.requestMs / 4,
    },
    (request, response) => {
      if (!request.socket.writable) return // it has been refused
      request.socket.setTimeout(0)
      handler.answer(request, response)
    },
  )
  refuseNonsense(server, limits)
  const folder = new ControlFolder(context.dataDir)
  await folder.claim((path) => listenAt(server, path))
  server.on('error', () => {}) // a connection could not be accepted: whoever asks tries again
  return async () => {
    server.close()
    await handler.close()
    server.closeAllConnections()
    await folder.release()
  }
}

/** Answers, and hangs up on, who does not ask as a command does. */
function refuseNonsense(server: Server, { requestMs, connections }: ControlSocketLimits): void {
  const late = badRequest(`no whole one in ${requestMs / 1000} s`)
  let open = 0
  server.on('connection', (socket) => {
    open += 1
    socket.once('close', () => {
      open -= 1
    })
    if (open > connections) refuse(socket, '503 Service Unavailable', tooMany(connections))
    // Tasks may be silent for long, but not who is to ask for one.
    socket.setTimeout(requestMs)
  })
  server.on('timeout', (socket) => refuse(socket, '408 Request Timeout', late))
  server.on('clientError', (error, socket) => {
    const isLate = 'code' in error && error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
    if (isLate) refuse(socket, '408 Request Timeout', late)
    else refuse(socket, '400 Bad Request', badRequest('something else'))
  })
}

/** Where there is no response to answer with. */
function refuse(socket: Duplex, status: string, error: TaskError): void {
  if (!socket.writable) return void socket.destroy()
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n${failureLine(error)}`, () => socket.destroy())
}

/** What a dead server has left behind is replaced. */
async function listenAt(server: Server, path: string): Promise<void> {
  await rm(path, { force: true })
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
}

function tooMany(connections: number): TaskError {
  return new TaskError('BUSY', `the server does ${connections} commands already, and no more at once. Try again later.`)
}
