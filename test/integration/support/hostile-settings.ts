import { DOUBTFUL_PINS } from '../../../clickhouse/connection/settings/doubtful-pins.js'
import { LOUD_PINS } from '../../../clickhouse/connection/settings/loud-pins.js'
import type { Pins, SettingValue } from '../../../clickhouse/connection/settings/pin.js'
import { SILENT_PINS } from '../../../clickhouse/connection/settings/silent-pins.js'

/** What a text setting is at its worst. */
const TEXTS: Readonly<Record<string, string>> = {
  additional_result_filter: '0',
  additional_table_filters: "{'serving_movies':'id = 1'}",
  aggregate_function_input_format: 'value',
  compatibility: '23.3',
  count_distinct_implementation: 'uniq',
  default_table_engine: 'Memory',
  except_default_mode: 'DISTINCT',
  force_optimize_projection_name: 'nope',
  intersect_default_mode: 'DISTINCT',
  join_default_strictness: 'ANY',
  lightweight_delete_mode: 'lightweight_update_force',
  session_timezone: 'Pacific/Auckland',
  short_circuit_function_evaluation: 'disable',
  totals_mode: 'before_having',
  union_default_mode: 'DISTINCT',
  bool_false_representation: 'no',
  bool_true_representation: 'yes',
  date_time_output_format: 'unix_timestamp',
  deduplicate_insert: 'enable',
  deduplicate_insert_select: 'force_enable',
  format_csv_delimiter: ';',
  format_tsv_null_representation: 'null',
  function_implementation: 'x',
  query_plan_optimize_join_order_algorithm: 'dphyp',
  remote_filesystem_read_method: 'x',
  distinct_overflow_mode: 'break',
  group_by_overflow_mode: 'any',
  join_overflow_mode: 'break',
  read_overflow_mode: 'break',
  read_overflow_mode_leaf: 'break',
  result_overflow_mode: 'break',
  set_overflow_mode: 'break',
  sort_overflow_mode: 'break',
  timeout_overflow_mode: 'break',
  timeout_overflow_mode_leaf: 'break',
  transfer_overflow_mode: 'break',
}

/** Every setting that is pinned while statements run, with a value that would change or break what they answer. */
export function hostileSettings(): Pins {
  const { reading, exporting, writing } = SILENT_PINS
  const pinned: Pins = { ...LOUD_PINS, ...DOUBTFUL_PINS, ...reading, ...exporting, ...writing }
  return Object.fromEntries(Object.entries(pinned).map(([name, value]) => [name, hostile(name, value)]))
}

function hostile(name: string, value: SettingValue): SettingValue {
  if (typeof value === 'number') return value === 0 ? 1 : value === 1 ? 0 : 2
  const text = TEXTS[name]
  if (text === undefined) throw new Error(`expected a hostile value of ${name} in TEXTS, got none`)
  return text
}

/** A users.xml in which `hostile` has them in its profile, and `default` has nothing of it. */
export function usersXml(settings: Pins, users: Readonly<Record<string, string>> = {}): string {
  const entries = Object.entries(settings).map(([name, value]) => `<${name}>${xml(String(value))}</${name}>`)
  const others = Object.entries(users).map(([name, inner]) => user(name, inner))
  return `<clickhouse>
    <profiles><default/><hostile>${entries.join('')}</hostile></profiles>
    <users>${user('default', '<profile>default</profile>')}${user('hostile', '<profile>hostile</profile>')}${others.join('')}</users>
    <quotas><default/></quotas>
  </clickhouse>`
}

function user(name: string, inner: string): string {
  const quota = inner.includes('<quota>') ? '' : '<quota>default</quota>'
  return `<${name}><password/><networks><ip>::/0</ip></networks>${quota}${inner}</${name}>`
}

function xml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
