import { z } from 'zod'
import { type LoadMode, loadModes } from '../../clickhouse/index.js'
import { type Environment, wrongValue } from '../../clickhouse/settings.js'
import { archiveSettings, placeVariable } from '../archive/archive-config.js'
import { isWithin, type Place } from '../archive/place.js'
import type { FolderTimes } from './folder-inbox.js'

export interface WatchConfig extends FolderTimes {
  readonly place: Place
  /** Of drops whose names have none. */
  readonly mode: LoadMode
  /** The URL of an SQS queue that is told of what arrives in S3. */
  readonly queue: string | undefined
  readonly s3Endpoint: string | undefined
  /** How long SQS keeps a message from others before it is hidden for as long again. */
  readonly hiddenSeconds: number
  /** How long to wait after something was in the way; twice as long each time. */
  readonly retryMs: number
}

const FOLDER_POLL_MS = 1_000
const S3_POLL_MS = 10_000
const HIDDEN_SECONDS = 60
const RETRY_MS = 1_000

const drops = z
  .intersection(archiveSettings, z.object({ DROPS: placeVariable, DROPS_QUEUE: z.string().optional() }))
  .transform(({ DROPS: { place, written }, DROPS_QUEUE, place: archive, s3Endpoint }, context) => {
    const refuse = (variable: string, value: string, expected: string): void =>
      void context.addIssue({ code: 'custom', path: [variable], message: wrongValue(value, expected) })
    if (isWithin(archive, place)) {
      refuse('DROPS', written, 'a place that the archive (ARCHIVE) is not in: it would be loaded, too')
    }
    if (DROPS_QUEUE !== undefined && (place.kind !== 's3' || !isHttpUrl(DROPS_QUEUE))) {
      refuse('DROPS_QUEUE', DROPS_QUEUE, 'the URL of an SQS queue, with DROPS=s3://…')
    }
    return { place, queue: DROPS_QUEUE, s3Endpoint, pollMs: place.kind === 'folder' ? FOLDER_POLL_MS : S3_POLL_MS }
  })

export const modeVariable = z.enum(loadModes, { error: ({ input }) => wrongValue(input, loadModes.join(', ')) })

const rest = z
  .object({
    DROPS_MODE: modeVariable.default('full'),
    DROPS_QUIET_SECONDS: z
      .string()
      .regex(/^\d+(\.\d+)?$/, { error: ({ input }) => wrongValue(input, 'a number of seconds') })
      .transform(Number)
      .default(2),
  })
  .transform(({ DROPS_MODE, DROPS_QUIET_SECONDS }) => ({
    mode: DROPS_MODE,
    quietMs: DROPS_QUIET_SECONDS * 1000,
    hiddenSeconds: HIDDEN_SECONDS,
    retryMs: RETRY_MS,
  }))

const watched: z.ZodType<WatchConfig> = drops.and(rest)

/** Where drops arrive; null if that is nowhere. */
export function watchSettings({ DROPS }: Environment): z.ZodType<WatchConfig | null> {
  return DROPS ? watched : z.unknown().transform(() => null)
}

function isHttpUrl(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value)
}
