'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { Isolated } from '@/components/ui/free-text'
import { calls } from '@/lib/api/calls'
import type { Source } from '@/lib/domain/claim/source'

type Props = { search: string; onChoose: (source: Source) => void }

/** The newsroom's sources that fit what is being typed, so that one work stays one source. */
export function KnownSources({ search, onChoose }: Props) {
  const t = useTranslations('evidence.source')
  const found = useSources(search.trim())
  return (
    <>
      <p role="status" className="sr-only">
        {found ? t('found', { count: found.length }) : ''}
      </p>
      {found && found.length > 0 ? (
        <ul aria-label={t('known')} className="grid rounded-lg border border-line bg-sheet">
          {found.map((work) => (
            <li key={work.id} className="border-line not-first:border-t">
              <button
                type="button"
                title={t('use')}
                onClick={() => onChoose(work)}
                className="grid w-full px-3 py-1.5 text-start hover:bg-accent-wash"
              >
                <Isolated className="font-medium">{work.title}</Isolated>
                <Isolated className="text-small text-muted">
                  {[work.publisher, work.publishedOn].filter(Boolean).join(' · ')}
                </Isolated>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** Null until there is something to show; the search waits for a pause in typing. */
function useSources(search: string): Source[] | null {
  const [found, setFound] = useState<Source[] | null>(null)
  useEffect(() => {
    if (search.length < 2) {
      setFound(null)
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      const asked = { query: { search, limit: 5 } }
      const answer = await callApi(calls.listSources, asked, { signal: abort.signal }).catch(() => null)
      if (!abort.signal.aborted) setFound(answer?.ok ? answer.value.items : null)
    }, 250)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [search])
  return found
}
