import { hasArticle } from '../../data/article-record'
import { tellEverywhere } from '../../data/live-record'
import type { PresenceInput } from '../../domain/live/told'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** Tells the others of the newsroom where this person is and whether they are writing. It is kept nowhere. */
export async function tellPresence(
  { id: member, newsroom: { id: newsroom } }: Actor,
  where: PresenceInput,
): Promise<Result<{ tab: string }, Problem>> {
  if (where.article !== null && !(await hasArticle(newsroom, where.article)))
    return fail({ code: 'not-found' })
  await tellEverywhere({ kind: 'here', newsroom, member, ...where })
  return succeed({ tab: where.tab })
}
