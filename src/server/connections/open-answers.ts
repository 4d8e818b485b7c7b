import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** The answers that connections are waiting for, or receiving. */
export class OpenAnswers {
  readonly #of = new WeakMap<Duplex, Set<FastifyReply>>()

  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
      const open = this.#of.get(socket) ?? new Set()
      this.#of.set(socket, open.add(reply))
      reply.raw.once('close', () => open.delete(reply))
      done()
    })
  }

  /** The first one first. */
  of(socket: Duplex): readonly FastifyReply[] {
    return [...(this.#of.get(socket) ?? [])]
  }
}
