import { carryAnchors } from '../anchoring/anchor'
import type { Anchoring } from '../anchoring/anchoring'
import type { Claim } from '../claim/claim'
import type { Stamp } from '../history/change'
import type { HistoryEvent } from '../history/history-event'
import { prose } from '../history/prose'
import { type Anchored, type CarriedChange, carryClaim, quoted } from './claim-carrying'
import type { DismissalPlace } from './dismissal'
import { type CarriedDismissal, carryDismissals, recordCarried } from './dismissal-carrying'
import type { RevisionInput } from './revision'

type Text = { number: number; sha256: string; text: string }

/**
 * The article as far as a revision of it is concerned. `earlier` has the texts that claims of its tray stood in, and dismissals
 * that were left behind.
 */
export type RevisedArticle = {
  version: number
  language: string
  revision: Text
  earlier: ReadonlyMap<number, string>
  dismissals: readonly DismissalPlace[]
}

export type RevisionChange = {
  revision: Text & { note: string | null }
  claims: CarriedChange[]
  dismissals: CarriedDismissal[]
  event: HistoryEvent
}

/**
 * What a new revision would change: all claims and dismissals of the article at once, in one entry of the history. Null when
 * the text is the current one. `sha256` is that of the new text, `anchored` what `anchorAll` says of it.
 */
export function decideRevision(
  article: RevisedArticle,
  claims: readonly Claim[],
  input: RevisionInput & { sha256: string },
  stamp: Stamp,
  anchored = anchorAll(article, claims, input.text),
): RevisionChange | null {
  const { revision: current, version } = article
  if (input.text === current.text) return null
  const revision = { ...input, number: current.number + 1 }
  const changes = claims.flatMap((claim) => {
    const place = anchored.claims.get(claim.id)
    return place ? [carryClaim(claim, place, revision.number, stamp)] : []
  })
  const { dismissals } = anchored
  const event = recordRevision(current, revision, version, changes, dismissals)
  return { revision, claims: changes, dismissals, event }
}

/** What became of the places of claims, by their ids, and where dismissals go on. */
export type AllAnchored = { claims: Map<string, Anchored>; dismissals: CarriedDismissal[] }

/** Where each claim and dismissal stands in a text, judged from the revision it last stood in: a text that comes back finds it. */
export function anchorAll(
  { language, revision, earlier, dismissals }: Omit<RevisedArticle, 'version'>,
  claims: readonly Pick<Claim, 'id' | 'revision' | 'start' | 'end'>[],
  text: string,
): AllAnchored {
  const texts = new Map([...earlier, [revision.number, revision.text]])
  const anchorings = new Map<string, Anchoring>()
  for (const [number, before] of texts) {
    const here = [...claims, ...dismissals].filter((place) => place.revision === number)
    const carried = here.length > 0 ? carryAnchors(before, text, here) : []
    for (const [index, { id }] of here.entries()) anchorings.set(id, carried[index] ?? { kind: 'lost' })
  }
  const quotes = claims.flatMap(({ id }) => {
    const anchoring = anchorings.get(id)
    return anchoring ? [[id, quoted(text, anchoring)] as const] : []
  })
  const next = { number: revision.number + 1, text, language }
  return { claims: new Map(quotes), dismissals: carryDismissals(dismissals, anchorings, next) }
}

/** One entry for the article: the new text by its hash, each claim with the fields that changed, and the dismissals that go on. */
function recordRevision(
  current: Text,
  { number, sha256, note }: RevisionChange['revision'],
  version: number,
  changes: readonly CarriedChange[],
  carried: readonly CarriedDismissal[],
): HistoryEvent {
  const dismissals = recordCarried(carried)
  return {
    action: 'revision-added',
    claim: null,
    before: {
      revision: { number: current.number, sha256: current.sha256 },
      version,
      claims: changes.map(({ before: { id }, event }) => ({ id, ...event.before })),
      ...(carried.length > 0 && { dismissals: dismissals.before }),
    },
    after: {
      revision: { number, sha256, note: note === null ? null : prose(note) },
      version: version + 1,
      claims: changes.map(({ told: { id, number: claim, outcome }, event }) => ({
        id,
        number: claim,
        outcome,
        ...event.after,
      })),
      ...(carried.length > 0 && { dismissals: dismissals.after }),
    },
  }
}
