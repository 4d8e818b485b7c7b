import { wholeNumberIn } from '../address/read-parameters.js'
import { measureNamed } from '../figures/measures.js'
import { pricedYears } from '../figures/priced-years.js'
import type { MovieDimension, StatsMeasure } from '../schema-types.js'
import { dimensions } from './dimensions.js'
import {
  firstQuestion,
  groupBy,
  type Having,
  MOST_MEASURES,
  MOST_ROW_DIMENSIONS,
  MOST_ROWS,
  type Order,
  type Question,
} from './question.js'
import { readSelection, writeSelection } from './selection-address.js'

const OTHER = 'b.'
const CHARTS = ['line', 'bar', 'heat', 'scatter'] as const
const OPERATORS = ['gte', 'gt', 'lte', 'lt', 'eq', 'ne'] as const

/** As short as it can be read; what is usual is left out. */
export function formatQuestion(question: Question): URLSearchParams {
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | number | null): void => {
    if (value !== null) parameters.set(name, String(value))
  }
  const { rows, columns, measures, other, dollarsOf, having, order, top, best, chart, shown } = question
  put('rows', written(rows))
  put('columns', columns === null ? null : written([columns]))
  put('measures', written(measures))
  writeSelection(question.selection, parameters)
  put('attribution', question.attribution === 'SPLIT' ? 'split' : null)
  put('dollars', dollarsOf)
  put('having', having === null ? null : `${written([having.measure])}.${having.operator}.${having.number}`)
  put('order', order === null ? null : `${order.direction === 'DESC' ? '-' : ''}${written([order.by])}`)
  put('top', top)
  put('others', question.hasOthers ? 'yes' : null)
  put('best', best?.first ?? null)
  put('per', best === null ? null : written([best.within]))
  put('chart', chart)
  put('show', shown === 0 ? null : shown + 1)
  if (other !== null) {
    put('compare', 'yes')
    writeSelection(other, parameters, OTHER)
  }
  return parameters
}

/** As it stands behind the question mark; a comma needs no escape there. */
export function queryText(parameters: URLSearchParams): string {
  return parameters.toString().replaceAll('%2C', ',')
}

/** What the address has and the question has not: misspelt, or out of range. */
export function notUnderstood(parameters: URLSearchParams, question: Question): string[] {
  const understood = new Set([...formatQuestion(question)].map(asText))
  return [...parameters]
    .filter(([name, value]) => name !== 'snapshot' && !USUAL.includes(`${name}=${value}`) && value !== '')
    .map(asText)
    .filter((part) => !understood.has(part))
}

/** What may be said, and need not be. */
const USUAL = ['attribution=full', 'others=no', 'compare=no', 'show=1', 'known=any', 'b.known=any']

function asText([name, value]: readonly [string, string]): string {
  return `${name}=${value.toLowerCase()}`
}

/** Anything is a question: what makes no sense in it is as if it were not there. */
export function parseQuestion(parameters: URLSearchParams): Question {
  const rows = known(parameters.get('rows'), dimensionNamed).slice(0, MOST_ROW_DIMENSIONS)
  const measures = known(parameters.get('measures'), statsMeasure).slice(0, MOST_MEASURES)
  const [columns = null] = known(parameters.get('columns'), dimensionNamed)
  const grouped = {
    ...firstQuestion,
    rows: rows.length === 0 ? firstQuestion.rows : rows,
    measures: measures.length === 0 ? firstQuestion.measures : measures,
  }
  const pivoted = { ...grouped, columns: columns !== null && grouped.rows.includes(columns) ? null : columns }
  return {
    ...pivoted,
    selection: readSelection(parameters),
    other: parameters.get('compare') === 'yes' ? readSelection(parameters, OTHER) : null,
    attribution: parameters.get('attribution') === 'split' ? 'SPLIT' : 'FULL',
    dollarsOf: wholeNumberIn(parameters.get('dollars'), pricedYears.first, pricedYears.last),
    having: readHaving(parameters.get('having')),
    order: readOrder(parameters.get('order'), groupBy(pivoted)),
    top: wholeNumberIn(parameters.get('top'), 1, MOST_ROWS),
    hasOthers: parameters.get('others') === 'yes',
    best: readBest(parameters, groupBy(pivoted)),
    chart: CHARTS.find((kind) => kind === parameters.get('chart')) ?? null,
    shown: (wholeNumberIn(parameters.get('show'), 1, pivoted.measures.length) ?? 1) - 1,
  }
}

function written(names: readonly string[]): string {
  return names.map((name) => name.toLowerCase()).join(',')
}

function known<Name>(text: string | null, named: (name: string) => Name | undefined): Name[] {
  const found = (text ?? '').split(',').flatMap((name) => named(name) ?? [])
  return [...new Set(found)]
}

function dimensionNamed(name: string): MovieDimension | undefined {
  return dimensions.find(({ dimension }) => dimension === name.toUpperCase())?.dimension
}

function statsMeasure(name: string): StatsMeasure | undefined {
  return measureNamed(name.toUpperCase())?.measure
}

function readHaving(text: string | null): Having | null {
  const [, name = '', operator = '', number = ''] = /^(\w+)\.(\w+)\.(-?\d[-+.\de]*)$/.exec(text ?? '') ?? []
  const measure = statsMeasure(name)
  const found = OPERATORS.find((each) => each === operator)
  const value = Number(number)
  if (measure === undefined || found === undefined || number === '' || !Number.isFinite(value)) return null
  return { measure, operator: found, number: value }
}

function readOrder(text: string | null, grouped: readonly MovieDimension[]): Order | null {
  const [, minus, name = ''] = /^(-?)(\w+)$/.exec(text ?? '') ?? []
  const dimension = dimensionNamed(name)
  const by = statsMeasure(name) ?? (dimension !== undefined && grouped.includes(dimension) ? dimension : undefined)
  return by === undefined ? null : { by, direction: minus === '-' ? 'DESC' : 'ASC' }
}

function readBest(parameters: URLSearchParams, grouped: readonly MovieDimension[]): Question['best'] {
  const first = wholeNumberIn(parameters.get('best'), 1, MOST_ROWS)
  const [within] = known(parameters.get('per'), dimensionNamed)
  const fits = within !== undefined && grouped.length > 1 && grouped.includes(within)
  return first === null || !fits ? null : { first, within }
}
