import type { Connection } from '@/components/drafts/connection'
import { Presences } from '@/lib/domain/live/presences'
import type { News } from './news'
import { Wire } from './wire'

type Change = Extract<News, { kind: 'change' | 'reset' }>
/** What tabs tell each other: what one heard from the server, or that one wants to hear what came after an entry. */
type BetweenTabs = { news: News } | { after: number }

/**
 * What a page hears of others while it is open. Of all tabs of a member one is connected and tells the rest, for a browser has few
 * connections to a server; when it is closed, another takes its place.
 */
export class Live {
  private readonly listeners = new Set<(news: News) => void>()
  /** What came lately, for parts of the page that are not there yet, and for other tabs. */
  private recent: { news: Change; at: number }[] = []
  private readonly presences = new Presences()
  private last: number
  /** Whether anything is heard here: who hears nothing has nothing to tell either. */
  isHearing = false

  constructor(
    private readonly member: string,
    since: number,
    private readonly connection: Connection,
  ) {
    this.last = since
  }

  /** Hears who is here, from now on everything, and what came in the last moments, which a page on its way may have been made without. */
  listen(listener: (news: News) => void): () => void {
    const young = performance.now() - madeIn
    for (const { news, at } of this.recent) if (at > young) listener(news)
    for (const presence of this.presences.list(performance.now())) listener({ kind: 'here', ...presence })
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  follow(): () => void {
    const name = `isnad.live.${this.member}`
    const tabs = new BroadcastChannel(name)
    const post = (said: BetweenTabs) => tabs.postMessage(said)
    let isConnected = false
    tabs.onmessage = ({ data }: MessageEvent<BetweenTabs>) => {
      if ('news' in data) this.hear(data.news)
      else if (isConnected) {
        for (const { news } of this.recent) if (news.seq > data.after) post({ news })
        for (const here of this.presences.list(performance.now())) post({ news: { kind: 'here', ...here } })
        if (this.isHearing) post({ news: { kind: 'ready', seq: this.last } })
      }
    }
    post({ after: this.last })

    const gone = new AbortController()
    const connect = () =>
      new Promise<void>((resolve) => {
        if (gone.signal.aborted) return resolve()
        isConnected = true
        const close = new Wire(this.last, this.connection, (news) => {
          this.hear(news)
          post({ news })
        }).open()
        gone.signal.addEventListener('abort', () => {
          close()
          resolve()
        })
      })
    // Pages on plain http have no locks: each is connected by itself then.
    if (navigator.locks) navigator.locks.request(name, { signal: gone.signal }, connect).catch(() => {})
    else void connect()
    return () => {
      gone.abort()
      tabs.close()
    }
  }

  private hear(news: News): void {
    this.isHearing = true
    if (news.kind === 'here') this.presences.hear(news, performance.now())
    if (news.kind === 'ready') this.last = Math.max(this.last, news.seq)
    else if (news.kind === 'change' || news.kind === 'reset') {
      if (news.seq <= this.last) return
      this.last = news.seq
      this.recent = [...this.recent.slice(-mostRecent), { news, at: performance.now() }]
    }
    for (const listener of this.listeners) listener(news)
  }
}

/** Milliseconds that a page takes at most from being read to being there. */
const madeIn = 5_000
const mostRecent = 199
