import type { EarlierClaim } from './earlier-claim'

type Offer = Pick<EarlierClaim, 'score' | 'answer'>

/** Whether an earlier claim is put before people as one that says the same: somebody said so, or it is very like and nobody denied it. */
export function isOffered({ score, answer }: Offer): boolean {
  return answer ? answer.answer === 'accepted' : score >= likely
}

/** What is offered, those first that somebody linked, and after it what somebody said is something else. What is hardly like is left out. */
export function inOrderOfOffer<Earlier extends Offer>(all: readonly Earlier[]): Earlier[] {
  const rank = ({ answer }: Offer) => (answer ? ranks[answer.answer] : ranks.unsaid)
  return all
    .filter((earlier) => earlier.answer || isOffered(earlier))
    .sort((one, other) => rank(one) - rank(other) || other.score - one.score)
}

const ranks = { accepted: 0, unsaid: 1, rejected: 2 }

/** Most paraphrases that are told from claims of the same subject are at least as like. */
const likely = 0.3
