import { aTurn, InTurns } from '@/components/ui/in-turns'
import type { ReportLanguage } from '@/lib/domain/report/report'
import { requestScope } from '@/lib/request-scope'
import { ReportPiece } from './report-piece'

type Props = {
  language: ReportLanguage
  /** HTML in UTF-8 that follows each other, each of whole elements. */
  pieces: readonly Uint8Array[]
}

/** A report as one printable document in its own language and direction, a piece at a time. Needs no JavaScript. */
export function ReportPieces({ language, pieces }: Props) {
  const scope = requestScope()
  if (scope) scope.pieces = pieces
  return (
    <article lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} className="report">
      <InTurns items={[...pieces.keys()]} weigh={() => aTurn}>
        {(at) => <ReportPiece key={at} at={at} />}
      </InTurns>
    </article>
  )
}
