import type { FieldError } from '../problem'
import type { Claim } from './claim'
import type { DatedProposal, Proposal } from './proposal'

/** What says whether a verdict is to be looked at once more. */
type Dated = Pick<Claim, 'state'> & { proposal: Pick<Proposal, 'checkAgainOn'> | null }

/** Whether a verdict stands whose day to be checked again has come; `now` in milliseconds. Days begin at midnight UTC. */
export function isDueAgain({ state, proposal }: Dated, now: number): boolean {
  const from = proposal?.checkAgainOn
  return state === 'approved' && from !== undefined && from <= dayOf(now)
}

/** A verdict is put forward to be checked again later, not at once. */
export function tooEarly({ checkAgainOn }: Pick<Proposal, 'checkAgainOn'>, at: string): FieldError[] {
  const early = checkAgainOn !== undefined && checkAgainOn <= dayOf(Date.parse(at))
  return early ? [{ path: 'checkAgainOn', code: 'not-in-future' }] : []
}

/** A proposal that was made elsewhere, without its day where that has come: whoever decides it checks it now. */
export function stillToCome(proposal: DatedProposal, at: string): DatedProposal {
  if (tooEarly(proposal, at).length === 0) return proposal
  const { checkAgainOn: _come, ...undated } = proposal
  return undated
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
