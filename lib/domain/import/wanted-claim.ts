import type { ClaimDetails } from '../claim/claim-details'
import type { DatedProposal } from '../claim/proposal'
import type { SourceInput } from '../claim/source'
import type { Stance } from '../claim/stance'
import type { TextRange } from '../text/range'

/** A piece of evidence that a document has for a claim. Pieces with the same `work` are from one source. */
export type WantedEvidence = {
  stance: Stance
  work: string
  source: SourceInput
  quote: string
  locator: string | null
  translation: string | null
  /** Why it counts for nothing; null while it stands. */
  withdrawal: string | null
}

/** What a document says of a claim, as far as it can be done here by whoever brings it in. */
export type WantedClaim = {
  /** Where it stands in the document: `claims.3`. */
  path: string
  /** Its number there, if it has one. */
  number: number | null
  place: WantedPlace
  details: ClaimDetails
  evidence: readonly WantedEvidence[]
  /** A verdict to be put forward, for an editor of this newsroom to decide. */
  proposal: DatedProposal | null
  withdrawal: { reason: string } | 'marked-by-mistake' | null
  /** What else the document says of it, in words: a remark of whoever brings it in. */
  note: string | null
}

/** Of a claim of which a document tells nothing but its words. */
export const plainDetails: ClaimDetails = {
  kind: 'other',
  claimant: null,
  claimDate: null,
  central: false,
  figure: null,
  calculation: null,
}

/** Where the words are: known, or to be found; `start` and `end` count UTF-16 code units. */
export type WantedPlace =
  | { kind: 'range'; range: TextRange; quote: string }
  | { kind: 'quote'; quote: string; prefix?: string; suffix?: string; start?: number }
  /** Known to be of another text than the document brings along. */
  | { kind: 'elsewhere'; quote: string }
