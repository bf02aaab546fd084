'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-area'
import type { StepForMany } from './selectable'

type Props = {
  step: Exclude<StepForMany, 'assign'>
  count: number
  reason: string
  pending: boolean
  /** Why it cannot be sent, whatever the reason. */
  off: string | null
  onChange: (reason: string) => void
  onSubmit: () => void
  onLeave: () => void
}

/** The one reason for a step on several claims; focus begins in it. */
export function ReasonForMany({ step, count, reason, pending, off, onChange, onSubmit, onLeave }: Props) {
  const t = useTranslations('queue.select')
  const required = useTranslations('problems')('fields.required')
  const id = useId()
  useEffect(() => document.getElementById(id)?.focus(), [id])

  function press(event: KeyboardEvent) {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat
    if (!sends && event.key !== 'Escape') return
    event.preventDefault()
    if (sends) onSubmit()
    else onLeave()
  }

  return (
    <form
      noValidate
      className="grid gap-2"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <TextArea
        id={id}
        label={t(`reason.${step}`)}
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="small"
          variant={step === 'withdraw' ? 'danger' : 'primary'}
          pending={pending}
          off={off ?? (reason.trim() ? null : required)}
        >
          {t(`send.${step}`, { count })}
        </Button>
        <Button size="small" variant="quiet" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </form>
  )
}
