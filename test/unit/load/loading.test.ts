import { expect, test } from 'vitest'
import { RunningLoads } from '../../../loader/account/running-loads.js'
import { loadingOf } from '../../../src/load/loading.js'

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)

test('a load is told for as long as it runs, with its last progress', async () => {
  const loads = new RunningLoads()
  const told: string[] = []
  const failing = loads.during(
    { drop: 'june.csv', mode: 'months' },
    ({ phase }) => told.push(phase),
    async (tell) => {
      const [waiting] = loads.all()
      const startedAt = waiting?.startedAt ?? new Date()
      const first = { drop: 'june.csv', mode: 'MONTHS', startedAt: startedAt.toISOString(), seconds: 2 }
      const nothing = { phase: 'WAITING', records: 0, bytesRead: 0, bytes: 0 }
      expect(loadingOf(loads.all(), true, later(startedAt, 2))).toEqual({
        loads: [{ ...first, ...nothing }],
        elsewhere: true,
      })
      tell({ phase: 'reading', records: 3, bytesRead: 20, bytes: 90, seconds: 1 })
      const some = { phase: 'READING', records: 3, bytesRead: 20, bytes: 90 }
      expect(loadingOf(loads.all(), true, later(startedAt, 2))).toEqual({
        loads: [{ ...first, ...some }],
        elsewhere: false,
      })
      throw new Error('broken')
    },
  )
  await expect(failing).rejects.toThrow('broken')
  expect(told).toEqual(['reading'])
  expect(loadingOf(loads.all(), false, new Date())).toEqual({ loads: [], elsewhere: false })
})
