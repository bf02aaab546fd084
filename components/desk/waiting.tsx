import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Isolated } from '@/components/ui/free-text'
import type { Desk } from '@/lib/domain/desk/desk'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { ColumnNames } from './columns'
import { DeskSection } from './desk-section'
import { DeskTable } from './desk-table'
import { Line } from './line'

const ages = ['underDay', 'underThreeDays', 'underWeek', 'longer'] as const
/** The older, the darker: colour means a verdict everywhere. */
const colors = {
  underDay: 'fill-ink/40',
  underThreeDays: 'fill-ink/60',
  underWeek: 'fill-ink/80',
  longer: 'fill-ink',
}

/** What waits in each state, and for how long: a line each, and a table behind them. */
export function Waiting({ waiting }: { waiting: Desk['waiting'] }) {
  const t = useTranslations('desk.waiting')
  const states = useTranslations('states')
  const format = useFormatter()
  const most = Math.max(1, ...waiting.map(({ claims }) => claims))
  const parts = ages.map((age) => ({ name: t(age), color: colors[age] }))
  const countOf = ({ claims, more }: Desk['waiting'][number]) =>
    more ? t('more', { count: claims }) : format.number(claims)
  return (
    <DeskSection id="waiting">
      <div aria-hidden className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2">
        {waiting.map((row) => (
          <div key={row.state} className="contents">
            <span>{states(row.state)}</span>
            <Line of={most} parts={ages.map((age) => ({ name: age, count: row[age], color: colors[age] }))} />
            <Isolated>{countOf(row)}</Isolated>
          </div>
        ))}
      </div>
      <ColumnNames parts={parts} />
      <Disclosure summary={t('table')} className="mt-3">
        <DeskTable
          caption={t('title')}
          columns={[t('state'), t('claims'), ...parts.map(({ name }) => name)]}
          rows={waiting.map((row) => [
            states(row.state),
            countOf(row),
            ...ages.map((age) => format.number(row[age])),
          ])}
        />
      </Disclosure>
    </DeskSection>
  )
}
