import { z } from 'zod'
import {
  type ArticleId,
  articleId,
  type NewsroomId,
  newsroomId,
  type PublicationId,
  publicationId,
} from '../domain/ids'
import { person } from '../domain/newsroom/person'
import { publicationKinds } from '../domain/report/publication-kinds'
import { publicationChange } from '../domain/report/published'
import { digitStyles } from '../domain/text/digits'
import { database } from './client'
import type { Prisma } from './generated/client'
import { LongValues } from './long-values'
import { mostAtOnce, readInPieces } from './read-in-pieces'
import { type Write, write } from './write'

/** A published report without its files' bytes. */
export type KeptPublication = z.infer<typeof kept>

/** A file of one, as it is served. */
export type KeptFile = { name: string; type: string; sha256: string; bytes: Uint8Array }

/** The reports of an article that went out, oldest first, those taken back too. */
export async function listPublications(newsroom: NewsroomId, article: ArticleId): Promise<KeptPublication[]> {
  const rows = await database(newsroom).publication.findMany({
    where: { newsroomId: newsroom, articleId: article },
    orderBy: { number: 'asc' },
    include,
  })
  return rows.map(toKept)
}

export async function findPublication(
  newsroom: NewsroomId,
  id: PublicationId,
): Promise<KeptPublication | null> {
  const row = await database(newsroom).publication.findFirst({ where: { id, newsroomId: newsroom }, include })
  return row && toKept(row)
}

/** Everything published under a public name, oldest first: open to everybody, so no newsroom is asked for. */
export async function listPublished(slug: string): Promise<KeptPublication[]> {
  const rows = await database({ by: 'report', key: slug }).publication.findMany({
    where: { slug },
    orderBy: { number: 'asc' },
    include,
  })
  return rows.map(toKept)
}

/** The newest reports of a newsroom that stand: of every article the last one. */
export async function listNewestPublished(newsroom: NewsroomId, limit: number): Promise<KeptPublication[]> {
  const rows = await database(newsroom).publication.findMany({
    where: { newsroomId: newsroom, withdrawnAt: null },
    orderBy: { at: 'desc' },
    take: limit,
    include,
  })
  return rows.map(toKept)
}

/** A file of a published report, with its bytes. */
export async function findPublicationFile(
  newsroom: NewsroomId,
  id: PublicationId,
  name: string,
): Promise<KeptFile | null> {
  const [file] = await database(newsroom).$queryRaw<(Omit<KeptFile, 'bytes'> & { length: number })[]>`
    SELECT name, type, sha256, octet_length(bytes) AS length FROM publication_file
    WHERE publication_id = ${id}::uuid AND name = ${name}`
  if (!file) return null
  const { length, ...about } = file
  const bytes = await readInPieces(
    length,
    (from) => database(newsroom).$queryRaw`
      SELECT encode(substring(bytes FROM ${from}::int FOR ${mostAtOnce}::int), 'base64') AS piece FROM publication_file
      WHERE publication_id = ${id}::uuid AND name = ${name}`,
  )
  return bytes && { ...about, bytes }
}

type Added = Omit<KeptPublication, 'newsroom' | 'newsroomName' | 'newsroomDigits' | 'files' | 'withdrawal'>

export function addPublication(
  newsroom: NewsroomId,
  { article, by, ...published }: Added,
  files: readonly KeptFile[],
): Write[] {
  const data = { ...published, newsroomId: newsroom, articleId: article, publishedBy: by.id }
  return [
    write(() => database(newsroom).publication.create({ data, select: { id: true } })),
    ...files.map(({ name, type, sha256, bytes }) =>
      write(
        (long) => database(newsroom).$executeRaw`
          INSERT INTO publication_file (publication_id, name, type, sha256, bytes)
          VALUES (${published.id}::uuid, ${name}, ${type}, ${sha256}, ${long(bytes)}::bytea)`,
      ),
    ),
  ]
}

/** Keeps a file that was made after the report went out; one that is there already stays. */
export async function keepPublicationFile(
  newsroom: NewsroomId,
  id: PublicationId,
  { name, type, sha256, bytes }: KeptFile,
): Promise<void> {
  const values = new LongValues()
  await database(newsroom).$executeRaw`
    INSERT INTO publication_file (publication_id, name, type, sha256, bytes)
    VALUES (${id}::uuid, ${name}, ${type}, ${sha256}, ${values.name(bytes)}::bytea)
    ON CONFLICT DO NOTHING`.finally(() => values.forget())
}

/** Takes a report back if it still stands. */
export function withdrawPublication(
  newsroom: NewsroomId,
  id: PublicationId,
  { reason, by, at }: NonNullable<KeptPublication['withdrawal']>,
): Write {
  return write(() =>
    database(newsroom).publication.update({
      where: { id, newsroomId: newsroom, withdrawnAt: null },
      data: { withdrawal: reason, withdrawnBy: by.id, withdrawnAt: at },
      select: { id: true },
    }),
  )
}

const named = { select: { id: true, name: true } } as const
const include = {
  publisher: named,
  withdrawer: named,
  newsroom: { select: { name: true, digits: true } },
  files: { select: { name: true, type: true, sha256: true }, orderBy: { name: 'asc' } },
} satisfies Prisma.PublicationInclude

const kept = z.object({
  id: publicationId,
  newsroom: newsroomId,
  newsroomName: z.string(),
  newsroomDigits: z.enum(digitStyles),
  article: articleId,
  number: z.int(),
  slug: z.string(),
  kind: z.enum(publicationKinds),
  title: z.string(),
  language: z.string(),
  finding: z.string(),
  reason: z.string().nullable(),
  told: z.string().nullable(),
  changes: z.array(publicationChange),
  entry: z.coerce.number(),
  by: person,
  at: z.string(),
  withdrawal: z.object({ reason: z.string(), by: person, at: z.string() }).nullable(),
  files: z.array(z.object({ name: z.string(), type: z.string(), sha256: z.string() })),
})

function toKept(row: Prisma.PublicationGetPayload<{ include: typeof include }>): KeptPublication {
  const { newsroomId: newsroom, articleId: article, publisher, withdrawer, withdrawnAt, at } = row
  return kept.parse({
    ...row,
    newsroom,
    newsroomName: row.newsroom.name,
    newsroomDigits: row.newsroom.digits,
    article,
    by: publisher,
    at: at.toISOString(),
    withdrawal: withdrawnAt && { reason: row.withdrawal, by: withdrawer, at: withdrawnAt.toISOString() },
  })
}
