import { Option } from 'commander'
import { runLocalServer } from '../../clickhouse/index.js'
import { wholeNumber } from './arguments.js'
import type { AddCommand } from './terminal.js'

export const addClickHouse: AddCommand = (program, { stdout }) => {
  program
    .command('clickhouse')
    .description('Runs a local ClickHouse server, for trying things without Docker.')
    .addOption(
      new Option('--port <number>', 'its HTTP port').argParser(wholeNumber(0, 65_535)).default(0, 'any that is free'),
    )
    .option('--data-dir <folder>', 'where it keeps its data', './data/server')
    .action(async (options: { port: number; dataDir: string }) => {
      await runLocalServer(options, (line) => stdout.write(line))
    })
}
