/** A card in the margin: where its words stand, how tall it is; pixels from the top of the margin. */
export type MarginCard = { key: string; wanted: number; height: number }

/**
 * Where each card goes, in the order given (text order): the active one level with its words, the others as near to
 * theirs as there is room without covering each other. Nothing is pushed over the top edge.
 */
export function layOutMargin(
  cards: readonly MarginCard[],
  active: string | null,
  gap: number,
): Map<string, number> {
  const pinned = cards.findIndex(({ key }) => key === active)
  const tops = downwards(cards, gap)
  if (pinned > 0) pushUp(cards, tops, pinned, gap)
  if (pinned >= 0) settleBelow(cards, tops, pinned, gap)
  return new Map(cards.map(({ key }, index) => [key, tops[index] ?? 0]))
}

/** The card that others are placed around; a `firm` one stands level whatever that takes, the others `offset` below. */
export type Pinned = { key: string; offset: number; firm: boolean }

/**
 * The same for a part of the cards: those behind the pinned one go as near to their words as there is room going down, those
 * before it going up. So nothing moves when cards come or go at either end. For a firm one cards may end up above the top
 * edge, where they do not show: there are more of them than the margin has room for.
 */
export function layOutAround(
  cards: readonly MarginCard[],
  { key, offset, firm }: Pinned,
  gap: number,
): Map<string, number> {
  const pinned = Math.max(
    0,
    cards.findIndex((card) => card.key === key),
  )
  const tops = cards.map(({ wanted }) => wanted)
  tops[pinned] = (cards[pinned]?.wanted ?? 0) + offset
  settleBelow(cards, tops, pinned, gap)
  for (let index = pinned - 1; index >= 0; index--) {
    const below = tops[index + 1] ?? 0
    tops[index] = Math.min(tops[index] ?? 0, below - gap - (cards[index]?.height ?? 0))
  }
  if ((tops[0] ?? 0) < 0 && !firm) return layOutMargin(cards, key, gap)
  return new Map(cards.map(({ key }, index) => [key, tops[index] ?? 0]))
}

/** Every card at its words or right below the one before. */
function downwards(cards: readonly MarginCard[], gap: number): number[] {
  let free = 0
  return cards.map(({ wanted, height }) => {
    const top = Math.max(wanted, free)
    free = top + height + gap
    return top
  })
}

/** Moves the cards before the pinned one up until it is level; when the top edge is in the way, it moves down itself. */
function pushUp(cards: readonly MarginCard[], tops: number[], pinned: number, gap: number): void {
  const needed = cards.slice(0, pinned).reduce((sum, { height }) => sum + height + gap, 0)
  let below = Math.max(cards[pinned]?.wanted ?? 0, needed)
  tops[pinned] = below
  for (let index = pinned - 1; index >= 0; index--) {
    const height = cards[index]?.height ?? 0
    tops[index] = Math.min(tops[index] ?? 0, below - gap - height)
    below = tops[index] ?? 0
  }
}

function settleBelow(cards: readonly MarginCard[], tops: number[], pinned: number, gap: number): void {
  let free = 0
  for (let index = pinned; index < cards.length; index++) {
    const card = cards[index]
    if (!card) continue
    const top = index === pinned ? (tops[index] ?? 0) : Math.max(card.wanted, free)
    tops[index] = top
    free = top + card.height + gap
  }
}
