import { Random } from '../../loader/sample/random.js'
import { questionOf } from '../questions/catalog.js'
import { parameterDraws } from '../questions/parameters.js'
import { GraphQLTransport } from './graphql-transport.js'
import type { Job } from './job.js'
import { askRaw, rawClient } from './raw-client.js'

export interface Asker {
  /** Asks the next question; how many bytes its answer has. */
  ask(): Promise<number>
  close(): Promise<void>
}

export function asker(job: Job): Asker {
  const next = requests(job)
  const { target, clients } = job
  if (target.kind === 'graphql') {
    const transport = new GraphQLTransport(target.url, clients)
    let asked = 0
    const document = (text: string): string => (job.differentDocuments ? `${text}\n# ${asked++}` : text)
    return {
      async ask() {
        const { question, parameters } = next()
        const variables = question.variables(parameters)
        return (await transport.send({ query: document(question.document), variables })).length
      },
      close: async () => transport.close(),
    }
  }
  const client = rawClient(target.url, target.database, clients)
  return {
    async ask() {
      const { question, parameters } = next()
      const texts = await askRaw(client, question.statements(parameters))
      return texts.reduce((sum, text) => sum + text.length, 0)
    },
    close: () => client.close(),
  }
}

function requests({ questions, parameters }: Job) {
  const asked = questions.map(questionOf)
  const draw =
    'world' in parameters ? parameterDraws(parameters.world, new Random(parameters.seed, 0)) : () => parameters
  let turn = 0
  return () => {
    const question = asked[turn++ % asked.length]
    if (question === undefined) throw new RangeError('expected at least one question, got none')
    return { question, parameters: draw() }
  }
}
