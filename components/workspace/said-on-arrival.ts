/** What is said once the next article has come, for what says it here goes with this one. */
let waiting: string | null = null

export function sayOnArrival(text: string): void {
  waiting = text
}

export function takeWhatWasSaid(): string | null {
  const text = waiting
  waiting = null
  return text
}
