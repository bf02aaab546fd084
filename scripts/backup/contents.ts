import type pg from 'pg'
import { z } from 'zod'
import { Failure } from '../failure.js'
import type { Published } from '../history/audit-newsroom'
import { lastMigration, linesOfNewsroom } from '../newsroom/export-newsroom'
import { nextLine, putBack, type Restored, refuseFilled } from '../newsroom/restore-newsroom'
import type { DataFile } from './data-files'

/** What is read before there is a database: when it was made, of which version, and the files of the data folder. */
export type Opened = { migration: string; at: string; files: DataFile[]; newsrooms: number }

/**
 * All of an installation, line by line: a head, the files of its data folder, and every newsroom as `newsroom:export` writes one, but
 * with what is under way as well. In a transaction of the caller, which makes it of one moment.
 */
export async function* backupLines(database: pg.Client, files: readonly DataFile[]): AsyncGenerator<string> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM newsroom ORDER BY created_at, id')
  const head = {
    ...{ format: 'isnad-backup', version: 1, migration: await lastMigration(database) },
    ...{ at: new Date().toISOString(), files: files.length, newsrooms: rows.length },
  }
  yield `${JSON.stringify(head)}\n`
  for (const { file, bytes } of files) yield `${JSON.stringify({ file, base64: bytes.toString('base64') })}\n`
  for (const { id } of rows) yield* linesOfNewsroom(database, id, 'installation')
}

/** Its head and files; the newsrooms are left in `lines`. */
export async function openBackup(lines: AsyncIterator<string>): Promise<Opened> {
  const head = read(headLine, await nextLine(lines), 'This is not the beginning of a backup.')
  const files: DataFile[] = []
  while (files.length < head.files) {
    const { file, base64 } = read(fileLine, await nextLine(lines), 'A file in the backup is not readable.')
    files.push({ file, bytes: Buffer.from(base64, 'base64') })
  }
  return { ...head, files }
}

/**
 * Puts every newsroom back into a database at the backup's migration that has none, in one transaction, and recomputes their
 * histories, which have to agree with the checkpoints that were given away as far as they go: all of it is right, or nothing stays.
 */
export async function restoreRows(
  database: pg.Client,
  lines: AsyncIterator<string>,
  { newsrooms }: Opened,
  outside: readonly Published[],
): Promise<Restored[]> {
  await database.query('BEGIN')
  try {
    await database.query('SET LOCAL statement_timeout = 0')
    await refuseFilled(database)
    const givenOf = (newsroom: string, entries: number) =>
      outside.filter((checkpoint) => isOf(newsroom, checkpoint) && sizeOf(checkpoint) <= entries)
    const restored = await putBack(database, async (add) => {
      const added: Restored[] = []
      while (added.length < newsrooms) added.push(await add(lines, 'installation', givenOf))
      return added
    })
    if (!(await lines.next()).done) throw new Failure('There are lines after the end of the backup.')
    await database.query('COMMIT')
    return restored
  } catch (error) {
    await database.query('ROLLBACK')
    throw error
  }
}

/** How many entries of a newsroom were signed and given away at most. */
export function signedEntries(newsroom: string, outside: readonly Published[]): number {
  return Math.max(0, ...outside.filter((checkpoint) => isOf(newsroom, checkpoint)).map(sizeOf))
}

/** The first line of a note names the log, the second counts its entries. */
export const isOf = (newsroom: string, { note }: Published) =>
  note.split('\n', 1)[0]?.endsWith(`/${newsroom}`) === true
const sizeOf = ({ note }: Published) => Number(note.split('\n', 2)[1])

function read<Line>(shape: z.ZodType<Line>, line: string, otherwise: string): Line {
  try {
    return shape.parse(JSON.parse(line))
  } catch {
    throw new Failure(otherwise)
  }
}

const headLine = z.strictObject({
  format: z.literal('isnad-backup'),
  version: z.literal(1),
  migration: z.string(),
  at: z.string(),
  files: z.int().min(0),
  newsrooms: z.int().min(0),
})
const fileLine = z.strictObject({ file: z.string(), base64: z.base64() })
