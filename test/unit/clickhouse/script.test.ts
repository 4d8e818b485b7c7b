import { describe, expect, it } from 'vitest'
import { splitStatements } from '../../../clickhouse/tables/run-script.js'

describe('splitStatements', () => {
  it.each([
    ['nothing', '', []],
    ['only comments', '-- one; two\n/* three; four */\n', []],
    ['one without an end', 'SELECT 1', ['SELECT 1']],
    ['several', 'SELECT 1;\n\nSELECT 2;\n', ['SELECT 1', 'SELECT 2']],
    ['an empty one between', 'SELECT 1;;SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['a semicolon in a string', "SELECT ';' AS a; SELECT 2", ["SELECT ';' AS a", 'SELECT 2']],
    ['an escaped quote', "SELECT 'it\\'s; ok'; SELECT 2", ["SELECT 'it\\'s; ok'", 'SELECT 2']],
    ['a doubled quote', "SELECT 'it''s; ok'; SELECT 2", ["SELECT 'it''s; ok'", 'SELECT 2']],
    ['quoted names', 'SELECT `a;b`, "c;d"; SELECT 2', ['SELECT `a;b`, "c;d"', 'SELECT 2']],
    ['a comment with a quote', "SELECT 1 -- it's one; really\n; SELECT 2", ['SELECT 1', 'SELECT 2']],
    ['a comment marker in a string', "SELECT '--', '/*'; SELECT 2", ["SELECT '--', '/*'", 'SELECT 2']],
  ])('splits %s', (_, script, statements) => {
    expect(splitStatements(script)).toEqual(statements)
  })
})
