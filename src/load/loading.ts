import { nameOf } from './load-enums.js'
import type { Loading } from './loading.type.js'
import type { LoadInProcess } from './running-loads.js'

/** What is being loaded, to clients. `isLocked`: whether anybody has the lock of loads. */
export function loadingOf(loads: readonly LoadInProcess[], isLocked: boolean, now: Date): Loading {
  const hasOwn = loads.some(({ progress }) => progress.phase !== 'waiting')
  return {
    loads: loads.map(({ drop, mode, startedAt, progress: { phase, records, bytesRead, bytes } }) => ({
      drop,
      mode: nameOf(mode),
      startedAt: startedAt.toISOString(),
      seconds: (now.getTime() - startedAt.getTime()) / 1000,
      phase: nameOf(phase),
      records,
      bytesRead,
      bytes,
    })),
    elsewhere: isLocked && !hasOwn,
  }
}
