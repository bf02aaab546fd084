import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { DrawnTime } from '@/components/shell/drawn-time'
import { PlainLink } from '@/components/shell/plain-link'
import { Isolated } from '@/components/ui/free-text'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { Desk } from '@/lib/domain/desk/desk'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { DeskSection } from './desk-section'
import { DeskTable } from './desk-table'

/** Claims that should be done by now, and who has them. */
export function Late({ late }: { late: Desk['late'] }) {
  const t = useTranslations('desk.late')
  const app = useTranslations('app')
  return (
    <DeskSection id="late">
      {late.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <DeskTable
          caption={t('title')}
          columns={[t('claim'), t('assignee'), t('due')]}
          rows={late.map((row) => [
            <ClaimLink key="claim" {...row} />,
            row.assignee ? (
              <Isolated key="name">{row.assignee.name ?? app('erasedPerson')}</Isolated>
            ) : (
              t('nobody')
            ),
            <DrawnTime key="due" at={row.dueAt} />,
          ])}
        />
      )}
    </DeskSection>
  )
}

/** Claims whose proposals came back more than once, and how often. */
export function Returned({ returned }: { returned: Desk['returned'] }) {
  const t = useTranslations('desk.returned')
  const format = useFormatter()
  return (
    <DeskSection id="returned">
      {returned.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <DeskTable
          caption={t('title')}
          columns={[t('claim'), t('times')]}
          rows={returned.map((row) => [<ClaimLink key="claim" {...row} />, format.number(row.times)])}
        />
      )}
    </DeskSection>
  )
}

function ClaimLink({ article, claim }: Pick<Desk['late'][number], 'article' | 'claim'>) {
  return (
    <span className="grid">
      <PlainLink
        href={claimAddress(article.id, claim.number)}
        className="text-accent underline underline-offset-4"
      >
        <bdi>
          #<Digits of={claim.number} />
        </bdi>{' '}
        <Isolated lang={article.language} className="line-clamp-2">
          {claim.quote}
        </Isolated>
      </PlainLink>
      <Isolated lang={article.language} className="text-muted">
        {article.title}
      </Isolated>
    </span>
  )
}
