import { isDisputed, positionsOf, type ReportPosition } from '@/lib/domain/report/positions'
import type { ReportClaim } from '@/lib/domain/report/report'
import { ReportEvidenceItem } from './report-evidence-item'
import type { ReportWords } from './report-words'

type Props = { claim: ReportClaim; words: ReportWords }

/** Evidence by what it says of the claim; the sides of a dispute stand beside each other. */
export function ReportEvidenceGroups({ claim, words }: Props) {
  const { t } = words
  const positions = positionsOf(claim)
  const withdrawn = claim.evidence.filter((piece) => piece.withdrawal)
  const sides = positions.filter(({ stance }) => stance !== 'context')
  const beside = isDisputed(claim) && sides.length > 1
  const show = (position: ReportPosition) => (
    <Position key={position.stance} position={position} words={words} />
  )

  return (
    <div className="mt-4 grid gap-5">
      {positions.length === 0 ? <p className="text-small text-muted">{t('report.noEvidence')}</p> : null}
      {beside ? (
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">{sides.map(show)}</div>
      ) : (
        sides.map(show)
      )}
      {positions.filter(({ stance }) => stance === 'context').map(show)}
      {withdrawn.length > 0 ? (
        <div>
          <h4 className="text-small font-semibold break-after-avoid">{t('report.withdrawnEvidence')}</h4>
          <ul className="mt-1 grid gap-3 text-muted">
            {withdrawn.map((piece) => (
              <ReportEvidenceItem key={piece.id} piece={piece} words={words} />
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}

function Position({ position, words }: { position: ReportPosition; words: ReportWords }) {
  const { t } = words
  return (
    <div className={`border-t-2 pt-2 ${edges[position.stance]}`}>
      <h4 className="text-small font-semibold break-after-avoid">
        {t(`report.sides.${position.stance}`)}
        <span className="ms-2 font-normal text-muted">
          {t('report.origins', { count: position.origins })}
        </span>
      </h4>
      <ul className="mt-2 grid gap-4">
        {position.evidence.map((piece) => (
          <ReportEvidenceItem key={piece.id} piece={piece} words={words} />
        ))}
      </ul>
    </div>
  )
}

const edges = { supports: 'border-verified', contradicts: 'border-disputed', context: 'border-edge' }
