import { newId } from '@/components/new-id'
import { DraftDisk } from './draft-disk'
import { isInNoOpenTab, type KeptDraft, type Tabs } from './kept-draft'

/** Where what stands in a form came from, when it was not typed in this page: it is said there. */
export type Restored = { at: number; elsewhere: boolean }

/** The drafts of one member that this tab knows of. Whatever changes goes to the disk, and is told to who listens. */
export class DraftMemory {
  readonly known = new Map<string, KeptDraft>()
  /** Drafts that are no more, and that the server has still to forget. */
  readonly gone = new Set<string>()
  /** Drafts that the server may have without this page knowing: they were on their way to it, or a page before may have sent them. */
  readonly sent = new Set<string>()
  readonly restored = new Map<string, Restored>()
  tabs: Tabs = { own: null, elsewhere: new Set() }
  readonly disk: DraftDisk
  private readonly listeners = new Set<() => void>()

  constructor(
    readonly member: string,
    ready: () => Promise<void>,
  ) {
    this.disk = new DraftDisk(member, this, ready)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  tell(): void {
    for (const listener of this.listeners) listener()
  }

  /** What other open tabs have is their own business. */
  get ours(): KeptDraft[] {
    return [...this.known.values()].filter(
      (draft) => draft.tab === this.tabs.own || isInNoOpenTab(draft, this.tabs),
    )
  }

  set(draft: KeptDraft): void {
    this.known.set(draft.id, draft)
    this.changed(draft.id)
  }

  /** Sent or given up here: the server is to forget it as well. */
  remove({ id, posted }: KeptDraft): void {
    this.known.delete(id)
    if (posted !== null || this.sent.has(id)) this.gone.add(id)
    this.changed(id)
  }

  /** The server has forgotten it. */
  drop(id: string): void {
    this.known.delete(id)
    this.gone.delete(id)
    this.changed(id)
  }

  /** Goes on under an id of its own, for the one it had is somebody else's or is gone. */
  part(draft: KeptDraft): void {
    this.drop(draft.id)
    this.set({ ...draft, id: newId(), posted: null, elsewhere: false })
  }

  private changed(id: string): void {
    this.disk.changed(id)
    this.tell()
  }
}
