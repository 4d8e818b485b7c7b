/** Asks the server through this one in development, as if both were one. */
export default { server: { proxy: { '/graphql': process.env.REELHOUSE_URL ?? 'http://localhost:4000' } } }
