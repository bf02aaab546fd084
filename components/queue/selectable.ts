import type { ClaimState } from '@/lib/domain/claim/claim-codes'
import type { ClaimId, ProposalId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { mayAssign, mayReturn, mayWithdraw } from '@/lib/domain/policy'

/** A claim in a list, as far as it takes to assign, return or withdraw it as it was seen. */
export type Selectable = {
  id: ClaimId
  number: number
  /** The title of its article, in a list across articles. */
  article?: string
  version: number
  state: ClaimState
  /** The proposal that was seen, where the list knows it. */
  proposal?: ProposalId
}

/** What can be done with several claims at once. Approving cannot: four eyes means two readings. */
export type StepForMany = 'assign' | 'return' | 'withdraw'

/** Of those chosen the ones for which a step is none, by the rules that the server goes by. */
export function notFor(step: StepForMany, chosen: readonly Selectable[], actor: Pick<Actor, 'id' | 'role'>) {
  return chosen.filter((claim) => {
    if (step === 'return') return claim.state !== 'proposed' || !mayReturn(actor).allowed
    const may = step === 'assign' ? mayAssign(actor) : mayWithdraw(actor, claim)
    return claim.state === 'withdrawn' || !may.allowed
  })
}

/** What is chosen in a list, and the place from which Shift chooses on. */
export type Chosen = { ids: ReadonlySet<ClaimId>; from: ClaimId | null }

export const noneChosen: Chosen = { ids: new Set(), from: null }

/** Chooses a claim or gives it up; with Shift all from the last one pressed to it become as it becomes. */
export function choose(chosen: Chosen, order: readonly ClaimId[], id: ClaimId, isRange: boolean): Chosen {
  const ids = new Set(chosen.ids)
  const becomes = !ids.has(id)
  const [one, other] = [order.indexOf(isRange && chosen.from ? chosen.from : id), order.indexOf(id)]
  const range = one === -1 ? [id] : order.slice(Math.min(one, other), Math.max(one, other) + 1)
  for (const each of range) {
    if (becomes) ids.add(each)
    else ids.delete(each)
  }
  return { ids, from: id }
}
