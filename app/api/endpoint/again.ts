import { articleId, claimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import { fail, type Result } from '@/lib/domain/result'
import { readArticle } from '@/lib/operations/article/read-article'
import { readCoverage } from '@/lib/operations/article/read-coverage'
import { readClaim } from '@/lib/operations/claim/read-claim'
import type { KeptRequest } from '@/lib/operations/server/answer-once'

/** What a request changed, as it stands now: for the repeat of one whose own answer was lost in a crash, or erased. */
type Again<Value> = (actor: Actor, request: KeptRequest) => Promise<Result<Value, Problem>>

export const claimAgain = reread(claimId, readClaim)
export const articleAgain = reread(articleId, readArticle)
export const coverageAgain = reread(articleId, readCoverage)

function reread<Id, Value>(
  id: { parse(kept: string): Id },
  read: (actor: Actor, id: Id) => Promise<Result<Value, Problem>>,
): Again<Value> {
  return async (actor, { about }) =>
    about === null ? fail({ code: 'not-found' }) : read(actor, id.parse(about))
}
