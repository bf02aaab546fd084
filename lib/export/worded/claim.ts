import { wordingOf, workOut } from '../../domain/claim/calculation'
import type { Report, ReportClaim } from '../../domain/report/report'
import type { Block, Fact, Inline } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import { evidencePositions } from './evidence'
import { freeText, isolatedText, knownFacts, paragraph, quoted, verdictWord } from './inlines'
import { otherMethodOf } from './method'
import type { ReportWords } from './report-words'
import { claimSteps } from './steps'

/** A claim of a report with everything that is known about it. */
export function claimBlock(
  claim: ReportClaim,
  report: Pick<Report, 'article' | 'method'>,
  words: ReportWords,
): Block {
  const { t } = words
  const { number, verdict, proposal, placement } = claim
  const stands = claim.state !== 'withdrawn' && placement === 'placed'
  return {
    kind: 'claim',
    number,
    heading: t('report.claim', { number }),
    beside: [
      verdictWord(verdict, words),
      ...(claim.central ? [{ kind: 'badge', word: t('report.central') } as const] : []),
      ...(stands ? [{ kind: 'to-words', number, words: t('report.toWords') } as const] : []),
    ],
    inside: [
      quoted('article', claim.quote, report.article.direction),
      ...outsideOfText(claim, words).map((said) => paragraph('warning', said)),
      { kind: 'facts', of: 'claim', facts: claimFacts(claim, words) },
      ...(verdict ? [] : [paragraph('said', withoutVerdict(claim, words))]),
      ...cameBack(claim, words),
      // Only the desk is given a proposal that no editor approved.
      ...(proposal && !verdict
        ? [paragraph('said', t('report.unapproved', { verdict: t(`verdicts.${proposal.verdict}`) }))]
        : []),
      ...(proposal ? rationale(proposal, words) : []),
      ...(claim.decision ? decisionReason(claim.decision, words) : []),
      ...evidencePositions(claim, words),
      ...(verdict ? [signatures(claim, otherMethodOf(claim, report, words), words)] : []),
      ...claimSteps(claim, words),
    ],
  }
}

/** What fixes the meaning of a claim: who said it, when, and what exactly a figure counts. */
function claimFacts(claim: ReportClaim, words: ReportWords): Fact[] {
  const { kind, claimant, claimDate, figure } = claim
  const { t, date } = words
  return knownFacts([
    [t('report.kind'), t(`kinds.${kind}`)],
    [t('report.claimant'), claimant],
    [t('report.claimDate'), claimDate && date(claimDate)],
    [t('report.figure.value'), figure?.value],
    [t('report.figure.unit'), figure?.unit],
    [t('report.figure.territory'), figure?.territory],
    [t('report.figure.asOf'), figure?.asOf && date(figure.asOf)],
    [t('report.figure.denominator'), figure?.denominator],
    [t('report.unsaid'), unsaidOfFigure(claim, words)],
    [t('report.calculation'), arithmetic(claim, words)],
  ])
}

/** What nobody has said of a figure, by name: without it the figure may mean something else. */
function unsaidOfFigure({ kind, figure }: ReportClaim, { t, list }: ReportWords): string | null {
  if (kind !== 'figure') return null
  const missing = figureParts.filter((part) => !figure?.[part]).map((part) => t(`report.figure.${part}`))
  return missing.length > 0 ? list(missing) : null
}

const figureParts = ['value', 'unit', 'denominator', 'territory', 'asOf'] as const

/** The arithmetic of a figure, worked out anew, and whether it makes what was claimed. */
function arithmetic(claim: ReportClaim, { t }: ReportWords): Inline | null {
  const worked = workOut(claim)
  if (!worked) return null
  const { formula, claimed, difference, tolerance } = worked
  const said = { formula, claimed, difference, tolerance: tolerance ?? '' }
  return { kind: 'isolated', inside: [t(`claim.calculation.${wordingOf(worked)}`, said)] }
}

/** That the words of a claim do not stand in the text that the report shows, wherever the claim is told of. */
export function outsideOfText({ placement, revision }: ReportClaim, { t }: ReportWords): string[] {
  return placement === 'placed' ? [] : [t('report.placement', { number: revision })]
}

/** What is said of a claim for which no verdict stands approved; nothing of a verdict that was only put forward. */
export function withoutVerdict({ state, withdrawal }: ReportClaim, { t }: ReportWords): string {
  if (state === 'approved') return ''
  if (withdrawal?.code) return t(`report.standing.${withdrawal.code}`)
  return t(`report.standing.${state}`, { reason: isolated(withdrawal?.reason ?? t('report.erased')) })
}

/** Why an approval fell away, and why the claim came back into the check. */
function cameBack({ reopening, restoration }: ReportClaim, { t }: ReportWords): Block[] {
  const because = (key: 'reopenedBecause' | 'restoredBecause', reason: string | null) =>
    t(`report.${key}`, { reason: isolated(reason ?? t('report.erased')) })
  const said = [
    ...(reopening?.cause === 'editor' ? [because('reopenedBecause', reopening.reason)] : []),
    ...(reopening && reopening.cause !== 'editor' ? [t(`queue.causes.${reopening.cause}`)] : []),
    ...(restoration ? [because('restoredBecause', restoration.reason)] : []),
  ]
  return said.map((words) => paragraph('note', words))
}

function rationale(
  { rationale: reasoned, reasons, exception }: NonNullable<ReportClaim['proposal']>,
  { t }: ReportWords,
): Block[] {
  const named = reasons.map((code) => t(`reasonCodes.${code}`)).join(' · ')
  return [
    paragraph('prose', ...freeText(reasoned ?? t('report.erased'))),
    ...(named ? [paragraph('note', `${t('report.reasons')}: ${named}`)] : []),
    ...(exception ? [labelled(t('report.exception'), exception)] : []),
  ]
}

/** What an editor said in approving, or in returning. */
function decisionReason(
  { decision, reason, erased }: NonNullable<ReportClaim['decision']>,
  { t }: ReportWords,
): Block[] {
  const said = erased ? t('report.erased') : reason
  return said ? [labelled(t(`report.decisionReasons.${decision}`), said)] : []
}

/** Who put the verdict forward and who approved it, with the time of each, from when it is to be checked again, and `under` which other method. */
function signatures(
  { proposal, decision }: ReportClaim,
  under: string | null,
  { t, name, moment, date }: ReportWords,
): Block {
  const signed = (label: string, { by, at }: { by: { name: string | null }; at: string }): Fact => ({
    label,
    value: [{ kind: 'moment', at, words: t('report.person', { name: name(by), moment: moment(at) }) }],
  })
  return {
    kind: 'facts',
    of: 'approval',
    facts: [
      ...(proposal ? [signed(t('report.proposedBy'), proposal)] : []),
      ...(decision ? [signed(t('report.approvedBy'), decision)] : []),
      ...(proposal?.checkAgainOn
        ? [{ label: t('report.checkAgainOn'), value: [isolatedText(date(proposal.checkAgainOn))] }]
        : []),
      ...(under ? [{ label: t('report.methods.givenUnder'), value: [under] }] : []),
    ],
  }
}

function labelled(label: string, written: string): Block {
  return paragraph('note', `${label}: `, isolatedText(written))
}
