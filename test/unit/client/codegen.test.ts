import { expect, test } from 'vitest'
import { reelhouse } from '../../../client/codegen.js'

test('types are written to the folder, by the schema of the package unless another is named', () => {
  const { schema, generates } = reelhouse({ documents: 'src/**/*.ts', to: 'src/gql' })
  expect(schema).toMatch(/schema\/schema\.graphql$/)
  expect(generates).toMatchObject({ 'src/gql/': { documents: 'src/**/*.ts', preset: 'client' } })
  expect(reelhouse({ documents: [], to: 'gql/', schema: 'own.graphql' }).schema).toBe('own.graphql')
})
