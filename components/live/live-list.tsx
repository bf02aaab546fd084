'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useRouter } from '@/lib/i18n/navigation'
import { Calm } from './calm'
import { useNews } from './live-context'
import type { News } from './news'

/** Keeps a list true that the server drew: quietly, and never under a hand. `of` is the kind of news that changes it. */
export function LiveList({ of }: { of: 'change' | 'inbox' }) {
  const t = useTranslations('live')
  const router = useRouter()
  const [calm] = useState(() => new Calm(() => document.getElementById('content')))
  const last = useRef(Number.NEGATIVE_INFINITY)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [turn, setTurn] = useState(0)
  useEffect(() => calm.watch(), [calm])
  useEffect(() => () => clearTimeout(timer.current), [])

  function refresh() {
    calm.when(() => {
      last.current = performance.now()
      router.refresh()
      setTurn((before) => before + 1)
    })
  }
  useNews((news: News) => {
    if (news.kind !== of && news.kind !== 'reset') return
    // What follows at once comes along; what follows on and on comes every few seconds.
    clearTimeout(timer.current)
    const wait = Math.max(together, last.current + atMostEvery - performance.now())
    timer.current = setTimeout(refresh, wait)
  })

  return (
    <p role="status" className="sr-only">
      {turn > 0 ? <span key={turn}>{t('updated')}</span> : null}
    </p>
  )
}

/** Milliseconds. */
const [together, atMostEvery] = [150, 3_000]
