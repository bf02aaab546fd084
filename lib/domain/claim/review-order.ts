import { inTextOrder } from './claim-listing'
import type { QueueLine } from './queue-line'
import { byUrgency, type Urgency } from './urgency'

export type LinesOfArticle = { article: QueueLine['article']; lines: QueueLine[] }

/** By article, the one with the most urgent proposal first (see `byUrgency`); within it in the order of its text. */
export function linesByArticle(lines: readonly QueueLine[]): LinesOfArticle[] {
  const groups = new Map<string, LinesOfArticle>()
  for (const line of lines.toSorted((one, other) => byUrgency(urgencyOf(one), urgencyOf(other)))) {
    const group = groups.get(line.article.id) ?? { article: line.article, lines: [] }
    group.lines.push(line)
    groups.set(line.article.id, group)
  }
  return [...groups.values()].map(({ article, lines: group }) => ({
    article,
    lines: inTextOrder(group.map((line) => ({ ...line.claim, line }))).map(({ line }) => line),
  }))
}

function urgencyOf({ claim: { dueAt, central }, proposal }: QueueLine): Urgency {
  return { dueAt, central, since: proposal.at }
}

/** All lines in the order in which they are decided. */
export function inReviewOrder(lines: readonly QueueLine[]): QueueLine[] {
  return linesByArticle(lines).flatMap((group) => group.lines)
}

/**
 * What is decided after a claim: of what still waits the first that stood behind it, else the first of all. `before` is the
 * list in which the claim stood, `now` what waits now, both in review order; without a claim it is the first.
 */
export function nextToDecide(
  before: readonly QueueLine[],
  now: readonly QueueLine[],
  after: QueueLine['claim']['id'] | null,
): QueueLine | null {
  const waiting = new Map(now.filter(({ claim }) => claim.id !== after).map((line) => [line.claim.id, line]))
  const place = before.findIndex(({ claim }) => claim.id === after)
  const behind = before.slice(place + 1).find(({ claim }) => waiting.has(claim.id))
  return (behind && waiting.get(behind.claim.id)) ?? [...waiting.values()][0] ?? null
}
