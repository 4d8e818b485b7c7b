import { measureNamed } from '../figures/measures.js'
import { MovieCount } from '../figures/movie-count.js'
import { KeyCell, KnownCell, subjectsOf, ValueCell } from './cells.js'
import { dimensionOf } from './dimensions.js'
import { groupBy, type Question } from './question.js'
import type { Group, Key } from './read-answer.js'
import { nameOf, short } from './sentence.js'
import type { TableColumn } from './table-column.js'

/** A row for each group. */
export function groupColumns(question: Question, totals: Group, snapshot: number | null): TableColumn<Group>[] {
  const value = (group: Group, index: number): number | null => group.values[index]?.value ?? null
  return [
    ...keyColumns<Group>(question),
    ...question.measures.map(
      (name, index): TableColumn<Group> => ({
        id: name,
        label: short(measureNamed(name)),
        isNumber: true,
        value: (group) => value(group, index),
        cell: (group) => <ValueCell group={group} index={index} question={question} snapshot={snapshot} />,
        foot: <ValueCell group={totals} index={index} question={question} snapshot={snapshot} />,
      }),
    ),
    ...subjectsOf(question).map(
      ({ index, label }): TableColumn<Group> => ({
        id: `known-${index}`,
        label,
        isNumber: true,
        value: (group) => group.values[index]?.known ?? null,
        cell: (group) => <KnownCell group={group} index={index} />,
        foot: <KnownCell group={totals} index={index} />,
      }),
    ),
    ...(question.measures.includes('MOVIE_COUNT')
      ? []
      : [
          {
            id: 'movies',
            label: 'Movies',
            isNumber: true,
            value: ({ movies }: Group) => movies,
            cell: (group: Group) => <MovieCount movies={group.movies} which={inGroup(group)} snapshot={snapshot} />,
            foot: <MovieCount movies={totals.movies} which="in all" snapshot={snapshot} />,
          },
        ]),
  ]
}

function inGroup(group: Group): string {
  return `in ${nameOf(group)}`
}

/** A column for each dimension of the rows. */
export function keyColumns<Row extends { readonly keys: readonly Key[] }>(
  question: Question,
  among = groupBy(question),
): TableColumn<Row>[] {
  return among.map((dimension, index) => ({
    id: dimension,
    label: dimensionOf(dimension).label,
    value: ({ keys }) => keys[index]?.sort ?? null,
    cell: ({ keys }) => <KeyCell of={keys[index]} />,
    ...(index === 0 && { foot: 'All movies, each once' }),
  }))
}
