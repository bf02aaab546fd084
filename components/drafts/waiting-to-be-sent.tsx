'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Time } from '@/components/ui/time'
import { directionOfText } from '@/lib/domain/text/direction'
import { useOwnPage } from './own-page-context'
import { wordsOf } from './words-of'

type Props = {
  /** The form that it was sent from. */
  form: string
  /** Called once one was put back into its form. */
  onTakenBack: () => void
}

/** What was sent from a form while the network was away, in the place where it will stand, each with the way to take it back. */
export function WaitingToBeSent({ form, onTakenBack }: Props) {
  const t = useTranslations('outbox')
  const { outbox } = useOwnPage()
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.all, outbox.all)
  return waiting
    .filter((one) => one.form === form)
    .map(({ key, values, at }) => (
      <div
        key={key}
        className="grid justify-items-start gap-0.5 rounded-lg border border-edge border-dashed p-3"
      >
        <p className="flex items-center gap-1.5 text-small text-muted">
          <Clock aria-hidden className="size-4" />
          <span>
            {t('waits')} · <Time at={new Date(at).toISOString()} />
          </span>
        </p>
        <p dir={directionOfText(wordsOf(values))} className="line-clamp-4 max-w-full whitespace-pre-wrap">
          {wordsOf(values)}
        </p>
        <Button
          size="small"
          variant="quiet"
          className="-ms-2.5"
          onClick={async () => (await outbox.takeBack(key)) && onTakenBack()}
        >
          {t('takeBack')}
        </Button>
      </div>
    ))
}
