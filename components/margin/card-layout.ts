import { sheetShift } from '@/components/text/sheet-shift'
import { articleText, domRangeOf } from '@/components/text/text-nodes'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { cardGap, placeCard, slotOf } from './card-place'
import { layOutAround, type MarginCard, type Pinned } from './margin-layout'

/** A drawn card; `index` is that of its claim in the list. */
type Card = MarginCard & { element: HTMLElement; index: number }

/**
 * Where the cards stand that are drawn of many: level with their words as far as there is room, and each where it stood
 * while others come and go as one scrolls. Beside dense claims they fall behind; `settle` brings them level again.
 */
export class CardLayout {
  private pinned: { key: string; index: number } | null = null
  /** How far below its words each card was put last. */
  private offsets = new Map<string, number>()
  private glideUntil = 0
  /** The height that each element had when the cards were laid out. */
  private heights = new WeakMap<Element, number>()
  /** Where the words of each card stood then. */
  private wanted = new Map<string, number>()

  /** Puts every drawn card where it belongs; those in hand (the one with focus, the active one) level with their words. */
  layOut(margin: HTMLElement, claims: readonly ListedClaim[], inHand: readonly string[]): void {
    let bottom = 0
    const offsets = new Map<string, number>()
    const tops: [HTMLElement, number][] = []
    const cards = measured(margin, claims)
    this.wanted = new Map(cards.map(({ key, wanted }) => [key, wanted]))
    for (const run of runsOf(cards)) {
      const pinned = this.pinnedAmong(run, inHand, margin)
      const laidOut = layOutAround(run, pinned, cardGap)
      for (const { key, element, wanted, height } of run) {
        const top = laidOut.get(key) ?? 0
        offsets.set(key, top - wanted)
        tops.push([element, top])
        bottom = Math.max(bottom, top + height)
      }
    }
    this.offsets = offsets
    margin.toggleAttribute('data-placed', true)
    margin.toggleAttribute('data-settled', performance.now() < this.glideUntil)
    for (const [element] of tops) this.heights.set(element, element.clientHeight)
    for (const [element, top] of tops) placeCard(element, top)
    margin.style.minBlockSize = `${bottom}px`
  }

  /** Whether a card is not as tall any more as it was when the cards were laid out. */
  isOutgrown(card: Element): boolean {
    return this.heights.get(card) !== card.clientHeight
  }

  /** Whether words of the cards stand elsewhere since: text above them, or between them, got its lines. */
  isShifted(margin: HTMLElement, claims: readonly ListedClaim[]): boolean {
    const elements = cardsIn(margin)
    const ends = [elements[0], elements.at(-1)].flatMap((element) => element ?? [])
    return measured(margin, claims, ends).some(
      ({ key, wanted }) => Math.abs((this.wanted.get(key) ?? wanted) - wanted) > 0.5,
    )
  }

  /** Cards that move now glide for a moment. */
  glide(): void {
    this.glideUntil = performance.now() + 400
  }

  /** To be called once scrolling has ended: cards on the screen that have fallen far behind become level again. */
  settle(margin: HTMLElement, claims: readonly ListedClaim[], inHand: readonly string[]): void {
    const cards = measured(margin, claims)
    const nearest = nearestTo(cards, heightAtThird(margin))
    if (!nearest || Math.abs(this.offsets.get(nearest.key) ?? 0) < tolerance) return
    if (cards.some(({ key, wanted }) => inHand.includes(key) && isOnScreen(margin, wanted))) return
    this.pinned = nearest
    this.offsets.clear()
    this.glide()
    this.layOut(margin, claims, inHand)
  }

  /**
   * What a run of cards is laid out around: a card in hand; else the same as before or, when that has gone, the one next to
   * it, where it stands; else the one whose words are on the screen.
   */
  private pinnedAmong(cards: readonly Card[], inHand: readonly string[], margin: HTMLElement): Pinned {
    const held = inHand.find((wanted) => cards.some(({ key }) => key === wanted))
    if (held !== undefined) return { key: held, offset: 0, firm: true }
    const known = cards.filter(({ key }) => this.offsets.has(key) || key === this.pinned?.key)
    const before = this.pinned
    const again =
      known.find(({ key }) => key === before?.key) ??
      (before && before.index > (known[0]?.index ?? 0) ? known.at(-1) : known[0]) ??
      nearestTo(cards, heightAtThird(margin))
    // A card that is drawn far away because it is in hand has only its neighbours around it.
    if (cards.length > 3) this.pinned = again ?? null
    const key = again?.key ?? ''
    return { key, offset: this.offsets.get(key) ?? 0, firm: false }
  }
}

const cardsIn = (margin: HTMLElement) =>
  Array.from(margin.querySelectorAll<HTMLElement>(':scope > [data-card]'))

function measured(
  margin: HTMLElement,
  claims: readonly ListedClaim[],
  elements: readonly HTMLElement[] = cardsIn(margin),
): Card[] {
  const top = margin.getBoundingClientRect().top + sheetShift()
  const text = articleText()
  return elements.flatMap((element) => {
    const index = Number(element.dataset.index)
    const claim = claims[index]
    if (!claim) return []
    const words = text && domRangeOf(text, claim)?.getClientRects()[0]
    const wanted = Math.max(0, (words?.top ?? top) - top)
    return [{ key: String(claim.number), index, element, wanted, height: slotOf(element) }]
  })
}

/** Cards that follow each other in the list too. */
function runsOf(cards: readonly Card[]): Card[][] {
  const runs: Card[][] = []
  for (const card of cards) {
    const run = runs.at(-1)
    if (run && run.at(-1)?.index === card.index - 1) run.push(card)
    else runs.push([card])
  }
  return runs
}

function nearestTo(cards: readonly Card[], height: number): Card | undefined {
  const distance = (card: Card) => Math.abs(card.wanted - height)
  return cards.reduce<Card | undefined>(
    (best, card) => (best && distance(best) <= distance(card) ? best : card),
    undefined,
  )
}

/** Where the eye rests: a third of the window down, as a height in the margin. */
const heightAtThird = (margin: HTMLElement) => window.innerHeight / 3 - margin.getBoundingClientRect().top

function isOnScreen(margin: HTMLElement, height: number): boolean {
  const top = margin.getBoundingClientRect().top + height
  return top > 0 && top < window.innerHeight
}

/** CSS pixels. */
const tolerance = 160
