'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import { useRouter } from '@/lib/i18n/navigation'

/** Removes the sample, after saying what goes and what stays. */
export function RemoveSample() {
  const t = useTranslations('settings.sample')
  const app = useTranslations('app')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState(t('reasonGiven'))
  const { send, pending, problem, clear } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const empty = reason.trim() === ''

  async function remove(event: FormEvent) {
    event.preventDefault()
    if (empty) return
    const answer = await send(calls.removeSample, { body: { reason } })
    if (!answer?.ok) return
    setOpen(false)
    router.refresh()
  }

  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('remove')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          clear()
        }}
        title={t('dialog')}
        description={t('what')}
        closeLabel={app('close')}
      >
        <form onSubmit={remove} className="grid gap-4">
          <TextArea
            label={t('reason')}
            error={errorAt('reason')}
            value={reason}
            required
            rows={2}
            onChange={(event) => setReason(event.target.value)}
          />
          <ProblemNotice problem={problem} fields={['reason']} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="danger" pending={pending} off={empty ? t('giveReason') : null}>
              {pending ? t('removing') : t('submit')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
