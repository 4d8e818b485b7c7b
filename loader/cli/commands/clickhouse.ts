import { join } from 'node:path'
import { Option } from 'commander'
import { dataDirectory, runLocalServer } from '../../../clickhouse/index.js'
import { writeText } from '../../text/printable.js'
import { wholeNumber } from '../arguments.js'
import type { AddCommand } from '../terminal.js'

export const addClickHouse: AddCommand = (program, { env, stdout }) => {
  program
    .command('clickhouse')
    .description('Runs a local ClickHouse server, for trying things without Docker.')
    .addOption(
      new Option('--port <number>', 'its HTTP port').argParser(wholeNumber(0, 65_535)).default(0, 'any that is free'),
    )
    .addOption(
      new Option('--data-dir <folder>', 'where it keeps its data').default(
        join(dataDirectory(env), 'server'),
        '<DATA_DIR>/server',
      ),
    )
    .action(async (options: { port: number; dataDir: string }) => {
      await runLocalServer(options, (line) => writeText(stdout, line))
    })
}
