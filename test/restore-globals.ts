import { afterAll, vi } from 'vitest'

// Files that share a process leave each other its environment and clock as they were.
afterAll(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})
