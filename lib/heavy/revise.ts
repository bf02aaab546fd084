import { commitTo } from '../commit-to'
import { carriedPlace } from '../domain/article/carried-place'
import type { CarriedDismissal } from '../domain/article/dismissal-carrying'
import type { CarriedClaim, RevisionInput } from '../domain/article/revision'
import { decideRevision, type RevisedArticle } from '../domain/article/revision-decision'
import type { Claim } from '../domain/claim/claim'
import type { Stamp } from '../domain/history/change'
import { type Author, type SealedEntry, sealEntry } from '../domain/history/sealed-entry'
import type { Notice } from '../domain/inbox/notice'
import { noticesOfRevision } from '../domain/inbox/notices-of-revision'
import { type Packed, unpacked } from './packed'

/** All that decides about a new revision of an article. */
export type RevisionOrder = {
  article: RevisedArticle
  claims: Packed<Claim>
  input: RevisionInput & { sha256: string }
  stamp: Stamp
}

/** A new revision as it is stored: thousands of claims, so that it comes as text. */
export type WrittenRevision = {
  number: number
  /** How the claims fared: a JSON list of `CarriedClaim`. */
  fates: string
  /** Where they stand: a JSON list of `CarriedPlace`. */
  places: string
  dismissals: CarriedDismissal[]
  notices: Notice[]
  entry: SealedEntry
}

/** How each claim would fare; none for the text that is there already. */
export function previewRevision({ article, claims, input, stamp }: RevisionOrder): CarriedClaim[] {
  const change = decideRevision(article, unpacked(claims), input, stamp)
  return change?.claims.map(({ told }) => told) ?? []
}

/** What is stored of a new revision, its entry in the history by `author` included; null for the text that is there already. */
export function writeRevision(
  { article, claims, input, stamp }: RevisionOrder,
  author: Author,
): WrittenRevision | null {
  const change = decideRevision(article, unpacked(claims), input, stamp)
  if (!change) return null
  return {
    number: change.revision.number,
    fates: JSON.stringify(change.claims.map(({ told }) => told)),
    places: JSON.stringify(change.claims.map(carriedPlace)),
    dismissals: change.dismissals,
    notices: noticesOfRevision(change.claims, stamp.by.id),
    entry: sealEntry(change.event, author, commitTo),
  }
}
