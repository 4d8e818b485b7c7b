import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { announcedBytes } from './announced-bytes.js'
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

/**
 * Has the connection of a request whose body is still to come close, lingering, after the answer: waiting for a body that
 * nobody wants would hold it up, and whatever fails in it would be answered a second time.
 */
export function lingerWithBody(request: IncomingMessage, answer: ServerResponse, lingerMs: number): void {
  if (http2StreamOf(request) !== null || request.complete || announcedBytes(request) === 0) return
  answer.setHeader('connection', 'close')
  const { socket } = request
  // Node closes with this method as soon as an answer is written that is a connection's last.
  socket.destroySoon = () => {
    if (!request.complete) return closeLingering(socket, lingerMs)
    Socket.prototype.destroySoon.call(socket)
  }
}

export function lingerWithBodies(fastify: FastifyInstance, lingerMs: number): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    lingerWithBody(request.raw, reply.raw, lingerMs)
    done(null, payload)
  })
}
