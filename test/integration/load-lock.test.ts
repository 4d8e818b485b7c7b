import { expect, test, vi } from 'vitest'
import { takeLoadLock } from '../../loader/build/load-lock.js'
import { LoadError } from '../../loader/errors/load-error.js'
import { eachEngine } from '../engines.js'

eachEngine(({ open }) => {
  test('only one can have it; it can be had again once it is released', async () => {
    const [one, other] = [await open(), await open()]
    const first = await takeLoadLock(one, { seconds: 5 })
    const refused = takeLoadLock(other, { seconds: 0 })

    await expect(refused).rejects.toBeInstanceOf(LoadError)
    await expect(refused).rejects.toMatchObject({ code: 'BUSY', message: expect.stringMatching(/load again/) })
    expect(first.held).toBe(true)
    await first.release()
    expect(first.held).toBe(false)
    const second = await takeLoadLock(other, { seconds: 5 })
    expect(second.held).toBe(true)
    await second.release()
  })

  test('who waits for it gets it when it is released', async () => {
    const ch = await open()
    const first = await takeLoadLock(ch, { seconds: 5 })
    const onWait = vi.fn()
    const waiting = takeLoadLock(ch, { seconds: 10, onWait })
    await vi.waitFor(() => expect(onWait).toHaveBeenCalled(), { timeout: 5000 })
    await first.release()

    const second = await waiting
    expect(second.held).toBe(true)
    await second.release()
  })

  test('waiting for it can be given up', async () => {
    const ch = await open()
    const lock = await takeLoadLock(ch, { seconds: 5 })
    const reason = new LoadError('INTERRUPTED', 'enough')
    const controller = new AbortController()
    const waiting = takeLoadLock(ch, {
      seconds: 10,
      onWait: () => controller.abort(reason),
      signal: controller.signal,
    })

    await expect(waiting).rejects.toBe(reason)
    await lock.release()
  })

  test('prefixes do not exclude each other', async () => {
    const [one, other] = [await open(), await open({ prefix: 'test_another_prefix' })]
    const locks = [await takeLoadLock(one, { seconds: 5 }), await takeLoadLock(other, { seconds: 5 })]

    expect(locks.map(({ held }) => held)).toEqual([true, true])
    await Promise.all(locks.map((lock) => lock.release()))
  })
})
