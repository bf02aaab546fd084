import type { Connection } from '@/components/drafts/connection'
import { calls } from '@/lib/api/calls'
import { kinds, type News, newsIn } from './news'

/**
 * The connection on which one tab hears from the server. The browser takes up a lost one by itself, from the last event on; one
 * that the server refused is tried anew here, once somebody is signed in and the server is there.
 */
export class Wire {
  private source: EventSource | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = shortest

  constructor(
    private last: number,
    private readonly connection: Connection,
    private readonly hear: (news: News) => void,
  ) {}

  open(): () => void {
    this.connect()
    const again = () => {
      if (this.connection.isUsable && this.source?.readyState === EventSource.CLOSED) this.connect()
    }
    const stop = this.connection.subscribe(again)
    return () => {
      stop()
      clearTimeout(this.timer)
      this.source?.close()
    }
  }

  private connect(): void {
    clearTimeout(this.timer)
    this.source?.close()
    const source = new EventSource(`/api/v1${calls.followNewsroom.path}?after=${this.last}`)
    this.source = source
    const listen = (event: MessageEvent<string>) => {
      const news = newsIn(event)
      if (!news) return
      if ('seq' in news) this.last = Math.max(this.last, news.seq)
      this.hear(news)
    }
    for (const kind of kinds) source.addEventListener(kind, listen)
    source.addEventListener('open', () => {
      this.pause = shortest
    })
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) this.tryLater()
    })
  }

  private tryLater(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(async () => {
      if (await this.connection.check()) this.connect()
    }, this.pause)
    this.pause = Math.min(this.pause * 2, longest)
  }
}

/** Milliseconds. */
const [shortest, longest] = [1_000, 30_000]
