import { canonicalJson, type JsonValue } from '../history/canonical-json'
import type { ArticleState, ClaimState } from './article-state'

type Fields = { [field: string]: JsonValue }

/** What is recorded of one thing, as it was and as it is: the fields that differ, in the form that entries have. */
type Difference = { before: Fields | null; after: Fields }

/** One thing that is otherwise at the later of two moments; `claim` is the number of the claim it is on. */
export type MomentChange =
  | ({ kind: 'article' } & Difference)
  | ({ kind: ClaimChange; claim: number } & Difference)
  | { kind: 'comments'; claim: number; added: number; resolved: number; withdrawn: number }

export type ClaimChange =
  | 'claim-appeared'
  | 'claim-changed'
  | 'claim-moved'
  | 'evidence-appeared'
  | 'evidence-changed'
  | 'evidence-withdrawn'
  | 'evidence-restored'

/** What changed from an earlier moment to a later one: the article first, then claim by claim by number. */
export function changesBetween(earlier: ArticleState, later: ArticleState): MomentChange[] {
  const article = differenceOf(earlier.article, later.article)
  const claims = [...later.claims.values()].sort((one, other) => one.number - other.number)
  return [
    ...(article ? [{ kind: 'article' as const, ...article }] : []),
    ...claims.flatMap((claim) => claimChanges(earlier.claims.get(claim.id), claim)),
  ]
}

function claimChanges(before: ClaimState | undefined, after: ClaimState): MomentChange[] {
  const claim = after.number
  const difference = before
    ? differenceOf(before.fields, after.fields)
    : { before: null, after: after.fields }
  const kind = before && difference ? kindOf(difference.after) : 'claim-appeared'
  return [
    ...(difference ? [{ kind, claim, ...difference } as const] : []),
    ...Object.entries(after.evidence).flatMap(([id, piece]) => {
      const change = evidenceChange(before?.evidence[id], piece)
      return change ? [{ claim, ...change }] : []
    }),
    ...commentChanges(claim, before?.comments ?? {}, after.comments),
  ]
}

/** A new text of the article mostly moves a claim with its words. */
function kindOf(changed: Fields): ClaimChange {
  const place = ['revision', 'start', 'end', 'candidates']
  return Object.keys(changed).every((name) => place.includes(name)) ? 'claim-moved' : 'claim-changed'
}

function evidenceChange(
  before: JsonValue | undefined,
  after: JsonValue,
): ({ kind: ClaimChange } & Difference) | null {
  if (!isFields(after)) return null
  if (!isFields(before)) return { kind: 'evidence-appeared', before: null, after: { evidence: after } }
  const difference = differenceOf(before, after)
  if (!difference) return null
  const { before: was, after: is } = difference
  return { kind: stepOf(before, after), before: { evidence: was }, after: { evidence: is } }
}

function stepOf(before: Fields, after: Fields): ClaimChange {
  const [stood, stands] = [!before.withdrawal, !after.withdrawal]
  if (stood === stands) return 'evidence-changed'
  return stands ? 'evidence-restored' : 'evidence-withdrawn'
}

function commentChanges(claim: number, before: Fields, after: Fields): MomentChange[] {
  const added = Object.entries(after).filter(
    ([id, comment]) => !(id in before) && !isWithdrawn(comment),
  ).length
  const resolved = Object.entries(after).filter(
    ([id, comment]) => isResolved(comment) && !isResolved(before[id]),
  ).length
  // One that came and went in between is nothing to be told.
  const withdrawn = Object.entries(after).filter(
    ([id, comment]) => id in before && isWithdrawn(comment) && !isWithdrawn(before[id]),
  ).length
  return added + resolved + withdrawn > 0 ? [{ kind: 'comments', claim, added, resolved, withdrawn }] : []
}

/** The fields that differ; a version alone says nothing to a reader. Null when nothing else differs. */
function differenceOf(before: Fields, after: Fields): { before: Fields; after: Fields } | null {
  const names = Object.keys(after).filter(
    (name) =>
      name !== 'version' && canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null),
  )
  if (names.length === 0) return null
  const pick = (fields: Fields) => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
  return { before: pick(before), after: pick(after) }
}

function isResolved(comment: JsonValue | undefined): boolean {
  return isFields(comment) && isFields(comment.resolved)
}

function isWithdrawn(comment: JsonValue | undefined): boolean {
  return isFields(comment) && isFields(comment.withdrawn)
}

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
