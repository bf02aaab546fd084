'use client'

import { ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { laterPart, useLater } from '@/components/ui/later'
import { useWorkspace } from '@/components/workspace/workspace'
import { mayWithdraw } from '@/lib/domain/policy'

type Props = { on: boolean; onChange: (on: boolean) => void }

/** Turns the claims of an article into a list of which several can be chosen, and back. */
export function SelectSwitch({ on, onChange }: Props) {
  const t = useTranslations('queue.select')
  const { actor, active, close } = useWorkspace()
  const isOn = on && active === null
  if (!mayWithdraw(actor, { state: 'open' }).allowed) return null
  return (
    <p className="-ms-2.5 mb-2">
      <Button
        size="small"
        variant="quiet"
        aria-pressed={isOn}
        onClick={() => {
          // An open claim has the room of the list.
          close()
          onChange(!isOn)
        }}
      >
        <ListChecks aria-hidden className="size-4" />
        {t(isOn ? 'stop' : 'several')}
      </Button>
    </p>
  )
}

/** The list, once its code is here. */
export function SelectedLater() {
  const loading = useTranslations('app')('loading')
  const SelectClaims = useLater(selectClaims, true)
  return SelectClaims ? <SelectClaims /> : <p className="text-small text-muted">{loading}</p>
}

const selectClaims = laterPart<object>(() => import('./select-claims').then((part) => part.SelectClaims))
