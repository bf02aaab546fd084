import type { Verdict } from '../claim/verdict'
import { canonicalJson } from '../history/canonical-json'
import type { PublicationChange } from '../report/published'
import type { Report, ReportClaim } from '../report/report'

/** What a reader is told otherwise by `after` than by `before`, claim by claim in the order of their numbers. */
export function publicationChanges(before: Report, after: Report): PublicationChange[] {
  const known = new Map(before.claims.map((claim) => [claim.id, claim]))
  const told = new Set(after.claims.map(({ id }) => id))
  const ofReport: PublicationChange[] = (
    [
      ['title', before.article.title !== after.article.title],
      ['text', before.article.revision.sha256 !== after.article.revision.sha256],
      ['finding', before.publication?.finding !== after.publication?.finding],
    ] as const
  ).flatMap(([part, changed]) => (changed ? [changeOf(null, part)] : []))
  const ofClaims = [
    ...after.claims.flatMap((claim) => claimChanges(known.get(claim.id), claim)),
    ...before.claims
      .filter(({ id }) => !told.has(id))
      .map(({ number, verdict }) => changeOf(number, 'left-out', verdict)),
  ]
  return [...ofReport, ...ofClaims.sort((one, other) => (one.claim ?? 0) - (other.claim ?? 0))]
}

function claimChanges(before: ReportClaim | undefined, after: ReportClaim): PublicationChange[] {
  const { number } = after
  if (!before) return [changeOf(number, 'added', null, after.verdict)]
  const isOut = ({ state }: ReportClaim) => state === 'withdrawn'
  if (isOut(after) !== isOut(before)) {
    return [changeOf(number, isOut(after) ? 'withdrawn' : 'restored', before.verdict, after.verdict)]
  }
  const parts = (
    [
      ['words', ({ quote, placement }: ReportClaim) => ({ quote, placement })],
      ['rationale', reasoning],
      ['evidence', evidenceTold],
      ['details', detailsTold],
    ] as const
  ).flatMap(([part, told]): PublicationChange[] =>
    canonicalJson(told(before)) === canonicalJson(told(after)) ? [] : [changeOf(number, part)],
  )
  return before.verdict === after.verdict
    ? parts
    : [changeOf(number, 'verdict', before.verdict, after.verdict), ...parts]
}

function changeOf(
  claim: number | null,
  part: PublicationChange['part'],
  before: Verdict | null = null,
  after: Verdict | null = null,
): PublicationChange {
  return { claim, part, before, after }
}

function reasoning({ proposal }: ReportClaim) {
  const { rationale = null, reasons = [], exception = null } = proposal ?? {}
  return { rationale, reasons, exception }
}

function evidenceTold({ evidence }: ReportClaim) {
  return evidence.map(({ id, stance, quote, locator, translation, withdrawal, source }) => ({
    ...{ id, stance, quote, locator, translation, withdrawn: withdrawal !== null, source: source.id },
  }))
}

function detailsTold({ kind, claimant, claimDate, central, figure }: ReportClaim) {
  return { kind, claimant, claimDate, central, figure }
}
