import { errorCodes, type FastifyInstance } from 'fastify'

/** Refuses bodies in another encoding than JSON's, UTF-8, and compressed ones: they would be misread. */
export function refuseOtherEncodings(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', ({ headers }, _reply, done) => {
    const { 'content-type': type, 'content-encoding': encoding = 'identity' } = headers
    const isReadable = (type === undefined || isUtf8(type)) && /^\s*identity\s*$/i.test(encoding)
    done(isReadable ? undefined : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type))
  })
}

function isUtf8(type: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(type)?.[1]
  return charset === undefined || /^utf-?8$/i.test(charset)
}
