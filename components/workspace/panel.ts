import type { Drafts } from '@/components/drafts/drafts'

/** The form that is open in a card. One at a time: the others keep their drafts. */
export type Panel =
  | 'assign'
  | 'details'
  | 'evidence'
  | 'proposal'
  | 'pull-back'
  | 'return'
  | 'reopen'
  | 'withdraw'
  | 'restore'
  | 'comment'
  | `reply/${string}`
  | `evidence-change/${string}`
  | `evidence-withdraw/${string}`
  | `evidence-restore/${string}`

/** The id of the element that takes focus when a panel opens: its first field. */
export function panelElement(number: number, panel: Panel): string {
  return `claim-${number}-${panel}`
}

/** The form in which something was typed and not sent yet. A verdict in mind alone is no more than a note. */
export function waitingPanel(drafts: Drafts, claim: string): Panel | null {
  const isFilled = (panel: Panel) =>
    Object.entries(drafts.current(draftKey(claim, panel))?.values ?? {}).some(
      ([field, value]) => field !== 'verdict' && value !== '',
    )
  return panels.find(isFilled) ?? null
}

const panels = [
  'evidence',
  'proposal',
  'details',
  'comment',
  'pull-back',
  'return',
  'reopen',
  'withdraw',
  'restore',
] as const

/** The name of a form for its draft. */
export function draftKey(claim: string, panel: Panel): string {
  return `${claim}/${panel}`
}
