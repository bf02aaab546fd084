import { ExternalHyperlink, type Paragraph } from 'docx'
import { standing } from '../../domain/claim/standing-evidence'
import type { Report } from '../../domain/report/report'
import { isolated } from '../../domain/text/isolated'
import type { Direction } from '../directed-text'
import type { ReportWords } from '../worded/report-words'
import { lead, paragraphOf, runs, written } from './paragraphs'

/** Every piece of evidence that stands, by claim: its stance, source and passage. */
export function sourceList({ claims }: Report, { t }: ReportWords, direction: Direction): Paragraph[] {
  return claims.flatMap(({ number, evidence }) =>
    standing(evidence).flatMap(({ stance, quote, source }) => {
      const { title, author, publisher, publishedOn, url } = source
      const named = [title, author, publisher, publishedOn]
        .flatMap((part) => (part ? [isolated(part)] : []))
        .join(' · ')
      const head = `${t('report.claim', { number })} · ${t(`stances.${stance}`)} · ${named}`
      return [
        lead(head, direction),
        written(quote, direction),
        ...(url ? [paragraphOf([link(url)], 'ltr')] : []),
      ]
    }),
  )
}

function link(url: string) {
  return new ExternalHyperlink({ link: url, children: runs(url, 'ltr') })
}
