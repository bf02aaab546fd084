import { keepView } from '../../data/saved-view-record'
import type { Actor } from '../../domain/newsroom/actor'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { mostViews, type SavedView, type ViewInput } from '../../domain/view/saved-view'

/** Names the filters of a list for oneself; a name that one has used for that list before now means these. In no history. */
export async function saveView(actor: Actor, input: ViewInput): Promise<Result<SavedView, Problem>> {
  const view = await keepView(actor, input)
  return view ? succeed(view) : fail(invalid('name', 'too-many-views', { maximum: mostViews }))
}
