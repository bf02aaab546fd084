import { ExternalHyperlink, type Paragraph } from 'docx'
import type { Report, ReportClaim } from '../../domain/report/report'
import type { Block, Inline } from '../../domain/report/report-tree'
import type { Direction } from '../../domain/text/direction'
import { isolated } from '../../domain/text/isolated'
import { withoutVerdict } from '../worded/claim'
import { evidencePositions } from '../worded/evidence'
import { plainInlines } from '../worded/plain-inlines'
import type { ReportWords } from '../worded/report-words'
import { lead, paragraph, paragraphOf, runs, written } from './paragraphs'

/** The evidence on each claim as every other format tells it; that of claims which are out of the check comes last. */
export function sourceList({ claims }: Report, words: ReportWords, frame: Direction): Paragraph[] {
  const { t } = words
  const sourced = claims.filter(({ evidence }) => evidence.length > 0)
  const isWithdrawn = ({ state }: ReportClaim) => state === 'withdrawn'
  const withdrawn = sourced.filter(isWithdrawn)
  const list = (of: readonly ReportClaim[]) => of.flatMap((claim) => evidenceOn(claim, words, frame))
  return [
    ...list(sourced.filter((claim) => !isWithdrawn(claim))),
    ...(withdrawn.length > 0
      ? [lead(t('report.withdrawn'), frame), paragraph(t('report.withdrawnLead'), frame), ...list(withdrawn)]
      : []),
  ]
}

function evidenceOn(claim: ReportClaim, words: ReportWords, frame: Direction): Paragraph[] {
  const head = words.t('report.claim', { number: claim.number })
  const out = claim.state === 'withdrawn' ? ` · ${withoutVerdict(claim, words)}` : ''
  return [
    lead(`${head}${out}`, frame),
    ...evidencePositions(claim, words).flatMap((block) => paragraphsOf(block, frame)),
  ]
}

function paragraphsOf(block: Block, frame: Direction): Paragraph[] {
  switch (block.kind) {
    case 'positions':
      return block.positions.flatMap(({ inside }) => inside.flatMap((part) => paragraphsOf(part, frame)))
    case 'heading':
      return [lead(wordsOf(block.inside), frame)]
    case 'evidence':
      return block.pieces.flatMap((piece) => piece.flatMap((part) => paragraphsOf(part, frame)))
    case 'quote':
      return [written(plainInlines(block.inside), frame)]
    case 'paragraph': {
      const [address] = block.inside.flatMap((part) =>
        typeof part === 'object' && part.kind === 'address' ? [part.url] : [],
      )
      if (address) return [paragraphOf([link(address)], 'ltr')]
      const isOfSource = block.role === 'work' || block.role === 'translation'
      const bold = block.role === 'work' || block.role === 'warning'
      return [(isOfSource ? written : paragraph)(wordsOf(block.inside), frame, { bold })]
    }
    default:
      return []
  }
}

/** What is of a direction of its own stays so among the words around it. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((part) => {
      const words = plainInlines([part])
      return typeof part === 'object' && part.kind === 'isolated' ? isolated(words) : words
    })
    .join('')
}

function link(url: string) {
  return new ExternalHyperlink({ link: url, children: runs(url, 'ltr') })
}
