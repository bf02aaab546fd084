'use client'

import { MessageSquare, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type MouseEvent, memo, useSyncExternalStore } from 'react'
import { looks, StateWord, VerdictWord } from '@/components/claim/verdict-badge'
import { useDraftField } from '@/components/drafts/draft'
import { ProblemNotice } from '@/components/problem-text'
import { bringWordsIntoView } from '@/components/text/claims-in-text'
import { articleText, wordsIn } from '@/components/text/text-nodes'
import { FreeText } from '@/components/ui/free-text'
import { wideWindow } from '@/components/ui/wide-window'
import { draftKey } from '@/components/workspace/panel'
import { useWorkspace, useWorkspaceActions } from '@/components/workspace/workspace'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { verdicts } from '@/lib/domain/claim/verdict'
import { findInvisibles } from '@/lib/domain/text/invisible'
import { withLineFeeds } from '@/lib/domain/text/line-ends'
import { ClaimBody } from './claim-body'

type Props = {
  claim: ListedClaim
  isActive: boolean
  /** Its place in a list of `total` of which not all is drawn. */
  index?: number
  total?: number
}

/** A claim in the margin: a few lines until it is opened, then all there is to know and do about it. */
export const ClaimCard = memo(function ClaimCard({ claim, isActive, index, total }: Props) {
  const { open, article } = useWorkspaceActions()
  const { verdict } = standingOf(claim)

  function press(event: MouseEvent) {
    if (isActive || !document.getSelection()?.isCollapsed) return
    if (event.target instanceof Element && event.target.closest('button, a')) return
    open(claim.number)
    showWords(claim)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button in its heading does this for the keyboard
    <li
      id={`claim-${claim.number}`}
      data-card={claim.number}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index === undefined ? undefined : index + 1}
      onClick={press}
      className={`scroll-mt-24 rounded-md border border-s-[3px] border-line bg-sheet text-[0.875rem] lg:group-data-placed/margin:absolute lg:group-data-placed/margin:inset-x-0 lg:group-data-settled/margin:transition-[inset-block-start] ${looks[verdict ?? 'none'].edge} ${isActive ? 'z-10 p-4 shadow-raised lg:group-data-placed/margin:-ms-5' : 'cursor-pointer px-4 py-2.5 hover:shadow-sheet'}`}
    >
      <CardTitle claim={claim} isActive={isActive} />
      <Quote claim={claim} language={article.language} revision={article.revision} isActive={isActive} />
      {isActive ? <Opened claim={claim} /> : <Glance claim={claim} />}
    </li>
  )
})

/** The rest of an opened card; where the page does not hold it, it is on its way. */
function Opened({ claim }: { claim: ListedClaim }) {
  const t = useTranslations('app')
  const { wholeOf, activeProblem } = useWorkspace()
  const whole = wholeOf(claim.id)
  if (whole) return <ClaimBody claim={whole} />
  return activeProblem ? (
    <ProblemNotice problem={activeProblem} />
  ) : (
    <p className="mt-2 text-small text-muted">{t('loading')}</p>
  )
}

function CardTitle({ claim, isActive }: Props) {
  const t = useTranslations('claim')
  const { open, close, focusOn } = useWorkspaceActions()
  const { verdict, state } = standingOf(claim)
  const id = `claim-${claim.number}-title`

  function toggle() {
    if (isActive) {
      close()
      focusOn(id)
      return
    }
    open(claim.number, { focus: true })
    showWords(claim)
  }

  return (
    <h2>
      <button
        type="button"
        id={id}
        aria-expanded={isActive}
        onClick={toggle}
        className="flex w-full scroll-mt-28 flex-wrap items-center gap-x-2.5 rounded text-start"
      >
        <VerdictWord verdict={verdict} />
        <span className="text-small font-normal text-muted">
          <span className="sr-only">{t('number', { number: claim.number })}</span>
          <bdi aria-hidden dir="ltr">
            #{claim.number}
          </bdi>
        </span>
        <StateWord state={state} className="ms-auto" />
      </button>
    </h2>
  )
}

/** The claim's words in the article's own language and direction. */
type QuoteProps = { claim: ListedClaim; language: string; revision: number; isActive: boolean }

function Quote({ claim, language, revision, isActive }: QuoteProps) {
  const t = useTranslations('claim')
  const quote = withLineFeeds(useQuote(claim))
  const hidden = [...new Set(findInvisibles(quote).map(({ name }) => name))]
  return (
    <>
      <blockquote
        lang={language}
        dir="auto"
        className={`reading mt-1 text-[1.0625rem] leading-[1.75] whitespace-pre-line ${isActive ? '' : 'line-clamp-2'}`}
      >
        <FreeText>{quote}</FreeText>
      </blockquote>
      {claim.revision === revision ? null : (
        <p className="text-small text-needs-sources">{t('unplaced', { revision: claim.revision })}</p>
      )}
      {hidden.length > 0 ? (
        <p className="flex items-start gap-1.5 text-small text-needs-sources">
          <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />
          <span>{t('hiddenCharacters', { names: hidden.join(', ') })}</span>
        </p>
      ) : null}
    </>
  )
}

/** The claim's words; those that the page shows anyway are read there, once there is a page. */
function useQuote({ quote, start, end }: ListedClaim): string {
  const read = () => {
    const text = articleText()
    return quote ?? (text ? wordsIn(text, { start, end }) : '')
  }
  return useSyncExternalStore(never, read, () => quote ?? '')
}

/** Another text comes with a new page, and with that everything is drawn anew. */
const never = () => () => {}

/** What a folded card says besides its words. */
function Glance({ claim }: { claim: ListedClaim }) {
  const t = useTranslations()
  const typed = useDraftField(draftKey(claim.id, 'proposal'), 'verdict')
  const inMind = verdicts.find((verdict) => verdict === typed)
  const { evidence, remarks } = claim
  if (evidence === 0 && remarks === 0 && !inMind) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-small text-muted">
      {evidence > 0 ? <span>{t('evidence.count', { count: evidence })}</span> : null}
      {inMind ? <span>{t('claim.inMind', { verdict: t(`verdicts.${inMind}`) })}</span> : null}
      {remarks > 0 ? (
        <span className="inline-flex items-center gap-1">
          <MessageSquare aria-hidden className="size-3.5" />
          {t('comments.open', { count: remarks })}
        </span>
      ) : null}
    </p>
  )
}

/** A card that is opened in the margin brings its words into view; below the text, one came from there. */
function showWords(claim: ListedClaim): void {
  if (!wideWindow().matches) return
  requestAnimationFrame(() => bringWordsIntoView(claim, 'nearest'))
}
