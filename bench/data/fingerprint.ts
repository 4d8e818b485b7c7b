import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** Changes with every file of this project's folder that has one of the endings; as compiled. */
export async function fingerprint(folder: string, ending: string): Promise<string> {
  const root = new URL(`../../${folder}/`, import.meta.url)
  const names = (await readdir(root)).filter((name) => name.endsWith(ending)).sort()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(await readFile(new URL(name, root)))
  return hash.digest('hex').slice(0, 8)
}
