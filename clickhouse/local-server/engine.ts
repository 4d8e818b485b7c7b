import { libchdbPath } from 'chdb/libchdb'
import { DataType, load, open } from 'ffi-rs'

/**
 * The process of a local server, forked by listen.ts: runs the engine's command line with the arguments of this process.
 * The engine keeps a thread for as long as it serves; this one watches the parent, and dies with it.
 */
const parameters = ['clickhouse', ...process.argv.slice(2)]

// The engine has no state that a kill could damage: what an INSERT has confirmed is in files.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

open({ library: 'libchdb', path: libchdbPath() })
await load({
  library: 'libchdb',
  funcName: 'query_stable_v2',
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [parameters.length, parameters],
  runInNewThread: true,
})
// It returns only when it could not start.
process.exit(1)
