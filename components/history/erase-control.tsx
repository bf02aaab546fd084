'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EraseDialog, type Erasing } from './erase-dialog'

/** Erases what it is told, see `EraseDialog`. */
export function EraseControl(erasing: Erasing) {
  const t = useTranslations('erasure')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t(`open.${erasing.kind}`)}
      </Button>
      <EraseDialog {...erasing} open={open} setOpen={setOpen} />
    </>
  )
}
