import {
  type ClickHouse,
  DatabaseError,
  type DatabaseErrorCode,
  publish,
  recordLoad,
  servedPublication,
} from '../../clickhouse/index.js'
import type { LoadAccount } from '../account/load-account.js'
import { LoadError } from '../errors/load-error.js'
import type { Base } from './changes.js'
import { whilePublishing } from './publication-lock.js'

/** How statements fail of which nobody knows whether they are done all the same, now or a little later. */
const UNANSWERED: ReadonlySet<string> = new Set<DatabaseErrorCode>(['UNAVAILABLE', 'TIMEOUT', 'CANCELLED'])

/** Records a load and serves its snapshot from now on. Throws LoadError BASE where its base is not served any more. */
export async function publishLoad(ch: ClickHouse, account: LoadAccount, base: Base | null): Promise<void> {
  account.publishedAt = new Date()
  const { id: load, snapshot, publishedAt, snapshotMovies: movieCount } = account
  const { genres: genreCount, companies: companyCount } = account.counts
  await whilePublishing(ch, async () => {
    if (base !== null) await refuseOtherBase(ch, base)
    await recordLoad(ch, account.record('published', publishedAt))
    account.mayBeServed = true
    try {
      await publish(ch, { load, snapshot, publishedAt, movieCount, genreCount, companyCount })
    } catch (error) {
      // Where a connection is lost, what ClickHouse was asked to do may be done all the same.
      const served = await servedPublication(ch).catch(() => null)
      if (served?.snapshot === snapshot) return
      account.mayBeServed = mayBeDone(error)
      throw error
    }
  })
}

/** Somebody may have published another snapshot meanwhile: what was built on the old one would undo that. */
async function refuseOtherBase(ch: ClickHouse, base: Base): Promise<void> {
  const served = (await servedPublication(ch))?.snapshot
  if (served === base.snapshot) return
  throw new LoadError(
    'BASE',
    `expected snapshot ${base.snapshot}, which this load changes, to be served until it ends, but ${served} was published ` +
      'meanwhile. Nothing was published: load again.',
  )
}

function mayBeDone(error: unknown): boolean {
  return !(error instanceof DatabaseError) || UNANSWERED.has(error.code)
}
