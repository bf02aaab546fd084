import type { Article } from '../article/article'
import { withdrawalFields } from '../article/article-withdrawal'
import type { Dismissal } from '../article/dismissal'
import type { Claim } from '../claim/claim'
import { commentFields } from '../claim/comment-decision'
import { evidenceFields, fieldsOf } from '../claim/recorded-claim'
import { canonicalJson, type JsonValue } from '../history/canonical-json'
import { Prose, type Unsealed } from '../history/prose'
import { assignmentFields } from '../newsroom/assignment'
import type { ArticleState, ClaimState } from './article-state'

/** A place where what the entries tell and what is stored differ; undefined where one of the two has nothing. */
export type Difference = {
  /** Number of the claim; null for the article's own fields. */
  claim: number | null
  path: string
  told: JsonValue | undefined
  stored: JsonValue | undefined
}

/** What the tables hold of an article; of its dismissals those that stand. */
export type Stored = { article: Article; claims: readonly Claim[]; dismissals: readonly Dismissal[] }

/** Where the state that an article's entries tell differs from what is stored; nothing when they agree. */
export function differencesBetween(
  told: ArticleState,
  { article, claims, dismissals }: Stored,
): Difference[] {
  const stored = new Map(claims.map((claim) => [String(claim.id), storedClaim(claim)]))
  const ids = new Set([...told.claims.keys(), ...stored.keys()])
  return [
    ...differencesIn(null, articleFields(told.article), storedArticle(article)),
    ...differencesIn(null, ...dismissalsOf(told.dismissals, dismissals)),
    ...[...ids].flatMap((id) => {
      const [one, other] = [told.claims.get(id), stored.get(id)]
      return differencesIn((one ?? other)?.number ?? null, one && settled(one), other && flat(other))
    }),
  ]
}

type Fields = { [field: string]: JsonValue }

/** The fields of an article that have a column; others, such as a note on a revision, stand elsewhere. */
function articleFields({
  title,
  language,
  byline,
  outlet,
  sourceUrl,
  publishedOn,
  revision,
  assignee,
  dueAt,
  archived,
  labels,
  withdrawal,
  restoration,
  version,
}: Fields) {
  const { number, sha256 } = isFields(revision) ? revision : {}
  return present({
    title,
    language,
    byline,
    outlet,
    sourceUrl,
    publishedOn,
    // What nobody ever said of it is not told.
    assignee: assignee ?? null,
    dueAt: dueAt ?? null,
    archived: archived ?? false,
    labels: labels ?? [],
    withdrawal: withdrawal ?? null,
    restoration: restoration ?? null,
    version,
    'revision.number': number,
    'revision.sha256': sha256,
  })
}

function storedArticle(article: Article): Fields {
  const { title, language, byline, outlet, sourceUrl, publishedOn, revision, archived, labels, version } =
    article
  const { number, sha256 } = revision
  return {
    title,
    language,
    byline,
    outlet,
    sourceUrl,
    publishedOn,
    ...assignmentFields(article),
    archived,
    labels,
    ...plainFields(withdrawalFields(article)),
    version,
    'revision.number': number,
    'revision.sha256': sha256,
  }
}

/** The dismissals as they are told and as they are stored. Entries from before they had a place do not tell it. */
function dismissalsOf(told: Fields, stored: readonly Dismissal[]): [Fields, Fields] {
  const rows = stored.map(({ id, revision, start, end, sentence }): [string, Fields] => {
    const piece = told[id]
    const isPlaced = !isFields(piece) || piece.revision !== undefined
    return [id, { id, sentence, ...(isPlaced && { revision, start, end }) }]
  })
  return [pieces('dismissals', told), pieces('dismissals', Object.fromEntries(rows))]
}

function storedClaim(claim: Claim): ClaimState {
  return {
    id: claim.id,
    number: claim.number,
    fields: plainFields(fieldsOf(claim)),
    evidence: byId(claim.evidence.map(evidenceFields)),
    comments: byId(claim.comments.map(commentFields)),
  }
}

/**
 * A claim's fields as the entries tell them, where they and the tables say the same in two ways: entries older than
 * a field do not have it, and a table does not tell an exception that was erased from none.
 */
function settled(claim: ClaimState): Fields {
  const fields: Fields = { ...fromBefore, ...claim.fields }
  const { proposal } = fields
  if (isFields(proposal) && isErased(proposal.rationale) && isErased(proposal.exception)) {
    fields.proposal = { ...proposal, exception: null }
  }
  const evidence = Object.entries(claim.evidence).map(([id, piece]) => [
    id,
    isFields(piece) ? { restoration: null, ...piece } : piece,
  ])
  const comments = Object.entries(claim.comments).map(([id, comment]) => [
    id,
    isFields(comment) ? { replyTo: null, mentions: [], withdrawn: null, ...comment } : comment,
  ])
  return flat({
    ...claim,
    fields,
    evidence: Object.fromEntries(evidence),
    comments: Object.fromEntries(comments),
  })
}

/** What entries mean that are older than these fields of a claim. */
const fromBefore = { placement: 'placed', candidates: [], restoration: null, assignee: null, dueAt: null }

function flat({ fields, evidence, comments }: ClaimState): Fields {
  return { ...fields, ...pieces('evidence', evidence), ...pieces('comments', comments) }
}

/** The fields of things that stand under their ids, each under its whole path. */
function pieces(kind: string, all: Fields): Fields {
  const paths = Object.entries(all).flatMap(([id, piece]) =>
    Object.entries(isFields(piece) ? piece : {}).map(([field, value]) => [`${kind}.${id}.${field}`, value]),
  )
  return Object.fromEntries(paths)
}

function differencesIn(
  claim: number | null,
  told: Fields | undefined,
  stored: Fields | undefined,
): Difference[] {
  const paths = new Set([...Object.keys(told ?? {}), ...Object.keys(stored ?? {})])
  return [...paths].flatMap((path) => {
    const [one, other] = [told?.[path], stored?.[path]]
    const same = one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other)
    return same ? [] : [{ claim, path, told: one, stored: other }]
  })
}

function byId(pieces: { [field: string]: Unsealed }[]): Fields {
  return Object.fromEntries(pieces.map((piece) => [String(piece.id), plainFields(piece)]))
}

function plainFields(fields: { readonly [field: string]: Unsealed }): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]))
}

/** A value as it reads in an entry: each text as itself. */
function plain(value: Unsealed): JsonValue {
  if (value instanceof Prose) return value.text
  if (isList(value)) return value.map(plain)
  return typeof value === 'object' && value !== null ? plainFields(value) : value
}

function isList(value: Unsealed): value is readonly Unsealed[] {
  return Array.isArray(value)
}

function isErased(value: JsonValue | undefined): boolean {
  return isFields(value) && value.erased === true
}

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function present(fields: { [field: string]: JsonValue | undefined }): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
