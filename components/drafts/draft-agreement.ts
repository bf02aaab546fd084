import { readDrafts } from './draft-database'
import type { DraftMemory } from './draft-memory'
import type { KeptDraft } from './kept-draft'
import { type AtServer, type MergeStep, mergeSteps } from './merge-drafts'

/** What the server has not been told: drafts as they are now, and the ids of those that are gone. */
export type Unposted = { drafts: KeptDraft[]; gone: string[] }

/** A draft as the server has it. */
type Fetched = Omit<KeptDraft, 'member' | 'tab' | 'posted' | 'elsewhere'>

/** Brings what this tab has and what the server has to the same. */
export class DraftAgreement {
  constructor(private readonly memory: DraftMemory) {}

  get unposted(): Unposted {
    const drafts = this.memory.ours.filter((draft) => draft.posted !== draft.at && !draft.elsewhere)
    return { drafts, gone: [...this.memory.gone] }
  }

  /** The server has these as they were sent, and forgot those. What is `overtaken` goes on as a draft of its own. */
  posted({ drafts, gone }: Unposted, overtaken: ReadonlySet<string>): void {
    for (const draft of drafts) {
      const now = this.memory.known.get(draft.id)
      if (!now) continue
      if (overtaken.has(draft.id)) this.memory.part(now)
      else this.memory.set({ ...now, posted: draft.at })
    }
    for (const id of gone) this.memory.drop(id)
  }

  /** How to agree. Nothing that was typed here is given up for it, nor, once the page has been open, what it shows. */
  async stepsTo(server: AtServer, isFirst: boolean): Promise<MergeStep[]> {
    const { memory } = this
    await memory.disk.flush()
    const disk = await readDrafts(memory.member).catch(() => ({ drafts: [], gone: [] }))
    const ids = [...memory.gone, ...disk.gone, ...disk.drafts.map(({ id }) => id), ...memory.known.keys()]
    const isFixed = ({ tab, form }: KeptDraft) =>
      tab === memory.tabs.own && (!isFirst || !memory.restored.has(form))
    return mergeSteps(memory.ours, server, { isFixed, elsewhere: new Set(ids) })
  }

  /** Carries a step out; `fetched` is what the server has of the draft in question. */
  follow(step: MergeStep, fetched: Fetched | null): void {
    if (step.kind === 'part') this.memory.part(step.draft)
    else if (step.kind === 'confirm') this.memory.set({ ...step.draft, posted: step.draft.at })
    else if (step.kind === 'drop') {
      this.memory.restored.delete(step.draft.form)
      this.memory.drop(step.draft.id)
    } else if (fetched) this.bring(fetched)
  }

  private bring(fetched: Fetched): void {
    const { known, gone, member } = this.memory
    const before = known.get(fetched.id)
    const isTypedIn = before && before.posted !== before.at && !before.elsewhere
    if (isTypedIn || gone.has(fetched.id)) return
    const place = { tab: before?.tab ?? null, elsewhere: before?.elsewhere ?? true }
    this.memory.set({ ...fetched, ...place, member, posted: fetched.at })
  }
}
