import { callApi, isUncertain } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Connection } from './connection'
import type { Drafts } from './drafts'
import { readWaiting, removeWaiting, type Waiting, writeWaiting } from './outbox-database'

/** What became of what waited: how many were sent, and how many were refused and stand in their forms again. */
export type SentLater = { sent: number; refused: number }

/**
 * What a member sent while the network was away. It is kept on the disk and sent when the network is back, in order and each
 * once, by one tab of the browser.
 */
export class Outbox {
  private waiting: readonly Waiting[] = []
  private readonly listeners = new Set<() => void>()
  private readonly hearers = new Set<(news: SentLater) => void>()
  private channel: BroadcastChannel | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly member: string,
    private readonly drafts: Drafts,
    private readonly connection: Connection,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Hears when something was sent, here or in another tab. */
  readonly whenSent = (hear: (news: SentLater) => void): (() => void) => {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  /** All that waits. The same list until something changes. */
  readonly all = (): readonly Waiting[] => this.waiting

  /** Until the answer is called. */
  follow(): () => void {
    this.channel = new BroadcastChannel('isnad.outbox')
    this.channel.onmessage = ({ data }: MessageEvent<SentLater | null>) => {
      void this.read()
      if (data) this.tellHearers(data)
    }
    const stop = this.connection.subscribe(() => void this.send())
    void this.read().then(() => this.send())
    return () => {
      stop()
      clearTimeout(this.timer)
      this.channel?.close()
      this.channel = undefined
    }
  }

  /** Keeps something to be sent later; rejects where the browser keeps nothing. */
  async put(waiting: Omit<Waiting, 'member' | 'at'>): Promise<void> {
    await writeWaiting({ ...waiting, member: this.member, at: Date.now() })
    await this.changed(null)
  }

  /** Puts what waits back into its form; false when it was sent in this moment. */
  async takeBack(key: string): Promise<boolean> {
    const taken = await alone(async () => {
      const found = (await readWaiting(this.member)).find((waiting) => waiting.key === key)
      if (found) await this.giveBack(found)
      return found !== undefined
    })
    await this.changed(null)
    return taken
  }

  /** Sends what waits, oldest first, until there is no answer. Another tab that is at it already is left to it. */
  async send(): Promise<void> {
    if (this.waiting.length === 0 || !this.connection.isUsable) return
    await alone(() => this.sendAll(), 'or not at all')
  }

  /** Sends what waits before something else is sent, so that they arrive in order. */
  async sendFirst(): Promise<void> {
    if (this.waiting.length > 0 && (await this.connection.check())) await this.send()
  }

  private async sendAll(): Promise<void> {
    const news: SentLater = { sent: 0, refused: 0 }
    for (const waiting of await readWaiting(this.member)) {
      const problem = await this.sendOne(waiting)
      if (problem && isAway(problem)) {
        this.sendLater()
        break
      }
      if (problem) await this.giveBack(waiting, problem)
      else await removeWaiting(waiting.key)
      news[problem ? 'refused' : 'sent'] += 1
    }
    await this.changed(news.sent + news.refused > 0 ? news : null)
  }

  private async sendOne({ call, sent, key }: Waiting): Promise<ApiProblem | null> {
    // Its call and what it was sent with were kept together, which TypeScript cannot see of a union.
    const answer = await callApi<typeof call>(calls[call], sent as never, {
      member: this.member,
      idempotencyKey: key,
    })
    this.connection.heard(answer.ok ? null : answer.problem)
    return answer.ok ? null : answer.problem
  }

  /** Where the server answered, but not with what was asked, nothing else says when to try again. */
  private sendLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.send(), pause)
  }

  /** First into the form and then out of here, so that it is lost at no moment. */
  private async giveBack({ key, form, values, version, at }: Waiting, refused?: ApiProblem): Promise<void> {
    this.drafts.giveBack(form, values, version, at, refused)
    await this.drafts.flush()
    await removeWaiting(key)
  }

  private async read(): Promise<void> {
    this.waiting = await readWaiting(this.member).catch(() => this.waiting)
    for (const listener of this.listeners) listener()
  }

  private async changed(news: SentLater | null): Promise<void> {
    await this.read()
    this.channel?.postMessage(news)
    if (news) this.tellHearers(news)
  }

  private tellHearers(news: SentLater): void {
    for (const hear of this.hearers) hear(news)
  }
}

/** Whether it is worth another try later, as it is. */
function isAway(problem: ApiProblem): boolean {
  return isUncertain(problem) || ['signed-out', 'other-member', 'throttled'].includes(problem.code)
}

/** Milliseconds. */
const pause = 15_000

/** Does something while no other tab is at the outbox. Plain http has no locks: there the keys alone keep it to once. */
async function alone<Value>(work: () => Promise<Value>): Promise<Value>
async function alone<Value>(work: () => Promise<Value>, how: 'or not at all'): Promise<Value | null>
async function alone<Value>(work: () => Promise<Value>, how?: 'or not at all'): Promise<Value | null> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request('isnad.outbox', { ifAvailable: how !== undefined }, async (lock) =>
    lock ? work() : null,
  )
}
