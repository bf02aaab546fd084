import type { ICommentOptions } from 'docx'
import type { Report } from '../../domain/report/report'
import type { Direction } from '../../domain/text/direction'
import type { ReportWords } from '../worded/report-words'
import { commentedClaims } from './article-paragraphs'
import { paragraph, written } from './paragraphs'

/** A comment for each claim in the text: by whom and when its verdict was proposed, or it was marked; and what was found. */
export function claimComments(report: Report, { t }: ReportWords, direction: Direction): ICommentOptions[] {
  return commentedClaims(report).map(({ number, verdict, proposal, createdBy, createdAt, state }) => {
    const by = proposal ?? { by: createdBy, at: createdAt }
    const said = verdict ? t(`verdicts.${verdict}`) : `${t('verdicts.none')} (${t(`states.${state}`)})`
    return {
      id: number,
      author: by.by.name ?? t('report.erasedPerson'),
      date: new Date(by.at),
      children: [
        paragraph(`${t('report.claim', { number })}: ${said}`, direction, { bold: true }),
        ...(proposal ? [written(proposal.rationale ?? t('report.erased'), direction)] : []),
      ],
    }
  })
}
