import { listOldest, type OldestAsked } from '../../data/claim-record'
import type { Claim } from '../../domain/claim/claim'
import type { QueueItem } from '../../domain/claim/queue'
import type { NewsroomId } from '../../domain/ids'

/** A kind of claims that wait, and which of those that the database finds are meant. */
export type Kind = OldestAsked & { passes?: (claim: Claim) => boolean }

/**
 * The 100 most urgent of each kind that wait across a newsroom, in a list for each. What does not pass takes the place of nothing
 * that does, but of a kind no more than 1,000 claims are looked at.
 */
export async function listWaiting(newsroom: NewsroomId, kinds: readonly Kind[]): Promise<QueueItem[][]> {
  const lists = kinds.map((kind) => ({ kind, found: [] as QueueItem[] }))
  let unfilled = lists
  for (let turn = 0; unfilled.length > 0 && turn < mostTurns; turn += 1) {
    const pages = await listOldest(
      newsroom,
      unfilled.map(({ kind }) => kind),
      most,
    )
    unfilled = unfilled.filter((list, index) => {
      const page = pages[index] ?? []
      list.found.push(...page.filter(({ claim }) => list.kind.passes?.(claim) ?? true))
      list.kind = { ...list.kind, after: page.at(-1) }
      return page.length === most && list.found.length < most
    })
  }
  return lists.map(({ found }) => found.slice(0, most))
}

const [most, mostTurns] = [100, 10]
