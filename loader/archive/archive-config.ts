import { join } from 'node:path'
import { type Place, parsePlace } from './place.js'

export interface ArchiveConfig {
  readonly place: Place
  /** Where this machine keeps a copy of what it loads from an archive in S3. Absolute. */
  readonly workDir: string
  /** Another S3 than AWS'. */
  readonly s3Endpoint: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads where drops are kept. Throws a ConfigError for a value that cannot be used. */
export function archiveConfig(env: Environment, dataDir: string): ArchiveConfig {
  return {
    place: parsePlace('ARCHIVE', env['ARCHIVE'] || join(dataDir, 'drops')),
    workDir: join(dataDir, 'taken'),
    s3Endpoint: s3Endpoint(env),
  }
}

/** The S3 endpoint that the environment names in the way of the AWS SDK; undefined: AWS' own. */
function s3Endpoint({ AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL }: Environment): string | undefined {
  return AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL || undefined
}
