import { type Command, Option } from 'commander'
import {
  type ClickHouse,
  type ClickHouseConfig,
  ConfigError,
  connect,
  DatabaseError,
  type LoadMode,
  loadModes,
  type WrongVariable,
} from '../../../clickhouse/index.js'
import { TaskError } from '../../errors/task-error.js'
import type { WatchConfig } from '../../inbox/watch-config.js'
import { share } from '../arguments.js'
import type { TaskConfig } from '../read-config.js'
import { type AddCommand, interruptSignal, print, type Terminal } from '../terminal.js'
import { traced } from '../traced.js'

interface WatchFlags {
  readonly mode?: LoadMode
  readonly queue?: string
  readonly quiet?: string
  readonly maxRejected: number
}

/** What the flags are called in the environment, where the server reads the same. */
const FLAGS: ReadonlyMap<string, string> = new Map([
  ['DROPS', "argument '<source>'"],
  ['DROPS_QUEUE', "option '--queue <url>'"],
  ['DROPS_QUIET_SECONDS', "option '--quiet <seconds>'"],
])

export const addWatch: AddCommand = (program, terminal) => {
  const command = program
    .command('watch')
    .description('Loads drops as they arrive, one at a time, until it is stopped.')
    .argument('<source>', 'a folder, or s3://bucket/prefix')
    .addOption(new Option('--mode <mode>', 'of drops that do not say themselves').choices(loadModes))
    .option('--queue <url>', 'an SQS queue that is told of what arrives in S3')
    .option('--quiet <seconds>', 'how long a file has not changed before it is taken')
    .addOption(
      new Option('--max-rejected <share>', 'how many records may be unreadable').argParser(share).default(0.01, '1%'),
    )
  command.action(async (source: string, { maxRejected, ...flags }: WatchFlags) => {
    const config = await watchedBy(command, terminal, source, flags)
    const signal = interruptSignal('interrupted: nothing was published.')
    const [{ openArchive }, { watch }] = await Promise.all([
      import('../../archive/open-archive.js'),
      import('../../inbox/watch.js'),
    ])
    const ch = await connectAlone(config.clickHouse, source)
    try {
      const log = (line: string): void => print(terminal, line)
      log(`Watching ${source}. Ctrl-C stops it.`)
      const archive = await openArchive(config.archive)
      const options = { dataDir: config.clickHouse.dataDir, maxRejected, log, signal }
      await traced(ch, { isTraced: config.isTraced, log }, (ch) => watch(ch, archive, config.watched, options))
    } finally {
      await ch.close()
    }
  })
}

async function watchedBy(
  command: Command,
  { env }: Terminal,
  source: string,
  { mode, queue, quiet }: Omit<WatchFlags, 'maxRejected'>,
): Promise<TaskConfig & { readonly watched: WatchConfig }> {
  const flags = {
    ...(mode !== undefined && { DROPS_MODE: mode }),
    ...(queue !== undefined && { DROPS_QUEUE: queue }),
    ...(quiet !== undefined && { DROPS_QUIET_SECONDS: quiet }),
  }
  const { readWatchConfig } = await import('../read-config.js')
  try {
    const { watched, ...config } = readWatchConfig({ ...env, ...flags, DROPS: source })
    if (watched !== null) return { ...config, watched }
  } catch (error) {
    if (!(error instanceof ConfigError && error.variables.some(({ variable }) => FLAGS.has(variable)))) throw error
    return command.error(`error: ${error.variables.map(asFlag).join('; ')}`)
  }
  return command.error("error: argument '<source>' is empty: expected a folder, or s3://bucket/prefix")
}

function asFlag({ variable, wrong }: WrongVariable): string {
  return `${FLAGS.get(variable) ?? variable} ${wrong}`
}

async function connectAlone(config: ClickHouseConfig, source: string): Promise<ClickHouse> {
  try {
    return await connect(config)
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === 'LOCKED')) throw error
    throw new TaskError(
      'BUSY',
      'expected the data directory to be free, but another process has it open. ' +
        `If that is the server, start it with DROPS=${source} instead: it loads what arrives while it serves.`,
      { cause: error },
    )
  }
}
