import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { exportText } from '../../operations/export/export-text.js'
import { type ExportFormat, exportFormats } from '../../operations/export/formats.js'
import { type Partitioning, partitionings } from '../../operations/export/partitions.js'
import { snapshotNumber } from '../arguments.js'
import { runTask } from '../run-task.js'
import { type AddCommand, print } from '../terminal.js'

interface Options {
  readonly to: string
  readonly format: ExportFormat
  readonly partitionBy: Partitioning
  readonly bom: boolean
  readonly snapshot?: number
}

export const addExport: AddCommand = (program, terminal) => {
  program
    .command('export')
    .description('Writes the tables and the metrics of a snapshot as files that other programs read.')
    .requiredOption('--to <folder>', 'where to: a folder that is empty or not there yet')
    .addOption(new Option('--format <format>', 'of the files').choices(exportFormats).default('parquet'))
    .addOption(new Option('--partition-by <what>', 'a file of movies for each').choices(partitionings).default('none'))
    .option('--bom', 'begin CSV files with a byte order mark, which Excel needs', false)
    .option('--snapshot <number>', 'which one, if not the one that is served', snapshotNumber)
    .action(async ({ to, ...options }: Options, command: Command) => {
      if (options.bom && options.format !== 'csv') {
        command.error(`error: expected --bom with --format csv, got --format ${options.format}`)
      }
      print(terminal, exportText(await runTask(terminal, 'export', { to: resolve(to), ...options })))
    })
}
