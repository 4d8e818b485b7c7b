import { expect, test } from 'vitest'
import { ConfigError, DatabaseError } from '../../../clickhouse/index.js'
import { AwsError } from '../../../loader/aws/aws-error.js'
import { describeError, describePublicly } from '../../../loader/errors/describe-error.js'
import { TaskError } from '../../../loader/errors/task-error.js'
import { ServerTaskError } from '../../../loader/operations/control-socket/server-task-error.js'

const HIDDEN = 'The load failed; the reason is in the log of whoever ran it.'

const FULL = Object.assign(new Error('ENOSPC: no space left on device, write'), { syscall: 'write', code: 'ENOSPC' })
const REFUSED = Object.assign(new Error("EACCES: permission denied, mkdir '/secret'"), {
  syscall: 'mkdir',
  code: 'EACCES',
  path: '/secret',
})

test.each([
  [
    new DatabaseError('LOCKED', ' Cannot lock /secret\n'),
    'the data directory is in use by another process (LOCKED: Cannot lock /secret). Try again when that has ended ' +
      '(or, if it is a server that is starting, when it serves), or set DATA_DIR to another directory.',
    'the data directory is in use by another process (LOCKED).',
  ],
  [
    new DatabaseError('INTERNAL', 'no folder', { cause: REFUSED }),
    `the system refused a file: ${REFUSED.message}. Check that path, or choose another one.`,
    'ClickHouse could not do what it was asked (INTERNAL).',
  ],
  [
    new AwsError('S3', 'down', 's3://secret/a: S3 does not answer (no). Check it.', {}),
    's3://secret/a: S3 does not answer (no). Check it.',
    'S3 does not answer.',
  ],
  [
    new ConfigError([{ variable: 'PORT', wrong: 'is "secret": expected a number' }]),
    'PORT is "secret": expected a number',
    'It failed (CONFIG); the reason is in the log of whoever ran it.',
  ],
  [
    new TaskError('TARGET', '/secret is no folder'),
    '/secret is no folder',
    'It failed (TARGET); the reason is in the log of whoever ran it.',
  ],
  [new ServerTaskError('/secret'), '/secret', 'It failed (SERVER_TASK); the reason is in the log of whoever ran it.'],
  [FULL, `the disk is full (${FULL.message}). Free some space, then try again.`, 'the disk is full (DISK_FULL).'],
  [REFUSED, `the system refused a file: ${REFUSED.message}. Check that path, or choose another one.`, HIDDEN],
])('%o in a line for whoever runs the program, and for everybody', (error, told, toldPublicly) => {
  expect(describeError(error)).toBe(told)
  expect(describePublicly(error, [])).toBe(toldPublicly)
  expect(describePublicly(error, [])).not.toContain('secret')
})

test.each([new RangeError('Invalid array length'), new TypeError('secret is not a function')])(
  '%o is a defect, and no mistake of whoever runs the program',
  (error) => {
    expect(describeError(error)).toMatch(
      /^unexpected failure: (Range|Type)Error: .+ at .*describe-error\.test\.ts.*\. This is a defect: please report it\.$/,
    )
    expect(describePublicly(error, [])).toBe(HIDDEN)
  },
)

test('the line of a defect has what it came of', () => {
  const error = new Error('cannot go on', { cause: new RangeError('index 7', { cause: 'a text' }) })
  expect(describeError(error)).toMatch(
    /cannot go on at .*, because of RangeError: index 7 at .*, because of a text\. This/,
  )
})

test('each kind of error in the way of an inbox is told apart by its code', () => {
  const codes = [new AwsError('S3', 'down', '', {}), new AwsError('SQS', 'down', '', {})].map(({ code }) => code)
  expect(codes).toEqual(['S3_DOWN', 'SQS_DOWN'])
})
