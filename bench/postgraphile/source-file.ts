import { fileURLToPath } from 'node:url'

/** A file of this folder that is not compiled: it stays among the sources. */
export function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../../../bench/postgraphile/${name}`, import.meta.url))
}
