import type { Manifest, Origin } from './manifest.js'

/** A load has been settled but for its drop in the inbox, which cannot be removed. It is not loaded again as long as it is known. */
export class OriginStays extends Error {
  override readonly name = 'OriginStays'

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
