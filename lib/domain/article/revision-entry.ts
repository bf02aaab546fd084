import type { HistoryEntry } from '../history/history-event'
import { type CarriedOutcome, carriedOutcomes } from './revision'

type Fields = HistoryEntry['after']

type Listing = Pick<HistoryEntry, 'before' | 'after'>

/** One claim in an entry of its article: what is told of it, and its fields that changed, as they were and became. */
type ListedEntry = {
  id: string
  number: number
  /** How it fared in a new text; null where the entry is of something else. */
  outcome: CarriedOutcome | null
  before: Fields
  after: Fields
}

/** The same in the entry of a revision. */
export type CarriedEntry = ListedEntry & { outcome: CarriedOutcome }

/** The claims that an entry of a revision tells of; none for any other entry. */
export function carriedIn(entry: Listing): CarriedEntry[] {
  return listedIn(entry).flatMap((claim) => (claim.outcome ? [{ ...claim, outcome: claim.outcome }] : []))
}

/**
 * The claims that an entry of the article as a whole tells of: those that a new text carried, with how they fared, or those that
 * left the check, or came back, together with the article.
 */
export function listedIn({ before, after }: Listing): ListedEntry[] {
  const earlier = new Map(listOf(before?.claims).map(({ id, ...fields }) => [id, fields]))
  return listOf(after.claims).flatMap(({ id, number, outcome: told, ...fields }) => {
    const outcome = carriedOutcomes.find((known) => known === told) ?? null
    if (typeof id !== 'string' || typeof number !== 'number') return []
    return [{ id, number, outcome, before: earlier.get(id) ?? {}, after: fields }]
  })
}

function listOf(value: Fields[string] | undefined): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

function isFields(value: Fields[string]): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
