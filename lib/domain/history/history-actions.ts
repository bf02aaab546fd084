/** Every kind of entry the history knows. Kinds are added, never reshaped; an unknown one is shown as such. */
export const historyActions = [
  'newsroom-founded',
  'newsroom-changed',
  'method-changed',
  'sample-removed',
  'member-invited',
  'member-joined',
  'member-changed',
  'invitation-revoked',
  'password-changed',
  'password-reset-issued',
  'password-reset',
  'factor-added',
  'factor-removed',
  'factors-reset',
  'recovery-codes-issued',
  'recovery-code-used',
  'domain-added',
  'domain-verified',
  'domain-removed',
  'identity-linked',
  'identity-unlinked',
  'token-issued',
  'token-revoked',
  'notices-chosen',
  'mail-chosen',
  'webhook-added',
  'webhook-removed',
  'source-withdrawn',
  'source-corrected',
  'article-added',
  'article-changed',
  'article-assigned',
  'article-archived',
  'article-unarchived',
  'article-labelled',
  'article-withdrawn',
  'article-restored',
  'revision-added',
  'claim-marked',
  'claim-changed',
  'claim-assigned',
  'claim-placed',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'evidence-restored',
  'verdict-proposed',
  'proposal-revised',
  'proposal-withdrawn',
  'verdict-approved',
  'verdict-returned',
  'return-withdrawn',
  'claim-reopened',
  'claim-withdrawn',
  'claim-restored',
  'comment-added',
  'comment-resolved',
  'comment-withdrawn',
  'basis-added',
  'basis-withdrawn',
  'likeness-accepted',
  'likeness-rejected',
  'text-erased',
  'report-exported',
  'report-published',
  'report-unpublished',
  'report-error-handled',
  'report-shared',
  'report-unshared',
  'document-imported',
  'epoch-opened',
  'sentence-dismissed',
  'sentence-reinstated',
] as const
export type HistoryAction = (typeof historyActions)[number]

/** What colleagues say among themselves: it changes nothing of a claim, and no report tells of it. */
export function isAmongColleagues(action: string): boolean {
  return /^(?:comment|likeness|basis)-/.test(action) || action === 'report-error-handled'
}

/** Whether reports tell of it: not what colleagues say among themselves, nor who is to do what and where it is filed. */
export function isToldInReports(action: string): boolean {
  return !isAmongColleagues(action) && !ofTheDesk.test(action)
}

const ofTheDesk =
  /^(?:(?:article|claim)-assigned|article-(?:archived|unarchived|labelled)|report-(?:exported|shared|unshared))$/

/** What happens to an article and its claims together: one entry lists all of them. */
export const actionsOfAllClaims = [
  'revision-added',
  'article-withdrawn',
  'article-restored',
] as const satisfies HistoryAction[]

export function isOfAllClaims(action: string): boolean {
  return actionsOfAllClaims.some((known) => known === action)
}
