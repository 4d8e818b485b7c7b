import type { CodegenConfig } from '@graphql-codegen/cli'
import { scalars } from '../../schema/scalars.js'

const preset = { preset: 'client', config: { scalars, strictScalars: true, useTypeImports: true } } as const
const presetConfig = { fragmentMasking: { unmaskFunctionName: 'getFragmentData' } }

const config: CodegenConfig = {
  documents: ['programs/client-preset.ts'],
  generates: {
    'generated/preset-of-sdl/': { ...preset, presetConfig, schema: '../../schema/schema.graphql' },
    'generated/preset-of-introspection/': {
      ...preset,
      presetConfig,
      schema: `${process.env['REELHOUSE_URL']}/graphql`,
    },
  },
}

export default config
