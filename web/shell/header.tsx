import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useServer } from '../api/server.js'
import { ThemeSwitch } from './theme-switch.js'
import './header.css'

const PAGES = [
  { to: '/', label: 'Overview' },
  { to: '/genres', label: 'Genres' },
  { to: '/companies', label: 'Companies' },
  { to: '/popular', label: 'Most popular' },
  { to: '/explore', label: 'Explore' },
  { to: '/movies', label: 'Movies' },
  { to: '/data', label: 'Data' },
] as const

export function Header(): ReactNode {
  const { isSignedIn, signOut } = useServer()
  return (
    <header className="header">
      <Link href="/" className="brand">
        <img src="/icon.svg" alt="" width="24" height="24" />
        Reelhouse
      </Link>
      <nav aria-label="Pages">
        {PAGES.map(({ to, label }) => (
          <Link key={to} href={to} className={(isActive) => (isActive ? 'active' : '')}>
            {label}
          </Link>
        ))}
        <a href="/graphql">GraphQL</a>
      </nav>
      <div className="bar header-end">
        {isSignedIn && (
          <button type="button" className="button" onClick={signOut}>
            Sign out
          </button>
        )}
        <ThemeSwitch />
      </div>
    </header>
  )
}
