import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest. Vitest finds that out by running them, and a clean checkout has forgotten it. */
const LONG = [
  'metrics',
  'archive/rebuild',
  'load-modes',
  'export',
  'snapshots',
  'cli/server',
  'cli/dying-load',
  'snapshot-commands',
  'cli/snapshots',
  'movie-stats.property',
  'cli/dying-watch',
  'cli/wrong-drop',
  'kept-rows',
  'loads',
  'cli/killed-loads',
  'load-modes.property',
]

/** Begins with what takes long, so that nobody waits for it at the end; what needs no engine comes last, together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  if (project.name === 'unit') return LONG.length + 1
  const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
  return at === -1 ? LONG.length : at
}
