import { thousands } from '../../text/thousands.js'
import type { ExportReport } from './export-snapshot.js'

export function exportText({ to, format, snapshot, movies, files, bytes, seconds }: ExportReport): string {
  return [
    `Exported snapshot ${snapshot} to ${to} in ${seconds.toFixed(1)} s.`,
    `  ${thousands(movies)} movies; ${thousands(files)} ${format} files, ${(bytes / 1e6).toFixed(1)} MB; what is in them is in manifest.json`,
  ].join('\n')
}
