import { basename } from 'node:path'
import { LoadError } from '../errors/load-error.js'
import type { Format } from '../formats/format.js'
import { formatOf } from '../formats/formats.js'
import type { Block } from '../parse/block.js'
import { CutOffWatch } from '../parse/cut-off-watch.js'
import { describeDialect, isPointUsual } from '../parse/dialect.js'
import { describeNotation, ORDINARY } from '../parse/notation.js'
import { BlockReader } from './block-reader.js'
import { continuesIn, type Decided, type DecideOptions, decide } from './decide.js'
import { decidedDrop, UndecidedError } from './decided-drop.js'
import type { CleanBlock, Drop } from './drop.js'
import { ParallelParser, type ParsedInOrder } from './parallel-parser.js'
import { readColumns } from './read-columns.js'
import { openSource, type Source } from './source.js'
import { refuseLostBytes } from './text-check.js'

export interface DropOptions extends DecideOptions {
  /** What kind of file it is, if its name does not say that. */
  readonly format?: Format
  /** Threads that parse; 0 parses in the calling thread. By default one, if the drop is large enough. */
  readonly threads?: number
}

const MEBIBYTE = 1024 * 1024
/** A smaller drop is read before a thread has started. Of a larger one, a thread parses as fast as ClickHouse takes it. */
const WORTH_A_THREAD = 2 * MEBIBYTE
/** Threads run compiled code only: not the sources, as the tests do. */
const COMPILED = import.meta.url.endsWith('.js')

/** Opens a drop (.csv, .csv.gz or .zip, told apart by content) and reads its header. Throws LoadError. */
export async function openDrop(path: string, options: DropOptions = {}): Promise<Drop> {
  const format = options.format ?? formatOf(path)
  const open = (decided: Decided | null): Promise<Drop> =>
    openFile(path, format, (source) => begin(path, format, source, options, decided))
  return decidedDrop(await open(null), async () =>
    open(await openFile(path, format, (source) => decide(path, format, source, options))),
  )
}

async function openFile<T>(path: string, format: Format, work: (source: Source) => Promise<T>): Promise<T> {
  try {
    const source = await openSource(path, format.fileName)
    try {
      return await work(source)
    } catch (error) {
      await source.close()
      throw error
    }
  } catch (error) {
    throw inFile(error, path)
  }
}

/** `decided`: null if that has not been found out. */
async function begin(
  path: string,
  format: Format,
  source: Source,
  options: DropOptions,
  decided: Decided | null,
): Promise<Drop> {
  const reader = new BlockReader(source)
  const header = await readColumns(reader, path, format, options)
  const { dialect } = header.layout
  const continues = continuesIn(header.layout, format)
  const first = await reader.next(continues)
  if (first === null) {
    throw new LoadError('NO_RECORDS', 'expected records after the header, got nothing: is this the complete file?')
  }
  const layout = { ...header.layout, notation: options.notation ?? ORDINARY, ...decided }
  const parser = new ParallelParser(layout, format, options.threads ?? threadsFor(source.size))
  const readAs = new Set([...describeDialect(dialect), ...describeNotation(layout.notation)])
  return {
    name: basename(path),
    size: source.size,
    ignoredColumns: header.ignored,
    missingColumns: header.missing,
    get readAs() {
      return [...readAs]
    },
    warnings: source.warnings,
    async *blocks() {
      try {
        if (decided === null && !isPointUsual(dialect)) throw new UndecidedError()
        const parsed = parser.parse(following(first, reader, continues))
        yield* clean(noticing(sound(parsed, header.lines, options), readAs, decided !== null), header.lines, readAs)
      } catch (error) {
        throw inFile(error, path)
      }
    },
    async close() {
      await parser.close()
      await source.close()
    },
  }
}

async function* following(
  first: Block,
  reader: BlockReader,
  continues: (record: Uint8Array) => boolean,
): AsyncGenerator<Block> {
  for (let block: Block | null = first; block !== null; block = await reader.next(continues)) yield block
}

async function* noticing(
  parsedBlocks: AsyncIterable<ParsedInOrder>,
  readAs: Set<string>,
  isDecided: boolean,
): AsyncGenerator<ParsedInOrder> {
  for await (const each of parsedBlocks) {
    if (each.parsed.isUndecided && !isDecided) throw new UndecidedError()
    for (const what of each.parsed.readAs) readAs.add(what)
    yield each
  }
}

/** Throws LoadError TRUNCATED, CORRUPT or QUOTE_ESCAPE. */
async function* sound(
  parsedBlocks: AsyncIterable<ParsedInOrder>,
  headerLines: number,
  { quoteEscape }: DropOptions,
): AsyncGenerator<ParsedInOrder> {
  const end = new CutOffWatch()
  let firstLine = 1 + headerLines
  for await (const each of parsedBlocks) {
    const { otherEscape, lines, lost } = each.parsed
    if (lost !== null) refuseLostBytes(lost, firstLine + lost.line)
    if (otherEscape !== null && quoteEscape === undefined) throw escapedInTwoWays(firstLine + otherEscape)
    end.add(each.parsed, each.block.records, firstLine)
    firstLine += lines
    yield each
  }
  end.check()
}

function escapedInTwoWays(line: number): LoadError {
  return new LoadError(
    'QUOTE_ESCAPE',
    `expected all quotes in quoted fields to be escaped in one way, got backslashes before some of them and two quotes for others ` +
      `(the first that differs is in the record at line ${line}). Save the file again with one of them, or say which one holds: with ` +
      `--quote-escape doubled or --quote-escape backslash, records that have the other one are rejected.`,
  )
}

async function* clean(
  parsedBlocks: AsyncIterable<ParsedInOrder>,
  headerLines: number,
  readAs: Set<string>,
): AsyncGenerator<CleanBlock> {
  let firstLine = 1 + headerLines
  let empty = 0
  for await (const { block, parsed } of parsedBlocks) {
    const { rows, staged, repaired } = parsed
    const rejected = parsed.rejected.map((rejection) => ({ ...rejection, line: firstLine + rejection.line }))
    firstLine += parsed.lines
    empty += parsed.empty
    const records = block.records - parsed.empty
    if (records > 0) yield { rows, staged, records, repaired, rejected, bytesRead: block.bytesRead }
  }
  if (empty > 0) readAs.add(`${empty} empty ${empty === 1 ? 'record' : 'records'} as nothing`)
}

function threadsFor(size: number): number {
  return COMPILED && size >= WORTH_A_THREAD ? 1 : 0
}

export function inFile(error: unknown, path: string): unknown {
  return error instanceof LoadError ? error.inFile(path) : error
}
