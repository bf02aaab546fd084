import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Difference } from '../../lib/domain/moment/state-comparison'
import { type Log, listLogs, Mismatch } from '../../processes/signer/log'
import { auditNewsroom, type Published } from './audit-newsroom'

/** Compares what the entries of an article tell with what its tables hold; null when it has no tables' rows. */
export type Compare = (newsroom: string, article: string) => Promise<Difference[] | null>

export type Audit = {
  database: Log['database']
  /** The file to which the signer publishes, where there is one. */
  publicLog: string | null
  compare: Compare
  say: (line: string) => void
  /** Looks at this newsroom alone. */
  only?: string | undefined
}

/** Recomputes the history of every newsroom. Throws a `Mismatch` that names the first thing that is wrong. */
export async function auditAll({ database, publicLog, compare, say, only }: Audit): Promise<void> {
  // Read before the database is: what is published there is in the database already, or is not looked for.
  const published = publicLog ? readPublished(publicLog) : []
  await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await database.query('SET LOCAL statement_timeout = 0')
    for (const { newsroom, size } of await listLogs(database)) {
      if (only && only !== newsroom) continue
      const own = published.filter(({ note }) => note.split('\n', 1)[0]?.endsWith(`/${newsroom}`))
      const found = await auditNewsroom({ database, newsroom }, own, (done) =>
        say(`  ${done} of ${size} entries`),
      ).catch((error) => {
        throw error instanceof Mismatch ? new Mismatch(`newsroom ${newsroom}: ${error.message}`) : error
      })
      const articles = await articlesOf(database, newsroom)
      for (const article of articles) await auditArticle(newsroom, article, compare)
      say(
        `✓ ${newsroom}: ${found.entries} entries, ${found.checkpoints} checkpoints, ${own.length} published, ` +
          `${found.texts} texts, ${articles.length} articles as their entries tell`,
      )
    }
  } finally {
    await database.query('ROLLBACK')
  }
}

async function auditArticle(newsroom: string, article: string, compare: Compare): Promise<void> {
  const differences = await compare(newsroom, article)
  if (!differences)
    throw new Mismatch(`newsroom ${newsroom}: there are entries of an article ${article} that is gone`)
  const [first] = differences
  if (!first) return
  const { claim, path, told, stored } = first
  const where = claim === null ? `article ${article}` : `claim ${claim} of article ${article}`
  throw new Mismatch(
    `newsroom ${newsroom}: ${where}: the entries say ${path} = ${JSON.stringify(told)}, ` +
      `and what is stored is ${JSON.stringify(stored)}`,
  )
}

/** Those that have entries, and those that have a row. */
async function articlesOf(database: Log['database'], newsroom: string): Promise<string[]> {
  const { rows } = await database.query<{ article: string }>(
    `SELECT article_id AS article FROM history_entry WHERE newsroom_id = $1 AND article_id IS NOT NULL AND n = 1
     UNION SELECT id FROM article WHERE newsroom_id = $1 ORDER BY article`,
    [newsroom],
  )
  return rows.map(({ article }) => article)
}

const line = z.object({ key: z.string(), note: z.string() })

/** The checkpoints in such a file; none where there is no file. */
export function readPublished(file: string): Published[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
  return lines.map((text, index) => {
    try {
      return line.parse(JSON.parse(text))
    } catch {
      throw new Mismatch(`line ${index + 1} of ${file} is no checkpoint`)
    }
  })
}
