export const verdicts = ['verified', 'disputed', 'needs-sources'] as const
export type Verdict = (typeof verdicts)[number]

/** Why a claim needs sources; the codes follow Wikipedia's inline cleanup tags, which fact-checkers know. */
export const reasonCodes = [
  'citation-needed',
  'not-in-source',
  'better-source-needed',
  'according-to-whom',
  'as-of-when',
  'circular',
  'out-of-date',
  'translation-doubtful',
] as const
