export const claimStates = ['open', 'proposed', 'approved', 'returned', 'reopened', 'withdrawn'] as const
export type ClaimState = (typeof claimStates)[number]

/** Why a claim was withdrawn that nobody meant to mark. */
export const markedByMistake = 'marked-by-mistake'

/** Why a claim was withdrawn whose article was: the article says the reason. */
export const withdrawnWithArticle = 'article-withdrawn'

/** What stands in the place of a reason where the reason is no claim's own. */
export const withdrawalCodes = [markedByMistake, withdrawnWithArticle] as const

/** Whether a claim stands in the current revision, may stand in several places there, or was not found in it. */
export const placements = ['placed', 'ambiguous', 'lost'] as const

/**
 * `words-changed`: a new revision of the article has other words there, or a person placed the claim on others.
 * `claim-restored`: it was withdrawn while it stood approved, and is back.
 */
export const reopeningCauses = [
  'editor',
  'evidence-attached',
  'evidence-changed',
  'evidence-withdrawn',
  'evidence-restored',
  'claim-restored',
  'claim-changed',
  'words-changed',
] as const
