/** What a card takes of the list. The open one is a pane, which keeps no more than a tab's room level with its words. */
export function slotOf(card: HTMLElement): number {
  return card.hasAttribute('data-pane') ? tabHeight : card.offsetHeight
}

/** Puts a card at a height of the list. The pane stands where the window is: a line leads to it from that height. */
export function placeCard(card: HTMLElement, top: number): void {
  const isPane = card.hasAttribute('data-pane')
  card.style.insetBlockStart = isPane ? '' : `${top}px`
  if (isPane) card.parentElement?.style.setProperty('--open-at', `${top + tabHeight / 2}px`)
}

/** CSS pixels. */
export const cardGap = 6
const tabHeight = 30
