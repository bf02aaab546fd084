import { listSavedViews, removeSavedView } from '../../data/saved-view-record'
import type { SavedViewId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'
import type { SavedView } from '../../domain/view/saved-view'

/** Forgets a view of one's own, and answers those that are left; one that is gone, or another's, changes nothing. */
export async function removeView(
  actor: Actor,
  id: SavedViewId,
): Promise<Result<{ items: SavedView[] }, never>> {
  await removeSavedView(actor, id)
  return succeed({ items: await listSavedViews(actor) })
}
