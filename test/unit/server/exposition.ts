type Labels = Readonly<Record<string, string>>

interface Family {
  readonly name: string
  readonly type: string
  readonly help: string
}

/** A text that Prometheus reads, and what is in it. */
export interface Exposition {
  readonly families: readonly Family[]
  /** The labels of each series of a name. */
  series(name: string): Labels[]
  /** 0 where there is no such series. */
  value(name: string, labels?: Labels): number
}

export function readExposition(text: string): Exposition {
  const lines = text.split('\n')
  const help = new Map(lines.flatMap((line) => commentOf(line, 'HELP')))
  const families = lines
    .flatMap((line) => commentOf(line, 'TYPE'))
    .map(([name, type]) => ({ name, type, help: help.get(name) ?? '' }))
  const samples = lines.flatMap((line) => {
    const [, name = '', labels = '', value] = /^([a-z_]\w*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    return value === undefined ? [] : { name, labels: labelsOf(labels), value: numberOf(value) }
  })
  const named = (name: string) => samples.filter((sample) => sample.name === name)
  return {
    families,
    series: (name) => named(name).map(({ labels }) => labels),
    value: (name, wanted = {}) =>
      named(name).find(({ labels }) => Object.entries(wanted).every(([label, text]) => labels[label] === text))
        ?.value ?? 0,
  }
}

function commentOf(line: string, kind: string): [name: string, text: string][] {
  const [hash, word, name, ...rest] = line.split(' ')
  return hash === '#' && word === kind && name !== undefined ? [[name, rest.join(' ')]] : []
}

function labelsOf(text: string): Labels {
  return Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
}

function numberOf(text: string): number {
  return text === 'Nan' || text === 'NaN' ? Number.NaN : Number(text)
}
