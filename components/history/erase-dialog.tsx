'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { DraftNote } from '@/components/drafts/draft-note'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import type { ErasureSubject } from '@/lib/domain/history/erasure'
import { useRouter } from '@/lib/i18n/navigation'

export type Erasing = ErasureSubject & {
  /** The id of the element that keeps the focus when the text is gone. */
  within: string
}

type Props = Erasing & { open: boolean; setOpen(open: boolean): void }

/** Erases a text or a name for good, after asking why. */
export function EraseDialog({ kind, id, within, open, setOpen }: Props) {
  const t = useTranslations('erasure')
  const app = useTranslations('app')
  const router = useRouter()
  const draft = useDraft(`erasure/${kind}/${id}`, { reason: '' })
  const { reason } = draft.values
  const { send, pending, problem, clear } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const empty = reason.trim() === ''

  async function erase(event: FormEvent) {
    event.preventDefault()
    if (empty) return
    const body = { subject: kind, id, reason }
    const confirmed = draft.saving()
    const answer = await send(calls.eraseText, { body })
    // Somebody else may have erased it meanwhile: then it is gone as well.
    if (!answer || (!answer.ok && answer.problem.state !== 'nothing-to-erase')) return
    confirmed()
    setOpen(false)
    router.refresh()
    // The button that opened the dialog goes with the text.
    setTimeout(() => focusOn(within), 300)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        clear()
      }}
      title={t(`title.${kind}`)}
      description={t(descriptions[kind] ?? 'ofText')}
      closeLabel={app('close')}
    >
      <form onSubmit={erase} className="grid gap-4">
        <TextArea
          label={t('reason')}
          hint={t('reasonHint')}
          error={errorAt('reason')}
          value={reason}
          required
          rows={3}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
        <DraftNote draft={draft} />
        <ProblemNotice problem={problem} fields={['reason']} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="danger" pending={pending} off={empty ? t('giveReason') : null}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const descriptions: Partial<Record<ErasureSubject['kind'], 'ofMember' | 'ofReaderReport'>> = {
  member: 'ofMember',
  'reader-report': 'ofReaderReport',
}

function focusOn(id: string): void {
  const element = document.getElementById(id)
  element?.setAttribute('tabindex', '-1')
  element?.focus()
}
