'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { useWaitingDrafts } from './draft'
import { wordsOf } from './words-of'

/** The way to begin another draft of a form while the one at hand waits. */
export function SetAside({ form }: { form: string }) {
  const t = useTranslations('drafts')
  const { setAside } = useWaitingDrafts(form)
  return setAside ? (
    <Button size="small" variant="quiet" onClick={setAside}>
      {t('setAside')}
    </Button>
  ) : null
}

/** Drafts of this form that a closed tab left, or that were typed at another computer, each to be gone on with. */
export function WaitingList({ form }: { form: string }) {
  const t = useTranslations('drafts')
  const { waiting, take } = useWaitingDrafts(form)
  if (waiting.length === 0) return null
  return (
    <div className="grid gap-2 text-small">
      <p className="font-medium">{t('waiting', { count: waiting.length })}</p>
      <ul className="grid gap-2">
        {waiting.map((draft) => (
          <li key={draft.id} className="grid justify-items-start gap-1">
            <span dir="auto" className="line-clamp-2 max-w-full text-muted">
              {wordsOf(draft.values) || t('wordless')}
            </span>
            <Button size="small" onClick={() => take(draft)}>
              {t(draft.elsewhere ? 'takeFromElsewhere' : 'take')}{' '}
              <Time at={new Date(draft.at).toISOString()} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
