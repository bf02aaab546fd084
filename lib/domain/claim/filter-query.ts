import type { Person } from '../newsroom/person'
import { claimStates } from './claim-codes'
import { type Filter, showAll } from './claim-standing'
import { verdicts } from './verdict'

/** What an address says after its `?`; of what is said twice, nothing is taken. */
export type Query = { readonly [name: string]: string | readonly string[] | undefined }

/** The filter that an address names. What it does not know counts as not said, and so does a person not among `people`. */
export function filterIn(query: Query, people: readonly Pick<Person, 'id'>[]): Filter {
  const { state, verdict, person } = query
  return {
    state: claimStates.find((known) => known === state) ?? showAll.state,
    verdict: [...verdicts, 'none' as const].find((known) => known === verdict) ?? showAll.verdict,
    person: people.find(({ id }) => id === person)?.id ?? showAll.person,
  }
}

/** The query of an address that names this filter, from its `?` on; empty where everything is shown. */
export function queryOf({ state, verdict, person }: Filter): string {
  const said = Object.entries({ state, verdict, person }).filter(([, value]) => value !== 'any')
  const parts = said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
