'use client'

import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { Isolated } from '@/components/ui/free-text'
import { Notice } from '@/components/ui/notice'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { SourceEffects } from '@/lib/domain/claim/known-source'
import { Link } from '@/lib/i18n/navigation'

/** What would fall with a source, named claim by claim, before anything is saved. */
export function EffectList({ effects, changed }: { effects: SourceEffects; changed: boolean }) {
  const t = useTranslations('sources.effects')
  const told = (['reopens', 'voids', 'changes'] as const).filter((effect) => effects[effect].length > 0)
  return (
    <section className="grid gap-2 rounded-lg bg-accent-wash p-3 text-small">
      <h3 className="font-semibold">{t('title')}</h3>
      {changed ? <Notice kind="error" title={t('changed')} /> : null}
      {told.length === 0 ? <p>{t('none')}</p> : null}
      {told.map((effect) => (
        <div key={effect}>
          <p className={effect === 'changes' ? 'text-muted' : 'text-needs-sources'}>
            {t(effect, { count: effects[effect].length })}
          </p>
          <ul className="max-h-48 overflow-y-auto">
            {effects[effect].map(({ claim, article }) => (
              <li key={claim.id} className="truncate">
                <Link
                  href={claimAddress(article.id, claim.number)}
                  className="text-accent underline underline-offset-4"
                >
                  <bdi>
                    #<Digits of={claim.number} />
                  </bdi>{' '}
                  <Isolated lang={article.language}>{claim.quote}</Isolated>
                </Link>{' '}
                <Isolated className="text-muted">{article.title}</Isolated>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
