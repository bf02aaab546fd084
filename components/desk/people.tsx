import { useTranslations } from 'next-intl'
import { Isolated } from '@/components/ui/free-text'
import type { Desk } from '@/lib/domain/desk/desk'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { DeskSection } from './desk-section'
import { DeskTable } from './desk-table'
import { Line } from './line'

/** Who has what: how many claims each member has to do, drawn beside the figures. */
export function People({ people }: { people: Desk['people'] }) {
  const t = useTranslations('desk.people')
  const app = useTranslations('app')
  const format = useFormatter()
  const most = Math.max(1, ...people.map(({ claims }) => claims))
  return (
    <DeskSection id="people">
      {people.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <DeskTable
          caption={t('title')}
          columns={[t('name'), t('claims'), t('late'), t('share')]}
          rows={people.map(({ person, claims, late, more }) => [
            <Isolated key="name">{person.name ?? app('erasedPerson')}</Isolated>,
            more ? t('more', { count: claims }) : format.number(claims),
            format.number(late),
            <div key="line" aria-hidden className="w-32">
              <Line
                of={most}
                parts={[
                  { name: 'late', count: late, color: 'fill-disputed' },
                  { name: 'others', count: claims - late, color: 'fill-accent' },
                ]}
              />
            </div>,
          ])}
        />
      )}
    </DeskSection>
  )
}
