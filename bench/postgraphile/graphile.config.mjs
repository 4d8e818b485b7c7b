import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

// It asks for Node 22, of which it needs only this.
Promise.withResolvers ??= () => {
  const made = {}
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }))
  return made
}

/** It runs beside PostGraphile, in the folder into which that is installed. */
export default {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      poolConfig: { host: process.env.BENCH_SOCKETS, user: 'postgres', database: 'postgres', max: 16 },
      schemas: ['bench'],
    }),
  ],
  // Lists, which cost less than connections.
  schema: { defaultBehavior: '-connection +list' },
  grafserv: { host: '127.0.0.1', port: Number(process.env.PORT), graphqlPath: '/graphql', graphiql: false },
}
