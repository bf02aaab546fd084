'use client'

import { Keyboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Dialog } from '@/components/ui/dialog'
import { useSingleKeys } from '@/components/workspace/use-single-keys'
import { useWorkspace } from '@/components/workspace/workspace'
import { Legend } from './legend'

/** The list of keys, what the signs in the text mean, and the switch that turns single keys off. */
export function KeysHelp() {
  const t = useTranslations('workspace.keys')
  const close = useTranslations('app')('close')
  const { keysShown, showKeys, painted } = useWorkspace()
  const [on, setOn] = useSingleKeys()
  return (
    <>
      <Button variant="quiet" size="small" onClick={() => showKeys(true)}>
        <Keyboard aria-hidden className="size-4" />
        {t('button')}
      </Button>
      <Dialog open={keysShown} onOpenChange={showKeys} title={t('title')} closeLabel={close}>
        {/* First, for focus begins at it: the list is longer than some windows are high. */}
        <CheckboxField
          label={t('single')}
          hint={t('singleHint')}
          checked={on}
          onChange={(event) => setOn(event.currentTarget.checked)}
        />
        <dl className="my-5 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5">
          {rows.map(({ keys, says }) => (
            <div key={says} className="col-span-2 grid grid-cols-subgrid">
              <dt className="flex items-start gap-1" dir="ltr">
                {keys.map((key) => (
                  <kbd key={key} className="rounded border border-edge px-1.5 text-small">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(says)}</dd>
            </div>
          ))}
        </dl>
        <Legend painted={painted} />
      </Dialog>
    </>
  )
}

const rows = [
  { keys: ['1', '2', '3'], says: 'mark' },
  { keys: ['M'], says: 'markOnly' },
  { keys: ['C'], says: 'comment' },
  { keys: ['E'], says: 'evidence' },
  { keys: ['A'], says: 'assign' },
  { keys: ['J', 'K'], says: 'next' },
  { keys: ['N', 'P'], says: 'unchecked' },
  { keys: ['X'], says: 'dismiss' },
  { keys: ['Y', 'R'], says: 'decide' },
  { keys: ['Enter'], says: 'open' },
  { keys: ['S'], says: 'jump' },
  { keys: ['Esc'], says: 'back' },
  { keys: ['←', '→', '↑', '↓'], says: 'words' },
  { keys: ['Ctrl', 'Enter'], says: 'save' },
  { keys: ['?'], says: 'help' },
] as const
