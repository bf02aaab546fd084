'use client'

import { useTranslations } from 'next-intl'
import { DialogWindow } from '@/components/ui/dialog-window'
import type { Role } from '@/lib/domain/newsroom/role'
import { PaletteSearch } from './palette-search'

type Props = { role: Role; open: boolean; onOpenChange: (open: boolean) => void }

/** The window of the palette; each time it opens, it begins anew. */
export function PaletteWindow({ role, open, onOpenChange }: Props) {
  const t = useTranslations()
  return (
    <DialogWindow
      open={open}
      onOpenChange={onOpenChange}
      title={t('palette.title')}
      closeLabel={t('app.close')}
    >
      <PaletteSearch role={role} onDone={() => onOpenChange(false)} />
    </DialogWindow>
  )
}
