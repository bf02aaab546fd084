/**
 * Presses the button of an answer in a card, for its key: what holds for the button holds for the key. `why` is what the button
 * says of why it is off.
 */
export function pressAnswer(
  number: number,
  answer: 'approve' | 'return',
): { pressed: boolean; why: string | null } {
  const button = document.querySelector<HTMLButtonElement>(
    `[data-card="${number}"] button[data-answer="${answer}"]`,
  )
  if (!button) return { pressed: false, why: null }
  const reason = button.getAttribute('aria-describedby')
  const isOff = button.getAttribute('aria-disabled') === 'true'
  button.click()
  return { pressed: true, why: (isOff && reason && document.getElementById(reason)?.textContent) || null }
}

/** Whether what an open card holds is still to come: then it has no buttons yet. */
export function isOnItsWay(number: number): boolean {
  return document.querySelector(`[data-card="${number}"] [data-on-its-way]`) !== null
}
