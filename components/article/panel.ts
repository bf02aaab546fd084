import { filledFields } from '@/components/draft'

/** The form that is open in a card. One at a time: the others keep their drafts. */
export type Panel =
  | 'details'
  | 'evidence'
  | 'proposal'
  | 'return'
  | 'reopen'
  | 'withdraw'
  | 'restore'
  | 'comment'
  | `evidence-change/${string}`
  | `evidence-withdraw/${string}`
  | `evidence-restore/${string}`

/** The id of the element that takes focus when a panel opens: its first field. */
export function panelElement(number: number, panel: Panel): string {
  return `claim-${number}-${panel}`
}

/** The form in which something was typed and not sent yet. A verdict in mind alone is no more than a note. */
export function waitingPanel(member: string, claim: string): Panel | null {
  return (
    panels.find((panel) =>
      filledFields(draftKey(member, claim, panel)).some((field) => field !== 'verdict'),
    ) ?? null
  )
}

const panels = [
  'evidence',
  'proposal',
  'details',
  'comment',
  'return',
  'reopen',
  'withdraw',
  'restore',
] as const

/** The key of a form's draft. Drafts are a person's own, also where two share a browser. */
export function draftKey(member: string, claim: string, panel: Panel): string {
  return `${member}/${claim}/${panel}`
}
