import type { Person } from '../newsroom/person'
import { claimStates } from './claim-codes'
import { type Filter, showAll } from './claim-standing'
import { verdicts } from './verdict'

/** What an address says after its `?`; of what is said twice, nothing is taken. */
export type Query = { readonly [name: string]: string | readonly string[] | undefined }

/** The filter that an address names. What it does not know counts as not said, and so does a person not among `people`. */
export function filterIn(query: Query, people: readonly Pick<Person, 'id'>[]): Filter {
  const { state, verdict, person, assigned } = query
  return {
    state: claimStates.find((known) => known === state) ?? showAll.state,
    verdict: [...verdicts, 'none' as const].find((known) => known === verdict) ?? showAll.verdict,
    person: people.find(({ id }) => id === person)?.id ?? showAll.person,
    assigned: isAssigned(assigned) ? assigned : showAll.assigned,
  }
}

/** The query of an address that names this filter, from its `?` on; empty where everything is shown. */
export function queryOf({ state, verdict, person, assigned }: Filter): string {
  const said = Object.entries({ state, verdict, person, assigned }).filter(([, value]) => value !== 'any')
  const parts = said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** A member is anybody who may have been given a claim, be it that they had no hand in any yet. */
function isAssigned(value: Query[string]): value is string {
  return typeof value === 'string' && /^(none|late|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(value)
}
