import { Minus, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { onceInDocument } from '@/components/document/once-in-document'
import { ReadyHtml } from '@/components/document/ready-html'
import { FreeText } from '@/components/ui/free-text'
import { htmlOf } from '@/components/ui/html-of'
import type { Part } from '@/lib/domain/comparison/difference'
import { withLineFeeds } from '@/lib/domain/text/line-ends'

/** Words of a comparison in a row: each change has an icon, a line and a colour of its own, and says itself aloud. */
export function DifferenceParts({ parts }: { parts: readonly Part[] }) {
  const locale = useLocale()
  const t = useTranslations('revisions.difference')
  let at = 0
  return parts.map(({ kind, text, html }) => {
    const key = at
    at += text.length
    if (kind === 'same')
      return html ? <Pieces key={key} html={html} /> : <FreeText key={key}>{text}</FreeText>
    const [Change, says] = kind === 'added' ? [Added, t('breakAdded')] : [Removed, t('breakRemoved')]
    if (!html) return <Change key={key}>{text}</Change>
    const lineEnd = htmlOf(<LineEnd says={says} locale={locale} />)
    return (
      <Change key={key}>
        <Pieces html={html.map((piece) => piece.replace(/\n+/g, () => lineEnd))} />
      </Change>
    )
  })
}

/** What is long, as the thread that compared has written it. */
function Pieces({ html }: { html: readonly string[] }) {
  return html.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never change
    <ReadyHtml key={index} as="span" html={onceInDocument(piece)} />
  ))
}

/** Only background and lines: anything else between two words could break joined letters. */
export function Added({ children }: { children: ReactNode }) {
  const t = useTranslations('revisions.difference')
  return (
    <ins className="rounded-xs bg-accent-wash underline decoration-accent decoration-2 underline-offset-[0.35em]">
      <Spoken>{t('added')}</Spoken>
      <Plus aria-hidden className="inline size-[0.6em] text-accent" strokeWidth={3.5} />
      <Shown breakSays={t('breakAdded')}>{children}</Shown>
      <Spoken>{t('addedEnd')}</Spoken>
    </ins>
  )
}

export function Removed({ children }: { children: ReactNode }) {
  const t = useTranslations('revisions.difference')
  return (
    <del className="rounded-xs bg-danger-wash line-through decoration-danger decoration-[1.5px]">
      <Spoken>{t('removed')}</Spoken>
      <Minus aria-hidden className="inline size-[0.6em] text-danger" strokeWidth={3.5} />
      <Shown breakSays={t('breakRemoved')}>{children}</Shown>
      <Spoken>{t('removedEnd')}</Spoken>
    </del>
  )
}

/** A line end is seen as a sign, and said in words. */
function Shown({ children, breakSays }: { children: ReactNode; breakSays: string }) {
  const locale = useLocale()
  if (typeof children !== 'string') return children
  const [before = '', ...after] = withLineFeeds(children).split(/\n+/)
  return (
    <>
      <FreeText>{before}</FreeText>
      {after.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never change
        <span key={index}>
          <LineEnd says={breakSays} locale={locale} />
          <FreeText>{text}</FreeText>
        </span>
      ))}
    </>
  )
}

/** Draws itself without asking for anything, so that it is HTML as well. */
function LineEnd({ says, locale }: { says: string; locale: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-muted select-none">
        ¶
      </span>
      <SpokenIn locale={locale}>{says}</SpokenIn>
    </>
  )
}

function Spoken({ children }: { children: string }) {
  return <SpokenIn locale={useLocale()}>{children}</SpokenIn>
}

function SpokenIn({ locale, children }: { locale: string; children: string }) {
  return (
    <span lang={locale} className="sr-only select-none">
      {` ${children} `}
    </span>
  )
}
