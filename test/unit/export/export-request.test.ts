import { describe, expect, it } from 'vitest'
import { exportRequest } from '../../../src/export/export-request.js'
import { createSchema } from '../../../src/schema/schema.js'

const schema = createSchema()
const read = (parameters: Record<string, string>) =>
  exportRequest(new URLSearchParams({ format: 'csv', groupBy: 'YEAR,GENRE', ...parameters }), schema)

describe.each(['where', 'having', 'orderBy', 'topPerGroup'])('the parameter %s', (name) => {
  it('that is no JSON is refused, with an example that is taken', () => {
    let message = ''
    try {
      read({ [name]: 'x' })
    } catch (error) {
      message = String(error)
    }
    const example = /expected JSON, as in (.+), got something else\.$/.exec(message)?.[1]
    expect(() => read({ [name]: example ?? 'none' })).not.toThrow()
  })
})
