import type { ExportReport } from './export-snapshot.js'

export function exportText({ to, format, snapshot, movies, files, bytes, seconds }: ExportReport): string {
  const n = (value: number): string => value.toLocaleString('en-US')
  return [
    `Exported snapshot ${snapshot} to ${to} in ${seconds.toFixed(1)} s.`,
    `  ${n(movies)} movies; ${n(files)} ${format} files, ${(bytes / 1e6).toFixed(1)} MB; what is in them is in manifest.json`,
  ].join('\n')
}
