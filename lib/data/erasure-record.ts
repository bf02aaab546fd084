import { z } from 'zod'
import { type Erasable, type ErasureSubject, isOfArticle } from '../domain/history/erasure'
import type { NewsroomId } from '../domain/ids'
import { database } from './client'

/** What there is to erase of a subject; null when this newsroom has no such thing. */
export async function findErasable(newsroom: NewsroomId, subject: ErasureSubject): Promise<Erasable | null> {
  const { kind, id } = subject
  const found = await standingOf(newsroom, subject)
  if (!found) return null
  const [row] = listed.parse(
    await database(newsroom).$queryRaw`
      SELECT erasable_commitments(${newsroom}::uuid, ${kind}, ${id}::uuid) AS commitments`,
  )
  const { commitments } = row
  return { subject, ...found, commitments, stands: found.stands ?? commitments.length > 0 }
}

type Standing = Pick<Erasable, 'claim' | 'version'> & Partial<Pick<Erasable, 'stands'>>

function standingOf(newsroom: NewsroomId, subject: ErasureSubject): Promise<Standing | null> {
  const { kind, id } = subject
  if (kind === 'member') return memberStanding(newsroom, id)
  if (kind === 'reader-report') return readerReportStanding(newsroom, id)
  if (isOfArticle(kind)) return articleStanding(newsroom, id)
  return claimStanding(newsroom, subject)
}

async function articleStanding(newsroom: NewsroomId, id: string): Promise<Standing | null> {
  const row = await database(newsroom).article.findFirst({
    where: { id, newsroomId: newsroom },
    select: { version: true },
  })
  return row && { claim: null, version: row.version }
}

async function readerReportStanding(newsroom: NewsroomId, id: string): Promise<Standing | null> {
  const row = await database(newsroom).readerReport.findFirst({
    where: { id, newsroomId: newsroom },
    select: { handledAt: true, erasedAt: true },
  })
  return row && { claim: null, version: row.handledAt ? 1 : 0, stands: row.erasedAt === null }
}

async function memberStanding(newsroom: NewsroomId, id: string): Promise<Standing | null> {
  const row = await database(newsroom).member.findFirst({
    where: { id, newsroomId: newsroom },
    select: { version: true },
  })
  return row && { claim: null, version: row.version }
}

async function claimStanding(newsroom: NewsroomId, { kind, id }: ErasureSubject): Promise<Standing | null> {
  const [row] = standing.parse(
    await database(newsroom).$queryRaw`
      SELECT id, number, version FROM claim
      WHERE newsroom_id = ${newsroom}::uuid AND id = claim_of_erasable(${newsroom}::uuid, ${kind}, ${id}::uuid)`,
  )
  return row ? { claim: { id: row.id, number: row.number }, version: row.version } : null
}

const listed = z.tuple([z.object({ commitments: z.array(z.string()) })])
const standing = z.array(z.object({ id: z.string(), number: z.int(), version: z.int() })).max(1)

/** How many texts the last erasure of a subject took out of the history; null when nothing of it was ever erased. */
export async function findErasedTexts(newsroom: NewsroomId, subject: ErasureSubject): Promise<number | null> {
  const [row] = await database(newsroom).$queryRaw<{ texts: number }[]>`
    SELECT jsonb_array_length(payload -> 'after' -> 'erased') AS texts FROM history_entry
    WHERE newsroom_id = ${newsroom}::uuid AND action = 'text-erased'
      AND payload -> 'after' -> 'subject' = ${JSON.stringify(subject)}::jsonb
    ORDER BY seq DESC LIMIT 1`
  return row?.texts ?? null
}
