import { execFile } from 'node:child_process'
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sourceFile } from './source-file.js'

export const POSTGRAPHILE = '5.1.5'

/** Installs it outside of the project, which must not depend on it; once. */
export async function installPostGraphile(folder: string): Promise<string> {
  const home = join(folder, `postgraphile-${POSTGRAPHILE}`)
  await mkdir(home, { recursive: true })
  await copyFile(sourceFile('graphile.config.mjs'), join(home, 'graphile.config.mjs'))
  const isInstalled = await stat(join(home, 'node_modules/postgraphile')).then(
    () => true,
    () => false,
  )
  if (isInstalled) return home
  const manifest = { private: true, dependencies: { postgraphile: POSTGRAPHILE } }
  await writeFile(join(home, 'package.json'), JSON.stringify(manifest))
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund'], { cwd: home }).catch((cause) => {
    throw new Error(
      `expected npm to install postgraphile ${POSTGRAPHILE} in ${home}: leave out --postgraphile, or try again`,
      {
        cause,
      },
    )
  })
  return home
}
