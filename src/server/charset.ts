import { errorCodes, type FastifyInstance } from 'fastify'

/** Refuses bodies in another encoding than JSON's, UTF-8: they would be misread. */
export function refuseOtherCharsets(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type']
    done(type === undefined || isUtf8(type) ? undefined : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type))
  })
}

function isUtf8(type: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}
