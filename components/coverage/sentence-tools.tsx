'use client'

import { ChevronLeft, ChevronRight, Highlighter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { KeyHint } from '@/components/ui/key-hint'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { mayDismiss } from '@/lib/domain/policy'
import { useCoverage } from './coverage-provider'

/** What can be done with the walked sentence, and the ways to the others, each with its key. */
export function SentenceTools() {
  const t = useTranslations('coverage')
  const refusal = useTranslations('refusals')
  const problems = useTranslations('problems')
  const { actor, article } = useWorkspaceActions()
  const { step, dismiss, mark, pending } = useCoverage()
  const permission = mayDismiss(actor)
  const off = article.withdrawn
    ? problems('article-withdrawn')
    : permission.allowed
      ? null
      : refusal(permission.reason)
  return (
    <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
      {off === null ? (
        <Tool variant="primary" letter="M" pending={pending} onClick={() => mark({ verdict: null })}>
          <Highlighter aria-hidden className="size-4" />
          {t('mark')}
        </Tool>
      ) : null}
      <div className={off === null ? 'grid' : 'col-span-2'}>
        <Tool letter="X" pending={pending} off={off} onClick={dismiss}>
          {t('dismiss')}
        </Tool>
      </div>
      <Tool letter="P" also="Shift+N" onClick={() => step('previous')}>
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {t('previous')}
      </Tool>
      <Tool letter="N" onClick={() => step('next')}>
        {t('next')}
        <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
      </Tool>
    </div>
  )
}

type ToolProps = ComponentProps<typeof Button> & { letter: string; also?: string }

/** Tall enough for a finger where there may be one. */
function Tool({ letter, also, children, ...rest }: ToolProps) {
  return (
    <Button
      {...rest}
      size="small"
      aria-keyshortcuts={also ? `${letter} ${also}` : letter}
      className="max-lg:min-h-11 pointer-coarse:min-h-11"
    >
      {children}
      <KeyHint>{letter}</KeyHint>
    </Button>
  )
}
