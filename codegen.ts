import type { CodegenConfig } from '@graphql-codegen/cli'
import { scalars } from './schema/scalars.js'

/** The emitted schema and the operations -> typed documents and the types behind interfaces, for the tests and as a model for clients. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'schema/documents/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        strictScalars: true,
        scalars: {
          ID: { input: 'string | number', output: 'string' },
          ...scalars,
        },
        enumType: 'string-literal',
        immutableTypes: true,
        useTypeImports: true,
        importExtension: '.js',
        emitLegacyCommonJSImports: false,
      },
    },
    'schema/possible-types.ts': {
      plugins: ['fragment-matcher'],
      hooks: { afterOneFileWrite: ['biome format --write'] },
    },
  },
}

export default config
