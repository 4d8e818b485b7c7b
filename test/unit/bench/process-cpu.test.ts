import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cpuSecondsOf } from '../../../bench/child/process-cpu.js'

describe.runIf(existsSync('/proc/self/stat'))('cpuSecondsOf', () => {
  it('is what this process says of itself, more or less, and less than with its parent', async () => {
    const { user, system } = process.cpuUsage()
    const own = await cpuSecondsOf([process.pid])
    expect(own).toBeGreaterThan((user + system) / 1e6 - 0.1)
    expect(await cpuSecondsOf([process.ppid])).toBeGreaterThanOrEqual(own)
  })

  it('is nothing for processes that are not there', async () => {
    expect(await cpuSecondsOf([2 ** 30])).toBe(0)
  })
})
