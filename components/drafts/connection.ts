import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'

/** How a page stands to the server. */
export type ConnectionState = {
  /** Whether the last request got an answer. What the browser says of its network is no more than a reason to ask. */
  isReachable: boolean
  /** Whose session this browser has, as far as is known: the member's own, which may need a second factor first, none, or somebody else's. */
  session: 'ours' | 'needs-factor' | 'ended' | 'another'
  /** Why something waits for the member to sign in again, here and now: the session ended, or the step is sensitive. */
  asks: 'ended' | 'sensitive' | null
}

/** What one page learns of the network and of its session from every request that it sends. */
export class Connection {
  state: ConnectionState = { isReachable: true, session: 'ours', asks: null }
  private readonly listeners = new Set<() => void>()
  private readonly asked = new Set<(signedIn: boolean) => void>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly member: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  get isUsable(): boolean {
    return this.state.isReachable && this.state.session === 'ours'
  }

  /** Takes note of how a request of this page ended. */
  heard(problem: ApiProblem | null): void {
    const session = sessionAfter(problem)
    this.set({ isReachable: problem?.code !== 'offline', ...(session && { session }) })
  }

  /** Asks the server who is signed in; true when it is the member of this page. */
  async check(): Promise<boolean> {
    const answer = await callApi(calls.readMe, {})
    const isAnother = answer.ok && answer.value.id !== this.member
    if (isAnother) this.set({ isReachable: true, session: 'another' })
    else this.heard(answer.ok ? null : answer.problem)
    return this.isUsable
  }

  /** Watches for the way back to the server; until the answer is called. */
  watch(): () => void {
    const check = () => void this.check()
    window.addEventListener('online', check)
    window.addEventListener('offline', check)
    return () => {
      window.removeEventListener('online', check)
      window.removeEventListener('offline', check)
      clearTimeout(this.timer)
    }
  }

  /** Resolves with true once the member has signed in again in this page, with false when they would rather not. */
  askToSignIn(why: 'ended' | 'sensitive'): Promise<boolean> {
    const answered = new Promise<boolean>((resolve) => this.asked.add(resolve))
    this.set({ asks: why, ...(why === 'ended' && { session: why }) })
    return answered
  }

  answer(signedIn: boolean): void {
    for (const resolve of this.asked) resolve(signedIn)
    this.asked.clear()
    this.set({ asks: null, ...(signedIn && { session: 'ours', isReachable: true }) })
  }

  private set(change: Partial<ConnectionState>): void {
    const before = this.state
    const after = { ...before, ...change }
    const { isReachable, session, asks } = before
    if (after.isReachable === isReachable && after.session === session && after.asks === asks) {
      if (!isReachable) this.checkLater()
      return
    }
    this.state = after
    if (!after.isReachable) this.checkLater()
    for (const listener of this.listeners) listener()
  }

  /** Only while there is no answer: a page that has one learns from what it sends. */
  private checkLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.check(), pause)
  }
}

function sessionAfter(problem: ApiProblem | null): ConnectionState['session'] | null {
  if (problem === null) return 'ours'
  if (problem.code === 'signed-out') return 'ended'
  if (problem.code === 'needs-factor') return 'needs-factor'
  return problem.code === 'other-member' ? 'another' : null
}

/** Milliseconds between two looks for the server while it is out of reach. */
const pause = 4000
