/** The claim under a press in the text. Pressing the words of nested claims again goes from the inner to the outer one. */
export function placeInText(
  pressed: Element,
  active: number | null,
): { number: number; byLink: boolean } | null {
  const link = pressed.closest<HTMLElement>('[data-number]')
  if (link) return { number: Number(link.dataset.number), byLink: true }
  const numbers: number[] = []
  for (let mark = markAt(pressed); mark; mark = markAt(mark.parentElement))
    numbers.push(Number(mark.dataset.claim))
  const number = numbers[active === null ? 0 : (numbers.indexOf(active) + 1) % Math.max(1, numbers.length)]
  return number === undefined ? null : { number, byLink: false }
}

/** The claim that an element belongs to: a card, or the number of a claim in the text. */
export function claimAt(element: Element | null): number | null {
  const card = element?.closest<HTMLElement>('[data-card]')
  if (card) return Number(card.dataset.card)
  const link = element?.closest<HTMLElement>('[data-number]')
  return link ? Number(link.dataset.number) : null
}

/** Whether cards stand below the text, so that opening one has to lead there. */
export function isOnlyPlace(): boolean {
  return !window.matchMedia('(width >= 64rem)').matches
}

/** Brings the words of a claim into view and puts focus on its number; false when they are not drawn. */
export function goToWords(number: number): boolean {
  const link = document.getElementById(`words-${number}`)
  link?.focus({ preventScroll: true })
  document.querySelector(`mark[data-claim="${number}"]`)?.scrollIntoView({ block: 'center' })
  return link !== null
}

function markAt(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('mark[data-claim]:not([data-state="withdrawn"])') ?? null
}
