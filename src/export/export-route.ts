import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { type ClickHouse, snapshotDatabase } from '../../clickhouse/index.js'
import { orExpired } from '../query/snapshot-reader.js'
import { plainErrors } from '../server/plain-errors.js'
import { nothingPublished, type SnapshotStore } from '../snapshot/snapshot.store.js'
import { SNAPSHOT_HEADER } from '../snapshot/snapshot-header.js'
import { snapshotOfRequest } from '../snapshot/snapshot-of-request.js'
import { exportFormats } from './export-format.js'
import { type ExportRequest, exportRequest } from './export-request.js'
import { exportStatement } from './export-statement.js'

export interface ExportSources {
  readonly ch: Pick<ClickHouse, 'stream' | 'prefix'>
  readonly snapshots: Pick<SnapshotStore, 'newest' | 'find' | 'lease'>
  /** What the parameters are held against. */
  readonly schema: GraphQLSchema
}

/** `GET /export`: the rows of any `movieStats` as a file, from one snapshot. */
export function serveExports(fastify: FastifyInstance, { ch, snapshots, schema }: ExportSources): void {
  const answerError = plainErrors(fastify.log)

  fastify.get('/export', { exposeHeadRoute: false }, async (request, reply) => {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    try {
      const asked = exportRequest(new URL(request.url, 'http://localhost').searchParams, schema)
      const snapshot = await snapshotOfRequest(snapshots, request)
      if (snapshot === null) throw nothingPublished()
      const bytes = await read(asked, snapshot.id, gone.signal)
      return reply
        .type(exportFormats[asked.format].mediaType)
        .header('content-disposition', `attachment; filename="reelhouse-snapshot-${snapshot.id}.${asked.format}"`)
        .header(SNAPSHOT_HEADER, snapshot.id)
        .send(bytes)
    } catch (error) {
      return answerError(error, reply)
    }
  })

  /** The snapshot stays for as long as it is read, and a reader that fails ends the connection without an end of the file. */
  async function read({ format, plan }: ExportRequest, snapshot: number, signal: AbortSignal) {
    const release = snapshots.lease(snapshot)
    try {
      const statement = exportStatement(plan, snapshotDatabase(ch.prefix, snapshot))
      const bytes = await ch.stream(statement, exportFormats[format].bytes, { signal })
      return bytes.once('close', release)
    } catch (error) {
      release()
      throw orExpired(error, snapshot)
    }
  }
}
