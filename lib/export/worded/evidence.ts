import { isDisputed, positionsOf, type ReportPosition } from '../../domain/report/positions'
import type { ReportClaim, ReportEvidence } from '../../domain/report/report'
import type { Block, Position } from '../../domain/report/report-tree'
import { isolated } from '../../domain/text/isolated'
import { isolatedText, paragraph, quoted } from './inlines'
import type { ReportWords } from './report-words'

/** Evidence by what it says of the claim; the sides of a dispute are to be read against each other. */
export function evidencePositions(claim: ReportClaim, words: ReportWords): Block[] {
  const standing = positionsOf(claim)
  const withdrawn = claim.evidence.filter((piece) => piece.withdrawal)
  const positions = [
    ...standing.map((position) => positionOf(position, words)),
    ...(withdrawn.length > 0 ? [withdrawnOf(withdrawn, words)] : []),
  ]
  const blocks: Block[] = []
  if (standing.length === 0) blocks.push(paragraph('note', words.t('report.noEvidence')))
  if (positions.length > 0) {
    const sides = standing.filter(({ stance }) => stance !== 'context')
    blocks.push({ kind: 'positions', opposed: isDisputed(claim) && sides.length > 1, positions })
  }
  return blocks
}

function positionOf({ stance, evidence, origins }: ReportPosition, words: ReportWords): Position {
  const { t } = words
  const counted = t('report.origins', { count: origins })
  return {
    stance,
    inside: [
      {
        kind: 'heading',
        level: 4,
        inside: [t(`report.sides.${stance}`), ' ', { kind: 'aside', words: counted }],
      },
      { kind: 'evidence', pieces: evidence.map((piece) => evidencePiece(piece, words)) },
    ],
  }
}

function withdrawnOf(evidence: readonly ReportEvidence[], words: ReportWords): Position {
  return {
    stance: 'withdrawn',
    inside: [
      { kind: 'heading', level: 4, inside: [words.t('report.withdrawnEvidence')] },
      { kind: 'evidence', pieces: evidence.map((piece) => evidencePiece(piece, words)) },
    ],
  }
}

/** One piece of evidence: the passage, where it stands, whose it is and what it draws on. */
function evidencePiece(piece: ReportEvidence, { t, date }: ReportWords): Block[] {
  const { source, quote, translation, locator, originGroup: number, sourceFell } = piece
  const about = [source.author, source.publisher, source.publishedOn && date(source.publishedOn)]
  const told = [
    ...about.flatMap((text) => (text ? [isolated(text)] : [])),
    t(`sourceTypes.${source.type}`),
    ...(locator ? [t('report.locator', { locator: isolated(locator) })] : []),
  ]
  const origin = source.origin
    ? t('report.originNamed', { number, name: isolated(source.origin) })
    : t('report.originGroup', { number })
  const interest = source.interest ? [t('report.interest', { interest: isolated(source.interest) })] : []
  const blocks: Block[] = [quoted('source', quote)]
  if (translation)
    blocks.push(paragraph('translation', `${t('report.translation')}: `, isolatedText(translation)))
  blocks.push(
    paragraph('work', { kind: 'work', inside: [isolatedText(source.title)] }),
    paragraph('note', told.join(' · ')),
    paragraph('note', [origin, ...interest].join(' · ')),
  )
  if (source.url) blocks.push(paragraph('note', { kind: 'address', url: source.url }))
  if (sourceFell) blocks.push(paragraph('warning', t(`report.sourceFell.${sourceFell}`)))
  for (const [step, key] of [
    [piece.withdrawal, 'withdrawnBecause'],
    [piece.restoration, 'restoredBecause'],
  ] as const) {
    if (!step) continue
    const reason = isolated(step.reason ?? t('report.erased'))
    blocks.push(paragraph('note', t(`report.${key}`, { reason })))
  }
  return blocks
}
