import { looks } from '@/components/claim/verdict-badge'
import type { Verdict } from '@/lib/domain/claim/verdict'
import type { ReportWords } from './report-words'

/** A verdict as icon, word, line and colour, in the report's language. */
export function ReportVerdict({ verdict, words }: { verdict: Verdict | null; words: ReportWords }) {
  const look = looks[verdict ?? 'none']
  const Icon = look.icon
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${look.color}`}>
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={2.5} />
      <span className={`underline underline-offset-4 ${look.line}`}>
        {words.t(`verdicts.${verdict ?? 'none'}`)}
      </span>
    </span>
  )
}
