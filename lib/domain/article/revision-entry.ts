import type { HistoryEntry } from '../history/history-event'
import { type CarriedOutcome, carriedOutcomes } from './revision'

type Fields = HistoryEntry['after']

/** One claim in the entry of a revision: what is told of it, and its fields that changed, as they were and became. */
export type CarriedEntry = {
  id: string
  number: number
  outcome: CarriedOutcome
  before: Fields
  after: Fields
}

/** The claims that an entry of a revision tells of; none for any other entry. */
export function carriedIn({ before, after }: Pick<HistoryEntry, 'before' | 'after'>): CarriedEntry[] {
  const earlier = new Map(listOf(before?.claims).map(({ id, ...fields }) => [id, fields]))
  return listOf(after.claims).flatMap(({ id, number, outcome: told, ...fields }) => {
    const outcome = carriedOutcomes.find((known) => known === told)
    if (typeof id !== 'string' || typeof number !== 'number' || !outcome) return []
    return [{ id, number, outcome, before: earlier.get(id) ?? {}, after: fields }]
  })
}

function listOf(value: Fields[string] | undefined): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : []
}

function isFields(value: Fields[string]): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
