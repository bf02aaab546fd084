import { newId } from '@/components/new-id'
import { readDrafts, writeDrafts } from './draft-database'
import { draftOfTab, joined, type KeptDraft, type Tabs, type Values, waitingDrafts } from './kept-draft'
import { takeOlderDrafts } from './older-drafts'
import { readTabs } from './this-tab'

/**
 * The drafts of one member in this browser, as this tab sees them. What is typed is here at once and on the disk a moment
 * later. Every tab has drafts of its own; one that a closed tab left goes to the tab that opens its form next.
 */
export class Drafts {
  private readonly known = new Map<string, KeptDraft>()
  private readonly unwritten = new Set<string>()
  private readonly listeners = new Set<() => void>()
  /** Forms that were begun anew in this page, so that no draft of before may fill them. */
  private readonly begun = new Set<string>()
  private tabs: Tabs = { own: null, elsewhere: new Set() }
  private timer: ReturnType<typeof setTimeout> | undefined
  private written: Promise<void> | undefined
  private isRead = false

  constructor(private readonly member: string) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Fetches what was kept before. What is typed meanwhile counts, and nothing is written before. */
  read(): Promise<void> {
    this.written ??= this.fetch()
    return this.written
  }

  /** Calls back once the drafts of before are here, unless they are already; until the answer is called. */
  whenRead(then: () => void): () => void {
    if (this.isRead) return () => {}
    const stop = this.subscribe(() => {
      if (!this.isRead) return
      stop()
      then()
    })
    return stop
  }

  /** What this tab has of a form, or what waits for a tab that opens it. */
  current(form: string): KeptDraft | null {
    return draftOfTab(this.known.values(), form, this.tabs) ?? this.next(form)
  }

  /** Drafts of the form in no open tab, besides the current one. */
  waiting(form: string): KeptDraft[] {
    const current = this.current(form)
    return waitingDrafts(this.known.values(), form, this.tabs).filter((draft) => draft !== current)
  }

  change(form: string, fields: Values, version: number | undefined): void {
    const now = this.current(form)
    this.keep(form, { ...now?.values, ...fields }, now ? now.version : version)
  }

  /** Keeps these values and no others, also from outside the form: as when a verdict is in mind before it is open. */
  keep(form: string, values: Values, version: number | undefined): void {
    this.put(form, values, version, Date.now())
  }

  /** Makes what waits for a form this tab's own, now that the form is open here. */
  adopt(form: string): void {
    const now = this.current(form)
    if (this.isRead && now && now.tab !== this.tabs.own) this.put(form, now.values, now.version, now.at)
  }

  /** Only once the server has confirmed what was saved, or when the person gives the draft up. */
  forget(form: string): void {
    const now = this.current(form)
    this.begun.add(form)
    if (now) this.remove(now)
  }

  /** Leaves the current draft for later, and the form empty. */
  setAside(form: string): void {
    const now = this.current(form)
    this.begun.add(form)
    if (now) this.set({ ...now, tab: null })
  }

  /** Goes on with a draft that waits; the one at hand waits instead. */
  take(draft: KeptDraft): void {
    this.setAside(draft.form)
    this.remove(draft)
    this.set({ ...draft, id: newId(), tab: this.tabs.own })
  }

  /** Resolves when all that was typed so far is on the disk. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    // One after the other, so that a long text is not on its way many times over.
    this.written = this.read().then(() => this.write())
    return this.written
  }

  private next(form: string): KeptDraft | null {
    return this.begun.has(form) ? null : (waitingDrafts(this.known.values(), form, this.tabs)[0] ?? null)
  }

  /**
   * A draft that comes from elsewhere gets a new id: were two tabs to take it at once, or should the tab it came from be
   * open after all, none writes over another.
   */
  private put(form: string, values: Values, version: number | undefined, at: number): void {
    const now = this.current(form)
    const isOwn = now?.tab === this.tabs.own
    if (now && !isOwn) this.remove(now)
    const id = now && isOwn ? now.id : newId()
    this.set({ id, member: this.member, form, tab: this.tabs.own, values, version, at })
  }

  private set(draft: KeptDraft): void {
    this.known.set(draft.id, draft)
    this.changed(draft.id)
  }

  private remove({ id }: KeptDraft): void {
    this.known.delete(id)
    this.changed(id)
  }

  private changed(id: string): void {
    this.unwritten.add(id)
    this.timer ??= setTimeout(() => void this.flush(), delay)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private async fetch(): Promise<void> {
    const [tabs, found] = await Promise.all([readTabs(), readDrafts(this.member).catch(() => [])])
    const typed = [...this.known.values()]
    this.known.clear()
    this.tabs = tabs
    for (const draft of found) this.known.set(draft.id, draft)
    for (const older of takeOlderDrafts(this.member)) {
      if (!this.current(older.form)) this.keep(older.form, older.values, older.version)
    }
    for (const draft of typed) this.join(draft)
    this.isRead = true
    this.tell()
  }

  /** Two drafts that cannot be one both stay: what was typed just now in the form, the other to be gone on with. */
  private join(typed: KeptDraft): void {
    const before = this.current(typed.form)
    const both = before && joined(before, typed)
    if (before && both) this.remove(before)
    else if (before) this.set({ ...before, tab: null })
    this.set({ ...(both ?? typed), tab: this.tabs.own })
  }

  private async write(): Promise<void> {
    const ids = [...this.unwritten]
    if (ids.length === 0) return
    this.unwritten.clear()
    const kept = ids.flatMap((id) => this.known.get(id) ?? [])
    try {
      await writeDrafts(
        kept,
        ids.filter((id) => !this.known.has(id)),
      )
    } catch {
      // Where the browser keeps nothing (a full disk) a draft at least lives as long as the page; the next letter tries again.
      for (const id of ids) this.unwritten.add(id)
    }
  }
}

/** Milliseconds from a letter to its being written: several letters go together, and a crash takes no more than these. */
const delay = 150
