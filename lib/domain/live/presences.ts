import type { Presence } from './told'

/** Milliseconds after which somebody of whom nothing more was heard is no longer here; a page says it anew well before. */
export const staysFor = 45_000
export const saysAgainAfter = 20_000

/** At most so many tabs of a newsroom are remembered: who sends more than any newsroom has pushes out the oldest. */
const mostTabs = 1000

/** Who is where in a newsroom, as far as was heard lately. */
export class Presences {
  private readonly heard = new Map<string, { presence: Presence; at: number }>()

  /** Takes note of what somebody said, or that they left. */
  hear(presence: Presence, now: number): void {
    const key = `${presence.member} ${presence.tab}`
    // Anew at the end, so that the first is the one of which nothing was heard for longest.
    this.heard.delete(key)
    if (presence.article !== null) this.heard.set(key, { presence, at: now })
    for (const [oldest, { at }] of this.heard) {
      if (now - at <= staysFor && this.heard.size <= mostTabs) break
      this.heard.delete(oldest)
    }
  }

  list(now: number): Presence[] {
    return [...this.heard.values()].flatMap(({ presence, at }) => (now - at <= staysFor ? [presence] : []))
  }
}
