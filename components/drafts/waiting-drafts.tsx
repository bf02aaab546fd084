'use client'

import { useTranslations } from 'next-intl'
import { useWaitingDrafts } from '@/components/drafts/draft'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'

/** Drafts of this form that a closed tab left, each to be gone on with, and the way to begin another one. */
export function WaitingDrafts({ form }: { form: string }) {
  const t = useTranslations('drafts')
  const { waiting, take, setAside } = useWaitingDrafts(form)
  return (
    <>
      {setAside ? (
        <Button size="small" variant="quiet" onClick={setAside}>
          {t('setAside')}
        </Button>
      ) : null}
      {waiting.length > 0 ? (
        <div className="grid gap-2 text-small">
          <p className="font-medium">{t('waiting', { count: waiting.length })}</p>
          <ul className="grid gap-2">
            {waiting.map((draft) => (
              <li key={draft.id} className="grid justify-items-start gap-1">
                <span dir="auto" className="line-clamp-2 max-w-full text-muted">
                  {wordsOf(draft.values) || t('wordless')}
                </span>
                <Button size="small" onClick={() => take(draft)}>
                  {t('take')} <Time at={new Date(draft.at).toISOString()} />
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

/** What tells one draft from another: its title, or how its longest field begins. */
function wordsOf({ title, ...others }: Record<string, string>): string {
  const longest = Object.values(others).reduce((one, other) => (other.length > one.length ? other : one), '')
  return (title || longest).trim().slice(0, 120)
}
