import { newId } from '@/components/new-id'
import type { ApiProblem } from '@/lib/api/problem'
import { readDrafts } from './draft-database'
import { DraftDisk } from './draft-disk'
import {
  draftOfTab,
  isInNoOpenTab,
  joined,
  type KeptDraft,
  type Tabs,
  type Values,
  waitingDrafts,
} from './kept-draft'
import { type AtServer, type MergeStep, mergeSteps } from './merge-drafts'
import { takeOlderDrafts } from './older-drafts'
import { readTabs } from './this-tab'

/** Where what stands in a form came from, when it was not typed in this page: it is said there. */
export type Restored = { at: number; elsewhere: boolean }

/** What the server has not been told: drafts as they are now, and the ids of those that are gone. */
export type Unposted = { drafts: KeptDraft[]; gone: string[] }

/** A draft as the server has it. */
type Fetched = Omit<KeptDraft, 'member' | 'tab' | 'posted' | 'elsewhere'>

/**
 * The drafts of one member in this browser, as this tab sees them. What is typed is here at once and on the disk a moment
 * later. Every tab has drafts of its own; one that a closed tab left, or that comes from another computer, goes to the tab
 * that opens its form next.
 */
export class Drafts {
  readonly known = new Map<string, KeptDraft>()
  readonly gone = new Set<string>()
  private readonly listeners = new Set<() => void>()
  /** Forms that were begun anew in this page, so that no draft of before may fill them. */
  private readonly begun = new Set<string>()
  private readonly restored = new Map<string, Restored>()
  private tabs: Tabs = { own: null, elsewhere: new Set() }
  private readonly disk: DraftDisk
  private reading: Promise<void> | undefined
  private isRead = false
  private isAbandoned = false

  constructor(private readonly member: string) {
    this.disk = new DraftDisk(member, this, () => this.read())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Fetches what was kept before. What is typed meanwhile counts, and nothing is written before. */
  read(): Promise<void> {
    this.reading ??= this.fetch()
    return this.reading
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

  /** Where what stands in a form came from; null when it was begun in this page. */
  restoredIn(form: string): Restored | null {
    return this.restored.get(form) ?? null
  }

  /** How many drafts this browser has, in whatever tab, and those of other computers that it knows of. */
  get count(): number {
    return [...this.known.values()].filter(({ values }) => Object.values(values).some(Boolean)).length
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
    if (!this.isRead || !now || now.tab === this.tabs.own) return
    if (now.elsewhere) this.set({ ...now, tab: this.tabs.own })
    else this.put(form, now.values, now.version, now.at)
    this.restored.set(form, { at: now.at, elsewhere: now.elsewhere })
  }

  /** Only once the server has confirmed what was saved, or when the person gives the draft up. */
  forget(form: string): void {
    const now = this.current(form)
    this.begin(form)
    if (now) this.remove(now)
  }

  /** Leaves the current draft for later, and the form empty. */
  setAside(form: string): void {
    const now = this.current(form)
    this.begin(form)
    if (now) this.set({ ...now, tab: null })
  }

  /** Goes on with a draft that waits; the one at hand waits instead. */
  take(draft: KeptDraft): void {
    this.setAside(draft.form)
    this.remove(draft)
    this.set({ ...draft, id: newId(), tab: this.tabs.own, posted: null, elsewhere: false })
    this.restored.set(draft.form, { at: draft.at, elsewhere: draft.elsewhere })
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
    const draft = { id: newId(), member: this.member, form, tab: this.tabs.own, values, version, at }
    this.set({ ...draft, posted: null, elsewhere: false, ...(refused && { refused }) })
    this.restored.set(form, { at, elsewhere: false })
  }

  /** Resolves when all that was typed so far is on the disk. */
  flush(): Promise<void> {
    return this.disk.flush()
  }

  /** Writes nothing any more: the member left for good, and took along what they had typed. */
  abandon(): void {
    this.isAbandoned = true
    this.disk.abandon()
  }

  /** Of drafts in other open tabs, these tell the server themselves. */
  get unposted(): Unposted {
    if (!this.isRead || this.isAbandoned) return { drafts: [], gone: [] }
    const drafts = [...this.known.values()].filter(
      (draft) => draft.posted !== draft.at && !draft.elsewhere && this.isOurs(draft),
    )
    return { drafts, gone: [...this.gone] }
  }

  /** The server has these as they were sent, and forgot those. What is `overtaken` goes on as a draft of its own. */
  posted({ drafts, gone }: Unposted, overtaken: ReadonlySet<string>): void {
    for (const { id, at } of drafts) {
      const now = this.known.get(id)
      if (!now) {
        // Finished while it was on its way.
        this.gone.add(id)
        this.changed(id)
      } else if (overtaken.has(id)) this.part(now)
      else this.set({ ...now, posted: at })
    }
    for (const id of gone) {
      this.gone.delete(id)
      this.changed(id)
    }
  }

  /** How to agree with the server. Nothing that stands on the screen or was typed here is given up for it. */
  async stepsTo(server: AtServer, isFirst: boolean): Promise<MergeStep[]> {
    await this.flush()
    const disk = await readDrafts(this.member).catch(() => ({ drafts: [], gone: [] }))
    const here = [...this.known.values()].filter((draft) => this.isOurs(draft))
    const ids = [...this.gone, ...disk.gone, ...disk.drafts.map(({ id }) => id), ...this.known.keys()]
    const isFixed = (draft: KeptDraft) =>
      draft.tab === this.tabs.own && (!isFirst || !this.restored.has(draft.form))
    return mergeSteps(here, server, { isFixed, elsewhere: new Set(ids) })
  }

  /** Carries a step out; `fetched` is what the server has of the draft in question. */
  follow(step: MergeStep, fetched: Fetched | null): void {
    if (step.kind === 'part') this.part(step.draft)
    else if (step.kind === 'confirm') this.set({ ...step.draft, posted: step.draft.at })
    else if (step.kind === 'drop') {
      this.known.delete(step.draft.id)
      this.restored.delete(step.draft.form)
      this.changed(step.draft.id)
    } else if (fetched) this.bring(fetched)
  }

  private bring(fetched: Fetched): void {
    if (this.gone.has(fetched.id)) return
    const before = this.known.get(fetched.id)
    // Typed in while it was fetched.
    if (before && before.posted !== before.at && !before.elsewhere) return
    this.set({
      ...{ ...fetched, member: this.member, posted: fetched.at },
      ...{ tab: before?.tab ?? null, elsewhere: before?.elsewhere ?? true },
    })
  }

  private isOurs(draft: KeptDraft): boolean {
    return draft.tab === this.tabs.own || isInNoOpenTab(draft, this.tabs)
  }

  private begin(form: string): void {
    this.begun.add(form)
    this.restored.delete(form)
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
    const isOwn = now?.tab === this.tabs.own && !now.elsewhere
    if (now && !isOwn) this.remove(now)
    const draft = { member: this.member, form, tab: this.tabs.own, values, version, at, elsewhere: false }
    if (now && isOwn) this.set({ ...now, ...draft })
    else this.set({ ...draft, id: newId(), posted: null })
  }

  private part(draft: KeptDraft): void {
    this.known.delete(draft.id)
    this.changed(draft.id)
    this.set({ ...draft, id: newId(), posted: null, elsewhere: false })
  }

  private set(draft: KeptDraft): void {
    this.known.set(draft.id, draft)
    this.changed(draft.id)
  }

  private remove({ id, posted }: KeptDraft): void {
    this.known.delete(id)
    if (posted !== null) this.gone.add(id)
    this.changed(id)
  }

  private changed(id: string): void {
    this.disk.changed(id)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private async fetch(): Promise<void> {
    const [tabs, found] = await Promise.all([
      readTabs(),
      readDrafts(this.member).catch(() => ({ drafts: [], gone: [] })),
    ])
    const typed = [...this.known.values()]
    this.known.clear()
    this.tabs = tabs
    for (const draft of found.drafts) this.known.set(draft.id, draft)
    for (const id of found.gone) this.gone.add(id)
    for (const { form, tab, at, elsewhere } of found.drafts) {
      if (tab === tabs.own) this.restored.set(form, { at, elsewhere })
    }
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
    if (!both) this.restored.delete(typed.form)
    this.set({ ...(both ?? typed), tab: this.tabs.own })
  }
}
