'use client'

import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { Draft, Values } from './draft'
import { WaitingList } from './waiting-drafts'

/** Says of a form that what stands in it is kept, when it was written if that was before, and which other drafts there are. */
export function DraftNote({ draft }: { draft: Pick<Draft<Values>, 'form' | 'kept' | 'restored'> }) {
  const t = useTranslations('drafts')
  const { form, kept, restored } = draft
  return (
    <>
      {kept ? (
        <p className="text-small text-muted">
          {restored
            ? t.rich(restored.elsewhere ? 'restoredFromElsewhere' : 'restored', {
                time: () => <Time at={new Date(restored.at).toISOString()} />,
              })
            : t('kept')}
        </p>
      ) : null}
      <WaitingList form={form} />
    </>
  )
}
