import 'reflect-metadata'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { ConfigError, connect, unrevokedApiKeys } from '../clickhouse/index.js'
import { clickHouseSettings, readEnvironment, tracingSettings } from '../clickhouse/settings.js'
import {
  archiveSettings,
  buildSubset,
  describeError,
  loadFile,
  MAX_REJECTED,
  openArchive,
  placeName,
  RunningLoads,
  recover,
  reportText,
  serveTasks,
  startWatching,
  type TaskContext,
  type WatchConfig,
  watchSettings,
  withSampleDrop,
  writeText,
} from '../loader/index.js'
import { accessSettings, isRequired, problemsOfAccess } from './access/access-settings.js'
import { ApiKeys } from './access/api-keys/api-keys.js'
import { jwtSettings } from './access/jwt/jwt-settings.js'
import { JwtVerifier } from './access/jwt/jwt-verifier.js'
import { openAccess } from './access/open-access.js'
import { serverSettings } from './config.js'
import { createReelhouse } from './create-reelhouse.js'
import { createSchema } from './schema/schema.js'
import { readCertificate } from './server/connections/tls.js'
import { expiryWarning } from './server/connections/tls-certificate.js'
import { logOptions } from './server/log/log-options.js'
import { SnapshotStore } from './snapshot/snapshot.store.js'
import { SnapshotSources } from './snapshot/sources.js'
import type { ServerTracing } from './tracing/server-tracing.js'

const SAMPLE = { movies: 5000, seed: 1 }

const FIRST_KEY = 'Nobody has a key yet. Make the first one: npx reelhouse keys create --name me --role operator'

const log = (text: string): void => writeText(process.stdout, text)

/** Starts everything, in the order in which it depends on each other, and stops it in the opposite one. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { clickHouse, serving, access, jwt, kept, drops, isTraced } = readEnvironment(
    {
      clickHouse: clickHouseSettings,
      serving: serverSettings,
      access: accessSettings,
      jwt: jwtSettings,
      kept: archiveSettings,
      drops: watchSettings(env),
      isTraced: tracingSettings,
    },
    env,
  )
  const { host, port, cacheBytes, corsOrigins, tls } = serving
  const logger = await logOptions(serving.logLevel, process.stdout.isTTY)
  const problems = problemsOfAccess({ auth: access.auth, hasJwt: jwt !== null, hasRoles: access.roles !== null, host })
  if (problems.length > 0) throw new ConfigError(problems)
  if (tls !== null) warnOfExpiry(expiryWarning(await readCertificate(tls), new Date()))
  const schema = createSchema()
  const tracing = isTraced ? await serverTracing() : null
  const connected = await connect(clickHouse)
  const ch = tracing?.traced(connected) ?? connected
  const snapshots = new SnapshotStore(ch, log)
  const archive = await openArchive(kept)
  const runningLoads = new RunningLoads()
  const context: TaskContext = {
    ch,
    dataDir: clickHouse.dataDir,
    archive,
    runningLoads,
    inUse: () => snapshots.inUse(),
    lease: (snapshot) => snapshots.lease(snapshot),
    changed: () => snapshots.forget(),
  }

  const mustSay = isRequired(access.auth, jwt !== null)
  const keys = new ApiKeys(ch, { warn: (message, cause) => log(`warning: ${message} (${describeError(cause)})`) })
  const tokens = jwt === null ? null : new JwtVerifier(jwt, pino(logger, logger.stream))
  const { roles, trustedDocuments, authenticate, check } = await openAccess({
    ...access,
    isRequired: mustSay,
    schema,
    findKey: async (key) => {
      const found = await keys.find(key)
      return found && { name: found.name, roles: [found.role], expiresAt: found.expiresAt }
    },
    verifyToken: tokens && ((token) => tokens.verify(token)),
  })
  const sources = new SnapshotSources(
    snapshots,
    ch.prefix,
    (subset) => buildSubset(ch, subset),
    (error) => log(`warning: ${describeError(error)}`),
  )
  const server = await createReelhouse(ch, sources, {
    schema,
    authenticate: ({ headers, ip }) => authenticate(headers.authorization, ip),
    checkCaller: ({ headers }) => check(headers.authorization),
    trustedDocuments,
    cacheBytes,
    corsOrigins,
    tls,
    logger,
    tracing,
    running: runningLoads,
    explorer: fileURLToPath(new URL('../web', import.meta.url)),
  })
  void tokens?.warmUp()
  roles.watch({ info: log, error: log })
  sources.watch(() => roles.all().flatMap(({ rule }) => rule ?? []))
  const url = await server.listen({ host, port })
  const stopTasks = ch.engine === 'embedded' ? await serveTasks(context) : async () => {}
  await recoverLoads(context)
  if (drops === null && !(await snapshots.isPublished())) await loadSample(context)
  const stopWatching = drops === null ? async () => {} : watchBeside(context, drops)

  const stop = async (): Promise<void> => {
    tokens?.close()
    roles.close()
    sources.close()
    await server.close()
    await Promise.all([stopTasks(), stopWatching()])
    await ch.close()
    await tracing?.end()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

  const served = await snapshots.newest()
  const what = served === null ? 'is ready, but nothing is published yet,' : `serves snapshot ${served.id}`
  log(`Reelhouse ${what} at ${url} (GraphQL: ${url}/graphql).`)
  if (mustSay && jwt === null && (await unrevokedApiKeys(ch)).length === 0) log(FIRST_KEY)
  if (drops === null) log('Your own drop: npx reelhouse load movies_metadata.csv')
  else log(`Drops that arrive in ${placeName(drops.place)} are loaded.`)
}

/** OpenTelemetry is loaded only where it is wanted. */
async function serverTracing(): Promise<ServerTracing> {
  const { startServerTracing } = await import('./tracing/server-tracing.js')
  return startServerTracing({ warn: (message) => log(`warning: ${message}`) })
}

function warnOfExpiry(warning: string | null): void {
  if (warning !== null) log(warning)
}

/** What is served does not depend on the archive: a server starts also where that is not to be had. */
async function recoverLoads({ ch, archive, dataDir }: TaskContext): Promise<void> {
  await recover(ch, archive, dataDir).catch((error: unknown) => log(`warning: ${describeError(error)}`))
}

function watchBeside(context: TaskContext, drops: WatchConfig): () => Promise<void> {
  const { ch, archive, changed, ...options } = context
  return startWatching(ch, archive, drops, { ...options, maxRejected: MAX_REJECTED, log, onPublished: changed })
}

async function loadSample(context: TaskContext): Promise<void> {
  log(`Nothing is published yet: loading a sample of ${SAMPLE.movies.toLocaleString('en-US')} made-up movies.`)
  const report = await withSampleDrop(SAMPLE, (path) => loadFile(context, { path, maxRejected: 0, isMadeUp: true }))
  log(reportText(report))
}

try {
  await main(process.env)
} catch (error) {
  writeText(process.stderr, `error: ${describeError(error)}`)
  process.exit(1)
}
