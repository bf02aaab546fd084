import { createHash } from 'node:crypto'
import type pg from 'pg'
import { Mismatch, sizeOf } from '../../processes/signer/log'
import { Failure } from '../failure.js'
import { auditNewsroom, type Published } from '../history/audit-newsroom'
import { lastMigration } from './export-newsroom'
import { type Extent, type Table, tablesOfNewsroom } from './tables'

export type Restored = { newsroom: string; rows: number; entries: number; texts: number }

/**
 * Puts a newsroom back from the lines of its export, into a database that has none yet, and recomputes its whole history from the
 * bytes that are there then: all of it is right, or nothing stays. `lines` are without what ends them.
 */
export async function restoreNewsroom(database: pg.Client, lines: AsyncIterable<string>): Promise<Restored> {
  await database.query('BEGIN')
  try {
    await refuseFilled(database)
    const all = lines[Symbol.asyncIterator]()
    const restored = await putBack(database, (add) => add(all, 'newsroom'))
    if (!(await all.next()).done) throw new Failure('There are lines after the end of the file.')
    await database.query('COMMIT')
    return restored
  } catch (error) {
    await database.query('ROLLBACK')
    if (error instanceof Mismatch) throw new Failure(`Nothing was restored: ${error.message}.`)
    throw error
  }
}

/** Adds one newsroom, whose history has to agree with the checkpoints that `givenOf` knows, up to the entries that came. */
type Add = (
  lines: AsyncIterator<string>,
  extent: Extent,
  givenOf?: (newsroom: string, entries: number) => Published[],
) => Promise<Restored>

/** What tells somebody of what comes: they were told when it came, and are not once more when it is put back. */
const telling = ['reader_report_is_told', 'items_are_mailed', 'history_entry_calls']

/** Lets `work` add newsrooms, in a transaction of the caller. */
export async function putBack<Done>(database: pg.Client, work: (add: Add) => Promise<Done>): Promise<Done> {
  // A database of an older version has fewer of them.
  const { rows: found } = await database.query<{ table: string; trigger: string }>(
    'SELECT tgrelid::regclass::text AS table, tgname AS trigger FROM pg_trigger WHERE tgname = ANY ($1)',
    [telling],
  )
  const turn = async (how: 'DISABLE' | 'ENABLE') => {
    for (const { table, trigger } of found)
      await database.query(`ALTER TABLE ${table} ${how} TRIGGER ${trigger}`)
  }
  await turn('DISABLE')
  const done = await work(async (lines, extent, givenOf) => {
    const { newsroom, rows } = await addRows(database, lines, extent)
    const log = { database, newsroom }
    const given = givenOf?.(newsroom, await sizeOf(log)) ?? []
    const { entries, texts } = await auditNewsroom(log, given)
    return { newsroom, rows, entries, texts }
  })
  await database.query('SET CONSTRAINTS ALL IMMEDIATE')
  await turn('ENABLE')
  return done
}

/** What is there already would be mixed with what comes. */
export async function refuseFilled(database: pg.Client): Promise<void> {
  const { rows } = await database.query<{ name: string }>('SELECT name FROM newsroom LIMIT 1')
  if (rows[0])
    throw new Failure(`There is a newsroom already (${rows[0].name}). Restore into an empty database.`)
}

/** The rows of one newsroom, from its head to its end. */
async function addRows(
  database: pg.Client,
  lines: AsyncIterator<string>,
  extent: Extent,
): Promise<{ newsroom: string; rows: number }> {
  const tables = new Map((await tablesOfNewsroom(database, extent)).map((table) => [table.name, table]))
  const hash = createHash('sha256')
  const batch = new Batch(database)
  const head = await nextLine(lines)
  const newsroom = await readHead(database, head)
  for (let [rows, line] = [0, head]; ; rows += 1) {
    hash.update(`${line}\n`)
    line = await nextLine(lines)
    const [, name, row] = /^\["(\w+)",(\{.*\})\]$/s.exec(line) ?? []
    const table = tables.get(name ?? '')
    if (table && row) {
      await batch.add(table, row)
      continue
    }
    readEnd(line, rows, hash.digest('hex'))
    await batch.send()
    return { newsroom, rows }
  }
}

export async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const { value, done } = await lines.next()
  if (done) throw new Failure('The file is cut off: its last line is missing.')
  return value
}

async function readHead(database: pg.Client, line: string): Promise<string> {
  const head = parsed(line)
  if (head.format !== 'isnad-newsroom' || head.version !== 1 || typeof head.newsroom !== 'string')
    throw new Failure('Line 1 is not the beginning of an exported newsroom.')
  const here = await lastMigration(database)
  if (head.migration !== here)
    throw new Failure(`The file is of a database at ${head.migration}, this one is at ${here}.`)
  return head.newsroom
}

function readEnd(line: string, rows: number, sha256: string): void {
  const end = parsed(line)
  if (end.end !== true) throw new Failure(`Line ${rows + 2} is neither a row of a table nor the end.`)
  if (end.rows !== rows || end.sha256 !== sha256)
    throw new Failure('The file was changed: its lines are not those that its end counts and hashes.')
}

function parsed(line: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(line))
  } catch {
    return {}
  }
}

/** Rows of one table that are added together: as many as make about a megabyte. */
class Batch {
  private table: Table | null = null
  private rows: string[] = []
  private length = 0

  constructor(private readonly database: pg.Client) {}

  async add(table: Table, row: string): Promise<void> {
    if (this.table !== table || this.length > longest) await this.send()
    this.table = table
    this.rows.push(row)
    this.length += row.length
  }

  async send(): Promise<void> {
    if (!this.table || this.rows.length === 0) return
    const { name, isOfAccounts } = this.table
    const columns = this.table.columns.map((column) => `"${column}"`).join(', ')
    await this.database.query(
      `INSERT INTO ${name} (${columns})
       SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)${isOfAccounts ? ' ON CONFLICT DO NOTHING' : ''}`,
      [`[${this.rows.join(',')}]`],
    )
    this.rows = []
    this.length = 0
  }
}

const longest = 1_000_000
