import { listedIn } from '../article/revision-entry'
import type { Claim } from '../claim/claim'
import type { Evidence } from '../claim/evidence'
import type { HistoryEntry } from '../history/history-event'

type Fields = HistoryEntry['after']
/** What one entry said of a claim, and when. */
type Moment = { at: string; fields: Fields }

/**
 * A claim with the times at which the history recorded what is told of it, for whoever reads a report can check those.
 * Its own times are by another clock, that of the machine that asked; they stand where no entry tells of something.
 */
export function withRecordedTimes(claim: Claim, moments: readonly Moment[]): Claim {
  const [marked] = moments
  const { proposal, decision, reopening, withdrawal, restoration } = claim
  return {
    ...claim,
    createdAt: marked?.at ?? claim.createdAt,
    proposal: timed(proposal, firstAt(moments, names('proposal', proposal?.id))),
    decision: timed(decision, firstAt(moments, names('decision', decision?.id))),
    reopening: timed(reopening, lastAt(moments, holds('reopening'))),
    withdrawal: timed(withdrawal, lastAt(moments, holds('withdrawal'))),
    restoration: timed(restoration, lastAt(moments, holds('restoration'))),
    evidence: claim.evidence.map((piece) => withEvidenceTimes(piece, moments)),
  }
}

function withEvidenceTimes(piece: Evidence, moments: readonly Moment[]): Evidence {
  const own = moments.flatMap(({ at, fields: { evidence } }) =>
    isFields(evidence) && evidence.id === piece.id ? [{ at, fields: evidence }] : [],
  )
  return {
    ...piece,
    createdAt: own[0]?.at ?? piece.createdAt,
    withdrawal: timed(piece.withdrawal, lastAt(own, begins('withdrawal', own))),
    restoration: timed(piece.restoration, lastAt(own, begins('restoration', own))),
  }
}

/**
 * What the entries changed of each claim, by its id and in their order: those about it, and those of its article that list it. One
 * look at each entry, whatever the number of claims.
 */
export function momentsByClaim(entries: readonly HistoryEntry[]): ReadonlyMap<string, readonly Moment[]> {
  const found = new Map<string, Moment[]>()
  const note = (id: string, moment: Moment) => {
    const known = found.get(id)
    if (known) known.push(moment)
    else found.set(id, [moment])
  }
  for (const entry of entries) {
    if (entry.claim) note(entry.claim.id, { at: entry.at, fields: entry.after })
    for (const { id, after } of listedIn(entry)) {
      if (id !== entry.claim?.id) note(id, { at: entry.at, fields: after })
    }
  }
  return found
}

function timed<Told extends { at: string }>(told: Told | null, at: string | undefined): Told | null {
  return told && at ? { ...told, at } : told
}

function firstAt(moments: readonly Moment[], told: (fields: Fields) => boolean): string | undefined {
  return moments.find(({ fields }) => told(fields))?.at
}

function lastAt(moments: readonly Moment[], told: (fields: Fields) => boolean): string | undefined {
  return moments.findLast(({ fields }) => told(fields))?.at
}

function names(field: string, id: string | undefined) {
  return ({ [field]: told }: Fields) => isFields(told) && told.id === id
}

function holds(field: string) {
  return ({ [field]: told }: Fields) => isFields(told)
}

/** A piece of evidence is told whole each time: what it holds already is not new. */
function begins(field: string, own: readonly Moment[]) {
  const [told, places] = [holds(field), own.map(({ fields }) => fields)]
  return (fields: Fields) => {
    const before = places[places.indexOf(fields) - 1]
    return told(fields) && !(before && told(before))
  }
}

function isFields(value: Fields[string] | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
