'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { KeyHint } from '@/components/ui/key-hint'
import { laterPart, useLater } from '@/components/ui/later'
import type { Role } from '@/lib/domain/newsroom/role'
import { Link } from '@/lib/i18n/navigation'

/**
 * The way to anything: finds what is typed, opens pages, does what can be done from anywhere. By its link, which leads to the page
 * of searches where nothing runs, and by Ctrl or Command with K. Its window comes when it is opened, or before, while nothing else does.
 */
export function Palette({ role }: { role: Role }) {
  const t = useTranslations('palette')
  const [open, setOpen] = useState(false)
  const Window = useLater(paletteWindow, open)

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
      if (!asked) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    // What was pressed before this page was alive was noted by `EarlyPaletteKey`.
    const page = document.documentElement.dataset
    if (page.palette === 'asked') setOpen(true)
    page.palette = 'listens'
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <>
      <Link
        href="/search"
        prefetch={false}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex items-center gap-2 rounded-lg border border-edge px-2 py-1.5 text-small text-muted hover:bg-accent-wash hover:text-ink"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        <Search aria-hidden className="size-4" />
        <span className="max-lg:sr-only">{t('open')}</span>
        <KeyHint>Ctrl K</KeyHint>
      </Link>
      {Window ? <Window role={role} open={open} onOpenChange={setOpen} /> : null}
    </>
  )
}

const paletteWindow = laterPart(() => import('./palette-window').then(({ PaletteWindow }) => PaletteWindow))
