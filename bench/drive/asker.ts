import { questionOf } from '../questions/catalog.js'
import { GraphQLTransport } from './graphql-transport.js'
import type { Asked, Job, Target } from './job.js'
import { askSQL, sqlClient } from './sql-client.js'

export interface Asker {
  /** The text of the answer. */
  ask(asked: Asked): Promise<string | Buffer>
  close(): Promise<void>
}

export function asker(target: Target, { clients, differentTexts }: Pick<Job, 'clients' | 'differentTexts'>): Asker {
  if (target.kind === 'graphql') {
    const transport = new GraphQLTransport(target.url, clients)
    let asked = 0
    const text = (document: string): string => (differentTexts ? `${document}\n# ${asked++}` : document)
    return {
      ask({ question, parameters }) {
        const { document, variables } = questionOf(question).graphql[target.dialect]
        return transport.send({ query: text(document), variables: variables(parameters) })
      },
      close: async () => transport.close(),
    }
  }
  const client = sqlClient(target.url, target.database, clients)
  return {
    ask: ({ question, parameters }) => askSQL(client, questionOf(question).statements[target.layout](parameters)),
    close: () => client.close(),
  }
}
