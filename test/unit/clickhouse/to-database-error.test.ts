import { ClickHouseError } from '@clickhouse/client'
import { describe, expect, it } from 'vitest'
import { DatabaseError } from '../../../clickhouse/connection/database-error.js'
import { toDatabaseError } from '../../../clickhouse/connection/to-database-error.js'

function exception(code: number, type: string): ClickHouseError {
  return new ClickHouseError({ code: String(code), type, message: `SELECT secret: ${type}` })
}

function systemError(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code })
}

describe('toDatabaseError', () => {
  it.each([
    [exception(159, 'TIMEOUT_EXCEEDED'), 'TIMEOUT'],
    [exception(160, 'TOO_SLOW'), 'TIMEOUT'],
    [exception(241, 'MEMORY_LIMIT_EXCEEDED'), 'TOO_COSTLY'],
    [exception(158, 'TOO_MANY_ROWS'), 'TOO_COSTLY'],
    [exception(307, 'TOO_MANY_BYTES'), 'TOO_COSTLY'],
    [exception(516, 'AUTHENTICATION_FAILED'), 'AUTHENTICATION'],
    [exception(497, 'ACCESS_DENIED'), 'FORBIDDEN'],
    [exception(394, 'QUERY_WAS_CANCELLED'), 'CANCELLED'],
    [exception(243, 'NOT_ENOUGH_SPACE'), 'DISK_FULL'],
    [exception(60, 'UNKNOWN_TABLE'), 'INTERNAL'],
    [new Error('Code: 76. DB::Exception: Cannot lock file /data/status. (CANNOT_OPEN_FILE)'), 'LOCKED'],
    [new Error('Code: 75. DB::Exception: No space left on device. (CANNOT_WRITE_TO_FILE_DESCRIPTOR)'), 'DISK_FULL'],
    [new Error('Timeout error.'), 'TIMEOUT'],
    [systemError('ECONNREFUSED'), 'UNAVAILABLE'],
    [systemError('ENOTFOUND'), 'UNAVAILABLE'],
    [systemError('ENOSPC'), 'DISK_FULL'],
    [new DOMException('aborted', 'AbortError'), 'CANCELLED'],
    [new DOMException('too late', 'TimeoutError'), 'TIMEOUT'],
    [new TypeError('no such thing'), 'INTERNAL'],
    ['a string', 'INTERNAL'],
  ])('%s is %s', (thrown, code) => {
    const failure = toDatabaseError(thrown)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(failure.code).toBe(code)
    expect(failure.cause).toBe(thrown)
    expect(failure.userMessage).not.toContain('secret')
  })

  it('keeps the name that ClickHouse gave it, from a property or from the text', () => {
    expect(toDatabaseError(exception(60, 'UNKNOWN_TABLE')).clickhouseCode).toBe('UNKNOWN_TABLE')
    expect(toDatabaseError(new Error('Code: 60. DB::Exception: No d.t. (UNKNOWN_TABLE)')).clickhouseCode).toBe(
      'UNKNOWN_TABLE',
    )
    expect(toDatabaseError(systemError('ECONNREFUSED')).clickhouseCode).toBeUndefined()
  })

  it('leaves a failure as it is', () => {
    const failure = new DatabaseError('LOCKED', 'in use')
    expect(toDatabaseError(failure)).toBe(failure)
  })
})
