'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { calls } from '@/lib/api/calls'
import { isolated } from '@/lib/domain/text/isolated'
import { absolute, ShownOnce } from './shown-once'

/** Makes a link with which a member sets a new password, after asking; the link is shown once, in the same place. */
export function ResetControl({ id, name }: { id: string; name: string }) {
  const t = useTranslations('members.reset')
  const app = useTranslations('app')
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState<{ url: string | null } | null>(null)
  const { pending, problem, send, clear } = useSubmission()
  const who = { name: isolated(name) }

  async function make() {
    const answer = await send(calls.issuePasswordReset, { params: { memberId: id }, body: {} })
    if (answer?.ok) setMade({ url: absolute(answer.value.url) })
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
          setMade(null)
          clear()
        }}
        title={t('action')}
        description={made ? null : t('sure', who)}
        closeLabel={app('close')}
      >
        <div className="grid justify-items-start gap-4">
          {made?.url ? (
            <ShownOnce secret={made.url} title={t('ready')} once={t('once', who)} label={t('link')} />
          ) : null}
          {made && !made.url ? <Notice kind="error" title={t('linkLost')} /> : null}
          <ProblemNotice problem={problem} />
          {made ? null : (
            <Button variant="primary" pending={pending} onClick={make}>
              {pending ? t('pending') : t('confirm')}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  )
}
