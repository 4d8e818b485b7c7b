import { expect, test } from 'vitest'
import { newApiKeySecret } from '../../../clickhouse/index.js'
import { withoutKeys } from '../../../loader/text/without-keys.js'

test('keys, and what may be most of one, are left out of a message', () => {
  const { id, secret } = newApiKeySecret()
  expect(withoutKeys(`unknown command '${secret}', got ${secret}.`)).toBe("unknown command 'rh_…', got rh_….")
  expect(withoutKeys(`got ${secret.slice(0, 30)}`)).toBe('got rh_…')
  expect(withoutKeys(`key app (${id}) of rh_app`)).toBe(`key app (${id}) of rh_app`)
})
