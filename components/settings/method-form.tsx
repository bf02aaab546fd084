'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import { verdicts } from '@/lib/domain/claim/verdict'
import type { MethodInput, NewsroomMethods } from '@/lib/domain/newsroom/method'
import { useRouter } from '@/lib/i18n/navigation'
import { MethodVersions } from './method-versions'

/**
 * How the newsroom checks and what its verdicts mean: the next version to write, beginning as `initial`, and those saved so far. Where
 * somebody else saved meanwhile, theirs is shown and what was typed stays.
 */
export function MethodForm({ saved, initial }: { saved: NewsroomMethods; initial: MethodInput }) {
  const t = useTranslations('settings.method')
  const router = useRouter()
  const [{ version, methods }, setSaved] = useState(saved)
  const [{ text, meanings }, setTyped] = useState(initial)
  const [said, setSaid] = useState<'saved' | 'same' | 'overtaken' | null>(null)
  const { pending, problem, send, clear } = useSubmission<'changeMethod'>()
  const errorAt = useFieldErrors(problem)

  function change(part: Partial<MethodInput>) {
    setSaid(null)
    setTyped({ text, meanings, ...part })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const answer = await send(calls.changeMethod, { body: { text, meanings }, version })
    if (!answer) return
    if (answer.ok) {
      setSaved(answer.value)
      setSaid(answer.value.version === version ? 'same' : 'saved')
      return router.refresh()
    }
    if (!answer.problem.current) return
    clear()
    setSaved(answer.problem.current)
    setSaid('overtaken')
  }

  return (
    <>
      <form method="post" onSubmit={submit} className="grid gap-4">
        <ProblemNotice problem={problem} fields={['text', ...verdicts.map(pathOf)]} />
        {said === 'overtaken' ? <Notice kind="error">{t('overtaken')}</Notice> : null}
        {version === 0 ? <p className="text-small text-muted">{t('none')}</p> : null}
        <TextArea
          label={t('text')}
          hint={t('textHint')}
          name="text"
          rows={9}
          required
          value={text}
          error={errorAt('text')}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {verdicts.map((verdict) => (
          <TextArea
            key={verdict}
            label={t(`meanings.${verdict}`)}
            name={pathOf(verdict)}
            rows={3}
            required
            value={meanings[verdict]}
            error={errorAt(pathOf(verdict))}
            onChange={(event) => change({ meanings: { ...meanings, [verdict]: event.currentTarget.value } })}
          />
        ))}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" pending={pending}>
            {pending ? t('saving') : t('save')}
          </Button>
          <p role="status" className="text-small text-muted">
            {said === 'saved' ? t('saved', { number: version }) : said === 'same' ? t('same') : ''}
          </p>
        </div>
      </form>
      <MethodVersions methods={methods} />
    </>
  )
}

function pathOf(verdict: (typeof verdicts)[number]): string {
  return `meanings.${verdict}`
}
