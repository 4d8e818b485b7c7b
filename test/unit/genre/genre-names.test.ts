import { expect, test } from 'vitest'
import { GenreNames } from '../../../src/genre/genre-names.js'

const drama = new Map([[18, { id: 18, name: 'Drama' }]])

function reader(fails = false) {
  let times = 0
  const read = async () => {
    times += 1
    if (fails) throw new Error('down')
    return drama
  }
  return { read, times: () => times }
}

test('the genres of a snapshot are read once, also by those who ask at the same time', async () => {
  const names = new GenreNames()
  const { read, times } = reader()
  await Promise.all([names.of('s7', read), names.of('s7', read)])
  expect(await names.of('s7', read)).toBe(drama)
  expect(times()).toBe(1)
  await names.of('s8', read)
  expect(times()).toBe(2)
})

test('what could not be read is read again', async () => {
  const names = new GenreNames()
  await expect(names.of('s7', reader(true).read)).rejects.toThrow('down')
  expect(await names.of('s7', reader().read)).toBe(drama)
})
