import { ReelhouseError } from '../../clickhouse/errors/reelhouse-error.js'
import type { Manifest, Origin } from './manifest.js'

/** A load has ended and all is done but to remove its drop from the inbox, which cannot be. It is not loaded again as long as it is known. */
export class InboxCleanupError extends ReelhouseError {
  override readonly name = 'InboxCleanupError'
  readonly code = 'INBOX_CLEANUP'

  constructor(
    readonly manifest: Manifest,
    origin: Origin,
    options: ErrorOptions,
  ) {
    const outcome = manifest.outcome === 'failed' ? 'failed' : 'was loaded'
    super(`${origin.uri} ${outcome}, but cannot be removed from the inbox. Remove it, or allow that.`, options)
  }

  isOf({ uri, version }: Origin): boolean {
    return this.manifest.origins.some((origin) => origin.uri === uri && origin.version === version)
  }
}
