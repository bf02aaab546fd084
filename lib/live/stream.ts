import type { MemberId, NewsroomId } from '../domain/ids'
import type { Change, Presence } from '../domain/live/told'

/** Whose stream it is, by which session. */
export type Follower = { member: MemberId; newsroom: NewsroomId; role: string; session: string }

/** Where the text of a stream goes: `send` says whether it can take more. */
export type Outlet = { send(text: string): boolean; end(): void }

/**
 * One open connection (text/event-stream): tells changes in the order of the newsroom's history, each once, under their number
 * there. What comes before it has begun waits.
 */
export class Stream {
  private last = -1
  private held: Change[] | null = []
  isOver = false

  constructor(
    readonly follower: Follower,
    private readonly outlet: Outlet,
  ) {}

  /** From `newest` on, after `missed`; `isCut` when that is not all, so that the page has to be read anew. */
  begin(newest: number, missed: readonly Change[], isCut: boolean, here: readonly Presence[]): void {
    this.write(`retry: ${retryAfter}\n${message('hello', {})}`)
    if (isCut) this.write(`id: ${newest}\n${message('reset', {})}`)
    else for (const change of missed) this.tell(change)
    // A page that comes back later than this goes on from here.
    this.last = Math.max(this.last, newest)
    this.write(`id: ${this.last}\n${message('ready', {})}`)
    for (const presence of here) this.here(presence)
    const held = this.held ?? []
    this.held = null
    for (const change of held) this.change(change)
  }

  get isBegun(): boolean {
    return this.held === null
  }

  /** The number of the last entry that was told. */
  get place(): number {
    return this.last
  }

  change(change: Change): void {
    if (this.held) this.held.push(change)
    else if (change.seq > this.last) this.tell(change)
  }

  inbox(): void {
    this.write(message('inbox', {}))
  }

  here({ tab, article, claim, writing, member }: Presence): void {
    this.write(message('here', { tab, article, claim, writing, member }))
  }

  /** Shows everybody between that the connection is in use. */
  beat(): void {
    this.write(': beat\n\n')
  }

  end(): void {
    if (this.isOver) return
    this.isOver = true
    this.outlet.end()
  }

  private tell({ seq, article, claim, by }: Change): void {
    this.last = seq
    this.write(`id: ${seq}\n${message('change', { article, claim, by })}`)
  }

  /** Whoever reads too slowly is let go, and goes on from where they were. */
  private write(text: string): void {
    if (!this.isOver && !this.outlet.send(text)) this.end()
  }
}

function message(event: string, data: object): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Milliseconds after which a browser connects again. */
const retryAfter = 1000
