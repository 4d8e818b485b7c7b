import type { DatabaseErrorCode } from './database-error.js'

interface Broken {
  readonly code: DatabaseErrorCode
  /** What was expected and what came, in our words. */
  readonly message: string
}

interface Rule {
  readonly code: DatabaseErrorCode
  readonly says: RegExp
  /** Of what the groups of the pattern found. */
  message(found: string, bound: string): string
}

/** What a server may keep a user from, by ClickHouse's names. The first pattern that matches is the one. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  SETTING_CONSTRAINT_VIOLATION: [
    {
      code: 'SETTINGS',
      says: /[Ss]etting (\w+) shouldn't be (\w+ than [^\s,]+?)\.?(?:$|[\s,])/,
      message: (name, bound) => `expected the setting ${named(name)} to be free, got a constraint: not ${bound}`,
    },
    {
      code: 'SETTINGS',
      says: /[Ss]etting (\w+)/,
      message: (name) => `expected the setting ${named(name)} to be free, got a constraint that keeps it as it is`,
    },
  ],
  READONLY: [
    {
      code: 'SETTINGS',
      says: /Cannot modify '(\w+)' setting/,
      message: (name) => `expected a user who may change the setting ${name}, got one with readonly = 1`,
    },
    {
      code: 'SETTINGS',
      says: /readonly/,
      message: () => 'expected a user who may write, got one with the setting readonly = 1 or 2',
    },
  ],
  UNKNOWN_SETTING: [
    {
      code: 'SETTINGS',
      says: /[Ss]etting '?(\w+)'?/,
      message: (name) => `expected a ClickHouse with the setting ${name}, got one that does not know it`,
    },
  ],
  QUERY_IS_PROHIBITED: [
    {
      code: 'SETTINGS',
      says: /DDL/,
      message: () => 'expected a user who may make tables, got one with the setting allow_ddl = 0',
    },
  ],
  SUPPORT_IS_DISABLED: [{ code: 'SETTINGS', says: /dialect/, message: () => inTheWay('dialect') }],
  SYNTAX_ERROR: [{ code: 'SETTINGS', says: /(max_query_size)/, message: inTheWay }],
  TOO_DEEP_RECURSION: [{ code: 'SETTINGS', says: /(max_parser_depth)/, message: inTheWay }],
  TOO_SLOW_PARSING: [{ code: 'SETTINGS', says: /(max_parser_backtracks)/, message: inTheWay }],
  INDEX_NOT_USED: [
    {
      code: 'SETTINGS',
      says: /(force_\w+)/,
      message: (name) => `expected a user without the setting ${name}, got one with it`,
    },
  ],
  ACCESS_DENIED: [
    {
      code: 'FORBIDDEN',
      says: /grant ([A-Z][\w ,()]*? ON \S+?)(?:\.\s|\.?$|\s|:)/m,
      message: (grant) => `expected the grant ${grant}, got none`,
    },
    { code: 'FORBIDDEN', says: /^/, message: () => 'expected a user who may do this, got one who may not' },
  ],
  QUOTA_EXCEEDED: [
    {
      code: 'QUOTA_EXCEEDED',
      says: /for (.+?) (?:for|has been) .*?: (.+?)(?:\. |$)/,
      message: (_, amounts) => `expected to be within it, got ${amounts}`,
    },
    { code: 'QUOTA_EXCEEDED', says: /^/, message: () => 'expected to be within it, got more' },
  ],
}

/** Settings whose values are of our configuration, by its variables. */
const CONFIGURED: Readonly<Record<string, string>> = {
  max_execution_time: 'CLICKHOUSE_MAX_SECONDS',
  max_memory_usage: 'CLICKHOUSE_MAX_MEMORY_MB',
}

function named(setting: string): string {
  const variable = CONFIGURED[setting]
  return variable === undefined ? setting : `${setting} (of ${variable})`
}

function inTheWay(name: string): string {
  return `expected the setting ${name} as it was sent, got another value, which something between adds`
}

/** Which rule of the server a statement broke; undefined where its error is of another kind. */
export function violationOf(clickhouseName: string | undefined, text: string): Broken | undefined {
  for (const { code, says, message } of RULES[clickhouseName ?? ''] ?? []) {
    const found = says.exec(text)
    if (found !== null) return { code, message: message(found[1] ?? '', found[2] ?? '') }
  }
  return undefined
}
