import { ReelhouseError } from '../../clickhouse/errors/reelhouse-error.js'

/** `down` is all that may be over in a while. */
export type AwsErrorKind = 'missing' | 'forbidden' | 'down'

/** A call to S3 or SQS that failed. */
export class AwsError extends ReelhouseError {
  override readonly name = 'AwsError'

  constructor(
    readonly service: 'S3' | 'SQS',
    readonly kind: AwsErrorKind,
    message: string,
    options: ErrorOptions,
  ) {
    super(message, options)
  }

  get code(): string {
    return `${this.service}_${this.kind.toUpperCase()}`
  }

  /** Without names of buckets or queues. */
  override get publicMessage(): string {
    return `${this.service} ${TEXTS[this.kind][0]}.`
  }
}

const TEXTS: Readonly<Record<AwsErrorKind, readonly [what: string, advice: string]>> = {
  missing: ['has no such bucket or queue', 'Check its name, and that it is in the region of AWS_REGION'],
  forbidden: ['refused the credentials', 'Check them, and what their policy allows'],
  down: ['does not answer', 'Check the endpoint, the region and the network, then try again'],
}

const MISSING: ReadonlySet<string> = new Set([
  'NoSuchBucket',
  'NoSuchKey',
  'NotFound',
  'QueueDoesNotExist',
  'AWS.SimpleQueueService.NonExistentQueue',
])
const FORBIDDEN: ReadonlySet<string> = new Set(['CredentialsProviderError', 'AccessDenied', 'InvalidAccessKeyId'])

/** Whatever the SDK threw for `place`, as an AwsError. */
export function toAwsError(error: unknown, service: AwsError['service'], place: string): AwsError {
  if (error instanceof AwsError) return error
  const kind = kindOf(error)
  const reason = error instanceof Error ? `${error.name}: ${error.message || 'no reason was given'}` : String(error)
  const [what, advice] = TEXTS[kind]
  return new AwsError(service, kind, `${place}: ${service} ${what} (${reason}). ${advice}.`, { cause: error })
}

function kindOf(error: unknown): AwsErrorKind {
  if (!(error instanceof Error)) return 'down'
  const status = statusOf(error)
  if (status === 404 || MISSING.has(error.name)) return 'missing'
  return status === 401 || status === 403 || FORBIDDEN.has(error.name) ? 'forbidden' : 'down'
}

function statusOf(error: Error): unknown {
  if (!('$metadata' in error)) return undefined
  const { $metadata: metadata } = error
  return typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
    ? metadata.httpStatusCode
    : undefined
}
