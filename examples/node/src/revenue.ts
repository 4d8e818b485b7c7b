import { createReelhouse, graphql, ReelhouseError } from 'reelhouse/client'

const Revenue = graphql(`
  query Revenue($genre: String!) {
    movieStats(groupBy: [YEAR], where: { genres: { some: { name: { eq: $genre } } } }) {
      rows {
        key {
          year
        }
        movieCount
        revenue {
          sum
        }
      }
    }
  }
`)
const Published = graphql('subscription { snapshotPublished { id } }')

const [genre = 'Drama', ...flags] = process.argv.slice(2)
const reelhouse = createReelhouse({
  url: process.env['REELHOUSE_URL'] ?? 'http://localhost:4000',
  token: process.env['REELHOUSE_TOKEN'] ?? null,
  snapshot: 'first',
})

async function show(): Promise<void> {
  const { data, snapshot } = await reelhouse.answer(Revenue, { genre })
  console.log(`${genre}, snapshot ${snapshot}`)
  for (const { key, movieCount, revenue } of data.movieStats.rows) {
    console.log([key.year ?? 'no date', movieCount, revenue.sum ?? 'unknown'].join('\t'))
  }
}

try {
  await show()
} catch (error) {
  if (!(error instanceof ReelhouseError && error.code === 'SNAPSHOT_EXPIRED')) throw error
  reelhouse.keepTo('first')
  await show()
}

if (flags.includes('--listen')) {
  for await (const { snapshotPublished } of reelhouse.listen(Published)) {
    reelhouse.keepTo(snapshotPublished.id)
    await show()
  }
}
