import { articleId, claimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { readArticle } from '@/lib/operations/article/read-article'
import { readCoverage } from '@/lib/operations/article/read-coverage'
import { readRevisionAnswer } from '@/lib/operations/article/read-revision-answer'
import { readClaim } from '@/lib/operations/claim/read-claim'
import type { Call } from './call'

/** What a request changed, as it stands now: for the repeat of a request whose own answer was lost in a crash. */
export async function recoverAnswer(actor: Actor, call: Call, about: string | null): Promise<unknown> {
  const claim = claimId.safeParse(about)
  const found = claim.success ? await readClaim(actor, claim.data) : null
  if (found?.ok) {
    const piece = call.path.endsWith('/evidence') ? lastBy(actor, found.value.evidence) : null
    return piece ? { ...piece, claim: found.value } : found.value
  }
  const article = articleId.safeParse(about)
  if (article.success && call.path.endsWith('/revisions')) {
    const added = await readRevisionAnswer(actor, article.data, true)
    if (added.ok) return added.value
  }
  if (!article.success) return {}
  const read = call.path.includes('/dismissals')
    ? await readCoverage(actor, article.data)
    : await readArticle(actor, article.data)
  return read.ok ? read.value : {}
}

function lastBy<Piece extends { createdBy: { id: string } }>(actor: Actor, pieces: Piece[]): Piece | null {
  return pieces.findLast((piece) => piece.createdBy.id === actor.id) ?? null
}
