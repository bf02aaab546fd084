import { createHash } from 'node:crypto'
import type pg from 'pg'
import { Failure } from '../failure.js'
import { type Extent, type Table, tablesOfNewsroom } from './tables'

/** The first line of the file. */
export type Head = {
  format: 'isnad-newsroom'
  version: 1
  newsroom: string
  /** The last migration of the database that it is from. */
  migration: string
  at: string
}

/** The last line: how many rows there are, and the SHA-256 of all lines before, in hex. */
export type End = { end: true; rows: number; sha256: string }

/**
 * A whole newsroom, line by line: its head, each row of each table as JSON, and an end by which a file that was cut off is known.
 * All of it is of one moment, and no more than a few rows are held at a time.
 */
export async function* exportNewsroom(database: pg.Client, newsroom: string): AsyncGenerator<string> {
  await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    yield* linesOfNewsroom(database, newsroom, 'newsroom')
  } finally {
    await database.query('ROLLBACK')
  }
}

/** The same in a transaction of the caller. */
export async function* linesOfNewsroom(
  database: pg.Client,
  newsroom: string,
  extent: Extent,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of linesOf(database, newsroom, extent)) {
    hash.update(line)
    rows += 1
    yield line
  }
  const end: End = { end: true, rows: rows - 1, sha256: hash.digest('hex') }
  yield `${JSON.stringify(end)}\n`
}

async function* linesOf(database: pg.Client, newsroom: string, extent: Extent): AsyncGenerator<string> {
  const known = await database.query('SELECT FROM newsroom WHERE id::text = $1', [newsroom])
  if (known.rowCount === 0) throw new Failure(`There is no newsroom ${newsroom}.`)
  const head: Head = {
    ...{ format: 'isnad-newsroom', version: 1, newsroom },
    ...{ migration: await lastMigration(database), at: new Date().toISOString() },
  }
  yield `${JSON.stringify(head)}\n`
  for (const table of await tablesOfNewsroom(database, extent)) {
    for await (const row of rowsOf(database, table, newsroom)) yield `["${table.name}",${row}]\n`
  }
}

async function* rowsOf(database: pg.Client, table: Table, newsroom: string): AsyncGenerator<string> {
  // A cursor takes no parameters; the id is one that the database has.
  const where = table.where.replaceAll('$1', `'${newsroom}'::uuid`).replace(/^\w+/, 'whole.$&')
  const columns = table.columns.map((column) => `whole."${column}"`).join(', ')
  await database.query(
    `DECLARE part NO SCROLL CURSOR FOR
     SELECT to_json(kept)::text AS row FROM ${table.name} AS whole, LATERAL (SELECT ${columns}) AS kept
     WHERE ${where} ORDER BY ${table.order.replaceAll(/\w+/g, 'whole.$&')}`,
  )
  for (;;) {
    const { rows } = await database.query<{ row: string }>(`FETCH ${atOnce} FROM part`)
    if (rows.length === 0) break
    for (const { row } of rows) yield row
  }
  await database.query('CLOSE part')
}

/** Rows may be megabytes: texts, and the files of published reports. */
const atOnce = 20

/** By which a database is known to have the same tables. */
export async function lastMigration(database: Pick<pg.ClientBase, 'query'>): Promise<string> {
  const { rows } = await database.query<{ name: string }>(
    'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1',
  )
  return rows[0]?.name ?? ''
}
