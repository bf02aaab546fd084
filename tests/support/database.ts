import pg from 'pg'
import { atEndOfFile, poolOf } from './pools'

/** As the application signs in, and as who owns the tables. */
export const application = poolOf('DATABASE_URL')
export const owner = poolOf('OWNER_DATABASE_URL')

/** As the application asks on behalf of one newsroom, for as long as the test runs. */
export function applicationOf(newsroom: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    options: `-c app.newsroom=${newsroom}`,
    max: 2,
  })
  atEndOfFile(() => pool.end())
  return pool
}

/**
 * A fingerprint of every row of every table, by table: what changed nothing leaves all of them alone. Renderings do not
 * count, for they are made again whenever somebody asks for them.
 */
export async function contents(): Promise<Record<string, string>> {
  asked ??= await fingerprints()
  const { rows } = await owner.query<{ name: string; rows: string; hash: string }>(asked)
  return Object.fromEntries(rows.map(({ name, rows: count, hash }) => [name, `${count} ${hash}`]))
}

let asked: string | undefined

/** One statement over all tables: tests ask several hundred times. */
async function fingerprints(): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' AND tablename <> 'rendering' ORDER BY 1",
  )
  return tables
    .map(({ name }) => {
      // The bytes of files are megabytes; their hash stands for them.
      const of =
        name === 'publication_file' ? '(SELECT publication_id, name, sha256 FROM publication_file)' : name
      return `SELECT '${name}' AS name, count(*) AS rows, bit_xor(hashtextextended(row::text, 0)) AS hash FROM ${of} AS row`
    })
    .join(' UNION ALL ')
}

/** How many rows of a table fit. */
export async function count(table: string, where: Record<string, unknown>): Promise<number> {
  const names = Object.keys(where)
  const conditions = names.map((name, index) => `${name} = $${index + 1}`).join(' AND ')
  const { rows } = await owner.query<{ count: string }>(
    `SELECT count(*) FROM ${table} WHERE ${conditions}`,
    Object.values(where),
  )
  return Number(rows[0]?.count)
}

/** The SQLSTATE and message with which a statement is refused; null when it is not. */
export async function refusalOf(
  sql: string,
  values: unknown[] = [],
  on = application,
): Promise<string | null> {
  try {
    await on.query(sql, values)
    return null
  } catch (error) {
    return error instanceof pg.DatabaseError ? `${error.code} ${error.message}` : String(error)
  }
}
