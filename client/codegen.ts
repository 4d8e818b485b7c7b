import { fileURLToPath } from 'node:url'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { scalars } from '../schema/scalars.js'

/** The schema that this version of the package answers by. */
const SCHEMA = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url))

export interface ReelhouseCodegen {
  /** Where the operations are, such as `src/**\/*.{ts,tsx,graphql}`. */
  readonly documents: string | string[]
  /** The folder that the types are written to, with a slash at its end, such as `src/gql/`. */
  readonly to: string
  /** Default: the schema of this package. */
  readonly schema?: string
}

/** A configuration of GraphQL Code Generator: typed documents of the operations of a frontend, by its client preset. */
export function reelhouse({ documents, to, schema = SCHEMA }: ReelhouseCodegen): CodegenConfig {
  return {
    schema,
    importExtension: '.js',
    generates: {
      [to.endsWith('/') ? to : `${to}/`]: {
        documents,
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          strictScalars: true,
          scalars: { ID: { input: 'string | number', output: 'string' }, ...scalars },
          enumType: 'string-literal',
          immutableTypes: true,
          useTypeImports: true,
        },
      },
    },
  }
}
