import { findMethodNumber } from '../../data/method-record'
import { newId } from '../../data/new-id'
import type { DatedProposalInput, NewProposal } from '../../domain/claim/proposal'
import { type NewsroomId, proposalId } from '../../domain/ids'

/** What somebody puts forward, under the method that their newsroom has now. */
export async function newProposal(
  newsroom: NewsroomId,
  { checkAgainOn, ...input }: DatedProposalInput,
): Promise<NewProposal> {
  const method = await findMethodNumber(newsroom)
  return { ...input, id: newId(proposalId), ...(method && { method }), ...(checkAgainOn && { checkAgainOn }) }
}
