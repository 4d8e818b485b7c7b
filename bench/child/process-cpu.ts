import { readdir, readFile } from 'node:fs/promises'

/** What Linux calls USER_HZ; /proc counts in it on every machine that Node runs on. */
const TICKS_PER_SECOND = 100

/** Processor seconds that processes and their children have used, by /proc; NaN where there is none. */
export async function cpuSecondsOf(pids: readonly number[]): Promise<number> {
  const names = await readdir('/proc').catch(() => [])
  const stats = (await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(statOf))).filter(
    (stat) => stat !== null,
  )
  if (stats.length === 0) return Number.NaN
  const family = new Set(pids)
  // A child may have a lower number than its parent: until no more are found.
  for (let known = 0; known < family.size; ) {
    known = family.size
    for (const { pid, parent } of stats) if (family.has(parent)) family.add(pid)
  }
  const ticks = stats.filter(({ pid }) => family.has(pid)).reduce((sum, stat) => sum + stat.ticks, 0)
  return ticks / TICKS_PER_SECOND
}

interface Stat {
  readonly pid: number
  readonly parent: number
  /** Its own, and those of children that have ended. */
  readonly ticks: number
}

async function statOf(name: string): Promise<Stat | null> {
  const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
  // The name of the program, in parentheses, may hold spaces.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [, parent] = fields
  if (parent === undefined) return null
  return { pid: Number(name), parent, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) }
}
