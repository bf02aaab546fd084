import { findProposalAt } from '../../data/history-record'
import { isOnAnother } from '../../domain/claim/verdict-decision'
import type { NewsroomId, ProposalId } from '../../domain/ids'
import { isUnchangedSince } from '../../domain/newsroom/versions'
import type { ClaimStep } from './change-one-claim'

/**
 * The check for a step on a proposal whose reader named a version of the claim: `stale-proposal` when another one waits by now than
 * the one they named, or than the one that the claim had at that version; `stale` after any other
 * change but of who has the claim.
 */
export function onWhatWasRead(
  newsroom: NewsroomId,
  version: number | undefined,
  proposal: ProposalId | undefined,
): Pick<ClaimStep, 'overtaken'> {
  if (version === undefined) return {}
  return {
    async overtaken(claim) {
      if (isUnchangedSince(claim, version, ['content'])) return null
      const read = proposal ?? (await findProposalAt(newsroom, claim.id, version))
      return { code: isOnAnother(claim, read) ? 'stale-proposal' : 'stale' }
    },
  }
}
