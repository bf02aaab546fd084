'use client'

import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useWorkspaceActions } from '@/components/article/workspace'
import { useProblemTexts } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { mayCheck } from '@/lib/domain/policy'
import { useCoverage } from './coverage-provider'
import { wordsOf } from './sentence-words'

/** The sentence that is being walked, in words, and what can be done with it; at the foot of the page. */
export function SentenceBar() {
  const t = useTranslations('coverage')
  const refusal = useTranslations('refusals')
  const texts = useProblemTexts()
  const { actor, article } = useWorkspaceActions()
  const { coverage, at, step, dismiss, leave, pending, problem } = useCoverage()
  const [words, setWords] = useState('')
  useEffect(() => setWords(at ? wordsOf(at) : ''), [at])

  const separator = useLocale() === 'ar' ? '، ' : ', '
  const permission = mayCheck(actor)
  const number = at ? coverage.sentences.indexOf(at) + 1 : 0
  const said = at
    ? [
        t('at', { number, total: coverage.total }),
        t(`states.${at.state}`),
        at.suggestions.length > 0
          ? t('suggested', { kinds: at.suggestions.map((kind) => t(`kinds.${kind}`)).join(separator) })
          : t('nothingSuggested'),
      ].join(' · ')
    : ''
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {at && words ? (
          <p key={at.start}>
            {said} <bdi lang={article.language}>{words}</bdi>
          </p>
        ) : null}
      </div>
      {at ? (
        <section
          aria-label={t('walk')}
          // Pressing a tool must not take a selection away.
          onPointerDown={(event) => event.preventDefault()}
          className="fixed inset-x-0 bottom-0 z-20 mx-auto grid gap-1.5 border border-line bg-sheet px-4 py-2.5 shadow-raised sm:bottom-3 sm:w-max sm:max-w-[min(46rem,calc(100%-2rem))] sm:rounded-xl max-sm:pb-[max(0.625rem,env(safe-area-inset-bottom))]"
        >
          <p className="text-small">{said}</p>
          <p
            lang={article.language}
            dir={article.direction}
            className="reading truncate text-small text-muted"
          >
            {words}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <Button
              variant="plain"
              size="small"
              aria-keyshortcuts="P Shift+N"
              onClick={() => step('previous')}
            >
              <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
              {t('previous')}
            </Button>
            <Button variant="plain" size="small" aria-keyshortcuts="N" onClick={() => step('next')}>
              {t('next')}
              <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
            </Button>
            <Button
              variant="primary"
              size="small"
              aria-keyshortcuts="X"
              pending={pending}
              off={permission.allowed ? null : refusal(permission.reason)}
              onClick={dismiss}
            >
              {t('dismiss')}
            </Button>
            <Button
              variant="quiet"
              size="small"
              aria-keyshortcuts="Escape"
              aria-label={t('leave')}
              onClick={leave}
            >
              <X aria-hidden className="size-4" />
            </Button>
          </div>
          {problem ? (
            <p role="alert" className="text-small text-danger">
              {[texts.problem(problem), ...problem.errors.map(texts.field)].join(' ')}
            </p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}
