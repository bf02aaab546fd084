import { listenTo } from '../data/listening'
import { listChangesAfter, listStandingSessions, liveChannel } from '../data/live-record'
import type { MemberId, NewsroomId } from '../domain/ids'
import { Presences } from '../domain/live/presences'
import { type Told, told } from '../domain/live/told'
import { outsideOfRequests } from '../request-scope'
import type { Stream } from './stream'

/**
 * All open streams of this process, and the one connection on which it hears what happens. A newsroom's streams hear of that
 * newsroom alone; whose session is over is let go at once.
 */
export class Hub {
  private readonly rooms = new Map<NewsroomId, Set<Stream>>()
  private readonly presences = new Map<NewsroomId, Presences>()
  private listening: Promise<void> | null = null
  /** What was heard since the connection was lost, and while what was missed is being read: told after that. */
  private held: Told[] | null = null
  private losses = 0

  /** Begins a stream after the entry `after`, or with what happens from now on; says whether it can be done just now. */
  async join(stream: Stream, after: number | null): Promise<boolean> {
    await this.listen()
    const { losses } = this
    const { newsroom } = stream.follower
    const room = this.rooms.get(newsroom) ?? new Set()
    this.rooms.set(newsroom, room.add(stream))
    try {
      const { changes, newest } = await listChangesAfter(newsroom, after, mostMissed + 1)
      // The session may have ended between the question who it is and now.
      const may = await this.stillMay([stream])
      // What happens while nobody listens is in neither: what was read, and what is heard.
      const isWhole = this.held === null && this.losses === losses
      if (!isWhole || !may.has(stream)) {
        this.leave(stream)
        return isWhole
      }
      const here = this.presences.get(newsroom)?.list(Date.now()) ?? []
      stream.begin(newest, changes, changes.length > mostMissed, here)
      return true
    } catch (error) {
      this.leave(stream)
      throw error
    }
  }

  leave(stream: Stream): void {
    stream.end()
    const { newsroom } = stream.follower
    const room = this.rooms.get(newsroom)
    room?.delete(stream)
    if (room?.size === 0) this.rooms.delete(newsroom)
  }

  /** How many streams are open. */
  get size(): number {
    return this.all().length
  }

  private listen(): Promise<void> {
    this.listening ??= outsideOfRequests(() => this.begin()).catch((error: unknown) => {
      this.listening = null
      throw error
    })
    return this.listening
  }

  private async begin(): Promise<void> {
    await listenTo(liveChannel, {
      hear: (payload) => {
        const what = toldIn(payload)
        if (what) this.hear(what)
      },
      lose: () => {
        this.losses += 1
        this.held ??= []
      },
      resume: () => void this.resume(),
    })
    setInterval(() => this.beat(), beatEvery).unref()
    setInterval(() => void this.check(this.all()), checkEvery).unref()
  }

  private hear(what: Told): void {
    if (this.held) {
      this.held.push(what)
      return
    }
    if (what.kind === 'access') return void this.check(this.of(what.member))
    if (what.kind === 'here') this.presencesOf(what.newsroom).hear(what, Date.now())
    for (const stream of this.rooms.get(what.newsroom) ?? []) {
      if (what.kind === 'change') stream.change(what)
      else if (what.kind === 'here') stream.here(what)
      else if (stream.follower.member === what.member) stream.inbox()
    }
  }

  /** Tells what happened while nothing was heard. Who cannot be told goes, and comes again with their place. */
  private async resume(): Promise<void> {
    const { losses } = this
    await this.check(this.all())
    for (const [newsroom, room] of [...this.rooms]) {
      const begun = [...room].filter(({ isBegun }) => isBegun)
      if (begun.length === 0) continue
      const from = Math.min(...begun.map(({ place }) => place))
      const missed = await listChangesAfter(newsroom, from, mostMissed + 1).catch(() => null)
      const isTold = missed !== null && missed.changes.length <= mostMissed
      for (const stream of begun) {
        if (!isTold) this.leave(stream)
        for (const change of missed?.changes ?? []) stream.change(change)
        stream.inbox()
      }
    }
    // Lost again meanwhile: all of it comes with the next time.
    if (losses !== this.losses) return
    const held = this.held ?? []
    this.held = null
    for (const what of held) this.hear(what)
  }

  /** Lets go whoever may not hear any more; and everybody when nobody can say. */
  private async check(streams: readonly Stream[]): Promise<void> {
    if (streams.length === 0) return
    const standing = await this.stillMay(streams).catch(() => new Set<Stream>())
    for (const stream of streams) if (!standing.has(stream)) this.leave(stream)
  }

  private async stillMay(streams: readonly Stream[]): Promise<Set<Stream>> {
    const ids = streams.map(({ follower }) => follower.session)
    const standing = await listStandingSessions(ids)
    return new Set(
      streams.filter(({ follower: { session, newsroom, role } }) => {
        const now = standing.get(session)
        return now?.newsroom === newsroom && now.role === role
      }),
    )
  }

  private beat(): void {
    for (const stream of this.all()) stream.beat()
  }

  private all(): Stream[] {
    return [...this.rooms.values()].flatMap((room) => [...room])
  }

  private of(member: MemberId): Stream[] {
    return this.all().filter(({ follower }) => follower.member === member)
  }

  private presencesOf(newsroom: NewsroomId): Presences {
    const known = this.presences.get(newsroom) ?? new Presences()
    this.presences.set(newsroom, known)
    return known
  }
}

/** What this build does not know is told by a newer one, or by whoever else may sign in to the database: it is passed over. */
function toldIn(payload: string): Told | null {
  try {
    return told.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

/** That of this process; Next may load this module several times. */
export function hub(): Hub {
  kept.isnadHub ??= new Hub()
  return kept.isnadHub
}

const kept: typeof globalThis & { isnadHub?: Hub } = globalThis

/** Entries that are told one by one to who comes back; after more the page is read anew. */
const mostMissed = 500

/** Milliseconds: proxies cut what is silent for a minute; sessions run out by themselves. */
const [beatEvery, checkEvery] = [20_000, 60_000]
