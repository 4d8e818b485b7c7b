import type { Reelhouse } from '../../client/reelhouse.js'

/** Fetches a file as who is signed in and hands it to the browser; says what came of it. */
export async function download(reelhouse: Reelhouse, address: string): Promise<string> {
  try {
    const response = await reelhouse.fetch(address)
    if (!response.ok) return `The file was refused: ${(await response.text()).slice(0, 200)}`
    const url = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = nameIn(response.headers.get('content-disposition'))
    link.click()
    URL.revokeObjectURL(url)
    return `${link.download} downloaded`
  } catch {
    return 'The server cannot be reached'
  }
}

function nameIn(disposition: string | null): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'reelhouse'
}
