import { listNewsroomIds } from '../../data/newsroom-record'
import { stemClaimsOf } from '../parts/stem-claims-of'

/**
 * Makes the stems of all claims that have none, so that they are found: those marked before there were stems, and those that a
 * revision gave other words.
 */
export async function stemClaims(): Promise<void> {
  for (const newsroom of await listNewsroomIds()) await stemClaimsOf(newsroom, null)
}
