import { type ClickHouse, catalogId, servedPublication } from '../../clickhouse/index.js'
import type { Archive } from './archive.js'

const NOTE = 'published.json'

/** What was published last: where `rebuild` begins. */
export interface PublishedNote {
  readonly load: string
  readonly snapshot: number
  readonly ledger: string
}

/** Notes in the archive what is served now. Whoever publishes calls it afterwards. */
export async function notePublished(ch: ClickHouse, archive: Archive): Promise<void> {
  const served = await servedPublication(ch)
  if (served === null) return
  const { snapshot, load } = served
  const note: PublishedNote = { snapshot, load, ledger: await catalogId(ch) }
  await archive.store.write('', NOTE, `${JSON.stringify(note, null, 2)}\n`)
}

/** Null if nothing was ever published. */
export async function publishedNote(archive: Archive): Promise<PublishedNote | null> {
  const text = await archive.store.read('', NOTE)
  if (text === null) return null
  const note: unknown = JSON.parse(text)
  return isNote(note) ? note : null
}

function isNote(note: unknown): note is PublishedNote {
  return (
    typeof note === 'object' &&
    note !== null &&
    'load' in note &&
    typeof note.load === 'string' &&
    'snapshot' in note &&
    typeof note.snapshot === 'number' &&
    'ledger' in note &&
    typeof note.ledger === 'string'
  )
}
