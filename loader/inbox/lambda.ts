import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { S3Event, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { z } from 'zod'
import { connect } from '../../clickhouse/index.js'
import { clickHouseSettings, type Environment, readEnvironment, wrongValue } from '../../clickhouse/settings.js'
import { archiveSettings } from '../archive/archive-config.js'
import { openArchive } from '../archive/open-archive.js'
import { describeError } from '../errors/describe-error.js'
import { writeText } from '../text/printable.js'
import { MAX_REJECTED } from '../verify/max-rejected.js'
import { processNotified } from './process-notified.js'
import { type NotifiedObject, notifiedObjects, notifiedObjectsIn } from './s3-notifications.js'
import { modeVariable } from './watch-config.js'
import { WatchLog } from './watch-log.js'

const messagesOfQueue = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })).min(1) })
type Messages = z.infer<typeof messagesOfQueue>

type Load = (object: NotifiedObject) => Promise<void>

type Handler = (event: S3Event | SQSEvent) => Promise<SQSBatchResponse | undefined>

/**
 * For AWS Lambda: loads the objects of a notification of S3, sent to it directly or through SQS, one after the other. It needs
 * CLICKHOUSE_URL, and ARCHIVE in S3. A drop that fails goes to the archive; it throws (for SQS, it names the messages that are
 * to come again) only where trying again may help.
 */
export const handler: Handler = createHandler()

export function createHandler(): Handler {
  /** Kept from one call to the next for as long as AWS keeps this process. */
  let ready: Promise<Load> | undefined
  return async (event) => {
    ready ??= start(process.env)
    const load = await ready.catch((error: unknown) => {
      ready = undefined
      throw error
    })
    const { data: messages } = messagesOfQueue.safeParse(event)
    if (messages !== undefined) return loadMessages(load, messages)
    for (const object of notifiedObjects(event)) await load(object)
    return undefined
  }
}

async function start(env: NodeJS.ProcessEnv): Promise<Load> {
  const { config, kept, mode } = readEnvironment(lambdaSettings(env), {
    ...env,
    DATA_DIR: env['DATA_DIR'] || join(tmpdir(), 'reelhouse'),
  })
  const { dataDir } = config
  const [ch, archive] = [await connect(config), await openArchive(kept)]
  const log = new WatchLog((line) => writeText(process.stdout, line))
  const options = { dataDir, maxRejected: MAX_REJECTED, mode, s3Endpoint: kept.s3Endpoint, log }
  return (object) => processNotified(ch, archive, object, options)
}

function lambdaSettings({ CLICKHOUSE_URL, ARCHIVE }: Environment) {
  return {
    config: clickHouseSettings.refine(({ url }) => url !== undefined, {
      path: ['CLICKHOUSE_URL'],
      error: wrongValue(CLICKHOUSE_URL ?? '', 'the URL of a server: Lambda keeps no files'),
    }),
    kept: archiveSettings.refine(({ place }) => place.kind === 's3', {
      path: ['ARCHIVE'],
      error: wrongValue(ARCHIVE ?? '', 's3://bucket/prefix: Lambda keeps no files'),
    }),
    mode: z.object({ DROPS_MODE: modeVariable.default('full') }).transform(({ DROPS_MODE }) => DROPS_MODE),
  }
}

/** In their order: what comes after a message that has to come again, comes again, too. */
async function loadMessages(load: Load, { Records }: Messages): Promise<SQSBatchResponse> {
  for (const [index, { body }] of Records.entries()) {
    try {
      for (const object of notifiedObjectsIn(body)) await load(object)
    } catch (error) {
      writeText(process.stderr, `to be tried again: ${describeError(error)}`)
      return { batchItemFailures: Records.slice(index).map(({ messageId }) => ({ itemIdentifier: messageId })) }
    }
  }
  return { batchItemFailures: [] }
}
