'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { FreeText } from '@/components/ui/free-text'
import { laterPart, useLater } from '@/components/ui/later'
import { useRest } from '@/components/ui/use-rest'
import { directionOfText } from '@/lib/domain/text/direction'

/** What somebody wrote beside what is saved now. */
export type Written = { label: string; mine: ReactNode; theirs: ReactNode }

/** One thing as it was when it was seen and as it is now; `before` is undefined where nobody knows any more what was seen. */
export type Difference = { label: string; before: ReactNode; after: ReactNode }

export type Comparison = {
  /** Those of the form's fields in which both wrote something. */
  written: readonly Written[]
  /** Everything else that is otherwise than it was seen. */
  differences: readonly Difference[]
}

/** Whether two people wrote something else than stood there, and not the same: undefined where nobody knows what did. */
export function areAtOdds(seen: string | undefined, mine: string, theirs: string): boolean {
  return mine !== theirs && mine !== seen && theirs !== seen
}

type Props = {
  comparison: Comparison
  /** Why it cannot be sent as it is, where that is more than that somebody saved first. */
  why?: string | null
  pending: boolean
  /** Absent when what stands now leaves nothing to keep. */
  onKeepMine?: (() => void) | undefined
  keepMine?: string
  onTakeTheirs: () => void
  takeTheirs?: string
}

/** Somebody saved first: what differs, side by side, and nothing happens until a person has chosen. */
export function Conflict({ comparison, why, pending, onKeepMine, onTakeTheirs, ...words }: Props) {
  const t = useTranslations('conflict')
  const title = useRef<HTMLParagraphElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { written, differences } = comparison
  const resting = useRest('conflict')
  const unseen = differences.some(({ before }) => before === undefined)
  return (
    <section
      role="alert"
      className="grid gap-3 rounded-lg border-2 border-needs-sources bg-needs-sources-wash p-3"
    >
      <p ref={title} tabIndex={-1} className="font-semibold">
        {t('title')}
      </p>
      {why ? <p>{why}</p> : null}
      <p className="text-small">{t('text')}</p>
      {written.map(({ label, mine, theirs }) => (
        <Sides
          key={label}
          label={label}
          sides={[
            [t('mine'), mine],
            [t('theirs'), theirs],
          ]}
        />
      ))}
      {differences.length > 0 ? (
        <p className="text-small font-semibold">{t(unseen ? 'standsNow' : 'changed')}</p>
      ) : null}
      <ComparedSides differences={differences} />
      {written.length === 0 && differences.length === 0 ? <p className="text-small">{t('back')}</p> : null}
      <div className="flex flex-wrap gap-2">
        {onKeepMine ? (
          <Button size="small" variant="primary" pending={pending} resting={resting} onClick={onKeepMine}>
            {words.keepMine ?? t('keepMine')}
          </Button>
        ) : null}
        <Button size="small" resting={resting} onClick={onTakeTheirs}>
          {words.takeTheirs ?? t('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}

/** Each thing that changed, as it was seen and as it is now; in texts the words that differ are marked. */
export function ComparedSides({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('conflict')
  const Marked = useLater(markedSide, true)
  return differences.map(({ label, before, after }, index) => {
    const texts = typeof before === 'string' && typeof after === 'string' ? { before, after } : null
    const marked = (side: 'before' | 'after', plain: ReactNode) =>
      Marked && texts?.[side] ? (
        <div dir={directionOfText(texts[side])}>
          <Marked {...texts} side={side} />
        </div>
      ) : (
        plain
      )
    return (
      <Sides
        // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is while it is shown, and labels may repeat
        key={index}
        label={label}
        sides={[
          ...(before === undefined ? [] : [[t('seen'), marked('before', before)] as const]),
          [t('now'), marked('after', after)],
        ]}
      />
    )
  })
}

const markedSide = laterPart(() => import('./marked-sides').then((part) => part.MarkedSide))

function Sides({ label, sides }: { label: string; sides: readonly (readonly [string, ReactNode])[] }) {
  const t = useTranslations('conflict')
  return (
    <div className="grid gap-1 border-t border-edge pt-2">
      <p className="text-small font-semibold">{label}</p>
      <div className="grid grid-cols-2 gap-3">
        {sides.map(([says, text]) => (
          <div key={says} className="min-w-0">
            <p className="text-small text-muted">{says}</p>
            {/* A text runs as it is written; what is said of the claim, as the page does. */}
            <div
              dir={typeof text === 'string' && text !== '' ? 'auto' : undefined}
              className="break-words whitespace-pre-wrap"
            >
              {typeof text === 'string' && text !== '' ? <FreeText>{text}</FreeText> : text || t('nothing')}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
