/** An address of this site, in the snapshot that the present one names: who looks at an older one goes on in it. */
export function keepingSnapshot(to: string, search: string): string {
  const named = new URLSearchParams(search).get('snapshot')
  const [, path = '', asked = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(to) ?? []
  if (named === null || new URLSearchParams(asked).has('snapshot')) return to
  return `${path}${asked === '' ? '?' : `${asked}&`}snapshot=${encodeURIComponent(named)}${anchor}`
}
