'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { calls } from '@/lib/api/calls'
import { isolated } from '@/lib/domain/text/isolated'

type Props = { id: string; name: string; onReset: (said: string) => void }

/** Takes the second factor of a member away who has lost it; asks once more, for it opens their account to whoever has the password. */
export function FactorControl({ id, name, onReset }: Props) {
  const t = useTranslations('members.factor')
  const app = useTranslations('app')
  const [open, setOpen] = useState(false)
  const { pending, problem, send, clear } = useSubmission()
  const who = { name: isolated(name) }

  async function reset() {
    const answer = await send(calls.resetSecondFactor, { params: { memberId: id }, body: {} })
    if (!answer?.ok) return
    setOpen(false)
    onReset(t('done', who))
  }

  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t('action')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next)
          clear()
        }}
        title={t('action')}
        description={t('sure', who)}
        closeLabel={app('close')}
      >
        <div className="grid justify-items-start gap-4">
          <ProblemNotice problem={problem} />
          <Button variant="danger" pending={pending} onClick={reset}>
            {pending ? t('pending') : t('confirm')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
