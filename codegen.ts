import type { CodegenConfig } from '@graphql-codegen/cli'

/** The emitted schema and the operations -> typed documents, for the tests and as a model for clients. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  generates: {
    'schema/documents/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        strictScalars: true,
        scalars: {
          ID: { input: 'string | number', output: 'string' },
          Date: 'string',
          DateTime: 'string',
          SafeInt: 'number',
        },
        enumType: 'string-literal',
        immutableTypes: true,
        useTypeImports: true,
        importExtension: '.js',
        emitLegacyCommonJSImports: false,
      },
    },
  },
}

export default config
