import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { print } from 'graphql'
import { request } from 'graphql-request'
import { getFragmentData, graphql } from '../generated/preset-of-introspection/index.js'
import { endpoint, raw } from '../support/raw.js'
import { sameType } from '../support/types.js'

const Card = graphql(`
  fragment Card on Movie {
    title
    releaseDate
    revenue
    voteAverage
  }
`)

const Cards = graphql(`
  query Cards($where: MovieWhere, $last: Int) {
    movies(where: $where, last: $last, orderBy: [{ by: TITLE }]) {
      pageInfo {
        hasPreviousPage
        startCursor
      }
      nodes {
        id
        ...Card
      }
    }
  }
`)

test('the last page of a filtered list, its cards typed', async () => {
  const variables = { where: { year: { gte: 1980 }, revenue: { isNull: false } }, last: 5 }
  const data = await request(endpoint, Cards, variables)
  assert.deepEqual(data, await raw(print(Cards), variables))
  assert.equal(data.movies.nodes.length, 5)
  for (const node of data.movies.nodes) {
    const { title, releaseDate, revenue, voteAverage } = getFragmentData(Card, node)
    sameType<typeof title, string>(true)
    sameType<typeof releaseDate, string | null>(true)
    sameType<typeof revenue, number | null>(true)
    sameType<typeof voteAverage, number | null>(true)
    assert.match(releaseDate ?? '', /^\d{4}-\d\d-\d\d$/)
    assert.equal(typeof revenue, 'number')
  }
})

test('from schema.graphql as from introspection', async () => {
  const files = await readdir('generated/preset-of-sdl')
  assert.ok(files.includes('graphql.ts'))
  for (const file of files) {
    const [one, other] = await Promise.all(
      ['preset-of-sdl', 'preset-of-introspection'].map((from) => readFile(join('generated', from, file), 'utf8')),
    )
    assert.equal(one, other, file)
  }
})
