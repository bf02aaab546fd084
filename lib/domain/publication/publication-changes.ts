import { sameDetails } from '../claim/claim-details'
import type { Verdict } from '../claim/verdict'
import { canonicalJson, type JsonValue } from '../history/canonical-json'
import type { PublicationChange } from '../report/published'
import type { Report, ReportClaim } from '../report/report'

/** What a reader is told otherwise by `after` than by `before`, claim by claim in the order of their numbers. */
export function publicationChanges(before: Report, after: Report): PublicationChange[] {
  const known = new Map(before.claims.map((claim) => [claim.id, claim]))
  const told = new Set(after.claims.map(({ id }) => id))
  const ofReport = partsOf(null, {
    title: before.article.title !== after.article.title,
    text: before.article.revision.sha256 !== after.article.revision.sha256,
    finding: before.publication?.finding !== after.publication?.finding,
  })
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
  const differs = (told: (claim: ReportClaim) => JsonValue) =>
    canonicalJson(told(before)) !== canonicalJson(told(after))
  const parts = partsOf(number, {
    words: before.quote !== after.quote || before.placement !== after.placement,
    rationale: differs(reasoning),
    evidence: differs(evidenceTold),
    details: !sameDetails(before, after),
  })
  return before.verdict === after.verdict
    ? parts
    : [changeOf(number, 'verdict', before.verdict, after.verdict), ...parts]
}

type ChangedPart = PublicationChange['part']

/** One change for each part that is otherwise. */
function partsOf(claim: number | null, parts: { [Part in ChangedPart]?: boolean }): PublicationChange[] {
  return Object.entries(parts).flatMap(([part, changed]) =>
    changed ? [changeOf(claim, part as ChangedPart)] : [],
  )
}

function changeOf(
  claim: number | null,
  part: ChangedPart,
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
