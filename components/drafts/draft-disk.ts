import { writeDrafts } from './draft-database'
import type { KeptDraft } from './kept-draft'

/** What is to be on the disk, as it is in memory now. */
type InMemory = { known: ReadonlyMap<string, KeptDraft>; gone: ReadonlySet<string> }

/** Writes the drafts of a member to the disk a moment after they changed: several letters go together. */
export class DraftDisk {
  private readonly unwritten = new Set<string>()
  /** On their way to the disk. */
  private underWay: readonly string[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private written: Promise<void>
  private isAbandoned = false

  /** Nothing is written before `ready`, when what was there before is known. */
  constructor(
    private readonly member: string,
    private readonly memory: InMemory,
    private readonly ready: () => Promise<void>,
  ) {
    this.written = Promise.resolve()
  }

  /** A draft is another than before, or is no more, or the server knows of it what it did not. */
  changed(id: string): void {
    this.unwritten.add(id)
    this.timer ??= setTimeout(() => void this.flush(), delay)
  }

  /** Resolves when all that was typed so far is on the disk. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    // One after the other, so that a long text is not on its way many times over.
    const before = this.written
    this.written = Promise.all([this.ready(), before]).then(() => this.write())
    return this.written
  }

  /** What is not on the disk for all that this page knows. */
  get unsettled(): string[] {
    return this.isAbandoned ? [] : [...new Set([...this.underWay, ...this.unwritten])]
  }

  /** Writes nothing any more. */
  abandon(): void {
    this.isAbandoned = true
    clearTimeout(this.timer)
  }

  private async write(): Promise<void> {
    const ids = [...this.unwritten]
    if (ids.length === 0 || this.isAbandoned) return
    this.unwritten.clear()
    this.underWay = ids
    const { known, gone } = this.memory
    try {
      await writeDrafts({
        member: this.member,
        kept: ids.flatMap((id) => known.get(id) ?? []),
        removed: ids.filter((id) => !known.has(id)),
        gone: ids.filter((id) => gone.has(id)),
        told: ids.filter((id) => !gone.has(id)),
      })
    } catch {
      // Where the browser keeps nothing (a full disk) a draft at least lives as long as the page; the next letter tries again.
      for (const id of ids) this.unwritten.add(id)
    } finally {
      this.underWay = []
    }
  }
}

/** Milliseconds from a letter to its being written: a crash takes no more than these. */
const delay = 150
