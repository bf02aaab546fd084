import type { ClaimState } from '@/lib/domain/claim/claim-codes'

/** The sign of a state, the same at a claim's number in the text, on its card and in the legend. Drawn by globals.css. */
export function StateMark({ state, className = '' }: { state: ClaimState; className?: string }) {
  return <span aria-hidden data-state={state} className={`state-mark ${className}`} />
}
