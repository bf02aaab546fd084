'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useDraft } from '@/components/drafts/draft'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayReturn } from '@/lib/domain/policy'
import { useRouter } from '@/lib/i18n/navigation'
import { useDigits } from '@/lib/i18n/use-digits'
import { AssignMany } from './assign-many'
import { ReasonForMany } from './reason-for-many'
import { notFor, type StepForMany } from './selectable'
import { useSelection } from './selection'
import { StepsOutcome } from './steps-outcome'
import { type ManySteps, useManySteps } from './use-many-steps'

type Props = {
  /** Names the draft of the reason. */
  form: string
  onDone?: (claim: Claim) => void
}

const nothing = () => {}

/** How many claims are chosen and what can be done with them for one reason; and what came of it, one by one. */
export function SelectionBar({ form, onDone = nothing }: Props) {
  const t = useTranslations('queue.select')
  const digits = useDigits()
  const router = useRouter()
  const { actor, items, chosen, only } = useSelection()
  const [step, setStep] = useState<StepForMany | null>(null)
  const { progress, run, clear } = useManySteps()
  const draft = useDraft(`${form}/reason`, { reason: '' })
  const steps: StepForMany[] = [
    'assign',
    ...(mayReturn(actor).allowed ? (['return'] as const) : []),
    'withdraw',
  ]
  const all = useRef<HTMLInputElement>(null)
  const outcome = useRef<HTMLParagraphElement>(null)

  /** Why a step cannot be taken on all that are chosen. */
  function off(of: StepForMany): string | null {
    if (chosen.length === 0) return t('chooseFirst')
    const others = notFor(of, chosen, actor)
    return others.length > 0
      ? t(`not.${of}`, { numbers: others.map(({ number }) => `#${digits(number)}`).join(' ') })
      : null
  }

  function begin(wanted: StepForMany) {
    clear()
    setStep(wanted)
  }

  function leave() {
    setStep(null)
    all.current?.focus()
  }

  function finishForReason() {
    const { reason } = draft.values
    if (!step || step === 'assign' || !reason.trim()) return
    void finish({ step, reason }, draft.saving())
  }

  async function finish(steps: ManySteps, confirmed = () => {}) {
    if (off(steps.step)) return
    const came = await run(steps, chosen, onDone)
    if (!came) return
    const done = new Set(came.done.map(({ id }) => id))
    const left = chosen.filter(({ id }) => !done.has(id)).map(({ id }) => id)
    only(left)
    if (left.length === 0) {
      confirmed()
      setStep(null)
    }
    outcome.current?.focus()
    router.refresh()
  }

  return (
    <fieldset
      aria-label={t('name')}
      className="grid min-w-0 gap-2 rounded-lg border border-line bg-sheet px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CheckboxField
          ref={all}
          label={t('all')}
          checked={items.length > 0 && chosen.length === items.length}
          onChange={({ currentTarget }) => only(currentTarget.checked ? items.map(({ id }) => id) : [])}
        />
        <span role="status" className="text-small text-muted">
          {t('count', { count: chosen.length })}
        </span>
        {step === null && chosen.length > 0 ? (
          <span className="ms-auto flex flex-wrap gap-2">
            {steps.map((each) => (
              <Button key={each} size="small" off={off(each)} onClick={() => begin(each)}>
                {t(each)}
              </Button>
            ))}
          </span>
        ) : null}
      </div>
      {step === 'assign' ? (
        <AssignMany
          me={actor.id}
          count={chosen.length}
          pending={progress?.underWay ?? false}
          off={off(step)}
          onSubmit={(assignee) => void finish({ step, assignee })}
          onLeave={leave}
        />
      ) : step ? (
        <ReasonForMany
          step={step}
          count={chosen.length}
          reason={draft.values.reason}
          pending={progress?.underWay ?? false}
          off={off(step)}
          onChange={(reason) => draft.change({ reason })}
          onSubmit={finishForReason}
          onLeave={leave}
        />
      ) : null}
      <StepsOutcome ref={outcome} progress={progress} />
    </fieldset>
  )
}
