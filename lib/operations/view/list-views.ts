import { listSavedViews } from '../../data/saved-view-record'
import type { Actor } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'
import type { SavedView } from '../../domain/view/saved-view'

/** One's own views of lists, in the order in which they were named. */
export async function listViews(actor: Actor): Promise<Result<{ items: SavedView[] }, never>> {
  return succeed({ items: await listSavedViews(actor) })
}
