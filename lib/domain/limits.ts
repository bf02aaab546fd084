/**
 * How much there may be of what a person adds one by one: more than anybody has met, and as much as every page and every
 * export can still show. Withdrawn claims and pieces count, for they stay to be read. What a text may have is in `excess.ts`.
 */
export const mostClaims = 5000
export const mostEvidence = 200
export const mostComments = 1000

/** How much a member may have begun and not sent: this many drafts, and bytes of UTF-8 in one and in all of them. */
export const mostDrafts = 100
export const mostDraftBytes = 1_500_000
export const mostBytesOfDrafts = 6_000_000
