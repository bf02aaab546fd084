import type { Person } from '../newsroom/person'
import type { TextRange } from '../text/range'
import type { Claim } from './claim'
import type { ListedClaim } from './listed-claim'
import { standing } from './standing-evidence'

/** Beyond so many claims a page holds of each what a list shows, and the rest once it is opened. */
export const mostWholeClaims = 200

/** Of so many, these are the cards that are drawn before anybody knows where their words stand: the first in the text. */
export const firstCards = 20

/** Beyond so many claims in a text its words are no elements of the page any more: the browser paints them. */
export const mostMarkedClaims = 1000

/** And beyond so many elements, for claims that lie over each other are cut at each other's edges. */
export const mostMarks = 5000

/** And beyond so many over the same words, for each is drawn inside the one around it. */
export const deepestMarks = 50

export function listedOf(whole: Claim): ListedClaim {
  const { id, number, revision, start, end, placement, state, verdict, version, quote, proposal } = whole
  return {
    ...{ id, number, revision, start, end, placement, state, verdict, version, quote },
    assignee: whole.assignee?.id ?? null,
    dueAt: whole.dueAt,
    proposal: proposal && {
      verdict: proposal.verdict,
      ...(proposal.checkAgainOn && { checkAgainOn: proposal.checkAgainOn }),
    },
    evidence: standing(whole.evidence).length,
    remarks: whole.comments.filter(({ resolved, withdrawn }) => resolved === null && withdrawn === null)
      .length,
    people: peopleOf(whole).map(({ id }) => id),
  }
}

/** Everyone who marked, sourced, proposed, decided or commented on a claim. */
export function peopleOf(whole: Claim): Person[] {
  const people = [
    whole.createdBy,
    ...whole.evidence.map(({ createdBy }) => createdBy),
    ...whole.comments.map(({ createdBy }) => createdBy),
    whole.proposal?.by,
    whole.decision?.by,
  ]
  const byId = new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : [])))
  return [...byId.values()]
}

/** Whether a text has so many claims that they are painted rather than drawn as elements. */
export function arePainted(
  claims: readonly Pick<Claim, 'revision' | 'start' | 'end'>[],
  revision: number,
): boolean {
  const placed = claims.filter((claim) => claim.revision === revision)
  return placed.length > mostMarkedClaims || marksOf(placed) > mostMarks || depthOf(placed) > deepestMarks
}

/** Each claim is one mark, and one more for each edge of another within it. */
function marksOf(claims: readonly TextRange[]): number {
  const edges = [...new Set(claims.flatMap(({ start, end }) => [start, end]))].sort(
    (one, other) => one - other,
  )
  const places = new Map(edges.map((edge, place) => [edge, place]))
  return claims.reduce((sum, { start, end }) => sum + (places.get(end) ?? 0) - (places.get(start) ?? 0), 0)
}

/** How many claims lie over the same words at most. */
function depthOf(claims: readonly TextRange[]): number {
  const edges = claims.flatMap(({ start, end }) => [
    { at: start, by: 1 },
    { at: end, by: -1 },
  ])
  edges.sort((one, other) => one.at - other.at || one.by - other.by)
  let [depth, deepest] = [0, 0]
  for (const { by } of edges) {
    depth += by
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** In the order of the text; of two that start together the longer one first, as they are drawn. */
export function inTextOrder<Placed extends Pick<Claim, 'start' | 'end' | 'number'>>(
  claims: readonly Placed[],
): Placed[] {
  return [...claims].sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
}
