/** The form that is open in a card. One at a time: the others keep their drafts. */
export type Panel =
  | 'details'
  | 'evidence'
  | 'proposal'
  | 'return'
  | 'reopen'
  | 'withdraw'
  | 'comment'
  | `evidence-change/${string}`
  | `evidence-withdraw/${string}`

/** The id of the element that takes focus when a panel opens: its first field. */
export function panelElement(number: number, panel: Panel): string {
  return `claim-${number}-${panel}`
}

/** The key of a form's draft. Drafts are a person's own, also where two share a browser. */
export function draftKey(member: string, claim: string, panel: Panel): string {
  return `${member}/${claim}/${panel}`
}
