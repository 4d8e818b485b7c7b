import { type FormEvent, type ReactNode, useEffect, useId } from 'react'
import { useServer } from '../api/server.js'

const ASKS =
  'This server answers only who says who asks. Whoever runs it has made a key for you, or a login gives you a token.'
const REFUSES = 'It may be mistyped, have been revoked, or have expired.'

/** A box for a key. It is kept in memory alone: another page, and this one when it is loaded again, knows nothing of it. */
export function SignIn(): ReactNode {
  const { signIn, isSignedIn } = useServer()
  const field = useId()
  useEffect(() => focusContentOnceGone, [])
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const key = new FormData(event.currentTarget).get('key')
    if (typeof key === 'string' && key.trim() !== '') signIn(key.trim())
  }
  return (
    <section className="sign-in panel">
      <h2>{isSignedIn ? 'This key is not accepted' : 'Sign in'}</h2>
      <p className="quiet" role={isSignedIn ? 'alert' : undefined}>
        {isSignedIn ? REFUSES : ASKS}
      </p>
      <form onSubmit={submit}>
        <label className="field" htmlFor={field}>
          Key or token
          <input
            ref={isSignedIn ? focus : undefined}
            id={field}
            name="key"
            type="password"
            autoComplete="off"
            spellCheck={false}
            required
          />
        </label>
        <button type="submit" className="button button-main">
          Sign in
        </button>
      </form>
      <p className="quiet small">
        It is kept in the memory of this page alone, and is forgotten when the page is closed.
      </p>
    </section>
  )
}

/** After a key that was refused, another one is what comes next. */
function focus(box: HTMLInputElement | null): void {
  box?.focus()
}

/** The focus that was in the box goes on to what it has opened, not to the top of the page. */
function focusContentOnceGone(): void {
  setTimeout(() => {
    const content = document.getElementById('content')
    if (content === null || document.activeElement !== document.body) return
    content.tabIndex = -1
    content.focus()
  })
}
