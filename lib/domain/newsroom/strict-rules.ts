/**
 * Which rules hold without exception in a newsroom: two independent origins for a central claim that is verified, where a written
 * exception is enough otherwise; evidence for every verdict, where *needs sources* needs none otherwise.
 */
export type StrictRules = { origins: boolean; evidence: boolean }

export const noStrictRules: StrictRules = { origins: false, evidence: false }
