import type { MemberId, NewsroomId, SavedViewId } from '../domain/ids'
import { mostViews, type SavedView, savedView, type ViewInput } from '../domain/view/saved-view'
import { database } from './client'

/** Whose views: nobody else's are ever looked at. */
export type ViewOwner = { id: MemberId; newsroom: { id: NewsroomId } }

const of = ({ id, newsroom }: ViewOwner) => ({ memberId: id, newsroomId: newsroom.id })
const shown = { id: true, list: true, name: true, query: true } as const

/** In the order in which they were named. */
export async function listSavedViews(owner: ViewOwner): Promise<SavedView[]> {
  const rows = await database(owner.newsroom.id).savedView.findMany({
    where: of(owner),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: shown,
  })
  return rows.map((row) => savedView.parse(row))
}

/** Keeps a view; one of the same list and name becomes this one. Null when there is no room for another. */
export async function keepView(
  owner: ViewOwner,
  { list, name, query }: ViewInput,
): Promise<SavedView | null> {
  const [kept] = await database(owner.newsroom.id).$queryRaw<unknown[]>`
    INSERT INTO saved_view (newsroom_id, member_id, list, name, query)
    SELECT ${owner.newsroom.id}::uuid, ${owner.id}::uuid, ${list}, ${name}, ${query}
    WHERE (SELECT count(*) FROM saved_view WHERE member_id = ${owner.id}::uuid AND (list, name) <> (${list}, ${name})) < ${mostViews}
    ON CONFLICT (member_id, list, name) DO UPDATE SET query = excluded.query
    RETURNING id, list, name, query`
  return kept === undefined ? null : savedView.parse(kept)
}

/** Whether there was such a view. */
export async function removeSavedView(owner: ViewOwner, id: SavedViewId): Promise<boolean> {
  const { count } = await database(owner.newsroom.id).savedView.deleteMany({ where: { ...of(owner), id } })
  return count > 0
}
