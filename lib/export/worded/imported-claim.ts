import { asRemark } from '../../domain/import/foreign-text'
import type { ImportedClaim, ImportedReport } from '../../domain/import/report-document'
import { proposalIn, type ReportTelling } from '../../domain/import/wanted-in-report'
import { reportLanguageOf } from '../../domain/report/build-report'
import { isolated } from '../../domain/text/isolated'
import { type ReportWords, reportWords } from './report-words'

/** What of a claim in a report stays a thing of the newsroom that it was checked in, told in the report's language. */
export const reportTelling: ReportTelling = {
  note: (claim, report) => {
    const words = reportWords(reportLanguageOf(report.article.language))
    const told = [
      ...verdictTold(claim, words),
      ...stepsTold(claim, words),
      ...claim.evidence.flatMap((piece) => evidenceTold(piece, words)),
    ]
    return told.length === 0 ? null : asRemark([from(report, words), ...told])
  },
  erasedReason: (report) =>
    reportWords(reportLanguageOf(report.article.language)).t('importNote.erasedReason'),
}

function from({ newsroom, at }: ImportedReport, { t, moment }: ReportWords): string {
  return t('importNote.from', { newsroom: isolated(newsroom.name), moment: moment(at) })
}

/** Who judged it there; and in full what does not wait here for an editor. */
function verdictTold(claim: ImportedClaim, { t, name, moment }: ReportWords): string[] {
  const { state, proposal, decision } = claim
  if (!proposal) return state === 'proposed' || state === 'returned' ? [t(`importNote.${state}`)] : []
  const verdict = t(`verdicts.${proposal.verdict}`)
  const proposed = t('importNote.proposedBy', {
    ...{ verdict, name: name(proposal.by), moment: moment(proposal.at) },
  })
  const decided = decision && {
    ...{ name: name(decision.by), moment: moment(decision.at), reason: decision.reason ?? '' },
  }
  return [
    proposed,
    ...(decided
      ? [t(decision.decision === 'approve' ? 'importNote.approvedBy' : 'importNote.returnedBy', decided)]
      : []),
    ...(proposalIn(claim) ? [] : [proposal.rationale ?? t('importNote.erasedReason')]),
  ]
}

function stepsTold({ reopening, restoration }: ImportedClaim, { t }: ReportWords): string[] {
  return [
    ...(reopening ? [reopening.reason ?? t(`queue.causes.${reopening.cause}`)] : []).map((reason) =>
      t('importNote.reopened', { reason }),
    ),
    ...(restoration ? [t('importNote.restored', { reason: restoration.reason ?? '' })] : []),
  ]
}

function evidenceTold(
  { source, restoration }: ImportedClaim['evidence'][number],
  { t }: ReportWords,
): string[] {
  if (!restoration) return []
  const reason = restoration.reason ?? ''
  return [t('importNote.evidenceRestored', { title: isolated(source.title), reason })]
}
