import { shortFigure } from '../figures/format.js'
import { measureNamed } from '../figures/measures.js'
import { KnownCell, subjectsOf, ValueCell } from './cells.js'
import { keyColumns } from './group-columns.js'
import { difference, type Pair, ratio } from './pairs.js'
import type { Question } from './question.js'
import type { Group } from './read-answer.js'
import { short } from './sentence.js'
import type { TableColumn } from './table-column.js'

const SIDES = ['a', 'b'] as const

/** Both selections beside each other, how much more the first has, and how many times as much. */
export function pairColumns(
  question: Question,
  totals: Readonly<Record<'a' | 'b', Group | null>>,
  snapshot: number | null,
): TableColumn<Pair>[] {
  return [
    ...keyColumns<Pair>(question),
    ...question.measures.flatMap((name, index) => measureColumns(question, name, index, totals, snapshot)),
    ...subjectsOf(question).flatMap(({ index, label }) =>
      SIDES.map(
        (side): TableColumn<Pair> => ({
          id: `known-${index}-${side}`,
          label: `${label}, ${side.toUpperCase()}`,
          isNumber: true,
          value: (pair) => pair[side]?.values[index]?.known ?? null,
          cell: (pair) => <KnownCell group={pair[side]} index={index} />,
          foot: <KnownCell group={totals[side]} index={index} />,
        }),
      ),
    ),
  ]
}

function measureColumns(
  question: Question,
  name: string,
  index: number,
  totals: Readonly<Record<'a' | 'b', Group | null>>,
  snapshot: number | null,
): TableColumn<Pair>[] {
  const measure = measureNamed(name)
  if (measure === undefined) return []
  const { unit } = measure
  const label = short(measure)
  const value = (group: Group | null): number | null => group?.values[index]?.value ?? null
  const less = ({ a, b }: Readonly<Record<'a' | 'b', Group | null>>): number | null => difference(value(a), value(b))
  const times = ({ a, b }: Readonly<Record<'a' | 'b', Group | null>>): number | null => ratio(value(a), value(b))
  return [
    ...SIDES.map(
      (side): TableColumn<Pair> => ({
        id: `${name}-${side}`,
        label: `${label}, ${side.toUpperCase()}`,
        isNumber: true,
        value: (pair) => value(pair[side]),
        cell: (pair) => <ValueCell group={pair[side]} index={index} question={question} snapshot={snapshot} />,
        foot: <ValueCell group={totals[side]} index={index} question={question} snapshot={snapshot} />,
      }),
    ),
    {
      id: `${name}-difference`,
      label: 'A − B',
      isNumber: true,
      value: less,
      cell: (pair) => shortFigure(less(pair), unit),
      foot: shortFigure(less(totals), unit),
    },
    {
      id: `${name}-ratio`,
      label: 'A ÷ B',
      isNumber: true,
      value: times,
      cell: (pair) => shortFigure(times(pair), 'ratio'),
      foot: shortFigure(times(totals), 'ratio'),
    },
  ]
}
