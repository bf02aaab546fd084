import type { Claim } from './claim'
import type { ClaimState } from './claim-codes'

/** A step on a claim as a whole that takes a written reason. */
export type ReasonedStep = keyof typeof states

/** The states in which each can be taken: asked before it is, and by the form for it after somebody else's change. */
const states = {
  return: ['proposed'],
  'pull-back': ['proposed'],
  reopen: ['approved'],
  withdraw: ['open', 'proposed', 'approved', 'returned', 'reopened'],
  restore: ['withdrawn'],
} as const satisfies Record<string, readonly ClaimState[]>

export function isReasonedStep(name: string): name is ReasonedStep {
  return Object.hasOwn(states, name)
}

export function allows({ state }: Pick<Claim, 'state'>, step: ReasonedStep): boolean {
  return states[step].some((known) => known === state)
}
