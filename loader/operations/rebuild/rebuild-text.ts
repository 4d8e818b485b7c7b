import type { RebuildReport } from './rebuild.js'

export function rebuildText({ snapshot, drops, unfinished }: RebuildReport): string {
  const lines = [
    `Rebuilt from ${drops.length} ${drops.length === 1 ? 'drop' : 'drops'}: snapshot ${snapshot} is served now.`,
  ]
  if (unfinished.length > 0) {
    lines.push(`  warning: nobody knows how these loads ended, and they are left out: ${unfinished.join(', ')}`)
  }
  return lines.join('\n')
}
