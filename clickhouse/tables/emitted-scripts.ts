import { metricsScripts } from '../metrics/emit.js'
import { movieScripts } from '../movies/emit.js'
import type { EmittedScript } from './emitted-script.js'

export const emittedScripts: readonly EmittedScript[] = [...movieScripts(), ...metricsScripts()]
