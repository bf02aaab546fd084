'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Permission } from '@/lib/domain/policy'
import { ReasonForm, type ReasonFormProps } from './reason-form'

type Props = ReasonFormProps & { may: Permission; action: string }

/** A step that takes a reason, behind a button: off with the reason why where one may not, and not there for readers. */
export function ReasonStep({ may, action, ...form }: Props) {
  const refusals = useTranslations('refusals')
  const { actor, panel, open } = useWorkspace()
  if (actor.role === 'reader') return null
  if (panel === form.panel && may.allowed) return <ReasonForm {...form} />
  return (
    <p>
      <Button
        size="small"
        variant="quiet"
        className="-ms-2.5"
        off={may.allowed ? null : refusals(may.reason)}
        onClick={() => open(form.claim.number, { panel: form.panel, focus: true })}
      >
        {action}
      </Button>
    </p>
  )
}
