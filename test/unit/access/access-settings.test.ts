import { expect, test } from 'vitest'
import { isRequired, problemsOfAccess } from '../../../src/access/access-settings.js'

const HERE = '127.0.0.1'
const nothing = { auth: null, hasJwt: false, hasRoles: false, host: HERE } as const

test.each([HERE, '127.1.2.3', 'localhost', '::1', '[::1]'])('with nothing set it is open, at %s', (host) => {
  expect(problemsOfAccess({ ...nothing, host })).toEqual([])
  expect(isRequired(null, false)).toBe(false)
})

test.each(['0.0.0.0', '::', '10.0.0.7', 'films.example.com', '127.0.0.1.example.com', 'localhost.example.com'])(
  'with nothing set %s is refused, with what to set',
  (host) => {
    const [problem] = problemsOfAccess({ ...nothing, host })
    expect(problem?.variable).toBe('HOST')
    expect(problem?.wrong).toMatch(/AUTH=required.*keys create.*AUTH=open/)
    expect(problemsOfAccess({ ...nothing, host, auth: 'open' })).toEqual([])
    expect(problemsOfAccess({ ...nothing, host, auth: 'required' })).toEqual([])
    expect(problemsOfAccess({ ...nothing, host, hasJwt: true })).toEqual([])
  },
)

test('what contradicts itself is refused', () => {
  expect(problemsOfAccess({ ...nothing, auth: 'open', hasJwt: true })).toMatchObject([{ variable: 'AUTH' }])
  expect(problemsOfAccess({ ...nothing, auth: 'open', hasRoles: true })).toMatchObject([{ variable: 'AUTH' }])
  expect(problemsOfAccess({ ...nothing, hasRoles: true })).toMatchObject([{ variable: 'ROLES' }])
  expect(problemsOfAccess({ ...nothing, hasRoles: true, auth: 'required' })).toEqual([])
})
