import type { ApiProblem } from '@/lib/api/problem'

/** What stands in a form as typed; every field as the text its control holds. */
export type Values = Record<string, string>

/** One form of one member, as one tab of the browser has it. */
export type KeptDraft = {
  id: string
  member: string
  /** What is edited, and what is done to it. */
  form: string
  /** The tab in which it is typed; null once it was set aside. */
  tab: string | null
  values: Values
  /** The version of the thing when the first letter was typed, so that a stale tab cannot overwrite. */
  version: number | undefined
  /** When it was typed in last; milliseconds. */
  at: number
  /** The `at` as of which the server keeps it; null while it does not. */
  posted: number | null
  /** Whether it was typed at another computer, and not in this browser yet. */
  elsewhere: boolean
  /** Why what it holds was refused when it was sent later, once the network was back. */
  refused?: ApiProblem
}

/** This tab, and the other ones in which the product is open. */
export type Tabs = { own: string | null; elsewhere: ReadonlySet<string> }

export function draftOfTab(all: Iterable<KeptDraft>, form: string, { own }: Tabs): KeptDraft | null {
  for (const draft of all) if (draft.form === form && draft.tab === own) return draft
  return null
}

/** The drafts of a form that no open tab has, the one typed in last first: of closed tabs, set aside, or from elsewhere. */
export function waitingDrafts(all: Iterable<KeptDraft>, form: string, tabs: Tabs): KeptDraft[] {
  return [...all]
    .filter((draft) => draft.form === form && draft.tab !== tabs.own)
    .filter((draft) => isInNoOpenTab(draft, tabs))
    .sort((one, other) => other.at - one.at)
}

export function isInNoOpenTab({ tab }: KeptDraft, { elsewhere }: Tabs): boolean {
  return tab === null || !elsewhere.has(tab)
}

/**
 * What was typed before the kept drafts had been read, joined to the draft that was there already. Null where the two
 * hold different words in one field: then both have to stay.
 */
export function joined(kept: KeptDraft, typed: KeptDraft): KeptDraft | null {
  const differ = Object.entries(typed.values).some(([name, value]) => {
    const before = kept.values[name] ?? ''
    return before !== '' && before !== value
  })
  return differ ? null : { ...typed, version: kept.version, values: { ...kept.values, ...typed.values } }
}
