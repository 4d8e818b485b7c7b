import type { CodegenConfig } from '@graphql-codegen/cli'
import { scalars } from './schema/scalars.js'

const typed = {
  strictScalars: true,
  scalars: {
    ID: { input: 'string | number', output: 'string' },
    ...scalars,
  },
  enumType: 'string-literal',
  immutableTypes: true,
  useTypeImports: true,
  emitLegacyCommonJSImports: false,
} as const

/**
 * The emitted schema and the operations -> typed documents and the types behind interfaces, for the tests and as a model
 * for clients; and the same for the operations of the explorer.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'schema/documents/': {
      documents: 'schema/operations/*.graphql',
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: { ...typed, importExtension: '.js' },
    },
    'web/schema-types.ts': {
      plugins: ['typescript'],
      config: { ...typed, enumsAsTypes: true },
    },
    'web/': {
      documents: 'web/**/*.graphql',
      preset: 'near-operation-file',
      presetConfig: { extension: '.graphql.ts', baseTypesPath: 'schema-types.ts' },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...typed, importExtension: '.js' },
    },
    'schema/possible-types.ts': {
      plugins: ['fragment-matcher'],
      hooks: { afterOneFileWrite: ['biome format --write'] },
    },
  },
}

export default config
