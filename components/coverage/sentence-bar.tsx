'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useProblemTexts } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { FreeText, Isolated } from '@/components/ui/free-text'
import { KeyHint } from '@/components/ui/key-hint'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { useCoverage } from './coverage-provider'
import { SentenceTools } from './sentence-tools'
import { wordsOf } from './sentence-words'

/** The sentence that is being walked, in words, and what can be done with it; at the foot of the page. */
export function SentenceBar() {
  const t = useTranslations('coverage')
  const app = useTranslations('app')
  const texts = useProblemTexts()
  const { article } = useWorkspaceActions()
  const { coverage, at, leave, problem } = useCoverage()
  const [words, setWords] = useState('')
  useEffect(() => setWords(at ? wordsOf(at) : ''), [at])

  const number = at ? coverage.sentences.indexOf(at) + 1 : 0
  const said = at
    ? [
        t('at', { number, total: coverage.total }),
        t(`states.${at.state}`),
        at.suggestions.length > 0
          ? t('suggested', {
              kinds: at.suggestions.map((kind) => t(`kinds.${kind}`)).join(app('listSeparator')),
            })
          : t('nothingSuggested'),
      ].join(' · ')
    : ''
  return (
    <>
      <div aria-live="polite" className="sr-only">
        {at && words ? (
          <p key={at.start}>
            {said} <Isolated lang={article.language}>{words}</Isolated>
          </p>
        ) : null}
      </div>
      {at ? (
        <section
          aria-label={t('walk')}
          // Pressing a tool must not take a selection away.
          onPointerDown={(event) => event.preventDefault()}
          // The toolbar of selected words stands in the same place on a small screen, and is what one is at everywhere.
          className="fixed inset-x-0 bottom-0 z-20 mx-auto grid gap-1.5 in-[main:has([data-selection-tools])]:hidden border border-line bg-sheet px-4 py-2.5 shadow-raised sm:bottom-3 sm:w-max sm:max-w-[min(46rem,calc(100%-2rem))] sm:rounded-xl max-sm:pb-[max(0.625rem,env(safe-area-inset-bottom))]"
        >
          <div className="flex items-start gap-2">
            <p className="min-w-0 flex-1 text-small">{said}</p>
            <Button
              variant="quiet"
              size="small"
              aria-keyshortcuts="Escape"
              aria-label={t('leave')}
              onClick={leave}
              className="-me-2 -mt-1 max-lg:min-h-11 max-lg:min-w-11 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
            >
              <X aria-hidden className="size-4" />
              <KeyHint>Esc</KeyHint>
            </Button>
          </div>
          <p
            lang={article.language}
            dir={article.direction}
            className="reading truncate text-small text-muted"
          >
            <FreeText>{words}</FreeText>
          </p>
          <SentenceTools />
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
