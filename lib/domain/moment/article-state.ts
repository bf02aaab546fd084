import type { JsonValue } from '../history/canonical-json'
import type { HistoryEntry } from '../history/history-event'

type Fields = { [field: string]: JsonValue }

/** A claim as its entries tell it. Evidence and comments stand under their ids, each with its own fields. */
export type ClaimState = { id: string; number: number; fields: Fields; evidence: Fields; comments: Fields }

/**
 * An article at one moment, as its entries tell it: `n` is the last entry that is in it, 0 before the first. The dismissals
 * of sentences that stand are under their ids.
 */
export type ArticleState = {
  n: number
  article: Fields
  claims: ReadonlyMap<string, ClaimState>
  dismissals: Fields
}

export const emptyState: ArticleState = { n: 0, article: {}, claims: new Map(), dismissals: {} }

/** The state of an article after some of its entries, oldest first, from the first on. */
export function foldHistory(entries: Iterable<Entry>, from: ArticleState = emptyState): ArticleState {
  let state = from
  for (const entry of entries) state = applyEntry(state, entry)
  return state
}

type Entry = Pick<HistoryEntry, 'n' | 'action' | 'claim' | 'before' | 'after'>

/**
 * The state after one more entry. Each entry holds the fields that changed, so the newest value of a field is its
 * value; an action that this build does not know changes what its fields say, like any other.
 */
export function applyEntry(state: ArticleState, entry: Entry): ArticleState {
  const { n, claim } = entry
  // Tells of a report that went out, or from where the steps before came, and changes nothing.
  if (/^(?:report-|document-imported$)/.test(entry.action)) return { ...state, n }
  const after = entry.action === 'text-erased' ? withoutErasure(entry.after) : entry.after
  if (!claim) {
    const { claims, dismissal, dismissals, ...fields } = after
    return {
      n,
      article: { ...state.article, ...fields },
      claims: withCarried(state.claims, claims),
      dismissals: withPieces(withDismissal(state.dismissals, entry.before?.dismissal, dismissal), dismissals),
    }
  }
  const before = state.claims.get(claim.id) ?? { ...claim, fields: {}, evidence: {}, comments: {} }
  // Why a proposal was pulled back tells of what is gone, and what a claim is like or rests on is no
  // part of it.
  const { evidence, comment, pullBack: _pullBack, likeness: _likeness, basis: _basis, ...fields } = after
  const next: ClaimState = {
    ...before,
    fields: { ...before.fields, ...fields },
    evidence: withPiece(before.evidence, evidence),
    comments: withPiece(before.comments, comment),
  }
  return { ...state, n, claims: new Map([...state.claims, [claim.id, next]]) }
}

/** A revision tells of all claims at once: each names itself by its id and gives the fields that changed. */
function withCarried(
  claims: ArticleState['claims'],
  carried: JsonValue | undefined,
): ReadonlyMap<string, ClaimState> {
  if (!Array.isArray(carried)) return claims
  const after = new Map(claims)
  for (const item of carried.filter(isFields)) {
    const { id, outcome: _outcome, ...fields } = item
    const before = typeof id === 'string' && after.get(id)
    if (before) after.set(before.id, { ...before, fields: { ...before.fields, ...fields } })
  }
  return after
}

/** One that an entry tells of stands from then on; one that was, and is not any more, was taken back. */
function withDismissal(
  standing: Fields,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Fields {
  if (after !== null || !isFields(before)) return withPiece(standing, after)
  return Object.fromEntries(Object.entries(standing).filter(([id]) => id !== before.id))
}

/** A revision tells of all dismissals that go on in it at once. */
function withPieces(pieces: Fields, told: JsonValue | undefined): Fields {
  return Array.isArray(told) ? told.reduce(withPiece, pieces) : pieces
}

/** What an erasure says of itself is no state: the texts that went read as erased in the entries that held them. */
function withoutErasure({ subject: _subject, erased: _erased, reason: _reason, ...after }: Fields): Fields {
  return after
}

/** A piece names itself by its id; what it does not mention of itself stays as it was. */
function withPiece(pieces: Fields, piece: JsonValue | undefined): Fields {
  if (!isFields(piece) || typeof piece.id !== 'string') return pieces
  const before = pieces[piece.id]
  return { ...pieces, [piece.id]: { ...(isFields(before) ? before : {}), ...piece } }
}

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
