import { resolve } from 'node:path'
import { Option } from 'commander'
import { exportText } from '../export/export-text.js'
import { type ExportFormat, exportFormats } from '../export/formats.js'
import { snapshotNumber } from './arguments.js'
import { type AddCommand, perform, print } from './terminal.js'

export const addExport: AddCommand = (program, terminal) => {
  program
    .command('export')
    .description('Writes the tables and the metrics of a snapshot as files that other programs read.')
    .requiredOption('--to <folder>', 'where to: a folder that is empty or not there yet')
    .addOption(new Option('--format <format>', 'of the files').choices(exportFormats).default('parquet'))
    .option('--snapshot <number>', 'which one, if not the one that is served', snapshotNumber)
    .action(async ({ to, ...options }: { to: string; format: ExportFormat; snapshot?: number }) => {
      print(terminal, exportText(await perform(terminal, 'export', { to: resolve(to), ...options })))
    })
}
