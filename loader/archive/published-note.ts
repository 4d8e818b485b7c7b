import { z } from 'zod'
import { type ClickHouse, catalogId, servedPublication } from '../../clickhouse/index.js'
import { parseJson } from '../text/parse-json.js'
import type { Archive } from './archive.js'

const NOTE = 'published.json'

const schema = z.object({ load: z.string(), snapshot: z.int(), ledger: z.string() }).readonly()

/** What was published last: where `rebuild` begins. */
export type PublishedNote = z.infer<typeof schema>

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
  return text === null ? null : parseJson(text, schema)
}
