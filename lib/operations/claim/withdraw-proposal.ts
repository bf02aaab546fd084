import { findClaimOfProposal, saveClaim } from '../../data/claim-record'
import { findLastDecided } from '../../data/proposal-record'
import { decideProposalWithdrawal } from '../../domain/claim/proposal-withdrawal'
import type { ProposalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPropose } from '../../domain/policy'
import { changeOneClaim } from '../parts/change-one-claim'
import { onWhatWasRead } from '../parts/on-what-was-read'

/** Pulls one's own waiting proposal back: the claim is again what it was before. */
export async function withdrawProposal(
  actor: Actor,
  id: ProposalId,
  reason: string | null,
  version?: number,
) {
  const { id: newsroom } = actor.newsroom
  const judged = await findClaimOfProposal(newsroom, id)
  // While this proposal waits nothing earlier can be decided on.
  const earlier = judged && (await findLastDecided(newsroom, judged.id))
  return changeOneClaim(actor, {
    find: () => findClaimOfProposal(newsroom, id),
    may: () => mayPropose(actor),
    ...onWhatWasRead(newsroom, version, id),
    decide: (claim, stamp) => decideProposalWithdrawal(claim, id, { reason, earlier }, stamp),
    writes: (before, after) => [saveClaim(newsroom, before, after)],
  })
}
