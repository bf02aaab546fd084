'use client'

import { useEffect, useState } from 'react'
import { laterPart, useLater } from '@/components/ui/later'
import type { Erasing } from './erase-dialog'

/** Hears every `EraseButton` of the page, and asks why. */
export function EraseButtons({ erasable }: { erasable: readonly Erasing[] }) {
  const [erasing, setErasing] = useState<Erasing | null>(null)
  const [open, setOpen] = useState(false)
  const EraseDialog = useLater(eraseDialog, open)

  useEffect(() => {
    const hear = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-erase]') : null
      const asked = erasable.find(({ within }) => within === button?.dataset.erase)
      if (!asked) return
      setErasing(asked)
      setOpen(true)
    }
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [erasable])

  if (!erasing || !EraseDialog) return null
  return <EraseDialog key={erasing.within} {...erasing} open={open} setOpen={setOpen} />
}

const eraseDialog = laterPart(() => import('./erase-dialog').then(({ EraseDialog }) => EraseDialog))
