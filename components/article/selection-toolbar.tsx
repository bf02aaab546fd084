'use client'

import { Highlighter, MessageSquare, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { looks } from '@/components/claim/verdict-badge'
import { useProblemTexts } from '@/components/problem-text'
import { PlaceTools } from '@/components/revision/place-tools'
import { domRangeOf } from '@/components/text/text-nodes'
import { linesOf, positionToolbar } from '@/components/text/toolbar-position'
import { wideWindow } from '@/components/ui/wide-window'
import { Tool } from '@/components/workspace/toolbar-tool'
import type { Intent } from '@/components/workspace/use-marking'
import { useWorkspace, useWorkspaceActions } from '@/components/workspace/workspace'
import type { ApiProblem } from '@/lib/api/problem'
import { verdicts } from '@/lib/domain/claim/verdict'
import type { TextRange } from '@/lib/domain/text/range'

type Props = {
  article: RefObject<HTMLElement | null>
  range: TextRange
  pending: boolean
  problem: ApiProblem | null
  onMark: (intent: Intent) => void
  onCancel: () => void
}

/** What can be done with the selected words: under them on a wide screen, at the foot of a narrow one. */
export function SelectionToolbar({ article, range, pending, problem, onMark, onCancel }: Props) {
  const t = useTranslations()
  const texts = useProblemTexts()
  const { placing } = useWorkspace()
  const toolbar = useRef<HTMLDivElement>(null)
  usePlace(toolbar, article, range)
  const errors = problem?.errors.map(texts.field) ?? []
  return (
    <div
      ref={toolbar}
      data-selection-tools
      role="toolbar"
      aria-label={t('workspace.selection.region')}
      aria-busy={pending}
      // Pressing a tool must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      className="z-20 bg-ink p-1 text-paper shadow-raised max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:rounded-t-xl max-lg:pb-[max(0.5rem,env(safe-area-inset-bottom))] lg:absolute lg:w-max lg:rounded-lg data-docked:fixed data-docked:inset-x-0 data-docked:bottom-4 data-docked:mx-auto lg:pointer-coarse:fixed lg:pointer-coarse:inset-x-0 lg:pointer-coarse:bottom-4 lg:pointer-coarse:mx-auto"
    >
      <div
        className={`flex flex-wrap items-stretch justify-center gap-0.5 ${placing ? '' : 'max-lg:grid max-lg:grid-cols-3'}`}
      >
        {placing ? (
          <PlaceTools claim={placing} range={range} onPlace={() => onMark({ verdict: null })} />
        ) : (
          <MarkTools onMark={onMark} />
        )}
        <Tool letter="Esc" label={t('workspace.selection.cancel')} onPress={onCancel}>
          <X aria-hidden className="size-4" />
        </Tool>
      </div>
      {problem ? (
        <p role="alert" className="px-3 pt-1 pb-2 text-small">
          {[texts.problem(problem), ...errors].join(' ')}
        </p>
      ) : null}
    </div>
  )
}

/** The verdicts one may have in mind for the selected words, and what needs none. */
function MarkTools({ onMark }: Pick<Props, 'onMark'>) {
  const t = useTranslations()
  return (
    <>
      {verdicts.map((verdict, index) => {
        const Icon = looks[verdict].icon
        return (
          <Tool key={verdict} letter={String(index + 1)} onPress={() => onMark({ verdict })}>
            <Icon aria-hidden className="size-4" />
            {t(`verdicts.${verdict}`)}
          </Tool>
        )
      })}
      <Tool letter="M" onPress={() => onMark({ verdict: null })}>
        <Highlighter aria-hidden className="size-4" />
        {t('workspace.selection.mark')}
      </Tool>
      <Tool letter="C" onPress={() => onMark({ verdict: null, comment: true })}>
        <MessageSquare aria-hidden className="size-4" />
        {t('workspace.selection.comment')}
      </Tool>
    </>
  )
}

function usePlace(
  toolbar: RefObject<HTMLDivElement | null>,
  article: RefObject<HTMLElement | null>,
  { start, end }: TextRange,
): void {
  const { direction } = useWorkspaceActions().article
  useLayoutEffect(() => {
    function place() {
      const [tools, text] = [toolbar.current, article.current]
      const words = text && domRangeOf(text, { start, end })
      const surface = tools?.offsetParent?.getBoundingClientRect()
      if (!tools || !words || !surface) return
      const room = {
        left: surface.left + 8,
        right: surface.right - 8,
        top: headerHeight,
        bottom: window.innerHeight - 8,
      }
      const size = { width: tools.offsetWidth, height: tools.offsetHeight }
      const at = positionToolbar(linesOf(Array.from(words.getClientRects())), size, room, direction)
      tools.toggleAttribute('data-docked', at === null)
      // `left` and `top` are of the screen here, whatever the direction: they come from measured boxes.
      tools.style.left = at ? `${at.left - surface.left}px` : ''
      tools.style.top = at ? `${at.top - surface.top}px` : ''
    }
    if (!wideWindow().matches || window.matchMedia('(pointer: coarse)').matches) return
    place()
    window.addEventListener('resize', place)
    return () => window.removeEventListener('resize', place)
  }, [toolbar, article, start, end, direction])
}

const headerHeight = 120
