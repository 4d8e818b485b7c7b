import { PassThrough, pipeline, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ClickHouse, Owner } from '../../clickhouse/index.js'
import type { VisibleSchemas } from '../access/hidden/visible-schemas.js'
import type { Role } from '../access/role.js'
import { RequestError } from '../request/request-error.js'
import { orExpired } from '../request/snapshot-reader.js'
import { callerOf, ownerOf } from '../server/access/authentication.js'
import { hasStrongTag, hasTag } from '../server/answers/entity-tag.js'
import { textErrors } from '../server/errors/text-errors.js'
import { nothingPublished } from '../snapshot/snapshot.store.js'
import { SNAPSHOT_HEADER } from '../snapshot/snapshot-header.js'
import { snapshotOfRequest } from '../snapshot/snapshot-of-request.js'
import type { SnapshotSource } from '../snapshot/snapshot-source.js'
import { partOf, rangeWanted } from './byte-range.js'
import { type ExportFile, exportFile, fileHeaders } from './export-file.js'
import { exportFormats } from './export-format.js'
import { ExportLimits } from './export-limits.js'
import { exportRequest, hiddenFrom } from './export-request.js'
import { FileCache } from './file-cache.js'

export interface ExportSources {
  readonly ch: Pick<ClickHouse, 'stream' | 'query'>
  readonly snapshotsOf: (role: Role) => Pick<SnapshotSource, 'newest' | 'find' | 'lease' | 'database'>
  /** What the parameters are held against. */
  readonly schemas: VisibleSchemas
}

/** What has been said of the file when it cannot be sent. */
const HEADERS_OF_FILE = ['content-type', 'content-disposition', 'content-length', 'etag', 'accept-ranges']

/** `GET /export`: the rows of any `movieStats` as a file, from one snapshot; HEAD, ranges and conditions as of a file. */
export function serveExports(fastify: FastifyInstance, { ch, snapshotsOf, schemas }: ExportSources): void {
  const answerError = textErrors(fastify.log)
  const cache = new FileCache()
  const limits = new ExportLimits(ch)
  fastify.addHook('onClose', async () => cache.close())

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    try {
      const file = await fileAsked(request)
      reply
        .header(SNAPSHOT_HEADER, file.snapshot)
        .header('etag', file.tag)
        .header('accept-ranges', 'bytes')
        .header('cache-control', 'no-cache') // another snapshot may be served by then: ask whether it is still this one
        .header('vary', varying(reply))
      const ifMatch = request.headers['if-match']
      if (ifMatch !== undefined && !hasStrongTag(ifMatch, file.tag)) return answerError(changed(file), reply, 412)
      if (hasTag(request.headers['if-none-match'], file.tag)) return reply.code(304).send()
      const range = request.method === 'GET' ? rangeWanted(request.headers, file.tag) : null
      if (request.method !== 'HEAD') {
        const taking = { isPart: range !== null, owner: ownerOf(request), signal: gone.signal }
        await limits.consume(callerOf(request), file, taking)
      }
      if (range !== null) return await sendPart(file, range, request, reply)
      reply.headers(fileHeaders(file))
      const size = cache.sizeOf(file.tag)
      if (size !== undefined) reply.header('content-length', size)
      return reply.send(request.method === 'HEAD' ? undefined : await read(file, ownerOf(request), gone.signal))
    } catch (error) {
      for (const name of HEADERS_OF_FILE) reply.removeHeader(name)
      return answerError(error, reply)
    }
  }
  const config = { permission: 'export' } as const
  fastify.get('/export', { exposeHeadRoute: false, config }, answer)
  fastify.head('/export', { config }, answer)

  async function fileAsked(request: FastifyRequest): Promise<ExportFile> {
    const { role } = callerOf(request)
    const { searchParams } = new URL(request.url, 'http://localhost')
    const asked = exportRequest(searchParams, schemas.of(role), hiddenFrom(role, schemas.whole))
    const snapshots = snapshotsOf(role)
    const snapshot = await snapshotOfRequest(snapshots, request)
    if (snapshot === null) throw nothingPublished()
    return exportFile(asked, snapshot, snapshots)
  }

  async function sendPart(
    file: ExportFile,
    range: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const whole = await cache.get(file.tag, () => read(file, ownerOf(request)))
    const part = partOf(range, whole.size)
    if (part === null) {
      reply.header('content-range', `bytes */${whole.size}`)
      return answerError(notInFile(whole.size), reply, 416)
    }
    const bytes = whole.read(part)
    reply.raw.once('close', () => bytes.destroy())
    return reply
      .code(206)
      .headers(fileHeaders(file))
      .header('content-range', `bytes ${part.start}-${part.end}/${whole.size}`)
      .header('content-length', part.end - part.start + 1)
      .send(bytes)
  }

  /** The snapshot stays for as long as it is read, and a reader that fails ends the connection without an end of the file. */
  async function read(
    { snapshot, snapshots, statement, format, bom }: ExportFile,
    owner: Owner,
    signal?: AbortSignal,
  ): Promise<Readable> {
    const release = snapshots.lease(snapshot)
    try {
      const bytes = await ch.stream(statement, exportFormats[format].bytes, { signal, owner })
      bytes.once('close', release)
      return bom ? afterMark(bytes) : bytes
    } catch (error) {
      release()
      throw orExpired(error, snapshot)
    }
  }
}

function changed({ tag, snapshot }: ExportFile): RequestError {
  const message = `expected the file that the header if-match names, got ${tag} of snapshot ${snapshot}. Ask for all of it again.`
  return new RequestError('BAD_USER_INPUT', message)
}

function notInFile(size: number): RequestError {
  return new RequestError('BAD_USER_INPUT', `range: expected a part of the file, which has ${size} bytes.`)
}

/** What an answer depends on besides its address; what is there already is the origin, where pages of others may ask. */
function varying(reply: FastifyReply): string {
  const others = reply.getHeader('vary')
  return others === undefined ? SNAPSHOT_HEADER : `${String(others)}, ${SNAPSHOT_HEADER}`
}

/** With a byte order mark before them. */
function afterMark(bytes: Readable): Readable {
  const marked = new PassThrough()
  marked.write('\uFEFF')
  pipeline(bytes, marked, () => {}) // whoever reads is told
  return marked
}
