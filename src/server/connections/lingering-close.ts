import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { http2StreamOf } from './http2-stream.js'

/**
 * Closes a connection without losing the last answer on it. What is closed with bytes unread is reset by the system, and
 * with that the other side loses what it has not read yet: so what still comes is read, for a while, and thrown away.
 */
export function closeLingering(socket: Socket, lingerMs: number): void {
  if (socket.destroyed) return
  socket.end()
  const timer = setTimeout(() => socket.destroy(), lingerMs)
  socket.once('close', () => clearTimeout(timer))
}

/** Has the connection of a request close lingering, should it do so after the answer while the body still arrives. */
export function lingerWithBody(request: IncomingMessage, lingerMs: number): void {
  if (http2StreamOf(request) !== null || request.complete) return
  const { socket } = request
  const close = (): void => Socket.prototype.destroySoon.call(socket)
  // Node closes with this method as soon as an answer is written that is a connection's last.
  socket.destroySoon = () => {
    if (request.complete) return close()
    request.once('end', close)
    closeLingering(socket, lingerMs)
  }
}

export function lingerWithBodies(fastify: FastifyInstance, lingerMs: number): void {
  fastify.addHook('onSend', ({ raw }, _reply, payload, done) => {
    lingerWithBody(raw, lingerMs)
    done(null, payload)
  })
}
