import { createServer } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Bucket } from '../../../loader/aws/bucket.js'
import { s3Client } from '../../../loader/aws/s3-client.js'

/** A bucket whose lists have two pages. */
async function twoPages(of: (page: 1 | 2) => string): Promise<Bucket> {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, 'x')
  vi.stubEnv('AWS_REGION', 'eu-central-1')
  const server = createServer(({ url = '' }, response) => {
    const page = url.includes('continuation-token=second') ? 2 : 1
    const next = page === 1 ? '<NextContinuationToken>second</NextContinuationToken>' : ''
    response.end(`<ListBucketResult><IsTruncated>${page === 1}</IsTruncated>${next}${of(page)}</ListBucketResult>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return new Bucket(s3Client(`http://127.0.0.1:${port}`), 'films')
}

test('objects of all pages, by key', async () => {
  const time = '2026-11-28T12:00:00.000Z'
  const bucket = await twoPages(
    (page) =>
      `<Contents><Key>in/${page}.csv</Key><ETag>"e${page}"</ETag><LastModified>${time}</LastModified></Contents>`,
  )
  expect(await bucket.list('in/')).toEqual([
    { key: 'in/1.csv', etag: '"e1"', lastModified: new Date(time) },
    { key: 'in/2.csv', etag: '"e2"', lastModified: new Date(time) },
  ])
})

test('folders of all pages', async () => {
  const bucket = await twoPages((page) => `<CommonPrefixes><Prefix>kept/${page}/</Prefix></CommonPrefixes>`)
  expect(await bucket.folders('kept/')).toEqual(['1', '2'])
})
