import { z } from 'zod'
import { type ArticleId, inboxItemId, type MemberId, type NewsroomId } from '../domain/ids'
import { type InboxItem, type InboxReading, inboxItem } from '../domain/inbox/inbox-item'
import type { Notice } from '../domain/inbox/notice'
import { mostCounted } from '../domain/inbox/notice-kinds'
import type { Page, PageQuery } from '../domain/page'
import { database } from './client'
import { cursorOf, readCursor, toPage } from './cursor'
import { Prisma } from './generated/client'
import { type Write, write } from './write'

/** Whose inbox: nobody else's is ever looked at. */
export type InboxOwner = { id: MemberId; newsroom: { id: NewsroomId } }

const of = ({ id, newsroom }: InboxOwner) => ({ memberId: id, newsroomId: newsroom.id })

/**
 * Puts notices about an article into the inboxes of those who work in the newsroom now and want to be told. Nothing is asked
 * of the database when there is none.
 */
export function deliver(by: InboxOwner, article: ArticleId, notices: readonly Notice[]): Write[] {
  if (notices.length === 0) return []
  return [
    write(
      () => database(by.newsroom.id).$executeRaw`
        INSERT INTO inbox_item (newsroom_id, member_id, kind, article_id, claim_id, by)
        SELECT member.newsroom_id, member.id, told.kind, ${article}::uuid, told.claim, ${by.id}::uuid
        FROM jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) AS told(member uuid, kind text, claim uuid)
          JOIN member ON member.id = told.member
        WHERE member.newsroom_id = ${by.newsroom.id}::uuid AND member.disabled_at IS NULL AND member.erased_at IS NULL
          AND NOT EXISTS (
            SELECT FROM muted_notice WHERE muted_notice.member_id = member.id AND muted_notice.kind = told.kind
          )`,
    ),
  ]
}

/**
 * Tells whoever has a claim or an article to do that its time is near, once for each time that it has. What is decided, withdrawn or put
 * away is no longer due.
 */
export async function deliverReminders(newsroom: NewsroomId): Promise<void> {
  await database(newsroom).$executeRaw`
    INSERT INTO inbox_item (newsroom_id, member_id, kind, article_id, claim_id, due_at)
    SELECT work.newsroom_id, work.assignee_id, 'due', work.article_id, work.claim_id, work.due_at
    FROM (
      SELECT newsroom_id, assignee_id, due_at, article_id, id AS claim_id FROM claim
      WHERE state NOT IN ('approved', 'withdrawn')
      UNION ALL
      SELECT article.newsroom_id, article.assignee_id, article.due_at, article.id, NULL
      FROM article JOIN article_standing AS standing ON standing.article_id = article.id
      WHERE NOT article.archived AND standing.state NOT IN ('checked', 'withdrawn')
    ) work JOIN member ON member.id = work.assignee_id
    WHERE work.newsroom_id = ${newsroom}::uuid AND work.due_at BETWEEN now() AND now() + ${near}::interval
      AND member.disabled_at IS NULL AND member.erased_at IS NULL
      AND NOT EXISTS (
        SELECT FROM muted_notice WHERE muted_notice.member_id = member.id AND muted_notice.kind = 'due')
    ON CONFLICT DO NOTHING`
}

/** How long before its time something is said to be due. */
const near = '24 hours'

/** Newest first. */
export async function listInboxItems(
  owner: InboxOwner,
  { unread, cursor, limit }: PageQuery & { unread: boolean },
): Promise<Page<InboxItem>> {
  const place = readCursor(cursor)
  const rows = await database(owner.newsroom.id).inboxItem.findMany({
    where: {
      ...of(owner),
      ...(unread && { readAt: null }),
      ...(place && {
        at: { lte: place.createdAt },
        OR: [{ at: { lt: place.createdAt } }, { id: { lt: place.id } }],
      }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, at: true, kind: true, readAt: true },
      article: { select: { id: true, title: true, language: true } },
      claim: { select: { id: true, number: true, quote: true } },
      causer: { select: { id: true, name: true } },
    },
  })
  return toPage(
    rows,
    limit,
    ({ at, readAt, causer, ...row }) =>
      inboxItem.parse({ ...row, at: at.toISOString(), by: causer, read: readAt !== null }),
    ({ at, id }) => cursorOf({ createdAt: at, id }),
  )
}

/** How many items are unread, `mostCounted` where there are more. */
export async function countUnread(owner: InboxOwner): Promise<number> {
  return (await readUnreadAndNewest(owner)).unread
}

/** The same, with the number of the newest entry of the newsroom's history. */
export async function readUnreadAndNewest({
  id,
  newsroom,
}: InboxOwner): Promise<{ unread: number; since: number }> {
  const [row] = standing.parse(
    await database(newsroom.id).$queryRaw`
      SELECT
        (SELECT count(*)::int FROM (
          SELECT FROM inbox_item
          WHERE member_id = ${id}::uuid AND newsroom_id = ${newsroom.id}::uuid AND read_at IS NULL LIMIT ${mostCounted}
        ) one) AS unread,
        (SELECT coalesce(max(seq), 0)::float8 FROM history_entry WHERE newsroom_id = ${newsroom.id}::uuid) AS since`,
  )
  return row
}

const standing = z.tuple([z.object({ unread: z.int(), since: z.int() })])

/** Notes what was read. Ids that are nobody's, or another's, are passed over. */
export async function markItemsRead(owner: InboxOwner, reading: InboxReading): Promise<void> {
  const chosen =
    'ids' in reading
      ? Prisma.sql`id = ANY(${reading.ids}::uuid[])`
      : inboxItemId.safeParse(reading.upTo).success
        ? Prisma.sql`(at, id) <= (
            SELECT last.at, last.id FROM inbox_item last
            WHERE last.id = ${reading.upTo}::uuid AND last.member_id = ${owner.id}::uuid)`
        : Prisma.sql`at <= ${new Date(reading.upTo)}`
  await database(owner.newsroom.id).$executeRaw`
    UPDATE inbox_item SET read_at = now()
    WHERE member_id = ${owner.id}::uuid AND newsroom_id = ${owner.newsroom.id}::uuid AND read_at IS NULL AND ${chosen}`
}

/** The kinds that a member does without. */
export async function listMutedKinds(owner: InboxOwner): Promise<string[]> {
  const rows = await database(owner.newsroom.id).mutedNotice.findMany({
    where: of(owner),
    select: { kind: true },
  })
  return rows.map(({ kind }) => kind)
}

/** Has a member do without these kinds and no others. */
export function saveMutedKinds(owner: InboxOwner, kinds: readonly string[]): Write[] {
  return [
    write(() => database(owner.newsroom.id).mutedNotice.deleteMany({ where: of(owner) })),
    write(() =>
      database(owner.newsroom.id).mutedNotice.createMany({
        data: kinds.map((kind) => ({ ...of(owner), kind })),
      }),
    ),
  ]
}
