import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Manifest, manifestText, parseManifest } from '../../../loader/archive/manifest.js'
import { type Notation, ORDINARY } from '../../../loader/parse/notation.js'

const manifest: Manifest = {
  load: '20261123T174501Z-1f09ab',
  ledger: 'a',
  name: 'films.csv',
  sha256: 'b',
  bytes: 3,
  mode: 'upsert',
  options: { columns: [['id', 'tmdb_id']], maxRejected: 0.01 },
  deleted: { name: 'films.csv.deleted', sha256: 'c', bytes: 2 },
  origins: [{ uri: 'file:///films.csv', version: '1' }],
  takenAt: '2026-11-23T17:45:01.000Z',
  base: 1,
  baseLoad: 'd',
  finishedAt: null,
  outcome: null,
  snapshot: null,
  error: null,
  counts: null,
}

test('what is written is read', () => {
  expect(parseManifest(manifestText(manifest))).toEqual(manifest)
  const notation: Notation = { ...ORDINARY, decimalIn: { budget: 'comma' }, doubtfulIn: ['revenue'], yearsFrom: 1920 }
  const told: Manifest = { ...manifest, options: { ...manifest.options, notation, quoteEscape: 'backslash' } }
  expect(parseManifest(manifestText(told))).toEqual(told)
})

test('anything else is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(parseManifest(JSON.stringify(value))).toBeNull()
    }),
  )
  expect(parseManifest('{')).toBeNull()
  for (const field of Object.keys(manifest)) {
    expect(parseManifest(JSON.stringify({ ...manifest, [field]: undefined })), field).toBeNull()
  }
  for (const other of [
    { mode: 'some' },
    { options: {} },
    { options: { ...manifest.options, notation: { ...ORDINARY, decimalIn: { budget: 'dot' } } } },
    { origins: ['file:///films.csv'] },
    { deleted: {} },
    { counts: {} },
  ]) {
    expect(parseManifest(JSON.stringify({ ...manifest, ...other })), JSON.stringify(other)).toBeNull()
  }
})
