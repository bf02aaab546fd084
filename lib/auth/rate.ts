/**
 * How often each of many may ask, as this process sees it: `atOnce` times, and again as time fills up what was used,
 * `perSecond`. Nobody waits for anybody else.
 */
export class Rate {
  private readonly used = new Map<string, { count: number; at: number }>()
  private forgotAt = Number.NEGATIVE_INFINITY

  constructor(private readonly allowed: { perSecond: number; atOnce: number }) {}

  /** Seconds to wait before asking again; 0 when one may ask now, which is counted. */
  wait(who: string, now: number): number {
    const { perSecond, atOnce } = this.allowed
    const { count, at } = this.used.get(who) ?? { count: 0, at: now }
    const left = Math.max(0, count - ((now - at) / 1000) * perSecond)
    if (left + 1 > atOnce) return Math.ceil((left + 1 - atOnce) / perSecond)
    if (this.used.size > 10_000 && now - this.forgotAt >= 1000) this.forget(now)
    this.used.set(who, { count: left + 1, at: now })
    return 0
  }

  /** Those for whom all that was used is filled up again are as good as new. All are gone through, so once a second at most. */
  private forget(now: number): void {
    this.forgotAt = now
    for (const [who, { count, at }] of this.used) {
      if (((now - at) / 1000) * this.allowed.perSecond >= count) this.used.delete(who)
    }
  }
}
