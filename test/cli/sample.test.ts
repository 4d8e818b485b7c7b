import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './support/command.js'
import { temporaryDirectory } from './support/reelhouse.js'

let directory = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
})

afterAll(() => rm(directory, { recursive: true, force: true }))

async function made(name: string, seed: string): Promise<Buffer> {
  const out = join(directory, name)
  const { code, stdout, stderr } = await runCommand(['sample', '--movies', '500', '--seed', seed, '--out', out])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^Wrote \S+: 50\d records, \d\.\d MB\.\n$/)
  return readFile(out)
}

test('the same numbers make the same file, another seed makes another', async () => {
  const [one, same, other] = await Promise.all([made('one.csv', '5'), made('same.csv', '5'), made('other.csv', '6')])

  expect(same.equals(one)).toBe(true)
  expect(other.equals(one)).toBe(false)
})

test('a file that cannot be written', async () => {
  const out = join(directory, 'no', 'such', 'folder.csv')
  const { code, stdout, stderr } = await runCommand(['sample', '--movies', '5', '--out', out])

  expect(stderr).toMatch(/^error: the system refused a file: ENOENT.*folder\.csv.*choose another one\.\n$/)
  expect(stdout).toBe('')
  expect(code).toBe(1)
})
