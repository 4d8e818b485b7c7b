import { join } from 'node:path'
import { z } from 'zod'
import { dataDirectory } from '../../clickhouse/index.js'
import { wrongValue } from '../../clickhouse/settings.js'
import { type Place, parsePlace } from './place.js'

export interface ArchiveConfig {
  readonly place: Place
  /** Where this machine keeps a copy of what it loads from an archive in S3. Absolute. */
  readonly workDir: string
  /** Another S3 than AWS'. */
  readonly s3Endpoint: string | undefined
}

/** A place, and how it was written. */
export const placeVariable = z.string().transform((written, context): { place: Place; written: string } => {
  const place = parsePlace(written)
  if (place !== null) return { place, written }
  context.addIssue(wrongValue(written, 'the path of a folder, or s3://bucket/prefix'))
  return z.NEVER
})

/** Where drops are kept. */
export const archiveSettings = z
  .object({
    ARCHIVE: placeVariable.optional(),
    DATA_DIR: z.string().optional(),
    /** Another S3 than AWS', as its SDK is told. */
    AWS_ENDPOINT_URL_S3: z.string().optional(),
    AWS_ENDPOINT_URL: z.string().optional(),
  })
  .transform(({ ARCHIVE, DATA_DIR, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL }): ArchiveConfig => {
    const dataDir = dataDirectory({ DATA_DIR })
    return {
      place: ARCHIVE?.place ?? { kind: 'folder', path: join(dataDir, 'drops') },
      workDir: join(dataDir, 'taken'),
      s3Endpoint: AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL,
    }
  })
