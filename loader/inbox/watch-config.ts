import { ConfigError } from '../../clickhouse/index.js'
import { type LoadMode, loadModes } from '../account/load-mode.js'
import type { ArchiveConfig } from '../archive/archive-config.js'
import { isWithin, type Place, parsePlace } from '../archive/place.js'
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

/** Reads where drops arrive; null if that is nowhere. Throws a ConfigError for a value that cannot be used. */
export function watchConfig(
  env: Readonly<Record<string, string | undefined>>,
  archive: ArchiveConfig,
): WatchConfig | null {
  const { DROPS, DROPS_MODE, DROPS_QUEUE, DROPS_QUIET_SECONDS } = env
  if (!DROPS) return null
  const place = parsePlace('DROPS', DROPS)
  if (isWithin(archive.place, place)) {
    throw new ConfigError('DROPS', DROPS, 'a place that the archive (ARCHIVE) is not in: it would be loaded, too')
  }
  return {
    place,
    mode: modeNamed(DROPS_MODE || 'full'),
    queue: queueUrl(place, DROPS_QUEUE || undefined),
    s3Endpoint: archive.s3Endpoint,
    pollMs: place.kind === 'folder' ? FOLDER_POLL_MS : S3_POLL_MS,
    quietMs: seconds(DROPS_QUIET_SECONDS || '2') * 1000,
    hiddenSeconds: HIDDEN_SECONDS,
    retryMs: RETRY_MS,
  }
}

/** Reads DROPS_MODE. Throws a ConfigError. */
export function modeNamed(value: string): LoadMode {
  const mode = loadModes.find((name) => name === value)
  if (mode === undefined) throw new ConfigError('DROPS_MODE', value, loadModes.join(', '))
  return mode
}

function queueUrl(place: Place, value: string | undefined): string | undefined {
  if (value !== undefined && (place.kind !== 's3' || !/^https?:\/\//.test(value) || !URL.canParse(value))) {
    throw new ConfigError('DROPS_QUEUE', value, 'the URL of an SQS queue, with DROPS=s3://…')
  }
  return value
}

function seconds(value: string): number {
  if (!/^\d+(\.\d+)?$/.test(value)) throw new ConfigError('DROPS_QUIET_SECONDS', value, 'a number of seconds')
  return Number(value)
}
