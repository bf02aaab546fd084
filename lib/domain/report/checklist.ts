import { z } from 'zod'
import { standing } from '../claim/standing-evidence'
import { foldForSearch } from '../text/fold'
import type { PublicationStep } from './published'
import type { Report, ReportClaim } from './report'

/**
 * What fact-checking networks ask of a fact-check and what can be counted in one. IFCN: Code of Principles, criteria as revised in
 * 2020. AFCN: Code of Principles and Guidelines of the Arab Fact-Checkers Network (ARIJ), June 2023. What neither a claim nor a
 * report can show, such as who pays the newsroom, is not here.
 */
export const checklistCodes = [
  /** Every source with an address or at least an author or publisher, and the place in it (IFCN 2.1, AFCN II). */
  'sources-found',
  /** A primary source among the evidence (IFCN 2.2). */
  'primary-source',
  /** More than one independent origin, or a written exception (IFCN 2.3). */
  'two-origins',
  /** The interest of each source that speaks for or against the claim is said (IFCN 2.4). */
  'interest-said',
  /** Evidence on both sides, or at least context beside what decides (IFCN 4.3, AFCN I). */
  'contrary-sought',
  /** Where a claimant is named, their own words are among the evidence (IFCN 4.5). */
  'claimant-heard',
  /** The verdict is argued in words (IFCN 4.3). */
  'reasoned',
  /** A figure says what it counts: unit, territory, time and what it is out of (AFCN II: enough detail to repeat the check). */
  'figure-defined',
  /** No claim is left without a verdict. */
  'decided',
  /** Every report published anew says why, and who was told (IFCN 5.3). */
  'corrections-told',
] as const
export type ChecklistCode = (typeof checklistCodes)[number]

/** How much of what is asked there is; `missing` are the numbers of the claims, or of the published reports, that lack it. */
export const checklistItem = z.object({
  code: z.enum(checklistCodes),
  about: z.enum(['claims', 'reports']),
  done: z.int().min(0),
  of: z.int().min(0),
  missing: z.array(z.int().min(1)),
})
export type ChecklistItem = z.infer<typeof checklistItem>

/**
 * The checklist of a report. Claims are counted that stand approved, but for those without a verdict; withdrawn ones never.
 * `published` are the reports of the article that went out.
 */
export function checklistOf(
  { claims }: Pick<Report, 'claims'>,
  published: readonly Pick<PublicationStep, 'number' | 'kind' | 'reason' | 'told'>[],
): ChecklistItem[] {
  const stand = claims.filter(({ state }) => state !== 'withdrawn')
  const decided = stand.filter(({ verdict }) => verdict !== null)
  const anew = published.filter(({ kind }) => kind !== 'first')
  const ofClaims = (
    code: ChecklistCode,
    among: readonly ReportClaim[],
    has: (claim: ReportClaim) => boolean,
  ) => counted(code, 'claims', among, has)
  return [
    ofClaims('decided', stand, ({ verdict }) => verdict !== null),
    ofClaims('reasoned', decided, ({ proposal }) => Boolean(proposal?.rationale)),
    ofClaims('sources-found', decided.filter(hasEvidence), sourcesCanBeFound),
    ofClaims('primary-source', decided.filter(needsEvidence), hasPrimarySource),
    ofClaims('two-origins', decided.filter(needsEvidence), hasTwoOrigins),
    ofClaims('contrary-sought', decided.filter(needsEvidence), isSeenFromMoreSides),
    ofClaims('interest-said', decided.filter(hasEvidence), interestsAreSaid),
    ofClaims(
      'claimant-heard',
      decided.filter(({ claimant }) => claimant !== null),
      claimantIsHeard,
    ),
    ofClaims(
      'figure-defined',
      stand.filter(({ kind }) => kind === 'figure'),
      figureIsDefined,
    ),
    counted('corrections-told', 'reports', anew, ({ reason, told }) => Boolean(reason && told)),
  ]
}

function counted<Thing extends { number: number }>(
  code: ChecklistCode,
  about: ChecklistItem['about'],
  among: readonly Thing[],
  has: (thing: Thing) => boolean,
): ChecklistItem {
  const missing = among.filter((thing) => !has(thing)).map(({ number }) => number)
  return { code, about, done: among.length - missing.length, of: among.length, missing }
}

function hasEvidence({ evidence }: ReportClaim): boolean {
  return standing(evidence).length > 0
}

/** Of *needs sources* nothing is asked that it says is not to be had. */
function needsEvidence({ verdict }: ReportClaim): boolean {
  return verdict !== 'needs-sources'
}

function sourcesCanBeFound({ evidence }: ReportClaim): boolean {
  return standing(evidence).every(
    ({ source: { url, author, publisher }, locator }) =>
      url !== null || ((author ?? publisher) !== null && locator !== null),
  )
}

function hasPrimarySource({ evidence }: ReportClaim): boolean {
  return standing(evidence).some(({ source }) => source.type === 'primary')
}

function hasTwoOrigins({ evidence, proposal }: ReportClaim): boolean {
  const origins = new Set(standing(evidence).map(({ originGroup }) => originGroup))
  return origins.size > 1 || Boolean(proposal?.exception)
}

function isSeenFromMoreSides({ evidence }: ReportClaim): boolean {
  return new Set(standing(evidence).map(({ stance }) => stance)).size > 1
}

function interestsAreSaid({ evidence }: ReportClaim): boolean {
  return standing(evidence).every(({ stance, source }) => stance === 'context' || source.interest !== null)
}

/** A source by or of the claimant, or that names them in its title, however the name is spelled. */
function claimantIsHeard({ claimant, evidence }: ReportClaim): boolean {
  const name = foldForSearch(claimant ?? '')
  return standing(evidence).some(({ source: { author, publisher, title } }) =>
    [author, publisher, title].some((said) => said !== null && foldForSearch(said).includes(name)),
  )
}

function figureIsDefined({ figure }: ReportClaim): boolean {
  return Boolean(figure?.value && figure.unit && figure.territory && figure.asOf && figure.denominator)
}
