import type { ReactNode } from 'react'

/** An address that was cut or misspelt is not silently another question. */
export function LeftOut({ parts }: { readonly parts: readonly string[] }): ReactNode {
  if (parts.length === 0) return null
  return (
    <p className="notice" role="status">
      Left out, since it was not understood in the address: {parts.join(', ')}
    </p>
  )
}
