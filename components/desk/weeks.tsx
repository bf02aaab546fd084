import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { DeskWeek } from '@/lib/domain/desk/desk'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { ColumnNames, Columns } from './columns'
import { DeskSection } from './desk-section'
import { DeskTable } from './desk-table'

/** What was decided week by week: verdicts as columns, and with all the other figures as a table behind them. */
export function Weeks({ weeks }: { weeks: readonly DeskWeek[] }) {
  const t = useTranslations('desk.weeks')
  const verdicts = useTranslations('verdicts')
  const format = useFormatter()
  const partsOf = (week: DeskWeek) => [
    { name: verdicts('verified'), count: week.verified, color: 'fill-verified' },
    { name: verdicts('disputed'), count: week.disputed, color: 'fill-disputed' },
    { name: verdicts('needs-sources'), count: week.needsSources, color: 'fill-needs-sources' },
  ]
  const dateOf = ({ week }: DeskWeek) =>
    format.dateTime(new Date(week), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return null
  return (
    <DeskSection id="weeks">
      <Columns columns={weeks.map((week) => ({ name: week.week, parts: partsOf(week) }))} />
      <p aria-hidden className="flex justify-between text-small text-muted">
        <span>{dateOf(first)}</span>
        <span>{dateOf(last)}</span>
      </p>
      <ColumnNames parts={partsOf(last)} />
      <Disclosure summary={t('table')} className="mt-3">
        <DeskTable
          caption={t('title')}
          columns={[
            t('week'),
            ...partsOf(last).map(({ name }) => name),
            ...[t('hours'), t('twoOrigins'), t('publications'), t('corrections')],
          ]}
          rows={weeks
            .toReversed()
            .map((week) => [
              dateOf(week),
              ...partsOf(week).map(({ count }) => format.number(count)),
              week.hours === null ? '–' : format.number(week.hours),
              format.number(week.withTwoOrigins),
              format.number(week.publications),
              format.number(week.corrections),
            ])}
        />
      </Disclosure>
    </DeskSection>
  )
}
