import { newId } from '@/components/new-id'
import type { ApiProblem } from '@/lib/api/problem'
import { readDrafts } from './draft-database'
import { DraftMemory, type Restored } from './draft-memory'
import { draftOfTab, joined, type KeptDraft, type Values, waitingDrafts } from './kept-draft'
import { type LeftDrafts, leaveDrafts, takeLeftDrafts } from './left-drafts'
import { takeOlderDrafts } from './older-drafts'
import { readTabs } from './this-tab'

/**
 * The drafts of one member in this browser, as this tab sees them. What is typed is here at once and on the disk a moment
 * later. Every tab has drafts of its own; one that a closed tab left, or that comes from another computer, goes to the tab
 * that opens its form next.
 */
export class Drafts {
  readonly memory: DraftMemory
  /** Forms that were begun anew in this page, so that no draft of before may fill them. */
  private readonly begun = new Set<string>()
  private readonly awaiting = new Set<() => void>()
  private reading: Promise<void> | undefined
  private isRead = false
  readonly subscribe: DraftMemory['subscribe']

  constructor(private readonly member: string) {
    this.memory = new DraftMemory(member, () => this.read())
    this.subscribe = this.memory.subscribe
  }

  /** Fetches what was kept before. What is typed meanwhile counts, and nothing is written before. */
  read(): Promise<void> {
    this.reading ??= this.fetch()
    return this.reading
  }

  /** Calls back when drafts of before are here: those of this browser, then those of other computers; until it is stopped. */
  whenHere(then: () => void): () => void {
    this.awaiting.add(then)
    return () => this.awaiting.delete(then)
  }

  /** What was kept here, or elsewhere, has come. */
  arrived(): void {
    for (const then of this.awaiting) then()
  }

  /** What this tab has of a form, or what waits for a tab that opens it. */
  current(form: string): KeptDraft | null {
    return draftOfTab(this.memory.known.values(), form, this.memory.tabs) ?? this.next(form)
  }

  /** Drafts of the form in no open tab, besides the current one. */
  waiting(form: string): KeptDraft[] {
    const current = this.current(form)
    return waitingDrafts(this.memory.known.values(), form, this.memory.tabs).filter(
      (draft) => draft !== current,
    )
  }

  /** Where what stands in a form came from; null when it was begun in this page. */
  restoredIn(form: string): Restored | null {
    return this.memory.restored.get(form) ?? null
  }

  /** How many drafts with something in them this browser has, of whatever tab, and of other computers as far as it knows. */
  async count(): Promise<number> {
    await this.flush()
    const inMemory = { drafts: [...this.memory.known.values()] }
    const { drafts } = await readDrafts(this.member).catch(() => inMemory)
    return drafts.filter(({ values }) => Object.values(values).some(Boolean)).length
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
    if (!this.isRead || !now || now.tab === this.memory.tabs.own) return
    if (now.elsewhere) this.memory.set({ ...now, tab: this.memory.tabs.own })
    else this.put(form, now.values, now.version, now.at)
    this.memory.restored.set(form, { at: now.at, elsewhere: now.elsewhere })
  }

  /** Only once the server has confirmed what was saved, or when the person gives the draft up. */
  forget(form: string): void {
    const now = this.current(form)
    this.begin(form)
    if (now) this.memory.remove(now)
  }

  /** Leaves the current draft for later, and the form empty. */
  setAside(form: string): void {
    const now = this.current(form)
    this.begin(form)
    if (now) this.memory.set({ ...now, tab: null })
  }

  /** Goes on with a draft that waits; the one at hand waits instead. */
  take(draft: KeptDraft): void {
    this.setAside(draft.form)
    this.memory.remove(draft)
    this.memory.set({ ...draft, id: newId(), tab: this.memory.tabs.own, posted: null, elsewhere: false })
    this.memory.restored.set(draft.form, { at: draft.at, elsewhere: draft.elsewhere })
  }

  /** Puts back what could not be sent, or was not to be sent after all; what stands in its form by now waits. */
  giveBack(
    form: string,
    values: Values,
    version: number | undefined,
    at: number,
    refused?: ApiProblem,
  ): void {
    this.setAside(form)
    const draft = { id: newId(), member: this.member, form, tab: this.memory.tabs.own, values, version, at }
    this.memory.set({ ...draft, posted: null, elsewhere: false, ...(refused && { refused }) })
    this.memory.restored.set(form, { at, elsewhere: false })
  }

  /** Resolves when all that was typed so far is on the disk. */
  flush(): Promise<void> {
    return this.memory.disk.flush()
  }

  /** As `flush`, for a page that may be gone before the disk has answered. */
  leave(): void {
    const { known, gone, disk } = this.memory
    const ids = disk.unsettled
    if (ids.length > 0) {
      leaveDrafts(this.member, {
        drafts: ids.flatMap((id) => known.get(id) ?? []),
        removed: ids.filter((id) => !known.has(id)),
        gone: ids.filter((id) => gone.has(id)),
      })
    }
    void this.flush()
  }

  /** Writes nothing any more: the member left for good, and took along what they had typed. */
  abandon(): void {
    this.memory.disk.abandon()
  }

  private begin(form: string): void {
    this.begun.add(form)
    this.memory.restored.delete(form)
  }

  private next(form: string): KeptDraft | null {
    return this.begun.has(form)
      ? null
      : (waitingDrafts(this.memory.known.values(), form, this.memory.tabs)[0] ?? null)
  }

  /**
   * A draft that comes from elsewhere gets a new id: were two tabs to take it at once, or should the tab it came from be
   * open after all, none writes over another.
   */
  private put(form: string, values: Values, version: number | undefined, at: number): void {
    const now = this.current(form)
    const isOwn = now?.tab === this.memory.tabs.own && !now.elsewhere
    if (now && !isOwn) this.memory.remove(now)
    const draft = {
      member: this.member,
      form,
      tab: this.memory.tabs.own,
      values,
      version,
      at,
      elsewhere: false,
    }
    if (now && isOwn) this.memory.set({ ...now, ...draft })
    else this.memory.set({ ...draft, id: newId(), posted: null })
  }

  private async fetch(): Promise<void> {
    const [tabs, found] = await Promise.all([
      readTabs(),
      readDrafts(this.member).catch(() => ({ drafts: [], gone: [] })),
    ])
    const typed = [...this.memory.known.values()]
    this.memory.known.clear()
    this.memory.tabs = tabs
    for (const draft of found.drafts) this.memory.known.set(draft.id, draft)
    for (const id of found.gone) this.memory.gone.add(id)
    const left = takeLeftDrafts(this.member)
    this.goOn(left)
    for (const { id, form, tab, at, elsewhere } of this.memory.known.values()) {
      this.memory.sent.add(id)
      if (tab === tabs.own) this.memory.restored.set(form, { at, elsewhere })
    }
    for (const older of takeOlderDrafts(this.member)) {
      if (!this.current(older.form)) this.keep(older.form, older.values, older.version)
    }
    // The page before may have been left before it knew what was kept.
    for (const draft of [...left.drafts.filter(({ tab }) => tab === null), ...typed]) this.join(draft)
    this.isRead = true
    this.memory.tell()
    this.arrived()
  }

  /** Takes over what the page before this one had not written. */
  private goOn({ drafts, removed, gone }: LeftDrafts): void {
    const { memory } = this
    for (const draft of drafts) if (draft.tab !== null) memory.known.set(draft.id, draft)
    for (const id of removed) memory.known.delete(id)
    for (const id of gone) memory.gone.add(id)
    for (const id of [...drafts.map((draft) => draft.id), ...removed]) memory.disk.changed(id)
  }

  /** Two drafts that cannot be one both stay: what was typed just now in the form, the other to be gone on with. */
  private join(typed: KeptDraft): void {
    const before = this.current(typed.form)
    const both = before && joined(before, typed)
    if (before && both) this.memory.remove(before)
    else if (before) this.memory.set({ ...before, tab: null })
    if (both) this.memory.restored.set(typed.form, { at: before.at, elsewhere: before.elsewhere })
    else this.memory.restored.delete(typed.form)
    this.memory.set({ ...(both ?? typed), tab: this.memory.tabs.own })
  }
}
