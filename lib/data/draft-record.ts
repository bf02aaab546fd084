import { type Draft, type DraftHead, type DraftInput, draft } from '../domain/draft/draft'
import type { Weighed } from '../domain/draft/draft-room'
import { type DraftId, draftId, type MemberId, type NewsroomId } from '../domain/ids'
import { database, together } from './client'
import { troubleOf } from './database-error'

/** Whose drafts: nobody else's are ever looked at. */
export type Typist = { id: MemberId; newsroom: { id: NewsroomId } }

const of = ({ id, newsroom }: Typist) => ({ memberId: id, newsroomId: newsroom.id })

/** A member's drafts, the one typed in last first, and the ids of those that are gone. */
export async function listDrafts(typist: Typist): Promise<{ drafts: DraftHead[]; gone: DraftId[] }> {
  const [rows, gone] = await Promise.all([
    database(typist.newsroom.id).draft.findMany({
      where: { ...of(typist), typed: { not: null } },
      select: { id: true, form: true, version: true, writtenAt: true },
      orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
    }),
    database(typist.newsroom.id).draft.findMany({
      where: { ...of(typist), typed: null },
      select: { id: true },
    }),
  ])
  return {
    drafts: rows.map(({ id, writtenAt, ...head }) => ({
      ...head,
      id: draftId.parse(id),
      at: writtenAt.getTime(),
    })),
    gone: gone.map(({ id }) => draftId.parse(id)),
  }
}

/** Null when there is none, or it is gone. */
export async function findDraft(typist: Typist, id: DraftId): Promise<Draft | null> {
  const row = await database(typist.newsroom.id).draft.findFirst({
    where: { ...of(typist), id, typed: { not: null } },
  })
  if (row?.typed == null) return null
  const { form, version, writtenAt, typed } = row
  return draft.parse({ id, form, version, at: writtenAt.getTime(), values: JSON.parse(typed) })
}

/** What a member's drafts weigh. */
export async function weighDrafts({ id, newsroom }: Typist): Promise<Weighed[]> {
  return database(newsroom.id).$queryRaw<Weighed[]>`
    SELECT id, octet_length(typed) AS bytes FROM draft
    WHERE member_id = ${id}::uuid AND newsroom_id = ${newsroom.id}::uuid AND typed IS NOT NULL`
}

/**
 * Keeps drafts and marks others as gone, all together, and answers the ids of those that were kept; `no-room` when the last
 * place was taken from another computer in this moment. A draft that is gone, or that is kept as of later, stays as it is.
 */
export async function saveDrafts(
  typist: Typist,
  drafts: readonly DraftInput[],
  gone: readonly DraftId[],
): Promise<ReadonlySet<DraftId> | 'no-room'> {
  try {
    const [, ...saved] = await together(typist.newsroom.id, [
      markGone(typist, { in: [...gone] }),
      ...drafts.map((kept) => saveDraft(typist, kept)),
    ])
    return new Set(saved.flat().map(({ id }) => draftId.parse(id)))
  } catch (error) {
    if (troubleOf(error) === 'missing') return 'no-room'
    throw error
  }
}

/** Marks every draft of a member as gone, and answers how many there were. */
export async function discardDrafts(typist: Typist): Promise<number> {
  const { count } = await markGone(typist)
  return count
}

function saveDraft({ id: member, newsroom }: Typist, { id, form, values, version, at }: DraftInput) {
  return database(newsroom.id).$queryRaw<{ id: string }[]>`
    INSERT INTO draft (member_id, id, newsroom_id, form, typed, version, written_at)
    VALUES (${member}::uuid, ${id}::uuid, ${newsroom.id}::uuid, ${form}, ${typedOf(values)}, ${version}::int,
      ${new Date(at)}::timestamptz)
    ON CONFLICT (member_id, id) DO UPDATE SET typed = excluded.typed, version = excluded.version,
      written_at = excluded.written_at, saved_at = now()
    WHERE draft.typed IS NOT NULL AND draft.form = excluded.form
      AND draft.written_at <= excluded.written_at
    RETURNING id`
}

/** What was typed is forgotten; the row tells other computers that the draft is gone. */
function markGone(typist: Typist, id?: { in: DraftId[] }) {
  return database(typist.newsroom.id).draft.updateMany({
    where: { ...of(typist), ...(id && { id }), typed: { not: null } },
    data: { typed: null, savedAt: new Date() },
  })
}

/** As it is kept and weighed. JSON writes halves of characters as escapes, so that every text has a UTF-8 form. */
export function typedOf(values: Draft['values']): string {
  return JSON.stringify(values)
}
