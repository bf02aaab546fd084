import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { ApiProblem } from '@/lib/api/problem'
import type { Connection } from './connection'
import { DraftAgreement, type Unposted } from './draft-agreement'
import type { Drafts } from './drafts'
import type { KeptDraft } from './kept-draft'

/**
 * Takes the drafts of a page to the server a few seconds after they were typed, and brings those of other computers here.
 * Typing costs one request in these seconds, whatever the number of forms; a long text waits a little longer.
 */
export class DraftsAtServer {
  private readonly agreement: DraftAgreement
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: Promise<void> | undefined
  /** Drafts as they were when the server had no room for them. */
  private readonly refused = new Set<string>()
  private failures = 0
  private isFirst = true
  private isReady = false

  constructor(
    private readonly member: string,
    private readonly drafts: Drafts,
    private readonly connection: Connection,
  ) {
    this.agreement = new DraftAgreement(drafts.memory)
  }

  /** Until the answer is called. */
  follow(): () => void {
    const schedule = () => this.schedule()
    const stops = [this.drafts.subscribe(schedule), this.connection.subscribe(schedule)]
    const leave = () => this.leave()
    const look = () => (document.visibilityState === 'visible' ? void this.fetch() : leave())
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', leave)
    void this.drafts.read().then(() => {
      this.isReady = true
      return this.fetch()
    })
    return () => {
      for (const stop of stops) stop()
      clearTimeout(this.timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', leave)
    }
  }

  /** Brings what other computers kept, and learns what is gone there. */
  async fetch(): Promise<void> {
    const listed = await callApi(calls.listDrafts, {}, { member: this.member })
    this.connection.heard(listed.ok ? null : listed.problem)
    if (!listed.ok) return
    for (const step of await this.agreement.stepsTo(listed.value, this.isFirst)) {
      this.agreement.follow(step, step.kind === 'fetch' ? await this.read(step.id) : null)
    }
    if (this.isFirst) this.drafts.arrived()
    this.isFirst = false
  }

  private async read(draftId: string) {
    const read = await callApi(calls.readDraft, { params: { draftId } }, { member: this.member })
    return read.ok ? { ...read.value, version: read.value.version ?? undefined } : null
  }

  private schedule(): void {
    if (this.timer) return
    const { drafts, gone } = this.toPost()
    if (drafts.length + gone.length === 0 || !this.connection.isUsable) return
    const letters = drafts.reduce((sum, draft) => sum + lettersIn(draft), 0)
    const pause = Math.min(2000 * 2 ** this.failures, 60_000) + letters / 200
    this.timer = setTimeout(() => {
      this.timer = undefined
      void this.post()
    }, pause)
  }

  /** What a page that is left or hidden has not told yet. Its answer is not waited for: the next page learns what arrived. */
  private leave(): void {
    if (!this.connection.isUsable) return
    const unposted = this.toPost()
    if (unposted.drafts.length + unposted.gone.length > 0) void this.send(unposted, true)
  }

  private post(): Promise<void> {
    this.underWay ??= this.postNow().finally(() => {
      this.underWay = undefined
      this.schedule()
    })
    return this.underWay
  }

  private async postNow(): Promise<void> {
    // It may have been found out since this was put off.
    if (!this.connection.isUsable) return
    const unposted = this.toPost()
    const answer = await this.send(unposted, false)
    this.connection.heard(answer.ok ? null : answer.problem)
    if (answer.ok) {
      this.failures = 0
      this.agreement.posted(unposted, new Set(answer.value.overtaken))
      // What overtook one of ours is at the server, to be chosen.
      if (answer.value.overtaken.length > 0) await this.fetch()
    } else if (answer.problem.status === 422 || answer.problem.status === 413)
      this.refuse(unposted, answer.problem)
    else this.failures += 1
  }

  private send({ drafts, gone }: Unposted, isLeaving: boolean) {
    for (const { id } of drafts) this.drafts.memory.sent.add(id)
    const body = {
      gone,
      drafts: drafts.map(({ id, form, version = null, at, values }) => ({ id, form, version, at, values })),
    }
    // A browser takes no more than 64 KB from a page that it closes.
    const keepalive = isLeaving && JSON.stringify(body).length < 20_000
    return callApi(calls.keepDrafts, { body }, { member: this.member, keepalive })
  }

  /** As much of what is unposted as goes into one request, the shortest first. */
  private toPost(): Unposted {
    // Before that nobody knows which draft of before goes on with what is typed.
    if (!this.isReady) return { drafts: [], gone: [] }
    const { drafts, gone } = this.agreement.unposted
    const open = drafts.filter((draft) => !this.refused.has(nameOf(draft)))
    let room = mostLetters
    const fitting = open
      .sort((one, other) => lettersIn(one) - lettersIn(other))
      .filter((draft, index) => {
        room -= lettersIn(draft)
        return index === 0 || (index < mostAtOnce && room >= 0)
      })
    return { drafts: fitting, gone: gone.slice(0, mostAtOnce) }
  }

  /** Those that there is no room for stay in this browser alone, until they are changed. */
  private refuse({ drafts }: Unposted, { errors }: ApiProblem): void {
    const named = drafts.filter((_, index) =>
      errors.some(({ path }) => `${path}.`.startsWith(`drafts.${index}.`)),
    )
    for (const draft of named.length > 0 ? named : drafts) this.refused.add(nameOf(draft))
  }
}

function nameOf({ id, at }: KeptDraft): string {
  return `${id} ${at}`
}

function lettersIn({ values }: KeptDraft): number {
  return Object.values(values).reduce((sum, value) => sum + value.length, 0)
}

/** In one request. */
const [mostAtOnce, mostLetters] = [100, 600_000]
