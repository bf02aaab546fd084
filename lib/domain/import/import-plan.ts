import { locateQuote } from '../anchoring/anchor'
import type { Claim } from '../claim/claim'
import { type Anchor, anchorAt, type MarkedText } from '../claim/claim-marking'
import type { Source } from '../claim/source'
import { saysTheSame } from '../comparison/sameness'
import type { Stamp } from '../history/change'
import type { HistoryEvent } from '../history/history-event'
import { sourceId } from '../ids'
import { mostClaims } from '../limits'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { TextRange } from '../text/range'
import { WordUnits } from '../text/word-units'
import { planClaim } from './claim-plan'
import type { ImportCounts, ImportItem, ImportOutcome } from './import-answer'
import type { WantedClaim, WantedPlace } from './wanted-claim'

/** The text that a document's claims are put on, and what is marked there already. */
export type ImportTarget = MarkedText & {
  /** How many claims were ever marked in it. */
  claims: number
  /** Where claims stand in it now. */
  marked: readonly TextRange[]
}

export type ImportPlan = {
  items: ImportItem[]
  claims: Claim[]
  sources: Source[]
  events: HistoryEvent[]
  creates: ImportCounts
}

/**
 * Everything that would be made of the claims of a document in an article, or why it cannot be. Verdicts are put forward under
 * `method`, that of the newsroom they come to.
 */
export function planImport(
  target: ImportTarget,
  wanted: readonly WantedClaim[],
  stamp: Stamp,
  newId: () => string,
  method: number | null = null,
): Result<ImportPlan, Problem> {
  const plan = new Planned(target, { stamp, newId, method })
  for (const claim of wanted) {
    const step = plan.add(claim)
    if (!step.ok) return step
  }
  return succeed(plan.outcome())
}

class Planned {
  private readonly items: ImportItem[] = []
  private readonly claims: Claim[] = []
  private readonly events: HistoryEvent[] = []
  private readonly works = new Map<string, Source>()
  private readonly taken: Set<string>
  private readonly units: WordUnits

  constructor(
    private readonly target: ImportTarget,
    private readonly by: { stamp: Stamp; newId: () => string; method: number | null },
  ) {
    this.taken = new Set(target.marked.map(spot))
    this.units = new WordUnits(target.revision.text, target.language)
  }

  add(wanted: WantedClaim): Result<null, Problem> {
    const found = placeIn(this.target, wanted.place, this.units)
    const { anchor } = found
    // A report may have two claims on the same words; one brought in twice, or by two documents, has not.
    const known = anchor && wanted.place.kind === 'quote' && this.taken.has(spot(anchor))
    if (!anchor || known) {
      this.items.push(itemOf(wanted, known ? { ...found, outcome: 'known' } : found, null))
      return succeed(null)
    }
    const number = this.target.claims + this.claims.length + 1
    if (number > mostClaims) return fail(invalid('claims', 'too-many-claims', { maximum: mostClaims }))
    const planned = planClaim(this.target, withWordsOf(found, wanted), {
      ...{ number, anchor, ...this.by },
      sourceOf: (piece) => this.sourceOf(piece),
    })
    if (!planned.ok) return planned
    this.taken.add(spot(anchor))
    this.claims.push(planned.value.claim)
    this.events.push(...planned.value.events)
    this.items.push(itemOf(wanted, found, planned.value.claim))
    return succeed(null)
  }

  outcome(): ImportPlan {
    const { items, claims, events } = this
    const sources = [...this.works.values()]
    const sum = (count: (claim: Claim) => number) => claims.reduce((all, claim) => all + count(claim), 0)
    const creates = {
      claims: claims.length,
      evidence: sum(({ evidence }) => evidence.length),
      sources: sources.length,
      proposals: sum(({ proposal }) => (proposal ? 1 : 0)),
      comments: sum(({ comments }) => comments.length),
    }
    return { items, claims, sources, events, creates }
  }

  /** One source for all pieces from one work of the document; an id of the document's is no id here. */
  private sourceOf({ work, source }: WantedClaim['evidence'][number]): Source {
    const key = JSON.stringify([work, source])
    const known = this.works.get(key) ?? { id: sourceId.parse(this.by.newId()), ...source }
    this.works.set(key, known)
    return known
  }
}

type Found = { outcome: ImportOutcome; anchor: Anchor | null; candidates: TextRange[] }

function placeIn(target: ImportTarget, place: WantedPlace, units: WordUnits): Found {
  if (place.kind === 'elsewhere') return nowhere('older-text')
  if (place.kind === 'range') return placed(target, 'exact', place.range, place.quote, units)
  if (place.quote.trim() === '') return nowhere('wordless')
  const { kind: _kind, quote: exact, ...known } = place
  const found = locateQuote(target.revision.text, { exact, ...known })
  if (found.kind === 'lost') return nowhere('lost')
  if (found.kind === 'ambiguous') return { ...nowhere('ambiguous'), candidates: found.candidates }
  return placed(target, found.kind, found.range, exact, units)
}

/** On whole words, as whatever is marked: words that come to be others that way are said to be. */
function placed(
  target: ImportTarget,
  outcome: 'exact' | 'moved' | 'changed',
  { start, end }: TextRange,
  sought: string,
  units: WordUnits,
): Found {
  const anchor = anchorAt(target, start, end, units)
  if (!anchor.ok) return nowhere('lost')
  const others = !saysTheSame(anchor.value.quote, sought)
  return { outcome: others ? 'changed' : outcome, anchor: anchor.value, candidates: [] }
}

function nowhere(outcome: ImportOutcome): Found {
  return { outcome, anchor: null, candidates: [] }
}

/** Where a claim goes on other words than were meant, its remark keeps those. */
function withWordsOf({ outcome }: Found, wanted: WantedClaim): WantedClaim {
  if (outcome !== 'changed') return wanted
  const kept = `“${wanted.place.quote}”`
  return { ...wanted, note: wanted.note === null ? kept : `${kept}\n${wanted.note}` }
}

function itemOf(
  wanted: WantedClaim,
  { outcome, anchor, candidates }: Found,
  claim: Claim | null,
): ImportItem {
  const { quote } = wanted.place
  return {
    path: wanted.path,
    outcome,
    number: claim?.number ?? null,
    was: wanted.number,
    quote: quote.slice(0, longestQuote),
    words: anchor && anchor.quote !== quote ? anchor.quote.slice(0, longestQuote) : null,
    candidates,
    evidence: claim?.evidence.length ?? 0,
    proposed: claim?.proposal?.verdict ?? null,
    remarked: (claim?.comments.length ?? 0) > 0,
  }
}

/** UTF-16 code units of a quote that an answer repeats. */
const longestQuote = 300

function spot({ start, end }: TextRange): string {
  return `${start}-${end}`
}
