import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import type { DeskWeek } from '@/lib/domain/desk/desk'
import { useFormatter } from '@/lib/i18n/use-formatter'

/** The told weeks in four figures. */
export function Figures({ weeks, hours }: { weeks: readonly DeskWeek[]; hours: number | null }) {
  const t = useTranslations('desk.figures')
  const format = useFormatter()
  const sum = (of: (week: DeskWeek) => number) => weeks.reduce((all, week) => all + of(week), 0)
  const verified = sum((week) => week.verified)
  const figures = {
    verdicts: format.number(sum((week) => week.verified + week.disputed + week.needsSources)),
    hours: hours === null ? '–' : format.number(hours),
    twoOrigins:
      verified === 0
        ? '–'
        : format.number(sum((week) => week.withTwoOrigins) / verified, { style: 'percent' }),
    corrections: format.number(sum((week) => week.corrections)),
  }
  return (
    <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      {(['verdicts', 'hours', 'twoOrigins', 'corrections'] as const).map((name) => (
        <div key={name} className="rounded border border-line bg-sheet p-4">
          <dt className="text-small text-muted">{t(name)}</dt>
          <dd className="text-2xl font-semibold">
            <Isolated>{figures[name]}</Isolated>
          </dd>
        </div>
      ))}
    </dl>
  )
}
